// Claims about requests received, answered, carried over and forward.
import type { CheckContext } from "../context.ts";
import { comesFromLastYear, goesToNextYear, includesLastYear } from "./carrying.ts";
import type { Claim } from "./claims.ts";
import { unknownButYears, unknownIn, unknownNear } from "./clauses.ts";
import { isDueNextYear, isLeft } from "./left-open.ts";
import type { Meaning } from "./meanings.ts";
import { type RequestBases, requestBases } from "./request-bases.ts";
import { has, lastOf, type Tag, type Word } from "./tag-claims.ts";
import { type Around, wordsAround } from "./words-around.ts";

const counted = "件宗起份条个例";
const disputes: readonly Tag[] = [
  "reconsideration",
  "litigation",
  "directSuit",
  "suitAfterReconsideration",
  "won",
  "corrected",
];
const aboutDisclosure = /信息公开|公开申请|依申请|政府信息|公开信息/u;

/** What a claim about requests states; undefined for anything else. */
export function requestMeaning(context: Pick<CheckContext, "edition" | "report">, claim: Claim): Meaning | undefined {
  const bases = requestBases(context.edition);
  if (!bases || claim.unit === "" || !counted.includes(claim.unit) || claim.after.startsWith("工作日"))
    return undefined;
  const around = wordsAround(claim);
  const { near, after } = around;
  const clause = [...near, ...after];
  if (has(clause, ...disputes) || has(near, "otherObject") || (has(near, "crowd") && !has(near, "request")))
    return undefined;
  const { year } = context.report;
  const { sentence } = claim;
  const ofOthers = near[near.length - 1]?.tag === "topic";
  if (!ofOthers && /申请|公开/u.test(sentence.heading + textBefore(claim) + claim.after)) {
    const bareNumber = near.every(({ tag }) => tag === "part" || tag === "neutral" || tag === "rest");
    if (comesFromLastYear(sentence, bareNumber ? clause : near, year))
      return { kind: "carriedOver", check: "N04", bases: [bases.over], natural: 1 };
    if (
      goesToNextYear(sentence, clause, year) ||
      isDueNextYear(claim, around, year) ||
      isLeft(claim, near, clause, year)
    )
      return { kind: "carriedForward", check: "N04", bases: [bases.forward], natural: 1 };
  }
  if ((has(near, "channel") && !has(near, "allForms")) || has(clause, "otherRequest") || has(near, "respectively"))
    return undefined;
  if (isReceived(claim, around) || countsRequests(claim, near) || isThisYears(claim, near, year))
    return receivedMeaning(bases, claim, around, year);
  return isAnswered(claim, around) ? answeredMeaning(bases, claim, around) : undefined;
}

function textBefore({ sentence, from }: Claim): string {
  return sentence.text.slice(0, from - sentence.from);
}

/** A request is received, or nothing but requests and how many is said. */
function isReceived(claim: Claim, { near, after }: Around): boolean {
  const requests = [...near, ...after].filter(({ tag }) => tag === "request" || tag === "anyRequest");
  if (!has(near, "receive", "receiveAndAnswer")) return saysRequestsAlone(claim, near) || isSubmitted(claim, near);
  if (isNewAlone(claim, near) || near.some(({ text }) => text === "申请件")) return true;
  return requests.some((word) => isRequest(claim, word));
}

const toUs = /向(?:我|本)\p{Script=Han}{1,3}(?:提出|提交|递交)/u;

/** `群众向我局提交信息公开申请58件`: all who ask, not one of them. */
function isSubmitted(claim: Claim, near: readonly Word[]): boolean {
  const asked = near.find(({ tag }) => tag === "request");
  const all = has(near, "crowd", "allForms") || near.some(({ text }) => text.startsWith("公民、") || text === "公众");
  return asked !== undefined && all && toUs.test(claim.near) && isRequest(claim, asked);
}

/** `今年新收58件` under a heading that speaks of requests. */
function isNewAlone(claim: Claim, near: readonly Word[]): boolean {
  const fresh = near.some(({ tag, text }) => tag === "receive" && text.startsWith("新收"));
  const only = near.every(({ tag }) => tag === "receive" || tag === "neutral");
  const ofDisputes = has(claim.sentence.words, ...disputes);
  return fresh && only && !ofDisputes && /申请/u.test(claim.sentence.heading) && unknownNear(claim) === "";
}

/** A request for information, as far as its words say. 依申请 alone says it only where nothing unknown follows. */
function isRequest(claim: Claim, word: Word): boolean {
  if (word.tag === "anyRequest") return !followsUnknown(claim, word);
  const weak = word.tag === "request" && word.text === "依申请" && word.to <= claim.from;
  return word.tag === "request" && !(weak && unknownIn(claim.sentence, word.to, claim.from).length > 0);
}

