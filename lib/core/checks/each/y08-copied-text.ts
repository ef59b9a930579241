// Y08: text taken over from last year's report.

import { repetition, runLength } from "../../language/repetition.ts";
import type { YearOf } from "../../report/year-of.ts";
import { defineCheck } from "../check.ts";
import { yearMessages } from "../messages-years.ts";

/** Above it reviewers take points off. */
const much = 0.5;
const some = 0.3;

export const copiedText = defineCheck({
  number: "Y08",
  name: "文字与上年度重复率",
  severity: "warning",
  cases: "超过 50%：疑问；30%—50%：提示",
  basis: "年度报告考核规定：与上年度报告的重复率不超过 50%",
  needs: "lastYear",
  sides: { left: "与上年重复", right: "一般限度" },
  pace: "years",
  reads: "words",
  find: ({ edition, report, figures, lastYear }) => {
    if (!lastYear) return [];
    const share = repetition(proseOf({ edition, report, figures }), proseOf(lastYear));
    if (share === undefined || share <= some) return [];
    const percent = `${(share * 100).toFixed(1)}%`;
    const limit = share > much ? "超过 50%" : "未超过 50%";
    const longest = longestSection({ edition, report, figures });
    const message = yearMessages.repetition(percent, limit, runLength);
    return [{ section: longest, severity: share > much ? "warning" : "note", left: percent, right: "50%", message }];
  },
});

/** Narrative parts only: the opening and prose with figures are alike by nature. */
function proseOf({ edition, report }: YearOf): string {
  return edition.sections
    .map(({ id, content }) => (content === "narrative" ? (report.narrative[id] ?? "") : ""))
    .join("\n");
}

function longestSection({ edition, report }: YearOf): string {
  const narrative = edition.sections.filter(({ content }) => content === "narrative").map(({ id }) => id);
  const length = (id: string) => (report.narrative[id] ?? "").length;
  return narrative.reduce((longest, id) => (length(id) > length(longest) ? id : longest), narrative[0] ?? "basics");
}
