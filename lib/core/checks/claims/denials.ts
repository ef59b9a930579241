// Denials: what a sentence says there was none of. A denial is a negation and the noun that ends its phrase: in
// 未收到因信息公开申请引发的行政复议 it is the review, not the request.
import type { Sentence } from "./claims.ts";
import { type Clause, clausesOf, unknownLength } from "./clauses.ts";
import { has, type Tag, type Word } from "./tag-claims.ts";

export interface Denial {
  readonly sentence: Sentence;
  readonly from: number;
  readonly to: number;
  /** Words of the phrase behind the negation. */
  readonly words: readonly Word[];
  readonly denies: "requests" | "disputes";
  /** Of requests: whose. */
  readonly by: "anyone" | "persons" | "organizations";
}

/** All denials of requests and of disputes in a sentence. */
export function denialsIn(sentence: Sentence): readonly Denial[] {
  return clausesOf(sentence).flatMap((clause) => {
    const negations = clause.words.filter(({ tag }) => tag === "none");
    return negations.flatMap((negation, index): Denial[] => {
      const end = negations[index + 1]?.from ?? clause.to;
      const last = negations[index - 1];
      const doubled = last !== undefined && !has(wordsIn(clause, last.to, negation.from), ...objects);
      const words = wordsIn(clause, negation.to, end);
      const phrase = { sentence, negation, from: negation.from, to: end, words, clause };
      return doubled ? [] : [requestsDenied(phrase), disputesDenied(phrase)].flatMap((denial) => denial ?? []);
    });
  });
}

interface Phrase {
  readonly sentence: Sentence;
  readonly negation: Word;
  readonly from: number;
  readonly to: number;
  readonly words: readonly Word[];
}

const disputes: readonly Tag[] = ["reconsideration", "litigation", "directSuit", "suitAfterReconsideration"];
const objects: readonly Tag[] = [...disputes, "request", "anyRequest"];
/** May follow the noun that is denied. */
const tail: readonly Tag[] = ["carrier", "anyRequest", "neutral", "happen", "propose", "receive"];
/** May stand between the negation and the requests. */
const beforeRequests: readonly Tag[] = [
  ...(["receive", "handle", "answer", "neutral", "person", "organization", "aim", "propose", "happen"] as const),
  ...([
    "information",
    "request",
    "anyRequest",
    "mixedTopic",
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

function requestsDenied({ sentence, negation, from, to, words }: Phrase): Denial | undefined {
  const at = lastRequest(sentence, words, to);
  const object = words[at];
  if (!object) return undefined;
  const before = words.slice(0, at);
  if (!before.every(({ tag }) => beforeRequests.includes(tag))) return undefined;
  if (has(before, "channel") && !has(before, "allForms")) return undefined;
  if (has(before, "handle", "answer") && !has(before, "receive", "receiveAndAnswer")) return undefined;
  if (negation.text.includes("未") && !has(before, "receive", "receiveAndAnswer", "happen")) return undefined;
  if (unknownLength(sentence, negation.to, object.from) > mostUnknown) return undefined;
  if (object.tag === "anyRequest" && !has([...before], "request", "information") && !/申请/u.test(sentence.heading))
    return undefined;
  return { sentence, from, to, words, denies: "requests", by: deniedBy(sentence, before) };
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
    const word = words[at] as Word;
    if (word.tag !== "request" && word.tag !== "anyRequest") continue;
    if (has(words.slice(0, at), "cause")) continue;
    let next = at + 1;
    while (next < words.length && closes(words[next] as Word)) next++;
    const follower = words[next];
    const end = follower?.from ?? to;
    if (unknownLength(sentence, word.to, end) > 0) continue;
    const between = sentence.text.slice(word.to - sentence.from, end - sentence.from);
    if (!follower || /[、和及与或]$/u.test(between)) return at;
  }
  return -1;
}

function closes({ tag }: Word): boolean {
  return tag === "carrier" || tag === "anyRequest" || tag === "neutral";
}

function disputesDenied({ sentence, negation, from, to, words }: Phrase): Denial | undefined {
  const found = words.filter(({ tag }) => disputes.includes(tag));
  const last = found[found.length - 1];
  if (!last) return undefined;
  const rest = words.filter((word) => word.from >= last.to);
  const complaint = (word: Word) => word.tag === "otherObject" || word.text === "举报" || word.text === "等";
  if (!rest.every((word) => tail.includes(word.tag) || complaint(word))) return undefined;
  if (unknownLength(sentence, last.to, to) > 0 || has(words, "corrected", "upheld", "won", "hearing", "pendingOutcome"))
    return undefined;
  const aboutDisclosure = has(words, "request", "information", "anyRequest");
  const first = found[0] as Word;
  if (!aboutDisclosure && unknownLength(sentence, negation.to, first.from) > mostUnknown) return undefined;
  return { sentence, from, to, words, denies: "disputes", by: "anyone" };
}
