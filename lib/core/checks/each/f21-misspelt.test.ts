// F21, shown on a sound report with one thing broken.

import type { Report } from "#core/report/report.ts";
import { added } from "#testing/examples/broken-examples.ts";
import type { Example } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";
import { misspelt } from "./f21-misspelt.ts";

export const example: Example = added("F21", "others", "认真贯彻落时有关要求。", "认真贯彻落实有关要求。");

itShows(import.meta, example, ["warning 第六部分的“贯彻落时”疑为“贯彻落实”之误，请改正。", "改为“贯彻落实”"]);

const saying = (others: string): Report => ({ ...sound2021, narrative: { ...sound2021.narrative, others } });

itMarks(import.meta, misspelt, [
  {
    when: "a misspelt word, where it stands, with the right one",
    report: saying("我局认真贯彻落时要求。"),
    marks: [
      {
        severity: "warning",
        section: "others",
        left: "贯彻落时",
        right: "贯彻落实",
        range: { section: "others", from: 4, to: 8 },
      },
    ],
  },
  {
    when: "twice: two marks",
    report: saying("贯彻落时条例，贯彻落时通知。"),
    marks: [{ left: "贯彻落时" }, { left: "贯彻落时" }],
  },
  { when: "the right word", report: saying("我局认真贯彻落实要求。"), marks: [] },
]);
