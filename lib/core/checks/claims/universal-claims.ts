// Universal claims that speak of all requests of the report: not of a part of them, not of those left over.
import type { CheckContext } from "../context.ts";
import { goesToNextYear } from "./carrying.ts";
import { type Claim, sentencesOf } from "./claims.ts";
import { inSentence, type Judged, judgeClaims } from "./judge-claims.ts";
import { has, wordsBetween } from "./tag-claims.ts";
import { type Universal, universalsIn } from "./universals.ts";

/** Those of the wanted kinds, in the order of the text. */
export function universalsAbout(context: CheckContext, ...says: readonly Universal["says"][]): readonly Universal[] {
  const judged = judgeClaims(context);
  return sentencesOf(context).flatMap((sentence) =>
    universalsIn(sentence).filter(
      (universal) => says.includes(universal.says) && isAboutAll(universal, judged) && !isExempt(context, universal),
    ),
  );
}

function isAboutAll(universal: Universal, judged: readonly Judged[]): boolean {
  const { sentence, from, named, says } = universal;
  if (!/申请/u.test(sentence.text)) return false;
  const direct = sentence.claims.find((claim) => claim.end === from);
  if (direct) return isWhole(direct, judged) || holdsAsMany(direct, judged);
  if (named && !/(?:举报|信访|重复|网络|信函|当面)/u.test(sentence.text.slice(0, from - sentence.from))) return true;
  const before = sentence.claims.filter((claim) => claim.from < from && !claim.bracket && claim.unit !== "%");
  const last = before[before.length - 1];
  const received = inSentence(judged, sentence, "received");
  if (says === "answered" || says === "noneForward") return received.length > 0 || !last;
  return last !== undefined && isWhole(last, judged);
}

/** The last number before speaks of all requests, and the tables agree with it. */
function isWhole(last: Claim, judged: readonly Judged[]): boolean {
  return judged.some(
    ({ claim, meaning, agrees }) =>
      claim === last && agrees >= 0 && (meaning.kind === "received" || meaning.kind === "answered"),
  );
}

/** `9件申请均…` behind the number received, which it repeats. */
function holdsAsMany({ value, sentence }: Claim, judged: readonly Judged[]): boolean {
  return judged.some(
    ({ claim, meaning }) =>
      meaning.kind === "received" && claim.value === value && claim.sentence.section === sentence.section,
  );
}

/** The clause behind a claim is so long. */
const nextClause = 20;

/** `除结转下年度21件外`, `21件结转下年`: the sentence says itself that some are left. */
function isExempt({ report }: CheckContext, { sentence, from, to, says }: Universal): boolean {
  if (says !== "answered") return false;
  const before = sentence.words.filter(({ to }) => to <= from);
  if (has(before, "carry", "defer", "nextYear")) return true;
  const next = wordsBetween(sentence.words, to, to + nextClause);
  return goesToNextYear(sentence, next, report.year) || has(sentence.words, "except");
}
