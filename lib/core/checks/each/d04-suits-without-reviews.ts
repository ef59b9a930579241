// D04: suits after reconsideration, though there was no reconsideration this year or last.
import { cellByName } from "../../editions/cells.ts";
import { isYearBefore } from "../carried-heads.ts";
import { defineCheck } from "../check.ts";
import { yearMessages } from "../messages-years.ts";

const suits = "disputes_suitAfterReconsideration_total";
const reviews = "disputes_reconsideration_total";

export const suitsWithoutReviews = defineCheck({
  number: "D04",
  name: "有复议后起诉而本年与上年复议均为0",
  severity: "note",
  basis: "复议后起诉的案件先经过行政复议",
  needs: "lastYear",
  pace: "years",
  find: (context) => {
    const { edition, figures, lastYear } = context;
    const count = figures[suits] ?? 0;
    if (!lastYear || !isYearBefore(context) || count === 0 || figures[reviews] !== 0 || lastYear.figures[reviews] !== 0)
      return [];
    return [
      {
        section: cellByName(edition, suits)?.section.id ?? "",
        cells: [suits, reviews],
        left: String(count),
        right: "0",
        message: yearMessages.suits(String(count)),
      },
    ];
  },
});
