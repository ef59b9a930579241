// F09, shown on a sound report with one thing broken.

import { expect } from "vitest";
import type { Report } from "#core/report/report.ts";
import { reworded } from "#testing/examples/broken-examples.ts";
import type { Example } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";
import { opening } from "./f09-opening.ts";

export const example: Example = reworded("F09", sound2021, "opening", "联系电话：0370-1234567。", "");

itShows(import.meta, example, ["note 引言没有写明联系方式，建议补写。"]);

const opened = (opening: string, details?: Report["details"]): Report => ({
  ...sound2021,
  narrative: { ...sound2021.narrative, opening },
  ...(details ? { details } : {}),
});

itMarks(import.meta, opening, [
  {
    when: "nothing",
    report: opened(""),
    marks: [{ section: "opening", severity: "note", message: expect.stringMatching(/编制依据.*统计期限.*联系方式/u) }],
  },
  {
    when: "basis alone",
    report: opened("根据《条例》编制。"),
    marks: [{ message: expect.stringMatching(/统计期限.*联系方式/u) }],
  },
  {
    when: "the basic facts know the period and the mail",
    report: opened("根据《条例》编制。", {
      period: { from: "2024-01-01", to: "2024-12-31" },
      contact: { email: "a@example.gov.cn" },
    }),
    marks: [],
  },
  {
    when: "an address alone is no way to get in touch",
    report: opened("根据《条例》编制，统计期限为全年。", { contact: { address: "解放路1号" } }),
    marks: [{ message: expect.stringContaining("联系方式") }],
  },
  { when: "a fax number", report: opened("根据《条例》编制，统计期限为全年，传真0370-1234567。"), marks: [] },
]);
