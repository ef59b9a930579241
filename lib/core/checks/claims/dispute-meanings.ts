// Claims about reviews and lawsuits: which of the two, which way, which outcome.
import { cellsOf } from "../../editions/cells.ts";
import type { Edition, Role } from "../../editions/edition.ts";
import { deriveOnce } from "../../ground/derive-once.ts";
import type { Claim } from "./claims.ts";
import { clausesOf, unknownButYears, unknownIn, unknownLength } from "./clauses.ts";
import type { Meaning } from "./meanings.ts";
import { has, lastOf, type Tag, type Word, wordsBetween } from "./tag-claims.ts";
import { wordsAround } from "./words-around.ts";

export type DisputeKind = "reconsideration" | "directSuit" | "suitAfterReconsideration" | "litigation" | "all";

const rolesOfKind: Readonly<Record<DisputeKind, readonly Role[]>> = {
  reconsideration: ["reconsideration"],
  directSuit: ["directSuit"],
  suitAfterReconsideration: ["suitAfterReconsideration"],
  litigation: ["directSuit", "suitAfterReconsideration"],
  all: ["reconsideration", "directSuit", "suitAfterReconsideration"],
};

export const disputeNames: Readonly<Record<DisputeKind, string>> = {
  reconsideration: "行政复议",
  directSuit: "未经复议直接起诉",
  suitAfterReconsideration: "复议后起诉",
  litigation: "行政诉讼",
  all: "行政复议＋行政诉讼",
};

const kinds = ["directSuit", "suitAfterReconsideration", "litigation", "reconsideration"] as const;
export const outcomes: readonly (readonly [tag: Tag, role: Role, name: string])[] = [
  ["pendingOutcome", "pending", "尚未审结"],
  ["upheld", "upheld", "结果维持"],
  ["corrected", "corrected", "结果纠正"],
  ["otherOutcome", "otherOutcome", "其他结果"],
  ["rest", "otherOutcome", "其他结果"],
];
const counted = "件起宗个例条次";
/** So many characters behind a number say which part of it is about disclosure. */
const nearPart = 14;

/** The kind of case that words speak of: the most particular one; both where they are joined (复议、诉讼). */
function kindIn(words: readonly Word[]): DisputeKind | undefined {
  const both = has(words, "reconsideration") && has(words, "litigation");
  return both ? "all" : kinds.find((kind) => has(words, kind));
}

/** What a claim about disputes states, read with the claims before it in its sentence. */
export function disputeMeaning(edition: Edition, claim: Claim): Meaning | undefined {
  if (claim.unit === "" || !counted.includes(claim.unit) || !has(claim.sentence.words, ...kinds)) return undefined;
  const { near, after, before } = wordsAround(claim);
  const spoken = kindIn(near) ?? kindIn(after);
  if (!isCounted(claim, near)) return undefined;
  const bare = near.every(({ tag }) => tag === "part" || tag === "neutral");
  const outcome = outcomes.find(
    ([tag]) => has(near, tag) || (bare && spoken === undefined && has(after.slice(0, 2), tag)),
  );
  const kind = spoken ?? (outcome || continuesTopic(claim) ? topicBefore(before) : undefined);
  if (!kind || !aboutDisclosure(claim)) return undefined;
  // Cases that came from last year or go to the next have no cell of their own.
  if (has(near, "otherWork", "respectively", "hearing", "carry") || has(before, "hearing")) return undefined;
  const ends = spoken === undefined || has(near, "upheld", "corrected", "pendingOutcome", "otherOutcome");
  const column = outcome && (ends || /[，；：的]/u.test(claim.near)) ? outcome : undefined;
  if (disputeCells(edition, "all").length === 0) return undefined;
  const cells = disputeCells(edition, kind, column?.[1]);
  const name = column ? `${disputeNames[kind]}·${column[2]}` : disputeNames[kind];
  return { kind: column ? `${kind}-${column[1]}` : kind, check: "N07", bases: [{ name, cells }], natural: 1 };
}

