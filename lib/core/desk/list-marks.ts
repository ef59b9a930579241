// The number that a browser draws before a list item but leaves out of its text.
import { chineseNumeral } from "../language/chinese-numeral.ts";

/** `3.`, or `三、` where the list is numbered in Chinese; `style` and `type` are the list's attributes. */
export function listMark(number: number, style: string, type: string): string {
  if (/(?:cjk|chinese|ideographic)/i.test(style)) return `${chineseNumeral(number)}、`;
  if (/^[a-zA-Z]$/.test(type) && !/decimal/i.test(style)) return "";
  return `${number}.`;
}
