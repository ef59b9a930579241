// Values that can't be: 2月30日, 下降120%, 减少1倍, 12.34条, 202年, 近58余件.
import { type ProofSlip, slipOf } from "./slip.ts";

const date = /(?:(?<!\d)(\d{4})年)?(?<!\d)(\d{1,2})月(\d{1,2})[日号]/gu;
const month = /(?<!\d)(?:0|1[3-9]|[2-9]\d)月(?![\d龄])(?<=\d{4}年\d{1,2}月|(?:^|[\n。；，])1\d月)/gu;
const daysOf: readonly number[] = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const fall = /(?:下降|减少|降低|缩减|下跌)(?:了|约|近)?\s*(\d+(?:\.\d+)?)\s*(倍|[%％]|个百分点)/gu;
/** Shares of a whole. 完成率 is none: a plan may be outdone. */
const share = /(?<!增长|完成|上升|增收|回报)率(?:均?为|均?达到?|高达)?(\d+(?:\.\d+)?)[%％]/gu;
const wholeOnly = /(?<![\d.])\d+\.\d+(?=[件条篇项次人份期场起宗例户])/gu;
const cutYear = /(?<=^|[\n。；])\d{2}年(?=[，度])/gu;
/** 1月1至 has lost its 日; 1月5至8日 has it. */
const cutDay = /\d{4}年\d{1,2}月\d{1,2}(?=[至到](?!\d{1,2}日)|[起止，。])/gu;
const shortYear = /(?<![\d.〔第\-—])(?:20|19)\d年|(?<!\d)(?:20|19)\d{3}年|(?<=^|[\n。])\d{3}年(?=[，\p{Script=Han}])/gu;
const bareYear = /(?<=^|[\n。）])(?:19|20)\d{2}(?=[，,]\p{Script=Han})/gu;
const bounds = /(?:近|约|大约|将近|接近|超过?|逾)(\d+)(?:余|多)(?=[件条篇项次人份期场起个万])/gu;
const aboutRequests = /(?:申请|复议|诉讼|答复|办结)[^，。；\d]{0,4}\d+[件宗起](?:左右|上下)/gu;
/** What is to come may be about so many. */
const expected = /预计|估计|预测/u;
const exactly = /约[\d.]+[万亿]?元整/gu;
const mixed = /(?:近|约|大约|将近|超过|逾)(?:\d+(?:\.\d+)?)[万亿]?[件条篇项次人份期场起个](?:以上|左右|以下|余|多)/gu;

/** Impossible values of a text. */
export function findImpossible(text: string): readonly ProofSlip[] {
  const dates = [...text.matchAll(date)].filter(
    ({ 1: year, 2: month, 3: day }) =>
      !isDate(year === undefined ? undefined : Number(year), Number(month), Number(day)),
  );
  const falls = [...text.matchAll(fall)].filter(({ 1: by, 2: unit }) => unit === "倍" || Number(by) > 100);
  const shares = [...text.matchAll(share)].filter(({ 1: percent }) => Number(percent) > 100);
  return [
    ...shares.map((match) => slipOf("impossible", match, { why: "这样的比率不会超过 100%" })),
    ...dates.map((match) => slipOf("impossible", match, { why: "没有这一天" })),
    ...[...text.matchAll(month)].map((match) => slipOf("impossible", match, { why: "没有这个月" })),
    ...falls.map((match) => slipOf("impossible", match, { why: "减少不会超过全部，请改写为减少百分之几" })),
    ...[...text.matchAll(wholeOnly)].map((match) => slipOf("impossible", match, { why: "件数、条数应为整数" })),
    ...[...text.matchAll(shortYear), ...text.matchAll(cutYear)].map((match) =>
      slipOf("impossible", match, { why: "年份应为四位数" }),
    ),
    ...[...text.matchAll(cutDay)].map((match) => slipOf("impossible", match, { why: "日期后缺“日”" })),
    ...[...text.matchAll(exactly)].map((match) => slipOf("mixedBounds", match, { why: "“约”与“整”不能同时用" })),
    ...[...text.matchAll(bareYear)].map((match) => slipOf("impossible", match, { why: "年份后缺“年”" })),
    ...[...text.matchAll(bounds), ...text.matchAll(mixed), ...text.matchAll(aboutRequests)]
      .filter(({ index }) => !expected.test(text.slice(Math.max(0, index - 30), index)))
      .map((match) =>
        slipOf("mixedBounds", match, { why: "“近、约、超”与“余、多、以上”不能同时用；统计数应写准确数" }),
      ),
  ];
}

/** Without a year the 29th of February may be a day. */
function isDate(year: number | undefined, month: number, day: number): boolean {
  const most = daysOf[month - 1];
  if (most === undefined || day < 1 || day > most) return false;
  return year === undefined || month !== 2 || day < 29 || isLeap(year);
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
