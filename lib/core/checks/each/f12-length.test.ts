// F12, shown on a sound report with one thing broken.

import type { Report } from "#core/report/report.ts";
import { added } from "#testing/examples/broken-examples.ts";
import type { Example } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";
import { overviewLength } from "./f12-length.ts";

const long = "持续完善制度、优化流程、丰富形式、加强培训、强化督促，推动公开工作提质增效，".repeat(30);

const varied = [...long.split("，")]
  .map((piece, index) => `${piece}${"甲乙丙丁戊己庚辛壬癸"[index % 10]}`)
  .join("，")
  .concat("。");

export const example: Example = added("F12", "overview", varied, "持续完善制度。");

itShows(import.meta, example, ["note “一、总体情况”有 1484 字，一般不超过 1000 字，建议精简。"]);

const overview = (length: number): Report => ({
  ...sound2021,
  narrative: { ...sound2021.narrative, overview: "述".repeat(length) },
});

itMarks(import.meta, overviewLength, [
  { when: "a thousand characters", report: overview(1000), marks: [] },
  {
    when: "one more",
    report: overview(1001),
    marks: [{ section: "overview", severity: "note", left: "1001", right: "1000" }],
  },
  {
    when: "blanks and line ends are not counted",
    report: { ...sound2021, narrative: { ...sound2021.narrative, overview: "述 \n".repeat(1000) } },
    marks: [],
  },
  {
    when: "other parts may be long",
    report: { ...sound2021, narrative: { ...sound2021.narrative, problems: "述".repeat(3000) } },
    marks: [],
  },
]);
