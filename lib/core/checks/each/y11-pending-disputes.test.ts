// Y11, shown on a sound report with one thing broken.
import { changedBefore } from "#testing/examples/broken-examples.ts";
import { type Example, withEntries } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";
import { before2021 } from "#testing/examples/years-before.ts";
import { pendingDisputes } from "./y11-pending-disputes.ts";

export const example: Example = changedBefore("Y11", { disputes_suitAfterReconsideration_pending: "2" });

itShows(import.meta, example, ["note 复议后起诉本年总计 1 件，少于上年尚未审结的 2 件，请确认上年未结案件的去向。"]);

const pending = (before: string) => ({
  report: sound2021,
  lastYear: withEntries(before2021, { disputes_directSuit_pending: before }),
});

itMarks(import.meta, pendingDisputes, [
  { when: "as many as this year has", ...pending("2"), marks: [] },
  {
    when: "one more than this year has",
    ...pending("3"),
    marks: [{ section: "disputes", cells: ["disputes_directSuit_total"], left: "2", right: "3" }],
  },
  {
    when: "this year's row is half filled",
    report: withEntries(sound2021, { disputes_directSuit_pending: "" }),
    lastYear: withEntries(before2021, { disputes_directSuit_pending: "3" }),
    marks: [],
  },
  {
    when: "this year's row is blank",
    report: withEntries(sound2021, {
      disputes_directSuit_upheld: "",
      disputes_directSuit_corrected: "",
      disputes_directSuit_otherOutcome: "",
      disputes_directSuit_pending: "",
    }),
    lastYear: withEntries(before2021, { disputes_directSuit_pending: "3" }),
    marks: [],
  },
  { when: "no report of last year", report: sound2021, marks: [] },
]);
