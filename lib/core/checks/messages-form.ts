// Sentences of the checks about form, law and wording.
import { type Missing, missingWords } from "../report/measure-figure.ts";

export const formMessages = {
  emptyPart: (heading: string) => `“${heading}”还没有内容，请补写。`,
  emptyOthers: (heading: string) => `“${heading}”还没有内容，请补写；没有事项的，写明“无其他需要报告的事项”。`,
  missingHeading: (heading: string) => `原文件没有印出“${heading}”这个标题，请补上。`,
  renamedHeading: (printed: string, heading: string) => `标题印作“${printed}”，规定的标题是“${heading}”，请改正。`,
  headingMark: (printed: string, due: string) => `标题“${printed}”的序号不连续，按次序应为“${due}”，请改正。`,
  headingUnmarked: (printed: string, due: string) => `标题“${printed}”前没有序号，应为“${due}”，请补上。`,
  noBalanceNote: (note: string) => `表头没有印出“${note}”，请补上。`,
  missingAspects: (heading: string, aspects: readonly string[]) =>
    `“${heading}”没有看到${aspects.map((aspect) => `“${aspect}”`).join("")}${aspects.length === 1 ? "这一方面" : `这${aspects.length}个方面`}，请补写或加小标题。`,
  emptyHeading: (heading: string, words: string) =>
    `“${heading}”的“${words}”下面没有内容，请补写；没有可写的，删去这个小标题。`,
  blankReport: "这份报告还没有填写任何内容，请从头填写。",
  missingResults: (part: string, words: readonly string[]) =>
    `${part}没有看到${words.map((word) => `“${word}”`).join("")}的情况，人民政府的年报应写明考核、社会评议和责任追究结果，请补写或确认。`,
  problemsEmpty: (heading: string, text: string) =>
    `“${heading}”${text === "" ? "还没有内容" : `只写了“${text}”`}，必须写明存在的主要问题和改进情况。`,
  problemsShort: (heading: string, length: number) => `“${heading}”只有 ${length} 字，请写明主要问题和改进情况。`,
  noImprovements: (heading: string) => `“${heading}”写了问题，没有看到改进情况或下一步措施，请补写。`,
  noProblems: (heading: string) => `“${heading}”没有看到存在的问题，请补写。`,
  feeMissing: (part: string) => `${part}没有说明信息处理费收取情况，请写明收取件数和金额，未收取的写明未收取。`,
  feeAmount: (part: string) => `${part}提到信息处理费，没有写明金额或未收取，请补写。`,
  title: (title: string, usual: string, flaws: readonly string[]) =>
    `标题“${title}”不规范${flaws.length > 0 ? `（${flaws.join("，")}）` : ""}，一般写作“${usual}”。`,
  noTitle: (usual: string) => `原文件中没有找到标题，应有“${usual}”，请补上。`,
  repeatedHeading: (heading: string) => `标题“${heading}”在原文件中出现了不止一次，请删去一处。`,
  oldTitle: (title: string, usual: string) => `标题“${title}”少了“工作”二字，现行写法是“${usual}”。`,
  yearInTitle: (title: string, year: number) => `标题“${title}”里的年度不是 ${year} 年，请核对。`,
  yearInOpening: (words: string, year: number) => `引言写“${words}”，与报告年度 ${year} 年不一致，请核对。`,
  periodMissing: (year: number) => `没有写明统计期限，一般写“统计期限为${year}年1月1日至${year}年12月31日”。`,
  periodWrong: (words: string, year: number) =>
    `统计期限写的是“${words}”，应为${year}年1月1日至${year}年12月31日，请改正。`,
  openingMissing: (parts: readonly string[]) => `引言没有写明${parts.join("、")}，建议补写。`,
  label: (printed: string, official: string) => `表中印作“${printed}”，官方写法是“${official}”，请改正。`,
  noLabel: (official: string) => `表中没有印出“${official}”这一行的名称，请补上。`,
  wrongEdition: (year: number, used: string, due: string) =>
    `${year} 年的报告应使用${due}，现用的是${used}，请改用规定格式。`,
  foreignTable: (table: string, year: number, due: string) =>
    `“${table}”的表格用的是其他年度格式的栏目，${year} 年的报告应使用${due}，请改用规定格式。`,
  foreignRow: (row: string, year: number) => `“${row}”只填了一个数，${year} 年的规定格式要求分项填报，请改用规定格式。`,
  tooLong: (heading: string, length: number, most: number) =>
    `“${heading}”有 ${length} 字，一般不超过 ${most} 字，建议精简。`,
  placeholder: (part: string, words: string) => `${part}有没填好的内容“${words}”，请补上或删去。`,
  emptyFigure: (part: string, words: string, cell: string, why: Missing) =>
    `${part}引用的“${words}”印不出数：“${cell}”${missingWords[why]}，请${why === "blank" ? "到表里补填" : "改写这句话"}，或把这处引用删去。`,
  unreadTables: "原文件中没有读到任何表格数字，表格可能是图片或附件，请改为可读的表格。",
  repeated: (one: string, other: string, words: string) => `${one}和${other}有同一句话“${words}”，请删去一处。`,
  repeatedHere: (part: string, words: string) => `${part}有同一句话“${words}”写了两遍，请删去一处。`,
  numbering: (part: string, mark: string, expected: string) =>
    `${part}的序号“${mark}”不连续，应为“${expected}”，请改正。`,
  sectionInside: (part: string, heading: string) => `${part}的正文里又出现了标题“${heading}”，请删去。`,
  partsCount: (stated: string, listed: number, actual: number) =>
    `引言说有“${stated}部分”，列举了 ${listed} 项，报告实际有 ${actual} 个部分，请核对。`,
  halfWidth: (part: string, count: number, sample: string) =>
    count === 1
      ? `${part}有 1 处中文里用了半角标点（如“${sample}”），请改为全角。`
      : `${part}有 ${count} 处中文里用了半角标点（如“${sample}”），请改为全角。`,
  unbalanced: (part: string, mark: string) => `${part}的“${mark}”没有成对，请补上或删去。`,
  doubled: (part: string, words: string) => `${part}有重复的标点“${words}”，请删去一个。`,
  doubledWords: (part: string, words: string) => `${part}的“${words}”有重复的词语，请核对。`,
  cutShort: (part: string, words: string) => `${part}写到“${words}”就结束了，后面没有内容，请补写或删去。`,
  missingStop: (part: string, words: string) =>
    `${part}有一段以“${words}”结束，没有句号，请补上，并看后面的话是否漏掉了。`,
  foreignWord: (part: string, words: string) => `${part}的“${words}”夹有外文，请核对。`,
  lostUnit: (part: string, words: string) => `${part}的“${words}”后面缺少量词（如件、条），请补上。`,
  lostNumber: (part: string, words: string) => `${part}的“${words}”缺少数字，请补上。`,
  lostKnown: (part: string, words: string, figure: string) =>
    `${part}的“${words}”缺少数字，按所填数字应为 ${figure}，请补上。`,
  oldLaw: (words: string, now: string) => `“${words}”已被替代，现行依据是${now}，请改正。`,
  oddNumber: (words: string, usual: string) => `文号“${words}”写法不规范，应写作“${usual}”。`,
  staleYear: (part: string, words: string, year: number) =>
    `${part}写“${words}”，本报告是 ${year} 年的，请核对是否沿用了往年文字。`,
  stalePlan: (part: string, words: string, next: number) => `${part}的打算写的是“${words}”，应是 ${next} 年，请核对。`,
  late: (date: string, deadline: string) => `公布日期 ${date} 晚于法定期限 ${deadline}，请写明原因。`,
  overdue: (deadline: string, days: number) => `法定公布期限 ${deadline} 已过 ${days} 天，请尽快公布。`,
  due: (deadline: string, days: number) =>
    days === 0 ? `今天（${deadline}）是法定公布期限，请当天公布。` : `距法定公布期限 ${deadline} 还有 ${days} 天。`,
  early: (date: string, year: number) => `公布日期 ${date} 早于 ${year} 年结束，请核对。`,
  pageFields: (fields: readonly string[]) => `公布信息缺少${fields.join("、")}，建议补填。`,
  fileName: (name: string, title: string) => `文件名“${name}”与标题“${title}”不一致，建议用标题作文件名。`,
  idNumber: (part: string, words: string) => `${part}有疑似身份证号“${words}”，属于个人信息，请删去。`,
  bankCard: (part: string, words: string) => `${part}有疑似银行卡号“${words}”，属于个人信息，请删去。`,
  emoji: (part: string) => `${part}有表情符号，公文中通常不用，请删去或确认。`,
  unreadCharacter: (part: string) => `${part}有没能认出的字（�），请对照原文补上。`,
  ownCharacter: (part: string) => `${part}有自造字，换一台电脑可能显示为空白，请替换。`,
  piledMarks: (part: string) => `${part}有大量异常附加符号，可能无法正常显示，请删去。`,
  overlong: (part: string, length: number) => `${part}有 ${length} 字，明显过长，请确认不是误粘贴。`,
  invisible: (part: string, count: number) =>
    `${part}有 ${count} 处不可见字符（控制字符、残缺字符或改变书写方向的字符），输出时会略去，可以删去。`,
  mobile: (part: string, words: string) => `${part}有手机号“${words}”，如不是对外公布的办公电话，请删去。`,
  homeAddress: (part: string, words: string) => `${part}的“${words}”疑似个人住址，属于个人信息，请删去。`,
  applicantName: (part: string, words: string) => `${part}的“${words}”疑似申请人姓名，属于个人信息，请删去。`,
  secret: (part: string, words: string) => `${part}有疑似密级或内部标记“${words}”，请先完成保密审查；不是的，请改写。`,
  chargeUnstated: (heading: string) => `“${heading}”没有金额，也没有写明未收费，请补写（单位：万元）。`,
  missingParts: (headings: readonly string[]) =>
    `${headings.map((heading) => `“${heading}”`).join("")}没有内容，${headings.length === 1 ? "" : "这几部分"}请补写或写明“无”。`,
};

export const formRepairs = {
  none: "写入“无其他需要报告的事项。”",
  noneNorFee: "写入“未收取信息处理费，无其他需要报告的事项。”",
  noFee: "写入“未收取信息处理费”",
  fullWidth: (count: number) => (count === 1 ? "改为全角" : `${count} 处全部改为全角`),
  remove: "删去一处",
  removeInvisible: (count: number) => `删去 ${count} 处不可见字符`,
  write: (words: string) => `改为“${words}”`,
  fill: (figure: string) => `补上 ${figure}`,
};
