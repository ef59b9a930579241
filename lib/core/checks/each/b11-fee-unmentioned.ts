// B11: applicants missed the payment deadline, yet the part for other matters says nothing of the fee.
import { defineCheck } from "../check.ts";
import { partOf } from "../messages-claims.ts";
import { tableMessages } from "../messages-tables.ts";
import { figureOf, totalOf } from "../role-cells.ts";
import { wordsOf } from "../text/section-text.ts";

export const feeUnmentioned = defineCheck({
  number: "B11",
  name: "逾期未缴费大于0时应交代收费",
  severity: "warning",
  basis: "国办函〔2020〕109号：收取信息处理费的情况在年度报告中说明",
  pace: "figures",
  find: (context) => {
    const { edition, figures } = context;
    const overdue = totalOf(edition, "feeOverdue");
    const figure = figureOf(figures, overdue) ?? 0;
    const section = edition.sections.find(({ takesOthers }) => takesOthers)?.id;
    if (!overdue || !section || figure === 0 || /处理费/u.test(wordsOf(context, section))) return [];
    return [
      {
        section,
        cells: [overdue.name],
        left: String(figure),
        message: tableMessages.feeUnmentioned(partOf(edition, section), String(figure)),
      },
    ];
  },
});
