// B08, shown on a sound report with one thing broken.

import { expect } from "vitest";
import type { Report } from "#core/report/report.ts";
import { broken } from "#testing/examples/broken-examples.ts";
import { type Example, withEntries } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";
import { muchCarriedForward } from "./b08-much-carried-forward.ts";

export const example: Example = broken(
  "B08",
  sound2021,
  { requests_carriedForward_naturalPerson: "13", requests_notHeld_naturalPerson: "0" },
  ["N03", "N04"],
);

itShows(import.meta, example, ["note 结转下年度 13 件，占全部应办 60 件的 21.7%，比例偏高，请确认是否有逾期未办。"]);

const left = (received: string, forward: string): Report =>
  withEntries(sound2021, {
    requests_newlyReceived_naturalPerson: received,
    requests_newlyReceived_commercialEnterprise: "0",
    requests_carriedOver_naturalPerson: "0",
    requests_carriedForward_naturalPerson: forward,
  });

itMarks(import.meta, muchCarriedForward, [
  { when: "a fifth", report: left("50", "10"), marks: [] },
  {
    when: "one more than a fifth",
    report: left("50", "11"),
    marks: [
      {
        section: "requests",
        cells: ["requests_carriedForward_total", "requests_newlyReceived_total", "requests_carriedOver_total"],
        message: expect.stringContaining("22%"),
      },
    ],
  },
  { when: "four of four: too few to speak of", report: left("4", "4"), marks: [] },
  { when: "five of five", report: left("5", "5"), marks: [{ message: expect.stringContaining("100") }] },
  { when: "more than there were is another check's", report: left("5", "6"), marks: [] },
  { when: "nothing was received", report: left("0", "5"), marks: [] },
]);
