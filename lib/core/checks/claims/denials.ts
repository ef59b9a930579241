// Denials: what a sentence says there was none of. A denial is a negation and the noun that ends its phrase: in
// 未收到因信息公开申请引发的行政复议 it is the review, not the request.
import { sure } from "../../ground/sure.ts";
import type { Sentence } from "./claims.ts";
import { type Clause, clausesOf, unknownButYears, unknownIn, unknownLength } from "./clauses.ts";
import { has, type Tag, type Word } from "./tag-claims.ts";

export interface Denial {
  /** Words of the clause before the negation. */
  readonly near: string;
  readonly sentence: Sentence;
  readonly from: number;
  readonly to: number;
  /** Words of the phrase behind the negation. */
  readonly words: readonly Word[];
  readonly denies: "requests" | "disputes";
  /** Of requests: whose. */
  readonly by: "anyone" | "persons" | "organizations";
}

/** A negation and what stands behind it up to the next one, or, for 均为零, before it. */
export interface NegatedPhrase {
  readonly sentence: Sentence;
  /** Words of the clause before the negation. */
  readonly near: string;
  /** From the negation on; its words begin at `start`. */
  readonly from: number;
  readonly start: number;
  readonly to: number;
  readonly words: readonly Word[];
  /** The negation itself: 未 needs a verb, 无 none. */
  readonly negation: string;
}

/** What is denied stands before them. */
const nils: readonly string[] = ["零", "为0", "是0"];

/** All negated phrases of a sentence; of two negations that cancel out, and where only some are spoken of, none. */
export function negationsIn(sentence: Sentence): readonly NegatedPhrase[] {
  if (!has(sentence.words, "none")) return [];
  return clausesOf(sentence).flatMap((clause, place, clauses) => {
    const alone = nothingAlone(clause, clauses[place - 1]);
    if (alone) return [alone];
    const negations = clause.words.filter(({ tag }) => tag === "none");
    return negations.flatMap((negation, index): NegatedPhrase[] => {
      const last = negations[index - 1];
      const some = sentence.claims.some(({ from, unit }) => unit !== "" && from >= clause.from && from < negation.from);
      if (some || (last && !has(wordsIn(clause, last.to, negation.from), ...objects))) return [];
      const near = sentence.text.slice(clause.from - sentence.from, negation.from - sentence.from);
      const next = clause.words.find(({ from }) => from === negation.to);
      // 零复议: what is denied stands behind.
      const nil = nils.includes(negation.text) && !(negation.text === "零" && next && objects.includes(next.tag));
      // 为0件 is a number like any other, unless it speaks of two things.
      if (negation.text.endsWith("0") && negation.to !== clause.to && !nilOfBoth(clause, negation)) return [];
      const [from, start, to] = nil
        ? [clause.from, clause.from, negation.from]
        : [negation.from, negation.to, negations[index + 1]?.from ?? clause.to];
      return [
        {
          sentence,
          near: nil ? "" : near,
          from,
          start,
          to,
          words: wordsIn(clause, start, to),
          negation: negation.text,
        },
      ];
    });
  });
}

/** `行政复议、行政诉讼均为0件` */
function nilOfBoth({ sentence, words, to }: Clause, nil: Word): boolean {
  const before = words.filter((word) => word.to <= nil.from);
  const unit = /^[件起宗例]$/u.test(sentence.text.slice(nil.to - sentence.from, to - sentence.from));
  return unit && has(before, "reconsideration") && has(before, "litigation");
}

/** `行政复议、行政诉讼情况：无`: what is denied stands before the colon. */
function nothingAlone({ sentence, words, from, to }: Clause, before: Clause | undefined): NegatedPhrase | undefined {
  const [negation] = words;
  const colon = sentence.text[from - 1 - sentence.from] === "：";
  if (!before || !colon || negation?.tag !== "none" || negation.from !== from || negation.to !== to) return undefined;
  const [start, end] = [before.from, before.to];
  return { sentence, near: "", from: start, start, to: end, words: before.words, negation: negation.text };
}

/** All denials of requests and of disputes in a sentence. */
export function denialsIn(sentence: Sentence): readonly Denial[] {
  return negationsIn(sentence).flatMap((phrase) =>
    [requestsDenied(phrase), disputesDenied(phrase)].flatMap((each) => each ?? []),
  );
}

