// G01, shown on a sound report with one thing broken.

import { requireEdition } from "#core/editions/registry.ts";
import { exchangeFigures } from "#core/report/exchange.ts";
import { figuresOf } from "#core/report/figures.ts";
import type { Report } from "#core/report/report.ts";
import { type Example, withEntries } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";
import { sumOfAddends } from "./g01-sum-of-addends.ts";

function exchangeFiguresOf(report: Report): ReturnType<typeof exchangeFigures> {
  const edition = requireEdition(report.edition);
  return exchangeFigures(edition, figuresOf(edition, report));
}

/** The report as a sum of one addend whose figures are its own. */
const summed: Report = {
  ...sound2021,
  addends: [{ office: "清河市教育局", digest: "", state: "accepted", figures: exchangeFiguresOf(sound2021) }],
};

export const example: Example = {
  check: "G01",
  failing: {
    report: withEntries(summed, {
      normativeActs_normativeDocuments_issued: `${Number(sound2021.entries.normativeActs_normativeDocuments_issued) + 1}`,
    }),
  },
  passing: { report: summed },
  also: ["N10"],
};

itShows(import.meta, example, [
  "warning “行政规范性文件·本年制发件数”为 7，计入的各单位之和是 6，请改正或说明为什么另作调整。",
  "“行政规范性文件·本年制发件数”改为 6",
]);

const issued = "normativeActs_normativeDocuments_issued";
const fee = "fees_administrativeFees_amount";

itMarks(import.meta, sumOfAddends, [
  { when: "as it was added up", report: summed, marks: [] },
  {
    when: "one less: the sum is offered",
    report: withEntries(summed, { [issued]: "5" }),
    marks: [
      {
        severity: "warning",
        section: "disclosure",
        cells: [issued],
        left: "5",
        right: "6",
        repairs: [{ changes: [{ cell: issued, value: "6" }] }],
      },
    ],
  },
  {
    when: "emptied",
    report: withEntries(summed, { [issued]: "" }),
    marks: [{ cells: [issued], left: "空白", right: "6" }],
  },
  {
    when: "an amount is shown in 万元",
    report: withEntries(summed, { [fee]: "1520.3507" }),
    marks: [{ cells: [fee], left: "1520.3507", right: "1520.3506" }],
  },
  {
    when: "a total that follows from its cells is told with them",
    report: withEntries(summed, { requests_repeated_naturalPerson: "3" }),
    marks: [{ cells: ["requests_repeated_naturalPerson"], left: "3", right: "2" }],
  },
  { when: "a report that was not added up", report: withEntries(sound2021, { [issued]: "5" }), marks: [] },
]);
