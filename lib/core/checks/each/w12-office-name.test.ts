// W12, shown on a sound report with one thing broken.

import type { Report } from "#core/report/report.ts";
import type { Example } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";
import { officeName } from "./w12-office-name.ts";

export const example: Example = {
  check: "W12",
  failing: { report: { ...sound2021, office: { ...sound2021.office, name: "清河市人民政府/办公室" } } },
  passing: { report: sound2021 },
};

itShows(import.meta, example, ["error 单位名称含不允许的字符“/”。"]);

const named = (name: string): Report => ({ ...sound2021, office: { name } });

itMarks(import.meta, officeName, [
  { when: "a name with a middle dot", report: named("巴音·郭楞自治州人民政府"), marks: [] },
  {
    when: "a path",
    report: named("a\\b"),
    marks: [{ severity: "error", section: "basics", unfinished: true, left: "a\\b" }],
  },
  { when: "a line end", report: named("清河市\n水利局"), marks: [{ left: "清河市\n水利局" }] },
  { when: "brackets", report: named("清河市水利局（本级）"), marks: [] },
]);
