// Claims about one kind of result: the row whose label stands right before the number, or right behind it.

import type { Edition } from "../../editions/edition.ts";
import { sure } from "../../ground/sure.ts";
import { foldLabel } from "../../language/fold-text.ts";
import { withoutEnding } from "../../language/without-ending.ts";
import { totalOf } from "../role-cells.ts";
import type { Claim } from "./claims.ts";
import { unknownIn } from "./clauses.ts";
import type { Meaning } from "./meanings.ts";
import { asLabelled, namedRows } from "./named-results.ts";
import { has, type Tag } from "./tag-claims.ts";
import { wordsAround } from "./words-around.ts";

const betweenLabelAndNumber = "的 数 数量 总数 申请 件数 有 共 为 是 计 了 类 政府信息 信息 答复 决定".split(" ");
const counted = "件宗起份条个例";
const disputes: readonly Tag[] = ["reconsideration", "litigation", "directSuit", "suitAfterReconsideration", "won"];

/** The result that a label names, in full. */
export function resultNamed(edition: Edition, label: string): Meaning | undefined {
  return namedRows(edition).find(({ key }) => key === label)?.meaning;
}

/** A claim about one kind of result. */
export function resultMeaning(edition: Edition, claim: Claim): Meaning | undefined {
  const { near } = wordsAround(claim);
  if ((claim.unit !== "" && !counted.includes(claim.unit)) || has(near, ...disputes)) return undefined;
  if (!isOfTheWhole(claim)) return undefined;
  const words = asLabelled(labelBeforeShare(claim) ?? claim.words);
  const remark = remarkBefore(claim);
  if (remark.includes("部分公开")) return words.endsWith("公开") ? bothDisclosed(edition) : undefined;
  const reason = remark === "" ? undefined : resultNamed(edition, asLabelled(foldLabel(remark)));
  if (reason) return reason;
  if (/[另不]/u.test(remark) || (remark.includes("含") && namesRow(edition, remark))) return undefined;
  const plain = plainGrant(edition, claim, words);
  if (plain) return plain;
  const label = withoutEnding(words, betweenLabelAndNumber);
  if (label.length < 4 && words.length < 4) return labelBehind(edition, claim);
  if (/(?:^|其中|予以|全部)公开(?:及|和|、|或)?(?:予以|同意)?部分公开$/u.test(label)) return bothDisclosed(edition);
  const named = namedRows(edition).find(({ key }) => endsWithLabel(words, key) || endsWithLabel(label, key));
  return named?.meaning ?? labelWithReason(edition, label) ?? labelBehind(edition, claim);
}

/** `予以公开占63.8%（30件）`: the share stands between the label and the number. */
function labelBeforeShare({ sentence, bracket, near, from }: Claim): string | undefined {
  if (!bracket || near !== "") return undefined;
  const share = sentence.claims.find(({ unit, end }) => unit === "%" && end === from - 1);
  return share && /占(?:比|全部|总数)?(?:为|达)?$/u.test(share.words)
    ? share.words.replace(/的?(?:申请)?占(?:比|全部|总数)?(?:为|达)?$/u, "")
    : undefined;
}

/** 不予公开（含不予处理）: another row is counted along; 其他处理（含主动撤回）only says what is in it. */
function namesRow(edition: Edition, remark: string): boolean {
  return namedRows(edition).some(({ key }) => remark.includes(key));
}

/** `公开7件，不予公开2件`: beside another result it is the row of what was granted. */
function plainGrant(edition: Edition, { sentence }: Claim, words: string): Meaning | undefined {
  if (
    !/^(?:其中|已|可|[作做]出){0,2}公开(?:决定|答复)?$/u.test(words) ||
    !/部分公开|不予公开|不予处理|无法提供/u.test(sentence.text)
  )
    return undefined;
  return /申请/u.test(sentence.heading + sentence.text) ? grantedRow(edition) : undefined;
}

function grantedRow(edition: Edition): Meaning | undefined {
  const granted = totalOf(edition, "granted");
  return granted && namedRows(edition).find(({ meaning }) => meaning.kind === granted.row.id)?.meaning;
}

/** What stands in brackets between the label and the number: 予以公开（含部分公开）7件. */
function remarkBefore({ sentence, nearFrom, near, from }: Claim): string {
  return sentence.text.slice(nearFrom + near.length - sentence.from, from - sentence.from);
}

/** `因本机关不掌握相关政府信息无法提供`: the reason is a row of the group that ends the words. */
function labelWithReason(edition: Edition, label: string): Meaning | undefined {
  const rows = namedRows(edition);
  const group = rows.find(({ key }) => label.endsWith(key))?.key;
  if (group === undefined) return undefined;
  const reason = label.slice(0, -group.length).replace(/(?:而|的|予以)$/u, "");
  return rows.find(
    ({ key }) =>
      reason.endsWith(key) &&
      /^(?:其中)?(?:因为?|由于|属于)?(?:属于|涉及|保护|危及)?$/u.test(reason.slice(0, -key.length)),
  )?.meaning;
}

