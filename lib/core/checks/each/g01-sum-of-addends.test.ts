// G01, shown on a sound report with one thing broken.

import { requireEdition } from "#core/editions/registry.ts";
import { exchangeFigures } from "#core/report/exchange.ts";
import { figuresOf } from "#core/report/figures.ts";
import type { Report } from "#core/report/report.ts";
import { type Example, withEntries } from "#testing/examples/example.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";

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
