// B11: applicants missed the payment deadline, yet part six says nothing of the fee.
import { defineCheck } from "../check.ts";
import { tableMessages } from "../messages-tables.ts";

const overdue = "requests_feeOverdue_total";

export const feeUnmentioned = defineCheck({
  number: "B11",
  name: "逾期未缴费大于0时第六部分应交代收费",
  severity: "warning",
  basis: "国办函〔2020〕109号：收取信息处理费的情况在年度报告中说明",
  pace: "figures",
  find: ({ report, figures }) => {
    const figure = figures[overdue] ?? 0;
    if (figure === 0 || /处理费/u.test(report.narrative.others ?? "")) return [];
    return [
      {
        section: "others",
        cells: [overdue],
        left: String(figure),
        message: tableMessages.feeUnmentioned(String(figure)),
      },
    ];
  },
});
