// W02, shown on a sound report with one thing broken.
import type { Example } from "#testing/examples/example.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";

export const example: Example = {
  check: "W02",
  failing: {
    report: { ...sound2021, details: { published: { date: "2024-12-30", url: "http://x", indexNumber: "1" } } },
  },
  passing: {
    report: { ...sound2021, details: { published: { date: "2025-01-20", url: "http://x", indexNumber: "1" } } },
  },
};

itShows(import.meta, example, ["note 公布日期 2024-12-30 早于 2024 年结束，请核对。"]);
