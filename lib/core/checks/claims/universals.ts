// Universal claims: all requests were answered, all came from persons, all were granted, none was carried forward.
import type { Sentence } from "./claims.ts";
import { type Clause, clausesOf, unknownIn, unknownLength } from "./clauses.ts";
import { has, lastOf, type Tag, type Word } from "./tag-claims.ts";

export interface Universal {
  readonly sentence: Sentence;
  readonly from: number;
  readonly to: number;
  readonly says: "answered" | "persons" | "organizations" | "granted" | "noneForward" | "noneOver";
  /** The phrase itself names requests (所有申请), so it needs no number before it. */
  readonly named: boolean;
}

/** May stand between 均 and the verb. */
const between: readonly Tag[] = [
  "manner",
  "neutral",
  "request",
  "anyRequest",
  "carrier",
  "aroundRequests",
  "handle",
  "decide",
  "cause",
  "receive",
];
/** May follow the kind of applicant: 均为自然人提出的申请. */
const afterKind: readonly Tag[] = ["neutral", "propose", "request", "anyRequest", "carrier"];
/** May follow the verb: 均已答复申请人, 全部办结并答复. */
const afterVerb: readonly Tag[] = [
  "neutral",
  "manner",
  "aroundRequests",
  "answer",
  "carrier",
  "anyRequest",
  "request",
  "handle",
];
/** 全部答复到位 is a claim, 健全答复审核机制 is none. */
const mostBehind = 2;
/** `均在收到之日起20个工作日内`: so many characters that no word covers are passed over. */
const mostUnknown = 10;

/** All universal claims of a sentence that are about requests, or about what the words before them name. */
export function universalsIn(sentence: Sentence): readonly Universal[] {
  if (!has(sentence.words, "all", "rate", "none")) return [];
  return clausesOf(sentence).flatMap((clause) => [...fromAll(clause), ...fullRates(clause), ...noneForward(clause)]);
}

function fromAll({ sentence, words, from, to }: Clause): Universal[] {
  const at = words.findIndex(({ tag }) => tag === "all");
  const all = words[at];
  if (!all || has(words.slice(0, at), "except", "rest", "none")) return [];
  if (speaksOfOthers(sentence, all) && !answersNamed(sentence, words.slice(0, at), all)) return [];
  const rest = words.slice(at + 1).filter(({ tag }) => tag !== "all");
  const end = rest.findIndex(({ tag }) => !between.includes(tag));
  const verb = rest[end];
  if (!verb) return [];
  const subject = words[at - 1];
  const stated = words
    .slice(0, at)
    .every(({ tag }) => tag === "receive" || tag === "neutral" || tag === "request" || tag === "anyRequest");
  const requests =
    stated && (subject?.tag === "request" || subject?.tag === "anyRequest") && /^[^\d]*$/u.test(sentence.text);
  const applicants = (subject?.text === "申请人" || requests) && subject?.to === all.from;
  const asked = has(rest.slice(0, end), "request", "anyRequest") && ["所有", "全部", "全部已"].includes(all.text);
  const named = asked || applicants || answersNamed(sentence, words.slice(0, at), all);
  const claim = { sentence, from: all.from, to: verb.to, named };
  const tail = rest.slice(end + 1);
  if (verb.tag === "answer") {
    const short =
      unknownLength(sentence, all.to, verb.from) <= mostUnknown && unknownLength(sentence, verb.to, to) <= mostBehind;
    return short && tail.every(({ tag }) => afterVerb.includes(tag)) ? [{ ...claim, says: "answered" }] : [];
  }
  if (unknownLength(sentence, all.to, to) > 0 || !tail.every(({ tag }) => afterKind.includes(tag))) return [];
  const known = unknownIn(sentence, from, all.from).every((piece) => /^\d/u.test(piece));
  if (verb.tag === "grant") return known ? [{ ...claim, says: "granted" }] : [];
  if (verb.tag === "person") return [{ ...claim, to, says: "persons" }];
  if (verb.tag === "organization" && verb.text.includes("法人")) return [{ ...claim, to, says: "organizations" }];
  return [];
}

/** 答复结果均为予以公开: the results of answering are those of requests. */
function answersNamed({ text, from }: Sentence, before: readonly Word[], all: Word): boolean {
  return has(before, "answer", "handle") && /(?:答复|办理)结果$/u.test(text.slice(0, all.from - from));
}

/** 答复率100%, 办结率达100%; 按时办结率 says when, not how many. */
function fullRates({ sentence, words, from, to }: Clause): Universal[] {
  return sentence.claims.flatMap((claim): Universal[] => {
    const rate = lastOf(
      words.filter((word) => word.to <= claim.from),
      "rate",
    );
    const answered = rate && /^(?:办结|答复)/u.test(rate.text);
    if (!answered || claim.from < from || claim.end > to || claim.unit !== "%" || claim.value !== 100) return [];
    const direct = /^(?:达|达到|为|均为|均达|均达到|是|高达)?$/u.test(
      sentence.text.slice(rate.to - sentence.from, claim.from - sentence.from),
    );
    return direct && !speaksOfOthers(sentence, rate)
      ? [{ sentence, from: rate.from, to: claim.end, says: "answered", named: true }]
      : [];
  });
}

/** 无结转下年度事项, 没有结转; 无上年结转件. */
function noneForward({ sentence, words, to }: Clause): Universal[] {
  const at = words.findIndex(({ tag }) => tag === "none");
  const [none, carry, ...rest] = words.slice(Math.max(at, 0));
  if (at < 0 || !none || carry?.from !== none.to) return [];
  const claim = { sentence, from: none.from, to, named: false };
  const ofLastYear = has(words.slice(0, at), "lastYear");
  if (carry.tag === "carry" && !has(rest, "lastYear"))
    return ofLastYear ? [{ ...claim, says: "noneOver" }] : [{ ...claim, says: "noneForward" }];
  const over = carry.tag === "lastYear" && rest[0]?.tag === "carry" && rest[0].from === carry.to;
  const restKnown = /^[件宗份起]?$/u.test(unknownIn(sentence, none.from, to).join(""));
  const only = rest.slice(1).every(({ tag }) => afterKind.includes(tag)) && restKnown;
  return over && only ? [{ ...claim, says: "noneOver" }] : [];
}

/** What the words before name last is no request. */
function speaksOfOthers(sentence: Sentence, word: Word): boolean {
  const before = sentence.words.filter(({ to }) => to <= word.from);
  const others = lastOf(before, "otherObject", "otherRequest", "publishedText", "litigation", "reconsideration");
  return others !== undefined && others.to > (lastOf(before, "request", "anyRequest", "receive")?.to ?? 0);
}
