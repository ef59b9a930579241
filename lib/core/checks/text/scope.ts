// For whom and for which year a claim speaks: the whole of the report, the reporting office alone, one of its parts.
import type { Report } from "../../report/report.ts";
import { isGovernment } from "../office-kind.ts";
import type { Claim } from "./claims.ts";

/** `whole`: comparable with the tables; `own`: the office itself, not its subordinates; `other`: another year or another office. */
export type Scope = "whole" | "own" | "other";

const ownWords =
  /本级|机关本级|政府办公[室厅]|(?:省|市|区|县|州|旗)?政府办(?!理|事|公)|办公[室厅](?:共|全年|本年|受理|收到|办理)/u;
const partWords =
  /(?:^|[，、；：（])(?!各|全)[^，、；：（]{0,12}(?:[^各]局|委员会|[^市]委|[^集]镇|乡|街道|公司|中心|支队|法院)[^，。；]{0,8}$/u;
const otherYear =
  /上年同期|去年同期|去年(?!.{0,6}结转)|近[两三四五]年|[两三四五]年来|历年|累计以来|十[二三四五]五|自20\d\d年/u;

/** The scope of a claim, read from the words before it in its sentence. */
export function scopeOf(report: Report, claim: Claim): Scope {
  const before = claim.sentence.text.slice(0, claim.from - claim.sentence.from);
  if (otherYear.test(before.slice(-24)) || speaksOfOtherYear(report.year, before)) return "other";
  if (!isGovernment(report.office)) return "whole";
  if (ownWords.test(before)) return "own";
  return partWords.test(claim.near) ? "other" : "whole";
}

/** The last year named before the claim is an earlier one (a year inside 《》 or 〔〕 does not count). */
function speaksOfOtherYear(year: number, before: string): boolean {
  const years = [...before.replace(/《[^》]*》|〔\d{4}〕|20\d\d年度?(?=结转|转入)/gu, "").matchAll(/(20\d\d)年/gu)].map(
    (match) => Number(match[1]),
  );
  const last = years[years.length - 1];
  return last !== undefined && last < year;
}
