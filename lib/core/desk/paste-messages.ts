// Sentences that say why a pasted text is left out.

export const pasteReasons = {
  row: "左侧和上方的名称对不上本表的行目",
  column: "对不上本表的栏目",
  foreign: "栏目是其他年份格式的，本表没有这一栏，请逐项核对后填写",
  outside: "超出了表格的范围",
  text: "不是数字",
  year: "上方或左侧写的是别的年份，或是增减、占比，没有放入",
  struck: "带删除线，没有放入",
  units: (units: readonly string[]) => `表头写了不止一种单位（${units.join("、")}），请核对后按万元填写`,
  converted: (text: string, unit: string) => `表头的单位是${unit}，已由 ${text}${unit}折算成万元`,
  twice: (label: string, earlier: string) => `“${label}”在粘贴内容里出现两次，已按前面的 ${earlier}`,
  group: (label: string, parts: number) => `“${label}”只有合计，本年格式分为 ${parts} 项，请分别填写`,
};
