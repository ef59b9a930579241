// Sentences that say why a pasted text is left out.

export const pasteReasons = {
  row: "左侧和上方的名称对不上本表的行目",
  column: "对不上本表的栏目",
  outside: "超出了表格的范围",
  text: "不是数字",
  twice: (label: string, earlier: string) => `“${label}”在粘贴内容里出现两次，已按前面的 ${earlier}`,
  group: (label: string, parts: number) => `“${label}”只有合计，本年格式分为 ${parts} 项，请分别填写`,
};
