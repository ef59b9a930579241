// Lists in a sentence that give the parts of a number: `119期，其中，市级47期、…` and `3607件（市政府349件、…）`.

import type { CheckContext } from "../context.ts";
import { type Claim, type Sentence, sentencesOf } from "./claims.ts";
import { exactSum } from "./exact-sum.ts";
import { exhausts } from "./exhausting-parts.ts";
import { has, wordsBetween } from "./tag-claims.ts";

export interface PartList {
  readonly whole: Claim;
  readonly parts: readonly Claim[];
  readonly bracket: boolean;
  /** The words say that the list is complete (分别为, a bracket without 含 or 等, 主动公开 beside 依申请公开). */
  readonly complete: boolean;
  /** Parts may be counted twice or belong to another number. */
  readonly doubtful: boolean;
  readonly sum: number;
}

/** All lists of parts of a report. */
export function partLists(context: CheckContext): readonly PartList[] {
  return sentencesOf(context).flatMap((sentence) => [
    ...bracketLists(sentence),
    ...followingLists(sentence),
    ...sumsBehind(sentence),
  ]);
}

function bracketLists(sentence: Sentence): PartList[] {
  return sentence.claims.flatMap((whole, index) => {
    if (whole.bracket || whole.unit === "" || sentence.text[whole.end - sentence.from] !== "（") return [];
    const close = sentence.text.indexOf("）", whole.end - sentence.from) + sentence.from;
    const inside = sentence.text.slice(whole.end - sentence.from, close - sentence.from);
    const parts = sentence.claims.slice(index + 1).filter((claim) => claim.from < close);
    if (parts.length < 2 || parts.some(({ unit }) => unit !== whole.unit)) return [];
    if (/[另比]|不[包含]|以上|历年|去年|上年同期/u.test(inside)) return [];
    const complete = !/[含等]|其中|包括/u.test(inside);
    return [listOf(whole, parts, { bracket: true, complete, doubtful: /其中/u.test(inside.slice(3)) })];
  });
}

/** `信函14件，网络22件，当面4件，合计40件`: parts by one measure (how they came, from whom), then their sum. */
function sumsBehind(sentence: Sentence): PartList[] {
  return sentence.claims.flatMap((whole, index) => {
    const behind = sentence.text.slice(whole.nearFrom - sentence.from, whole.from - sentence.from);
    if (whole.bracket || whole.unit === "" || !sumWords.some((word) => behind.startsWith(word))) return [];
    const parts = sentence.claims.slice(0, index).filter(({ unit }) => unit !== "%");
    const nears = parts.map(({ nearFrom, from }) => wordsBetween(sentence.words, nearFrom, from));
    const exact = parts.every(({ unit, bracket, low, high }) => !bracket && unit === whole.unit && low === high);
    const byOne = nears.every((near) => has(near, "channel")) || nears.every((near) => has(near, ...applicants));
    // 共 alone may begin another matter: 网站发布50条，微信发布30条，共开展活动3次.
    const bareSum = behind.startsWith("共") && !behind.startsWith("共计");
    const alike = exact && (byOne || (!bareSum && endAlike(parts)));
    return parts.length >= 2 && alike
      ? [listOf(whole, parts, { bracket: false, complete: true, doubtful: false })]
      : [];
  });
}

/** `网站发布50条，微信发布30条`: the same was done each time. */
function endAlike(parts: readonly Claim[]): boolean {
  const [end = ""] = parts.map(({ words }) => words.slice(-2));
  return deeds.includes(end) && parts.every(({ words }) => words.endsWith(end) && words.length > end.length);
}

const applicants = ["person", "organization", "kindOfOrganization"] as const;
const sumWords = "合计 总计 共计 总共 累计共 一共 共".split(" ");

const openers = ["其中", "分别为", "分别是", "包括", "具体为", "具体是", "具体包括"];

/** Say that a thing may be counted in two parts. */
const overlaps = "交叉 重叠 重复 同时发布 同步发布 同步推送 多个渠道 多个领域 多个类别".split(" ");

