// F10, shown on a sound report with one thing broken.
import type { Example } from "#testing/examples/example.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";

export const example: Example = {
  check: "F10",
  failing: { report: { ...sound2021, labels: { requests_prohibitedByLaw: "其他法律法规禁止公开" } } },
  passing: { report: { ...sound2021, labels: { requests_prohibitedByLaw: "2.其他法律行政法规禁止公开" } } },
};

itShows(import.meta, example, [
  "warning 表中印作“其他法律法规禁止公开”，官方写法是“2.其他法律行政法规禁止公开”，请改正。",
]);
