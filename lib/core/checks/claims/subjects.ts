// What a number counts, as one comparable phrase: without place, time and filling words.

import { foldLabel } from "../../language/fold-text.ts";
import type { Report } from "../../report/report.ts";
import type { Claim } from "./claims.ts";

const filling =
  /20\d\d年度?|今年以来|今年|本年度?|全年|年内|当年|截至目前|截至年底|累计|共计|总计|合计|总共|一共|分别|达到|其中|大约|我[省市州区县局]|全[省市州区县]|[共已达约近超在]/gu;

/** The phrase before a claim's number; "" where it says too little. */
export function subjectOf(report: Report, claim: Claim): string {
  const place = report.office.name.replace(/人民政府$/u, "");
  const near = place === "" ? claim.near : claim.near.split(place).join("");
  return foldLabel(near.replace(filling, ""));
}
