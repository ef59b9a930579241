// P03, shown on a sound report with one thing broken.

import { expect } from "vitest";
import type { Report } from "#core/report/report.ts";
import { broken } from "#testing/examples/broken-examples.ts";
import { type Example, withEntries } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2019, sound2021 } from "#testing/examples/sound-reports.ts";
import { roundFigures } from "./p03-round-figures.ts";

export const example: Example = broken("P03", sound2019, {
  licensing_licenses_itemsLastYear: "300",
  licensing_licenses_decisions: "4300",
  licensing_otherServices_itemsLastYear: "400",
  licensing_otherServices_decisions: "2700",
  enforcement_penalties_itemsLastYear: "600",
  enforcement_penalties_decisions: "900",
});

itShows(import.meta, example, ["note 100 以上的 7 个数字里有 6 个是整百数，请确认不是估计数。"]);

const large = (...figures: readonly string[]): Report =>
  withEntries(sound2021, {
    licensing_licenses_decisions: figures[0] ?? "0",
    enforcement_penalties_decisions: figures[1] ?? "0",
    enforcement_coercion_decisions: figures[2] ?? "0",
    normativeActs_normativeDocuments_inForce: figures[3] ?? "0",
    requests_newlyReceived_naturalPerson: figures[4] ?? "0",
    fees_administrativeFees_amount: "90000",
  });

itMarks(import.meta, roundFigures, [
  { when: "three of five", report: large("100", "2000", "300", "451", "999"), marks: [] },
  {
    when: "four of five: the round ones",
    report: large("100", "2000", "300", "400", "999"),
    marks: [
      {
        severity: "note",
        section: "disclosure",
        cells: expect.arrayContaining(["licensing_licenses_decisions", "normativeActs_normativeDocuments_inForce"]),
      },
    ],
  },
  { when: "four large figures are too few", report: large("100", "2000", "300", "400", "99"), marks: [] },
]);
