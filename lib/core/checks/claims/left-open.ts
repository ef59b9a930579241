// Requests that were not answered within the year, said in other words than 结转下年度.
import { goesToNextYear, yearsIn } from "./carrying.ts";
import type { Claim } from "./claims.ts";
import { type Clause, clausesOf, unknownLength, unknownNear } from "./clauses.ts";
import { has, type Word } from "./tag-claims.ts";
import type { Around } from "./words-around.ts";

/** `未到期的4件将于2024年答复` */
export function isDueNextYear({ sentence, end }: Claim, { after, afterTo }: Around, year: number): boolean {
  if (!has(after, "planned") || !has(after, "answer", "handle")) return false;
  return has(after, "nextYear") || yearsIn(sentence, end, afterTo).some(({ value }) => value > year);
}

/** `尚有5件正在办理中，依规结转至下年度`: the next clause says where they go, and counts nothing itself. */
export function isLeft(claim: Claim, near: readonly Word[], clause: readonly Word[], year: number): boolean {
  const { sentence, end } = claim;
  if (!has(sentence.words, "carry", "defer", "underWay")) return false;
  const next = clausesOf(sentence).find(({ from }) => from > end);
  if (has(clause, "underWay", "rest")) {
    const atYearEnd = /(?:年底|年末|12月31日)[^。；]{0,12}$/u.test(sentence.text.slice(0, end - sentence.from));
    const known = has(clause, "request", "anyRequest") || unknownNear(claim) === "";
    if (atYearEnd && known && !has(clause, "lastYear", "rest")) return true;
    if (has(clause, "underWay") && has(near, "rest")) return true;
    // 目前尚有4件正在办理，其余均已办结
    if (next && has(clause, "underWay") && next.words[0]?.tag === "rest" && has(next.words, "answer")) return true;
  } else if (!next || has(near, "receive", "answer", "handle") || unknownNear(claim) !== "" || !opensWithCarrying(next))
    return false;
  const counts = sentence.claims.some(({ from, unit }) => next && unit !== "" && from >= next.from && from < next.to);
  return next !== undefined && !counts && goesToNextYear(sentence, next.words, year);
}

/** `依规转2024年办理`: a clause without a subject, so that it speaks of what was counted last. */
function opensWithCarrying({ sentence, words, from }: Clause): boolean {
  const at = words.findIndex(({ tag }) => tag !== "manner" && tag !== "neutral");
  const carry = words[at];
  return (carry?.tag === "carry" || carry?.tag === "defer") && unknownLength(sentence, from, carry.from) === 0;
}