/** The label ends the words, and nothing before it narrows it down (因…不予公开 is only a part of 不予公开). */
function endsWithLabel(words: string, key: string): boolean {
  if (!words.endsWith(key)) return false;
  const before = words.slice(0, -key.length);
  return (
    /^(?:其中|属于|[作做]出|[作做共经已均可]|依法|决定|告知|全年|\d+年)*$/u.test(before) ||
    /(?:申请|答复|办结|件)(?:案件|件)?的?中?(?:属于|其中|[作做])?$/u.test(before) ||
    /等(?:原因|情形|情况)?(?:的|而)?(?:作|作出)?$/u.test(before)
  );
}

const bare: readonly Tag[] = ["part", "neutral", "rest", "aim"];
const beforeLabel: readonly Tag[] = ["manner", "neutral", "answer", "decide", "anyRequest", "request"];

/** `其中4件予以公开，3件部分公开`: nothing before the number, the label behind it. */
function labelBehind(edition: Edition, claim: Claim): Meaning | undefined {
  const { near, after, afterTo } = wordsAround(claim);
  const { sentence } = claim;
  if (claim.unit === "" || !near.every(({ tag }) => bare.includes(tag))) return undefined;
  if (unknownIn(sentence, claim.nearFrom, claim.from).length > 0) return undefined;
  const whole = sentence.text.slice(claim.end - sentence.from, afterTo - sentence.from);
  const direct = labelAtStart(edition, whole);
  if (direct) return direct;
  const first = after.find(({ tag }) => !beforeLabel.includes(tag));
  let start = claim.end;
  for (const word of after)
    if (word.from === start && word !== first && beforeLabel.includes(word.tag)) start = word.to;
  return labelAtStart(edition, sentence.text.slice(start - sentence.from, afterTo - sentence.from));
}

function labelAtStart(edition: Edition, text: string): Meaning | undefined {
  const words = asLabelled(foldLabel(text).replace(/^属于/u, ""));
  if (/^公开(?:的|答复)?$/u.test(words)) return grantedRow(edition);
  return namedRows(edition).find(
    ({ key }) => words.startsWith(key) && /^(?:$|的|而|答复|决定|处理|类|信息)/u.test(words.slice(key.length)),
  )?.meaning;
}

/** The number of which a list gives the parts: the one before 其中; undefined where the claim stands in no list. */
function wholeOfList(claim: Claim): { readonly last: Claim | undefined } | undefined {
  const { claims } = claim.sentence;
  let at = claims.indexOf(claim);
  while (at >= 0 && !/其中|包括/u.test(sure(claims[at]).near)) at--;
  if (at < 0) return isBare(claim.near) ? { last: lastNamed(claims.slice(0, claims.indexOf(claim))) } : undefined;
  return { last: lastNamed(claims.slice(0, at)) };
}

function lastNamed(claims: readonly Claim[]): Claim | undefined {
  return [...claims].reverse().find(({ bracket, near, unit }) => !bracket && unit !== "%" && !isBare(near));
}

/** 其中 narrows down what was named last: a channel, one kind of applicant, what came from last year, somebody else's work. */
function isOfTheWhole(claim: Claim): boolean {
  const { sentence } = claim;
  const list = wholeOfList(claim);
  if (!list) return true;
  const { last } = list;
  if (!last) return /申请/u.test(sentence.heading + sentence.text.slice(0, claim.from - sentence.from));
  const before = sentence.claims.slice(0, sentence.claims.indexOf(last) + 1);
  const { near } = wordsAround(last);
  const both =
    before.some((each) => has(wordsAround(each).near, "person")) &&
    before.some((each) => has(wordsAround(each).near, "organization"));
  if (has(near, "person", "kindOfOrganization", "organization") && !has(near, "receive")) return both;
  if (has(near, "channel") && !has(near, "allForms")) return false;
  if (has(near, "otherObject", "otherRequest", "otherWork", "lastYear")) return false;
  return (
    has(
      [...near, ...wordsAround(last).after],
      "request",
      "anyRequest",
      "receive",
      "answer",
      "handle",
      "carry",
      "grant",
      "petition",
    ) || /公开|提供/u.test(last.near)
  );
}

function isBare(near: string): boolean {
  return /^(?:其中|其余|其他|另有?|有)?$/u.test(near);
}

function bothDisclosed(edition: Edition): Meaning | undefined {
  const cells = [totalOf(edition, "granted")?.name, totalOf(edition, "grantedInPart")?.name].flatMap(
    (name) => name ?? [],
  );
  if (cells.length < 2) return undefined;
  return { kind: "disclosedInAll", check: "N05", bases: [{ name: "予以公开＋部分公开", cells }], natural: 1 };
}
