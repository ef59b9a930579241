// Universal claims that speak of all requests of the report: not of a part of them, not of those left over.
import type { CheckContext } from "../context.ts";
import { derived } from "../derived.ts";
import { goesToNextYear } from "./carrying.ts";
import { type Claim, sentencesOf } from "./claims.ts";
import { unknownIn } from "./clauses.ts";
import { inSentence, type Judged, judgeClaims } from "./judge-claims.ts";
import { type Basis, figureOn } from "./meanings.ts";
import { openBases, wholeBases } from "./request-bases.ts";
import { has, type Tag, type Word, wordsBetween } from "./tag-claims.ts";
import { type Universal, universalsIn } from "./universals.ts";
import { wordsAround } from "./words-around.ts";

const universals = derived((context): readonly Universal[] => {
  const judged = judgeClaims(context);
  return sentencesOf(context).flatMap((sentence) =>
    universalsIn(sentence).filter(
      (universal) => isAboutAll(context, universal, judged) && !isExempt(context, universal),
    ),
  );
});

/** Those of the wanted kinds, in the order of the text. */
export function universalsAbout(context: CheckContext, ...says: readonly Universal["says"][]): readonly Universal[] {
  return universals(context).filter((universal) => says.includes(universal.says));
}

function isAboutAll(context: CheckContext, universal: Universal, judged: readonly Judged[]): boolean {
  const { sentence, from, named, says } = universal;
  const none = says === "noneForward" || says === "noneOver";
  if (!/申请/u.test(none ? sentence.heading + sentence.text : sentence.text) && !isAlone(context, universal))
    return false;
  const direct = sentence.claims.find((claim) => claim.end === from);
  const all = (claim: Claim) => (says === "answered" ? isOpen(context, claim, judged) : isWhole(claim, judged));
  const many = (claim: Claim) => holdsAsMany(context, claim, says);
  if (direct) return all(direct) || many(direct);
  if (named && !has(narrowing(universal), "channel", "petition")) return true;
  const before = sentence.claims.filter((claim) => claim.from < from && !claim.bracket && claim.unit !== "%");
  const last = before[before.length - 1];
  if (none) return !last || inSentence(judged, sentence, "received").length > 0;
  if (says !== "answered") return last !== undefined && (isWhole(last, judged) || many(last));
  return !last || all(last) || many(last) || speaksOfWhole(last, judged);
}

/** Words that may say of which requests a universal claim speaks. */
function narrowing({ sentence, from }: Universal): readonly Word[] {
  return sentence.words.filter(({ to }) => to <= from);
}

/** Behind the number received, other numbers say how they came and what became of them. */
function speaksOfWhole(last: Claim, judged: readonly Judged[]): boolean {
  if (inSentence(judged, last.sentence, "received").length === 0) return false;
  const own = judged.find(({ claim }) => claim === last);
  return own ? own.meaning.kind !== "received" : has(wordsAround(last).near, "channel");
}

/** The last number before speaks of all requests, and the tables agree with it. */
function isWhole(last: Claim, judged: readonly Judged[]): boolean {
  return judged.some(
    ({ claim, meaning, agrees }) =>
      claim === last && agrees >= 0 && (meaning.kind === "received" || meaning.kind === "answered"),
  );
}

/** The last number before speaks of what there was to answer; of 已办结的11件 all are answered. */
function isOpen(context: CheckContext, last: Claim, judged: readonly Judged[]): boolean {
  if (!isWhole(last, judged) || has(wordsAround(last).near, "answer")) return false;
  // 57件申请均已答复: so many were answered, and no more is said.
  return (
    isFigureOf(context, openBases(context.edition), last) || !isFigureOf(context, wholeBases(context.edition), last)
  );
}

/** `9件申请均…`: as many as the table has of requests to answer; of those granted, as many as it has results. */
function holdsAsMany(context: CheckContext, claim: Claim, says: Universal["says"]): boolean {
  const bases = says === "granted" ? wholeBases(context.edition) : openBases(context.edition);
  return !/[局委]|本级|部门|办结|答复/u.test(claim.near) && isFigureOf(context, bases, claim);
}

function isFigureOf({ figures }: CheckContext, bases: readonly Basis[], { value }: Claim): boolean {
  return bases.some((basis) => figureOn(basis, figures) === value);
}

const other: readonly Tag[] = [
  "otherObject",
  "otherRequest",
  "otherWork",
  "publishedText",
  "crowd",
  "litigation",
  "reconsideration",
];

/** `办结率100%。` as a sentence of its own: the heading says of what, and the sentence before names nothing else. */
function isAlone(context: CheckContext, { sentence, says }: Universal): boolean {
  if (says !== "answered" || !/申请/u.test(sentence.heading) || has(sentence.words, ...other)) return false;
  if (unknownIn(sentence, sentence.from, sentence.to).some((piece) => /\p{L}/u.test(piece))) return false;
  const sentences = sentencesOf(context);
  const before = sentences[sentences.indexOf(sentence) - 1];
  if (!before || before.section !== sentence.section || before.heading !== sentence.heading) return true;
  return has(before.words, "request", "anyRequest") && !has(before.words, ...other);
}

/** The clause behind a claim is so long. */
const nextClause = 20;

/** `除结转下年度21件外`, `21件结转下年`: the sentence says itself that some are left. */
function isExempt({ report }: CheckContext, { sentence, from, to, says }: Universal): boolean {
  if (says !== "answered") return false;
  const before = sentence.words.filter(({ to }) => to <= from);
  const onward = (word: Word, at: number) => word.tag === "carry" && before[at - 1]?.tag !== "lastYear";
  if (
    before.some((word) => onward(word, before.indexOf(word)) || word.text === "应当") ||
    has(before, "defer", "nextYear")
  )
    return true;
  const next = wordsBetween(sentence.words, to, to + nextClause);
  return goesToNextYear(sentence, next, report.year) || has(sentence.words, "except");
}
