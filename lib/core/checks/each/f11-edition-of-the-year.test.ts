// F11, shown on a sound report with one thing broken.
import type { Example } from "#testing/examples/example.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2019 } from "#testing/examples/sound-reports.ts";

export const example: Example = {
  check: "F11",
  failing: {
    report: {
      ...sound2019,
      year: 2022,
      narrative: {
        ...sound2019.narrative,
        opening: sound2019.narrative.opening?.replaceAll("2020", "2022") ?? "",
        overview: sound2019.narrative.overview?.replaceAll("2020", "2022") ?? "",
      },
    },
  },
  passing: { report: sound2019 },
  also: ["F05"],
};

itShows(import.meta, example, ["error 2022 年的报告应使用2021年格式，现用的是2019年格式（试行），请改用规定格式。"]);
