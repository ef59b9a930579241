// Lists in a sentence that give the parts of a number: `119期，其中，市级47期、…` and `3607件（市政府349件、…）`.

import type { CheckContext } from "../context.ts";
import { type Claim, type Sentence, sentencesOf } from "./claims.ts";

export interface PartList {
  readonly whole: Claim;
  readonly parts: readonly Claim[];
  readonly bracket: boolean;
  /** The words say that the list is complete (分别为, a bracket without 含 or 等). */
  readonly complete: boolean;
  readonly sum: number;
}

/** All lists of parts of a report. */
export function partLists(context: CheckContext): readonly PartList[] {
  return sentencesOf(context).flatMap((sentence) => [...bracketLists(sentence), ...followingLists(sentence)]);
}

function bracketLists(sentence: Sentence): PartList[] {
  return sentence.claims.flatMap((whole, index) => {
    if (whole.bracket || whole.unit === "" || sentence.text[whole.end - sentence.from] !== "（") return [];
    const close = sentence.text.indexOf("）", whole.end - sentence.from) + sentence.from;
    const inside = sentence.text.slice(whole.end - sentence.from, close - sentence.from);
    const parts = sentence.claims.slice(index + 1).filter((claim) => claim.from < close);
    if (
      parts.length < 2 ||
      parts.some(({ unit }) => unit !== whole.unit) ||
      /[含另等]|不包括|同比|比上年|以上/u.test(inside)
    )
      return [];
    return [listOf(whole, parts, true, true)];
  });
}

/** After 其中 or 分别为, up to the next ； 。 or 其中. */
function followingLists(sentence: Sentence): PartList[] {
  return sentence.claims.flatMap((whole, index) => {
    if (whole.bracket || whole.unit === "" || whole.unit === "%" || whole.low !== whole.high) return [];
    const following = sentence.claims.slice(index + 1).filter(({ bracket }) => !bracket);
    const first = following.findIndex(({ unit }) => unit !== "%");
    const start = following[first];
    if (!start) return [];
    const between = sentence.text.slice(whole.end - sentence.from, start.from - sentence.from);
    const opener = /其中|分别[为是]|包括/u.exec(between);
    if (!opener || /[；。]/u.test(between)) return [];
    const parts = takeParts(sentence, following.slice(first), whole);
    const complete = opener[0].startsWith("分别") && !/主要|涉及|重点|集中|较多|排名|居前/u.test(between);
    return parts.length < 2 ? [] : [listOf(whole, parts, false, complete)];
  });
}

function takeParts(sentence: Sentence, following: readonly Claim[], whole: Claim): readonly Claim[] {
  const parts: Claim[] = [];
  for (const claim of following) {
    const since = parts[parts.length - 1];
    const between = since ? sentence.text.slice(since.end - sentence.from, claim.from - sentence.from) : "";
    if (/[；]|其中/u.test(between)) break;
    if (claim.unit === "%") continue;
    if (claim.unit !== whole.unit || claim.low !== claim.high) return [];
    parts.push(claim);
  }
  return parts;
}

function listOf(whole: Claim, parts: readonly Claim[], bracket: boolean, complete: boolean): PartList {
  return { whole, parts, bracket, complete, sum: parts.reduce((sum, { value }) => sum + value, 0) };
}

/** Does the list miss its whole? An incomplete one only when it overshoots or misses by a hair: parts may be left out. */
export function missesWhole({ whole, parts, complete, sum }: PartList): boolean {
  if (sum === whole.value || whole.low !== whole.high) return false;
  if (complete) return true;
  const hair = Math.max(2, whole.value * 0.02);
  return parts.length >= 3 && Math.abs(sum - whole.value) <= hair;
}

/** Does the list name offices and their numbers? */
export function listsOffices({ parts }: PartList): boolean {
  const offices = parts.filter(({ near }) => /[市区县旗局委办镇乡园]|街道|政府|部门|中心/u.test(near));
  return parts.length >= 3 && offices.length * 2 > parts.length;
}
