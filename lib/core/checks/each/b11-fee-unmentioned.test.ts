// B11, shown on a sound report with one thing broken.

import type { Report } from "#core/report/report.ts";
import { type Example, withEntries } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2019, sound2021 } from "#testing/examples/sound-reports.ts";
import { feeUnmentioned } from "./b11-fee-unmentioned.ts";

export const example: Example = {
  check: "B11",
  failing: {
    report: {
      ...withEntries(sound2021, { requests_feeOverdue_naturalPerson: "2", requests_repeated_naturalPerson: "0" }),
      narrative: { ...sound2021.narrative, others: "无其他需要报告的事项。" },
    },
  },
  passing: {
    report: withEntries(sound2021, { requests_feeOverdue_naturalPerson: "2", requests_repeated_naturalPerson: "0" }),
  },
  also: ["F05"],
};

itShows(import.meta, example, [
  "warning “逾期未缴费”有 2 件，第六部分没有说明信息处理费，请补充收取情况（没有收到的写 0 元）。",
]);

const unpaid = (others: string, count = "1"): Report => ({
  ...withEntries(sound2021, { requests_feeOverdue_naturalPerson: count }),
  narrative: { ...sound2021.narrative, others },
});

itMarks(import.meta, feeUnmentioned, [
  {
    when: "one who did not pay, no word of the fee",
    report: unpaid("本年度没有其他事项。"),
    marks: [{ section: "others", cells: ["requests_feeOverdue_total"], left: "1" }],
  },
  { when: "the part is empty", report: unpaid(""), marks: [{ section: "others" }] },
  { when: "nobody missed the deadline", report: unpaid("本年度没有其他事项。", "0"), marks: [] },
  {
    when: "the fee is told, if in another order of words",
    report: unpaid("全年发出信息公开处理费缴费通知1份。"),
    marks: [],
  },
  {
    when: "2019's form has no such row",
    report: { ...sound2019, narrative: { ...sound2019.narrative, others: "无。" } },
    marks: [],
  },
]);