/** 城市道路申请: what is asked for is nothing that the lexicon knows. */
function followsUnknown({ sentence, end }: Claim, word: Word): boolean {
  const before = sentence.words.filter(({ to }) => to <= word.from);
  const last = before[before.length - 1]?.to ?? sentence.from;
  // 收到的58件申请: the number and its counting word are known.
  const from = end <= word.from ? Math.max(end, last) : last;
  return /\p{Script=Han}$/u.test(sentence.text.slice(from - sentence.from, word.from - sentence.from));
}

const alone: readonly Tag[] = ["request", "anyRequest", "carrier", "neutral", "aroundRequests", "propose"];

/** `全市共有政府信息公开申请`, `我镇依申请公开请求`: not what was disclosed on request. */
function saysRequestsAlone(claim: Claim, near: readonly Word[]): boolean {
  const at = near.findIndex(({ tag }) => tag === "request");
  const request = near[at];
  const said = has(near, "allForms") ? [...alone, "channel" as const, "allForms" as const] : alone;
  if (!request || !near.every(({ tag }) => said.includes(tag)) || unknownNear(claim) !== "") return false;
  // 申请公开政府信息58件 was asked for, 依申请公开政府信息58件 was disclosed.
  return (
    /^申请|申请$|公开件$/u.test(request.text) ||
    /^(?:请求|事项|申请|公开件|办件量|受理量)/u.test(near[at + 1]?.text ?? "")
  );
}

/** `2022年收到依申请公开27件，2023年收到30件`: the years are set beside each other. */
function isThisYears(claim: Claim, near: readonly Word[], year: number): boolean {
  if (!claim.near.includes(`${year}年`) || !has(near, "receive")) return false;
  const { claims, words } = claim.sentence;
  const before = claims.slice(0, claims.indexOf(claim)).filter(({ unit }) => unit === claim.unit);
  const only = near.every(({ tag }) => tag === "receive" || tag === "neutral");
  const asked = words.some(({ tag, to }) => tag === "request" && to <= claim.from);
  return only && before.length === 1 && asked && unknownNear(claim) === "";
}

const countedBy: readonly Tag[] = ["neutral", "anyRequest", "aroundRequests", "carrier", "request"];
const totals = "申请数量 申请总数 申请总量 申请件数 申请量 申请数".split(" ");

/** `申请数量为58件` under a heading that speaks of requests, as the first number of its sentence. */
function countsRequests(claim: Claim, near: readonly Word[]): boolean {
  const { sentence, from } = claim;
  return (
    sentence.claims[0]?.from === from &&
    totals.some((total) => claim.near.includes(total)) &&
    near.every(({ tag }) => countedBy.includes(tag)) &&
    /申请/u.test(sentence.heading) &&
    unknownNear(claim) === ""
  );
}

/** 收到 speaks of 新收; 收办 and 收到和办理 of both. */
function receivedMeaning(bases: RequestBases, claim: Claim, { near }: Around, year: number): Meaning | undefined {
  const { sentence, bracket } = claim;
  const meant = aboutDisclosure.test(sentence.text) || (/申请/u.test(sentence.heading) && unknownNear(claim) === "");
  if (!meant || bracket) return undefined;
  const both = has(near, "receiveAndAnswer", "handle", "answer");
  const withLast = includesLastYear(sentence, year);
  const order = withLast ? [bases.open, bases.newly, bases.results] : [bases.newly, bases.open, bases.results];
  return { kind: "received", check: "N01", bases: order, natural: both || withLast ? 2 : 1 };
}

function isAnswered(claim: Claim, around: Around): boolean {
  const { near, before } = around;
  const { sentence } = claim;
  if (!aboutDisclosure.test(sentence.heading + textBefore(claim))) return false;
  if (!/申请/u.test(claim.near + claim.after + sentence.heading + textBefore(claim))) return false;
  if (answeredBehind(claim, around) || isSharedOut(claim, near)) return true;
  if (!has(near, "answer", "handle") || has(near, "rate", "punctualRate", "otherWork", "defer", "fault")) return false;
  if (/中$|^中/u.test(claim.after) || claim.near.startsWith("中") || /按期办|”的?$/u.test(claim.near)) return false;
  if (isInTime(claim, near) || speaksOfOthers(before) || near.some((word, at) => isCarriedWork(word, near[at + 1])))
    return false;
  if (near.some((word) => isRequest(claim, word))) return true;
  return !has(near, "anyRequest", "request") && isOffice(unknownNear(claim)) && !continuesOthers(claim);
}

