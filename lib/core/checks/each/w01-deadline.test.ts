// W01, shown on a sound report with one thing broken.
import type { Example } from "#testing/examples/example.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";

export const example: Example = {
  check: "W01",
  failing: {
    report: { ...sound2021, details: { published: { date: "2025-04-02", url: "http://x", indexNumber: "1" } } },
  },
  passing: {
    report: { ...sound2021, details: { published: { date: "2025-03-31", url: "http://x", indexNumber: "1" } } },
  },
};

itShows(import.meta, example, ["error 公布日期 2025-04-02 晚于法定期限 2025-03-31，请写明原因。"]);
