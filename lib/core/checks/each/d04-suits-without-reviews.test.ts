// D04, shown on a sound report with one thing broken.

import type { Report } from "#core/report/report.ts";
import { type Example, withEntries } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";
import { before2021 } from "#testing/examples/years-before.ts";
import { suitsWithoutReviews } from "./d04-suits-without-reviews.ts";

const noReviews = { disputes_reconsideration_upheld: "0", disputes_reconsideration_pending: "0" };

const withoutReviews: Report = {
  ...withEntries(sound2021, noReviews),
  narrative: { ...sound2021.narrative, overview: (sound2021.narrative.overview ?? "").replace("行政复议5件、", "") },
};

export const example: Example = {
  check: "D04",
  failing: { report: withoutReviews, lastYear: withEntries(before2021, noReviews) },
  passing: { report: sound2021, lastYear: before2021 },
};

itShows(import.meta, example, ["note 复议后起诉有 1 件，本年和上年的行政复议总计都是 0，请核对。"]);

const suits = "disputes_suitAfterReconsideration";

itMarks(import.meta, suitsWithoutReviews, [
  {
    when: "suits are the left side, reviews the right one",
    report: withoutReviews,
    lastYear: withEntries(before2021, noReviews),
    marks: [
      {
        section: "disputes",
        cells: [`${suits}_total`, "disputes_reconsideration_total"],
        left: "1",
        right: "0",
      },
    ],
  },
  {
    when: "one review last year",
    report: withoutReviews,
    lastYear: withEntries(before2021, { ...noReviews, disputes_reconsideration_pending: "1" }),
    marks: [],
  },
  {
    when: "one review this year",
    report: withEntries(withoutReviews, { disputes_reconsideration_pending: "1" }),
    lastYear: withEntries(before2021, noReviews),
    marks: [],
  },
  {
    when: "no suits",
    report: withEntries(withoutReviews, { [`${suits}_upheld`]: "0" }),
    lastYear: withEntries(before2021, noReviews),
    marks: [],
  },
  {
    when: "this year's reviews are half filled",
    report: withEntries(withoutReviews, { disputes_reconsideration_corrected: "" }),
    lastYear: withEntries(before2021, noReviews),
    marks: [],
  },
  {
    when: "last year's were never filled in",
    report: withoutReviews,
    lastYear: withEntries(before2021, { ...noReviews, disputes_reconsideration_corrected: "" }),
    marks: [],
  },
  { when: "last year is not known", report: withoutReviews, marks: [] },
]);
