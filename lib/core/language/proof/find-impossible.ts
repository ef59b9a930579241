// Values that can't be: 2月30日, 下降120%, 减少1倍, 12.34条, 202年, 近58余件.
import { type ProofSlip, slipOf } from "./slip.ts";

const date = /(?<!\d)(\d{1,2})月(\d{1,2})[日号]/gu;
const daysOf: readonly number[] = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const fall = /(?:下降|减少|降低|缩减|下跌)(?:了|约|近)?\s*(\d+(?:\.\d+)?)\s*(倍|[%％]|个百分点)/gu;
const wholeOnly = /(?<![\d.])\d+\.\d+(?=[件条篇项次人份期场起宗例户])/gu;
const shortYear = /(?<![\d.〔第\-—])(?:20|19)\d年|(?<!\d)(?:20|19)\d{3}年/gu;
const bounds = /(?:近|约|大约|将近|接近|超过?|逾)(\d+)(?:余|多)(?=[件条篇项次人份期场起个万])/gu;
const mixed = /(?:近|约|大约|将近)(?:\d+(?:\.\d+)?)[万亿]?[件条篇项次人份期场起个](?:以上|左右|以下|余|多)/gu;

/** Impossible values of a text. */
export function findImpossible(text: string): readonly ProofSlip[] {
  const dates = [...text.matchAll(date)].filter(({ 1: month, 2: day }) => !isDate(Number(month), Number(day)));
  const falls = [...text.matchAll(fall)].filter(({ 1: by, 2: unit }) => unit === "倍" || Number(by) > 100);
  return [
    ...dates.map((match) => slipOf("impossible", match, { why: "没有这一天" })),
    ...falls.map((match) => slipOf("impossible", match, { why: "减少不会超过全部，请改写为减少百分之几" })),
    ...[...text.matchAll(wholeOnly)].map((match) => slipOf("impossible", match, { why: "件数、条数应为整数" })),
    ...[...text.matchAll(shortYear)].map((match) => slipOf("impossible", match, { why: "年份应为四位数" })),
    ...[...text.matchAll(bounds), ...text.matchAll(mixed)].map((match) =>
      slipOf("mixedBounds", match, { why: "“近、约、超”与“余、多、以上”不能同时用；统计数应写准确数" }),
    ),
  ];
}

function isDate(month: number, day: number): boolean {
  const most = daysOf[month - 1];
  return most !== undefined && day >= 1 && day <= most;
}
