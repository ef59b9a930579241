// F14, shown on a sound report with one thing broken.
import type { Example } from "#testing/examples/example.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";

export const example: Example = {
  check: "F14",
  failing: { report: { ...sound2021, entries: {}, reading: {} } },
  passing: { report: { ...sound2021, reading: {} } },
  also: ["C01"],
};

itShows(import.meta, example, ["warning 原文件中没有读到任何表格数字，表格可能是图片或附件，请改为可读的表格。"]);
