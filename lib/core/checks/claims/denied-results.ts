// Denials of results: 没有不予公开的情形, 无无法提供的申请.
import type { CheckContext } from "../context.ts";
import { type Sentence, sentencesOf } from "./claims.ts";
import { unknownButYears } from "./clauses.ts";
import { type NegatedPhrase, negationsIn } from "./denials.ts";
import type { Basis } from "./meanings.ts";
import { resultNamed } from "./result-meanings.ts";
import { has, type Tag } from "./tag-claims.ts";

export interface DeniedResult {
  readonly sentence: Sentence;
  readonly from: number;
  readonly to: number;
  readonly basis: Basis;
}

/** May stand before the negation: with anything else it speaks of a part of the requests. */
const before: readonly Tag[] = ["neutral", "manner", "request", "anyRequest", "carrier", "answer", "handle", "receive"];
const verbs = ["", "发生", "出现", "作出", "做出", "产生", "存在"];
const ends = "情形 情况 申请 申请件 件 答复 决定 事项 政府信息公开申请 信息公开申请".split(" ");
const tails = new Set(["", ...ends, ...ends.map((end) => `的${end}`)]);

/** All results that sentences about requests say there was none of. */
export function deniedResults(context: CheckContext): DeniedResult[] {
  return sentencesOf(context)
    .filter(({ heading, text, words }) => /申请/u.test(heading + text) && !has(words, "otherObject", "otherRequest"))
    .flatMap((sentence) =>
      negationsIn(sentence).flatMap((phrase) => {
        const meaning = speaksOfAll(phrase) ? resultNamed(context.edition, labelIn(phrase)) : undefined;
        const [basis] = meaning?.check === "N05" ? meaning.bases : [];
        return basis ? [{ sentence, from: phrase.from, to: phrase.to, basis }] : [];
      }),
    );
}

/** What stands between the verb and the noun; "" where the phrase says more. */
function labelIn({ sentence, start, to }: NegatedPhrase): string {
  const text = sentence.text.slice(start - sentence.from, to - sentence.from);
  const verb = verbs
    .filter((each) => text.startsWith(each))
    .reduce((one, other) => (one.length > other.length ? one : other));
  const words = text.slice(verb.length);
  const label = words.slice(0, 4);
  return tails.has(words.slice(4)) ? label : "";
}

function speaksOfAll({ sentence, near, from }: NegatedPhrase): boolean {
  const start = from - near.length;
  const said = sentence.words.filter((word) => word.from >= start && word.to <= from);
  return said.every(({ tag }) => before.includes(tag)) && unknownButYears(sentence, start, from) === "";
}
