// Growth as sentences state it: `385件，同比增长10%`, `110件，较2023年的100件增长12%`, `22起，比上年（31起）下降39%`,
// `比上年增加5件`.
import type { Claim } from "./claims.ts";

export interface Growth {
  /** The number that says by how much: a percentage, or in the unit of what is counted. */
  readonly change: Claim;
  readonly sign: 1 | -1;
  readonly counted: Claim;
  /** Last year's figure, where the sentence names it. */
  readonly before?: Claim | undefined;
}

const up = "增长 上升 增加 提高 上涨 增幅 增 增长了 增加了 上升了".split(" ");
const down = "下降 减少 降低 下滑 降幅 降 下降了 减少了 降低了".split(" ");
const filling = "率 了 为 达 约 幅度".split(" ");
/** What begins a comparison with the year before. */
const compared = /(?:同比|[比较与同](?:上年|去年|上一年|20\d\d年)(?:度|同期)?)/gu;
/** Between the comparison and the word of growth stand a few characters, or last year's figure. */
const mostBetween = 8;

/** All growths whose number of this year stands before them in their sentence. */
export function growthsIn(claims: readonly Claim[]): readonly Growth[] {
  return claims.flatMap((change) => growthOf(change) ?? []);
}

function growthOf(change: Claim): Growth | undefined {
  const { sentence } = change;
  const text = sentence.text.slice(0, change.from - sentence.from);
  const sign = signOf(text);
  const comparison = sign === undefined ? undefined : lastComparison(text);
  if (sign === undefined || !comparison || change.low !== change.high) return undefined;
  const since = sentence.from + comparison.end;
  const inside = sentence.claims.filter((claim) => claim.from >= since && claim.end <= change.from);
  const [before] = inside;
  const rest = before ? text.slice(before.end - sentence.from) : text.slice(comparison.end);
  const filled = before ? text.slice(comparison.end, before.from - sentence.from) : "";
  if (
    inside.length > 1 ||
    /[，；。]/u.test(filled + rest) ||
    filled.length > mostBetween ||
    rest.length > mostBetween + 6
  )
    return undefined;
  const counted = countedBefore(change, sentence.from + comparison.from);
  if (
    !counted ||
    !isSaidOf(text.slice(counted.end - sentence.from, comparison.from)) ||
    text.slice(comparison.from).includes("分别") ||
    isListed(counted)
  )
    return undefined;
  if (change.unit !== "%" && change.unit !== counted.unit) return undefined;
  const aside = lastYearAside(counted);
  if (aside) return before ? undefined : { change, sign, counted: aside, before: counted };
  const named = before ?? namedBehind(change);
  if (named && (named.unit !== counted.unit || named.low !== named.high)) return undefined;
  return { change, sign, counted, before: named };
}

const ofLastYear = /^(?:上年|去年|上一年|上年度|去年度|上一年度)(?:同期)?(?:收到|新收|共|为|是|有)*$/u;

/** `收到申请20件，上年为25件，同比下降20%`: what was counted last is last year's; the number of this year stands before it. */
function lastYearAside(counted: Claim): Claim | undefined {
  const { claims } = counted.sentence;
  const before = claims[claims.indexOf(counted) - 1];
  return ofLastYear.test(counted.near) && before?.unit === counted.unit && before.low === before.high
    ? before
    : undefined;
}

/** `同比增长25%（上年为20件）`: last year's figure in a bracket behind. */
function namedBehind({ sentence, end }: Claim): Claim | undefined {
  const next = sentence.claims.find(({ from, unit }) => from >= end && unit !== "");
  const words = next && sentence.text.slice(end - sentence.from, next.from - sentence.from);
  return words !== undefined && /^（(?:上年|去年|上一年|20\d\d年)(?:度|同期)?(?:收到|新收|共|为|是|：)*$/u.test(words)
    ? next
    : undefined;
}

function signOf(text: string): 1 | -1 | undefined {
  let end = text;
  for (const word of filling) if (end.endsWith(word)) end = end.slice(0, -word.length);
  if (up.some((word) => end.endsWith(word))) return 1;
  return down.some((word) => end.endsWith(word)) ? -1 : undefined;
}

function lastComparison(text: string): { readonly from: number; readonly end: number } | undefined {
  const found = [...text.slice(-40).matchAll(compared)];
  const last = found[found.length - 1];
  const start = Math.max(0, text.length - 40);
  return last && { from: start + last.index, end: start + last.index + last[0].length };
}

function countedBefore(change: Claim, to: number): Claim | undefined {
  const before = change.sentence.claims.filter((claim) => claim.end <= to && claim.bracket === change.bracket);
  const counted = before[before.length - 1];
  return counted && counted.unit !== "%" && counted.unit !== "" && counted.low === counted.high ? counted : undefined;
}

/** Between the number and its comparison nothing else is named: `申请量比上年上升` may count something else. */
function isSaidOf(between: string): boolean {
  return /^[，（、]?(?:数量|总量|总数|件数)?$/u.test(between);
}

/** `行政复议17件、行政诉讼14件，比上年…`: two things are compared at once. */
function isListed({ sentence, nearFrom }: Claim): boolean {
  return sentence.text[nearFrom - 1 - sentence.from] === "、";
}
