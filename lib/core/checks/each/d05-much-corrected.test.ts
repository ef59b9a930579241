// D05, shown on a sound report with one thing broken.

import { expect } from "vitest";
import type { Report } from "#core/report/report.ts";
import { broken } from "#testing/examples/broken-examples.ts";
import { type Example, withEntries } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";
import { muchCorrected } from "./d05-much-corrected.ts";

export const example: Example = broken(
  "D05",
  sound2021,
  { disputes_reconsideration_upheld: "14", disputes_reconsideration_corrected: "4" },
  ["N07"],
);

itShows(import.meta, example, ["note 行政复议已审结 18 件，其中结果纠正 4 件，占 22.2%，纠错率偏高，建议说明原因。"]);

const row = (corrected: string, upheld: string, pending = "0"): Report =>
  withEntries(sound2021, {
    disputes_directSuit_corrected: corrected,
    disputes_directSuit_upheld: upheld,
    disputes_directSuit_pending: pending,
  });

itMarks(import.meta, muchCorrected, [
  { when: "fifteen of a hundred", report: row("15", "85"), marks: [] },
  {
    when: "sixteen of a hundred",
    report: row("16", "84"),
    marks: [
      {
        section: "disputes",
        cells: ["disputes_directSuit_corrected", "disputes_directSuit_pending", "disputes_directSuit_total"],
        message: expect.stringContaining("16%"),
      },
    ],
  },
  { when: "nine closed are too few", report: row("9", "0"), marks: [] },
  { when: "ten closed, of which two", report: row("2", "8"), marks: [{ section: "disputes" }] },
  { when: "pending cases are not closed", report: row("2", "7", "5"), marks: [] },
]);
