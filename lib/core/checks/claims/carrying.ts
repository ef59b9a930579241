// Requests that come from last year or go to next year, as words say it.
import type { Sentence } from "./claims.ts";
import { has, type Word } from "./tag-claims.ts";

/** So many characters may stand between the year and the carrying. */
const beforeCarrying = 12;
const behindCarrying = 8;
const behindNumber = 3;

interface Year {
  readonly value: number;
  readonly from: number;
  readonly to: number;
}

/** Years in figures: 2024年. */
export function yearsIn(sentence: Sentence, from: number, to: number): readonly Year[] {
  const text = sentence.text.slice(from - sentence.from, to - sentence.from);
  return [...text.matchAll(/(20\d\d)年/gu)].map((match) => ({
    value: Number(match[1]),
    from: from + match.index,
    to: from + match.index + match[0].length,
  }));
}

/** 上年结转, 结转上年, 2023年度结转. */
export function comesFromLastYear(sentence: Sentence, words: readonly Word[], year: number): boolean {
  const carried = words.filter(({ tag }) => tag === "carry");
  return carried.some((carry) => {
    const last = words.some(
      (word) =>
        word.tag === "lastYear" &&
        (word.from === carry.to || (word.to <= carry.from && carry.from - word.to <= beforeCarrying)),
    );
    if (last) return true;
    const onward = goesToNextYear(sentence, words, year);
    const before = yearsIn(sentence, words[0]?.from ?? carry.from, carry.from).concat(
      yearsIn(sentence, Math.max(sentence.from, carry.from - beforeCarrying), carry.from),
    );
    return !onward && before.some(({ value, to }) => value < year && carry.from - to <= behindNumber);
  });
}

/** 结转下年度, 顺延至2025年, 转入下一年. */
export function goesToNextYear(sentence: Sentence, words: readonly Word[], year: number): boolean {
  return words.some((carry) => {
    if (carry.tag !== "carry" && carry.tag !== "defer") return false;
    const near = ({ from }: { readonly from: number }) => from >= carry.to && from - carry.to <= behindCarrying;
    const years = yearsIn(sentence, carry.to, Math.min(sentence.to, carry.to + behindCarrying + 5));
    return (
      words.some((word) => word.tag === "nextYear" && near(word)) ||
      years.some((each) => each.value > year && near(each))
    );
  });
}

/** 含上年结转11件, 其中2023年结转5件: the number before holds what came from last year. */
export function includesLastYear(sentence: Sentence, year: number): boolean {
  return sentence.words.some((word) => {
    if (word.tag !== "include") return false;
    const behind = sentence.words.filter(({ from, to }) => from >= word.to && to <= word.to + beforeCarrying);
    if (!has(behind, "carry")) return has(behind.slice(0, 1), "lastYear");
    return comesFromLastYear(sentence, behind, year) || behind[0]?.tag === "carry";
  });
}
