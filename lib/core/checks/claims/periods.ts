// For which time a sentence speaks: the year of the report, a part of it, or other years.
import { withoutQuoted } from "../../language/without-quoted.ts";

/** Part of the year; from the first month to the last is the year. */
const parts = "季度 上半年 下半年 每月 月均 平均".split(" ");
/** Without one of these no part of the year is named. */
const partWords = /月|季度|半年|平均/;
const months = /\d{1,2}(?:月份?)?[-至到—~－]\d{1,2}月|\d{1,2}月份|(?:^|[，。；])\d{1,2}月(?![\d底末])/u;
const wholeYear = /0?1[-至到—~－]12月份?|(?:20\d\d年)?0?1月(?:0?1日)?起?[-至到—~－](?:20\d\d年)?12月(?:31日|底|末)?/gu;
const others = "预计 上年同期 去年同期 历年 累计以来".split(" ");
const otherYears = /去年(?!.{0,6}结转)|近[两三四五]年|[两三四五]年来|十[二三四五]五|自20\d\d年/u;
const opensThisYear = ["，今年", "，本年", "；今年", "；本年"];
/** Words about another time stand so near. */
const nearest = 24;

/** Do the words before a number speak of another time than the year of the report? */
export function speaksOfOtherTime(year: number, before: string): boolean {
  const near = sinceThisYear(before.slice(-nearest));
  return (
    others.some((word) => near.includes(word)) ||
    otherYears.test(near) ||
    isSpan(near) ||
    isPart(before) ||
    isEarlier(year, before)
  );
}

/** `去年收到24件，今年收到27件`: a clause that opens with this year speaks of it. */
function sinceThisYear(near: string): string {
  const from = Math.max(...opensThisYear.map((words) => near.lastIndexOf(words)));
  return from < 0 ? near : near.slice(from);
}

/** `2021年至2023年`: several years, the last of which may be the report's. */
function isSpan(near: string): boolean {
  const [, from, to] = /(20\d\d)年?度?[-至到—~－](20\d\d)年/u.exec(near) ?? [];
  return from !== undefined && from !== to;
}

/** The last words about time name a part of the year. */
function isPart(before: string): boolean {
  if (!partWords.test(before)) return false;
  const since = before.replace(wholeYear, "全年").split(/全年|本年|年度/u);
  const last = since[since.length - 1] ?? "";
  return parts.some((part) => last.includes(part)) || months.test(last);
}

/** The last year named is an earlier one; what a request came from, and a year inside 《》 or 〔〕, does not count. */
function isEarlier(year: number, before: string): boolean {
  if (!before.includes("20")) return false;
  const plain = withoutQuoted(before, "《", "》").replace(/〔\d{4}〕|20\d\d年度?(?=结转|转入)/gu, "");
  const years = [...plain.matchAll(/(20\d\d)年/gu)].map((match) => Number(match[1]));
  const last = years[years.length - 1];
  return last !== undefined && last < year;
}
