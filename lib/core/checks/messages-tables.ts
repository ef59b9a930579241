// Sentences of the checks that compare figures of one report beyond its equations.

export const tableMessages = {
  moreDisclosedThanMade: (row: string, disclosed: string, made: string) =>
    `${row}本年新公开 ${disclosed} 件，多于本年新制作 ${made} 件，可能公开了往年制作的文件，请确认。`,
  rulesWithoutPower: (place: string, figure: string) =>
    `“${place}”填了 ${figure}，只有国务院部门、省级和设区的市级政府可以制定规章，本机关一般应为 0，请核对。`,
  oneWithoutOther: (zero: string, other: string, figure: string) =>
    `“${zero}”是 0，而“${other}”是 ${figure}，两者应同有同无，请核对。`,
  decisionsWithoutItems: (row: string, decisions: string) =>
    `${row}推算的本年项目数量是 0，处理决定却有 ${decisions} 件，请核对。`,
  noChanges: (part: string, count: number) => `${part}${count}个项目的“本年增/减”全部是 0，请确认已逐项核实。`,
  largeChange: (row: string, last: string, change: string) =>
    `${row}上一年项目数量是 ${last}，本年增/减是 ${change}，变动超过原有数量，请确认。`,
  noDecisions: (place: string) => `“${place}”是 0，人民政府的报告应汇总所属部门的数字，请确认没有漏报。`,
  subtotal: (place: string, figure: string, sum: string) => `“${place}”小计是 ${figure}，各分项之和是 ${sum}，请核对。`,
  shifted: (row: string, last: string, total: string) =>
    `“${row}”一行最后一类的 ${last} 恰好等于前几类之和，而总计是 ${total}，可能整行错了一列，请核对原表。`,
  moved: (row: string, how: string) => `“${row}”一行在原文件中错位、粘连或缺少行名，${how}，请对照原表确认。`,
  movedRows: (part: string, count: number, row: string, how: string) =>
    `${part}的表格有 ${count} 行（如“${row}”）在原文件中错位、粘连或缺少行名，${how}，请对照原表确认。`,
  bySums: "已按勾稽关系归位",
  byOrder: "没有勾稽关系可依，已按数字的个数和先后归位",
  ambiguousCells: (named: string) => `${named}在原文件中读不准，请对照原表填写。`,
  ambiguous: (place: string, candidates: string) => `“${place}”在原文件中读不准${candidates}，请对照原表填写。`,
  solved: (place: string, figure: string, printed: string) =>
    `“${place}”在原文件中${printed === "" ? "缺失" : `印作“${printed}”`}，由勾稽关系推算为 ${figure}，请对照原表确认。`,
  unprintedNils: (count: number) => `表格没有印出 0：${count} 个空格由勾稽关系只能是 0，已按 0 读取，请对照原表确认。`,
  muchCarriedForward: (forward: string, all: string, percent: string) =>
    `结转下年度 ${forward} 件，占全部应办 ${all} 件的 ${percent}，比例偏高，请确认是否有逾期未办。`,
  muchOther: (place: string, other: string, all: string, percent: string) =>
    `“${place}”有 ${other} 件，占办理结果总计 ${all} 件的 ${percent}，比例偏高，请确认能否归入其他情形。`,
  noSplit: (row: string, total: string) => `“${row}”总计是 ${total}，没有分到任何一类申请人，请按类别补填。`,
  feeUnmentioned: (part: string, figure: string) =>
    `“逾期未缴费”有 ${figure} 件，${part}没有说明信息处理费，请补充收取情况（没有收到的写 0 元）。`,
  stateSecret: (figure: string) => `“属于国家秘密”有 ${figure} 件，请由保密审查人员复核定密依据和归类。`,
  disputesWithoutRequests: (part: string, figure: string) =>
    `本年没有新收和结转的申请，${part}却有 ${figure} 件复议诉讼，如由往年申请引起，请确认。`,
  muchCorrected: (place: string, corrected: string, closed: string, percent: string) =>
    `${place}已审结 ${closed} 件，其中结果纠正 ${corrected} 件，占 ${percent}，纠错率偏高，建议说明原因。`,
  sameFigure: (one: string, other: string, figure: string) =>
    `“${one}”和“${other}”都是 ${figure}，请确认不是重复填写。`,
  allNil: "第二、三、四部分的数字全部是 0，请确认没有漏填。",
  roundFigures: (count: number, round: number) =>
    `100 以上的 ${count} 个数字里有 ${round} 个是整百数，请确认不是估计数。`,
};

/** A share as people write it: `23.5%`. */
export function percent(part: number, whole: number): string {
  return `${Math.round((part / whole) * 1000) / 10}%`;
}
