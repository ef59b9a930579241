// The number that a browser draws before a list item but leaves out of its text.

const chinese = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/** `3.`, or `三、` where the list is numbered in Chinese; `style` and `type` are the list's attributes. */
export function listMark(number: number, style: string, type: string): string {
  if (/(?:cjk|chinese|ideographic)/i.test(style)) return `${chineseNumeral(number)}、`;
  if (/^[a-zA-Z]$/.test(type) && type !== "1" && !/decimal/i.test(style)) return "";
  return `${number}.`;
}

/** 1 to 99 in Chinese. */
export function chineseNumeral(number: number): string {
  if (!Number.isInteger(number) || number < 1 || number > 99) return String(number);
  const tens = Math.floor(number / 10);
  const ten = tens === 0 ? "" : `${tens === 1 ? "" : chinese[tens]}十`;
  return `${ten}${chinese[number % 10]}`;
}
