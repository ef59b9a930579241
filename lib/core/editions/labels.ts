// Comparing printed labels: width, punctuation, spaces, numbering and Traditional forms folded away.
import type { Head } from "./edition.ts";

const traditional =
  "無機關開資訊請處關係結轉續辦業團體會務衛個項數總計變國該規範處罰強費額購採單萬覽維糾審複議訴訟經後應復類題報與對現廢製發報導圖書館權據護屬員";
const simplified =
  "无机关开资讯请处关系结转续办业团体会务卫个项数总计变国该规范处罚强费额购采单万览维纠审复议诉讼经后应复类题报与对现废制发报导图书馆权据护属员";
const simplify = new Map([...traditional].map((character, index) => [character, [...simplified][index] as string]));

/** Full-width ASCII to half-width, Traditional characters of the form's labels to Simplified, white space dropped. */
export function foldWidth(text: string): string {
  let folded = "";
  for (const character of text) {
    const code = character.codePointAt(0) as number;
    if (code >= 0xff01 && code <= 0xff5e) folded += String.fromCodePoint(code - 0xfee0);
    else if (/\s|[\u3000\u200b\ufeff\u00a0]/u.test(character)) continue;
    else folded += simplify.get(character) ?? character;
  }
  return folded;
}

const leadingMark =
  /^(?:[（(][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}[、.．]|\d{1,2}[.．、](?!\d)|[（(]\d{1,2}[)）]|[①-⑩])/u;

/** A label as it is compared: no width, spaces, numbering, punctuation or Traditional forms. */
export function foldLabel(text: string): string {
  return foldWidth(text)
    .replace(leadingMark, "")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();
}

/** All folded wordings of a head: label first, then aliases. */
export function foldedWordings(head: Head): readonly string[] {
  return [head.label, ...(head.aliases ?? [])].map(foldLabel);
}
