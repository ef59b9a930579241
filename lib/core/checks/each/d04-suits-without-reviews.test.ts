// D04, shown on a sound report with one thing broken.

import type { Report } from "#core/report/report.ts";
import { type Example, withEntries } from "#testing/examples/example.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";
import { before2021 } from "#testing/examples/years-before.ts";

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
