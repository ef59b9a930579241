// D04: suits after reconsideration, though there was no reconsideration this year or last.

import { isSettled } from "../../report/settled-totals.ts";
import { isYearBefore } from "../carried-heads.ts";
import { defineCheck } from "../check.ts";
import { yearMessages } from "../messages-years.ts";
import { figureOf, totalOf } from "../role-cells.ts";

export const suitsWithoutReviews = defineCheck({
  number: "D04",
  name: "有复议后起诉而本年与上年复议均为0",
  severity: "note",
  basis: "复议后起诉的案件先经过行政复议",
  needs: "lastYear",
  sides: { left: "复议后起诉", right: "本年和上年的行政复议", apart: true },
  pace: "years",
  find: (context) => {
    const { edition, figures, lastYear } = context;
    const suits = totalOf(edition, "suitAfterReconsideration");
    const reviews = totalOf(edition, "reconsideration");
    const count = figureOf(figures, suits) ?? 0;
    if (!lastYear || !isYearBefore(context) || !suits || !reviews || count === 0) return [];
    const before = totalOf(lastYear.edition, "reconsideration");
    if (figureOf(figures, reviews) !== 0 || figureOf(lastYear.figures, before) !== 0) return [];
    if (!isSettled(context, reviews.name) || !before || !isSettled(lastYear, before.name)) return [];
    return [
      {
        section: suits.section.id,
        cells: [suits.name, reviews.name],
        left: String(count),
        right: "0",
        message: yearMessages.suits(String(count)),
      },
    ];
  },
});