const disputes: readonly Tag[] = ["reconsideration", "litigation", "directSuit", "suitAfterReconsideration"];
const objects: readonly Tag[] = [...disputes, "request", "anyRequest"];
/** May follow the noun that is denied. */
const tail: readonly Tag[] = ["all", "carrier", "anyRequest", "neutral", "happen", "propose", "receive"];
/** May stand between the negation and the requests. */
const beforeRequests: readonly Tag[] = [
  ...(["receive", "handle", "answer", "neutral", "person", "organization", "aim", "propose", "happen"] as const),
  ...([
    "information",
    "request",
    "anyRequest",
    "mixedTopic",
    "crowd",
    "carrier",
    "receiveAndAnswer",
    "allForms",
    "channel",
  ] as const),
];
/** So many characters that no word covers are passed over. */
const mostUnknown = 2;

function wordsIn({ words }: Pick<Clause, "words">, from: number, to: number): readonly Word[] {
  return words.filter((word) => word.from >= from && word.to <= to);
}

function requestsDenied({ sentence, near, negation, start, from, to, words }: NegatedPhrase): Denial | undefined {
  const at = lastRequest(sentence, words, to);
  const object = words[at];
  if (!object || negation === "不存在") return undefined;
  const before = words.slice(0, at);
  // 政府信息公开方面的申请 names no other topic.
  if (!before.every(({ tag, text }) => beforeRequests.includes(tag) || text === "方面" || text === "申请人"))
    return undefined;
  if (has(before, "channel") && !has(before, "allForms")) return undefined;
  if (has(before, "handle", "answer") && !has(before, "receive", "receiveAndAnswer")) return undefined;
  if (/未曾?$/u.test(negation) && !has(before, "receive", "receiveAndAnswer", "happen")) return undefined;
  const unknown = unknownButYears(sentence, start, object.from);
  if (unknown.length > (has(before, "mixedTopic") ? 0 : mostUnknown)) return undefined;
  if (object.tag === "anyRequest" && !has([...before], "request", "information") && !/申请/u.test(sentence.heading))
    return undefined;
  return { sentence, near, from, to, words, denies: "requests", by: deniedBy(sentence, before) };
}

/** 法人或其他组织 alone stands for all, as in the law, unless the sentence speaks of persons apart. */
function deniedBy(sentence: Sentence, before: readonly Word[]): Denial["by"] {
  const [person, organization] = [has(before, "person"), has(before, "organization")];
  if (person && !organization) return "persons";
  return organization && !person && has(sentence.words, "person") ? "organizations" : "anyone";
}

/** The request that ends the phrase, or stands before 、 and 和: nothing else is said of it. */
function lastRequest(sentence: Sentence, words: readonly Word[], to: number): number {
  for (let at = words.length - 1; at >= 0; at--) {
    const word = sure(words[at]);
    if (word.tag !== "request" && word.tag !== "anyRequest") continue;
    if (has(words.slice(0, at), "cause")) continue;
    let next = at + 1;
    while (next < words.length && closes(sure(words[next]))) next++;
    const follower = words[next];
    const end = follower?.from ?? to;
    if (!/^(?:件?数?)$/u.test(unknownIn(sentence, word.to, end).join(""))) continue;
    const between = sentence.text.slice(word.to - sentence.from, end - sentence.from);
    if (!follower || /[、和及与或]$/u.test(between)) return at;
  }
  return -1;
}

function closes({ tag }: Word): boolean {
  return tag === "carrier" || tag === "anyRequest" || tag === "neutral" || tag === "receive";
}

function disputesDenied({ sentence, near, negation, start, from, to, words }: NegatedPhrase): Denial | undefined {
  const found = words.filter(({ tag }) => disputes.includes(tag));
  const last = found[found.length - 1];
  if (!last) return undefined;
  const rest = words.filter((word) => word.from >= last.to);
  const complaint = (word: Word) => word.tag === "otherObject" || word.text === "举报" || word.text === "等";
  if (!rest.every((word) => tail.includes(word.tag) || complaint(word))) return undefined;
  if (
    !["", "数"].includes(unknownIn(sentence, last.to, to).join("")) ||
    has(words, "corrected", "upheld", "won", "hearing", "pendingOutcome", "fault")
  )
    return undefined;
  const aboutDisclosure = has(words, "request", "information", "anyRequest");
  const first = sure(found[0]);
  const before = words.filter(({ to: end }) => end <= first.from);
  const caused = negation.endsWith("因") || has(before, "cause");
  const others = caused && has(before, "otherWork", "otherObject", "money");
  if (!aboutDisclosure && (others || unknownLength(sentence, start, first.from) > mostUnknown)) return undefined;
  return { sentence, near, from, to, words, denies: "disputes", by: "anyone" };
}
