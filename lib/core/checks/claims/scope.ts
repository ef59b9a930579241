// For whom and for which year a claim speaks: the whole of the report, the reporting office alone, one of its parts.
import type { Report } from "../../report/report.ts";
import { isGovernment } from "../office-kind.ts";
import { withoutQuoted } from "../text/without-quoted.ts";
import type { Claim } from "./claims.ts";

/** `whole`: comparable with the tables; `own`: the office itself, not its subordinates; `other`: another year or another office. */
export type Scope = "whole" | "own" | "other";

const ownWords =
  /本级|机关本级|政府办公[室厅]|(?:省|市|区|县|州|旗)?政府办(?!理|事|公)|办公[室厅](?:共|全年|本年|受理|收到|办理)/u;
const partWords =
  /(?:^|[，、；：（])(?![各全我本该])[^，、；：（]{0,12}(?:[^各]局|委员会|[^市]委|[^集]镇|乡|街道|公司|中心|支队|法院)[^，。；]{0,8}$/u;
/** One body receives or answers: `市公安局收到`, `沭阳县共受理`, `市直部门收到`, `各县区共收到`. */
const oneBody =
  /^(?:其中)?(?!全|我|本|该)(\p{Script=Han}{1,8}?(?:局|委|委员会|中心|县|区|市|镇|乡|街道))(?:20\d\d年度?|全年|本年度?)?(?:共|累计|新)*(?:收|接|受理|办|答复)/u;
const oneLevel =
  /^(?:其中)?(?:[省市县区州](?:直|级)(?!各级)|各?(?:县区|区县|县市区|市县区|县|乡镇|镇街|街镇|镇办|街道|园区|开发区))[^和及]{0,10}?(?:收|接|受理|办|答复)/u;
/** `各县区、各部门` are all there are. */
const level = /^(?:其中)?(?:各|[省市县区州](?:直|级))/u;
const wholeWords = /全[省市县区州旗年]|我[省市县区州旗]|各级|合计|总计|共计/u;
/** Part of the year; from the first month to the last is the year. */
const partOfYear = /季度|上半年|下半年|每月|月均|平均|\d{1,2}(?:月份?)?[-至到—~－]\d{1,2}月|\d{1,2}月份/u;
const wholeYear = /0?1[-至到—~－]12月份?|(?:20\d\d年)?0?1月(?:0?1日)?起?[-至到—~－](?:20\d\d年)?12月(?:31日|底|末)?/gu;
const otherYear =
  /预计|上年同期|去年同期|去年(?!.{0,6}结转)|近[两三四五]年|[两三四五]年来|历年|累计以来|十[二三四五]五|自20\d\d年/u;

/** The scope of a claim, read from the words before it in its sentence. */
export function scopeOf(report: Report, claim: Claim): Scope {
  const before = claim.sentence.text.slice(0, claim.from - claim.sentence.from);
  if (otherYear.test(before.slice(-24)) || speaksOfOtherYear(report.year, before) || isPartOfYear(before))
    return "other";
  if (!isGovernment(report.office)) return "whole";
  if (ownWords.test(before)) return "own";
  return partWords.test(claim.near) || speaksOfOneBody(report, before) ? "other" : "whole";
}

/** The last words about time name a part of the year. */
function isPartOfYear(before: string): boolean {
  const since = before.replace(wholeYear, "全年").split(/全年|本年|年度/u);
  return partOfYear.test(since[since.length - 1] as string);
}

/** The last clause with a subject speaks of one office or one level, not of this office's own place. */
function speaksOfOneBody({ office }: Report, before: string): boolean {
  const clauses = withoutQuoted(before, "（", "）").split(/[，；：。（]/u);
  for (const clause of clauses.reverse()) {
    const [first = "", ...more] = clause.split("、");
    const last = more[more.length - 1] ?? first;
    if (wholeWords.test(first) || (more.length > 0 && level.test(first))) return false;
    const body = oneBody.exec(last)?.[1];
    if (body !== undefined) return !office.name.includes(body);
    if (oneLevel.test(last)) return true;
    if (wholeWords.test(clause)) return false;
  }
  return false;
}

/** The last year named before the claim is an earlier one (a year inside 《》 or 〔〕 does not count). */
function speaksOfOtherYear(year: number, before: string): boolean {
  const plain = withoutQuoted(before, "《", "》").replace(/〔\d{4}〕|20\d\d年度?(?=结转|转入)/gu, "");
  const years = [...plain.matchAll(/(20\d\d)年/gu)].map((match) => Number(match[1]));
  const last = years[years.length - 1];
  return last !== undefined && last < year;
}
