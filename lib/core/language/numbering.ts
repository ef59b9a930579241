// The numbers that headings and points of official prose begin with: 一、 （一） 1. (1) ①.

/** （一） */
export const bracketedNumber = /^[（(][一二三四五六七八九十]{1,3}[）)]/u;

/** 1. 1、 but not the 1.5 of a figure. */
export const plainNumber = /^\d{1,2}(?:[.．](?!\d)|、)/u;

const partNumber = /^[一二三四五六七八九十]{1,3}、/u;
const bracketedDigits = /^[（(]\d{1,2}[）)]/u;
const circled = /^[①-⑳]/u;

/** The number of a heading (一、 （一） 1.) at the start of a text; "" where there is none. */
export function headingNumber(text: string): string {
  return (bracketedNumber.exec(text) ?? partNumber.exec(text) ?? plainNumber.exec(text))?.[0] ?? "";
}

/** The number of a heading or of a point ((1) ①) at the start of a text; "" where there is none. */
export function leadingNumber(text: string): string {
  return headingNumber(text) || (bracketedDigits.exec(text) ?? circled.exec(text))?.[0] || "";
}