/** Cases that others bring and this office decides, papers about cases: only what is said to be about disclosure counts. */
function isCounted({ sentence, from }: Claim, near: readonly Word[]): boolean {
  const last = lastOf(near, ...kinds);
  if (!last) return true;
  const outcome = has(near, "upheld", "corrected", "pendingOutcome", "otherOutcome", "rest");
  if (!outcome && unknownLength(sentence, last.to, from) > 0) return false;
  return (
    !has(near, "receive", "handle", "answer") ||
    has(near, "request", "information", "aroundRequests", "happen", "cause")
  );
}

/** `行政诉讼方面，全年共发生2起`: the clause before names the topic and nothing else, this one says that they arose. */
function continuesTopic({ sentence, nearFrom, from }: Claim): boolean {
  const clauses = clausesOf(sentence).filter(({ to }) => to <= from);
  const topic = clauses[clauses.length - 1];
  const near = wordsBetween(sentence.words, nearFrom, from);
  if (!topic || !has(near, "happen") || !near.every(({ tag }) => tag === "happen" || tag === "neutral")) return false;
  const named = topic.words.every(({ tag }) => kinds.some((kind) => kind === tag) || topicWords.includes(tag));
  return (
    has(topic.words, ...kinds) &&
    named &&
    unknownLength(sentence, topic.from, topic.to) === 0 &&
    unknownButYears(sentence, nearFrom, from) === ""
  );
}

const topicWords: readonly Tag[] = [
  "topic",
  "neutral",
  "aroundRequests",
  "carrier",
  "request",
  "information",
  "cause",
  "happen",
];

/** The kind of dispute that the words before an outcome spoke of last. */
function topicBefore(before: readonly Word[]): DisputeKind | undefined {
  const last = lastOf(before, ...kinds);
  return last && kindIn([last]);
}

/**
 * Offices hear and defend other cases, too: the sentence must speak of disclosure, or its section must be about it, and
 * the number must not be a whole of which those about disclosure are a part.
 */
function aboutDisclosure(claim: Claim): boolean {
  const { sentence } = claim;
  const after = wordsBetween(sentence.words, claim.end, claim.end + nearPart);
  const disclosure = ["request", "information"] as const;
  if (after[0]?.tag === "part" && has(after, ...disclosure) && !/公开/u.test(claim.near)) return false;
  if (isOfMany(claim)) return false;
  if (has(sentence.words, ...disclosure, "aroundRequests")) return true;
  const unknown = unknownIn(sentence, sentence.from, sentence.to).filter(
    (piece) => !/^[\d一二三四五六七八九十百两]+\D{0,3}$/u.test(piece),
  );
  return /申请/u.test(sentence.heading) && unknown.length === 0;
}

/** `12件行政复议案件中，2件涉及政府信息公开`: those about disclosure are counted behind it. */
function isOfMany({ sentence, after, end }: Claim): boolean {
  const [next] = sentence.claims.filter(({ from, unit }) => from >= end && unit !== "");
  return (
    after.endsWith("中") &&
    next !== undefined &&
    /^(?:是|为)?(?:涉及|关于|与|属于)?政?府?信息公开|^涉及/u.test(next.after)
  );
}

/** The cells in rows of disputes: of any claim they are a few of two hundred. */
const cellsOfDisputes = deriveOnce((edition: Edition) =>
  cellsOf(edition).filter(({ row }) => row.role && rolesOfKind.all.includes(row.role)),
);

/** Cells of one kind of dispute: how they ended as the role says, their totals where it says nothing. */
export function disputeCells(edition: Edition, kind: DisputeKind, outcome?: Role): readonly string[] {
  return cellsOfDisputes(edition).flatMap(({ row, column, name }) => {
    const meant = outcome ? column.role === outcome : column.total;
    return meant && row.role && rolesOfKind[kind].includes(row.role) ? [name] : [];
  });
}
