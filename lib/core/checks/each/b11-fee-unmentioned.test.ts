// B11, shown on a sound report with one thing broken.
import { type Example, withEntries } from "#testing/examples/example.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";

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