/** After 其中 or 分别为, up to the next ； 。 or 其中. */
function followingLists(sentence: Sentence): PartList[] {
  return sentence.claims.flatMap((whole, index) => {
    if (whole.bracket || whole.unit === "" || whole.unit === "%" || whole.low !== whole.high) return [];
    const following = sentence.claims.slice(index + 1).filter(({ bracket }) => !bracket);
    const first = following.findIndex(({ unit }) => unit !== "%");
    const start = following[first];
    if (!start) return [];
    const between = sentence.text.slice(whole.end - sentence.from, start.from - sentence.from);
    const opener = openers.map((word) => between.lastIndexOf(word)).reduce((one, other) => Math.max(one, other));
    if (opener < 0 || between.includes("；")) return [];
    const { parts, cut } = takeParts(sentence, following.slice(first), whole);
    const divides = between.startsWith("分别", opener);
    const only = /主要|涉及|重点|集中|较多|排名|居前/u.test(divides ? between : between.slice(opener));
    const complete = !cut && !only && (divides || exhausts(parts));
    const larger = sentence.claims
      .slice(0, index)
      .some(({ unit, value }) => unit === whole.unit && value >= sumOfParts(parts));
    return parts.length < 2
      ? []
      : [
          listOf(whole, parts, {
            bracket: false,
            complete,
            doubtful: only || larger || overlaps.some((word) => sentence.text.includes(word)),
          }),
        ];
  });
}

/** Up to another unit, another 其中 or 包括, or the sum itself; `cut`: what follows is no part any more. */
function takeParts(
  sentence: Sentence,
  following: readonly Claim[],
  whole: Claim,
): { parts: readonly Claim[]; cut: boolean } {
  const parts: Claim[] = [];
  for (const claim of following) {
    const since = parts[parts.length - 1];
    const between = since ? sentence.text.slice(since.end - sentence.from, claim.from - sentence.from) : "";
    if (/[；]|其中|包括|具体|分别|同时|此外|另外?|累计|共计|比|较/u.test(between) && claim.unit !== "%")
      return { parts, cut: /[^；]/u.test(between) };
    if (claim.unit === "%") continue;
    if (claim.unit !== whole.unit || claim.low !== claim.high) return { parts, cut: true };
    if (sumOfParts(parts) === whole.value && !goesOn(claim, whole)) return { parts, cut: true };
    parts.push(claim);
  }
  return { parts, cut: false };
}

const deeds =
  "发布 公开 推送 解读 转载 回应 开展 举办 办理 答复 受理 收到 制发 召开 组织 编发 更新 处理 整改 完成 报送".split(" ");
/** A list that has reached its whole goes on with something small; a second way to part it is large again. */
const mostBeyond = 0.2;

/** The parts before are the whole already: is this one more of them, or a new matter? */
function goesOn({ near, sentence, nearFrom, from, value }: Claim, whole: Claim): boolean {
  const words = wordsBetween(sentence.words, nearFrom, from);
  const other = has(words, "channel", "person", "organization", "grant", "carry", "receive");
  return value <= whole.value * mostBeyond && !other && !deeds.some((deed) => near.includes(deed));
}

function sumOfParts(parts: readonly Claim[]): number {
  return exactSum(parts);
}

function listOf(
  whole: Claim,
  parts: readonly Claim[],
  kind: Pick<PartList, "bracket" | "complete" | "doubtful">,
): PartList {
  return { whole, parts, ...kind, sum: sumOfParts(parts) };
}

/** A list with less than this share left out may be a slip. */
const mostMissing = 0.1;

/** Does the list miss its whole? Parts may be left out, but they are never more; a hair too few is a slip, too. */
export function missesWhole({ whole, parts, complete, doubtful, sum }: PartList): boolean {
  if (sum === whole.value || whole.low !== whole.high) return false;
  if (complete) return true;
  const hair = Math.min(Math.max(2, whole.value * 0.02), whole.value * mostMissing);
  if (sum > whole.value && !doubtful) return true;
  return parts.length >= 3 && Math.abs(sum - whole.value) <= hair;
}

/** Does the list name offices and their numbers? */
export function listsOffices({ parts }: PartList): boolean {
  const offices = parts.filter(({ near }) => /[市区县旗局委办镇乡园]|街道|政府|部门|中心/u.test(near));
  return parts.length >= 3 && offices.length * 2 > parts.length;
}