/** `按期答复16件，延期答复1件`: those in time are some of all that were answered. */
function isInTime({ sentence, near: said }: Claim, near: readonly Word[]): boolean {
  return has(near, "manner") && /按期|按时|如期|准时/u.test(said) && has(sentence.words, "defer", "fault");
}

/** 跨年度办理的, 延续办理的: what is carried on is not all that was answered. */
function isCarriedWork(carry: Word, next: Word | undefined): boolean {
  return carry.tag === "carry" && next?.tag === "handle" && next.from === carry.to;
}

/** `在答复的58件中，予以公开40件，部分公开3件，…`: what was answered, and what became of it. */
function isSharedOut({ sentence, after, end, nearFrom, from }: Claim, near: readonly Word[]): boolean {
  const alone = near.every(({ tag }) => tag === "answer" || tag === "neutral" || tag === "manner");
  const behindIt = sentence.text.slice(end - sentence.from).match(/予以公开|部分公开|不予公开|无法提供|不予处理/gu);
  return (
    /^(?:申请|信息公开申请|政府信息公开申请)?(?:当)?中$/u.test(after) &&
    has(near, "answer") &&
    alone &&
    /^在?$/u.test(unknownButYears(sentence, nearFrom, from)) &&
    new Set(behindIt ?? []).size >= 2
  );
}

const bare: readonly Tag[] = ["rest", "neutral"];
const behind: readonly Tag[] = ["all", "manner", "neutral"];

/** `其他13件均按时答复`: the number stands before the verb, alone. */
function answeredBehind(claim: Claim, { near, after, before, afterTo }: Around): boolean {
  const at = after.findIndex(({ tag }) => tag === "answer");
  if (isFirst(claim, near) && after[0]?.to === claim.end + 2 && isRequestBehind(after, at)) return true;
  if (at < 0 || !has(near, "rest") || !near.every(({ tag }) => bare.includes(tag)) || speaksOfOthers(before))
    return false;
  const unknown = unknownIn(claim.sentence, claim.end, afterTo).join("") + unknownNear(claim);
  return unknown === "" && after.slice(0, at).every(({ tag }) => behind.includes(tag)) && has(before, "except");
}

/** The first number of its sentence, with nothing before it. */
function isFirst({ sentence, from }: Claim, near: readonly Word[]): boolean {
  const first = sentence.claims[0]?.from === from;
  return first && near.every(({ tag }) => tag === "neutral") && unknownIn(sentence, sentence.from, from).length === 0;
}

/** `57件申请已答复完毕` */
function isRequestBehind(after: readonly Word[], at: number): boolean {
  return at > 0 && after[0]?.text === "申请" && after.slice(1, at).every(({ tag }) => behind.includes(tag));
}

/** The last thing named before the number is no request. */
function speaksOfOthers(before: readonly Word[]): boolean {
  const others = lastOf(before, "otherObject", "otherRequest");
  return others !== undefined && others.to > (lastOf(before, "request", "anyRequest")?.to ?? 0);
}

/** The number before it counts something that is no request: `受理转办件208件，办结208件`. */
function continuesOthers(claim: Claim): boolean {
  const { claims } = claim.sentence;
  const before = claims.slice(0, claims.indexOf(claim)).filter((each) => !each.bracket && each.unit === claim.unit);
  const last = before[before.length - 1];
  if (!last) return false;
  const { near, after } = wordsAround(last);
  const clause = [...near, ...after];
  if (has(clause, "request", "carry", "person", "organization", "channel", "grant", "petition")) return false;
  if (clause.some((word) => word.tag === "anyRequest" && !followsUnknown(last, word))) return false;
  return has(near, "otherWork", "otherObject", "otherRequest", "anyRequest") || !isOffice(unknownNear(last));
}

/** Words that no lexicon holds are passed over where they name an office. */
function isOffice(unknown: string): boolean {
  return (
    unknown.length < 2 || /(?:局|委|办|厅|处|镇|乡|街道|中心|院|校|所|队|会|公司|政府|部门|单位|机关)$/u.test(unknown)
  );
}

/** 办结 and 答复 speak of the results; 办理 of all that was open, where the sentence says what came from last year. */
function answeredMeaning(bases: RequestBases, { sentence }: Claim, { near }: Around): Meaning {
  const withLast = has(near, "handle") && !has(near, "answer") && /上年|结转/u.test(sentence.text);
  const order = withLast ? [bases.results, bases.open, bases.newly] : [bases.results, bases.newly, bases.open];
  return { kind: "answered", check: "N03", bases: order, natural: withLast ? 2 : 1 };
}
