// H12, shown on a sound report with one thing broken.
import { expect } from "vitest";
import type { Report } from "#core/report/report.ts";
import type { Example } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2018, sound2021 } from "#testing/examples/sound-reports.ts";
import { twelveParts } from "./h12-twelve-parts.ts";

export const example: Example = {
  check: "H12",
  failing: { report: { ...sound2018, narrative: { ...sound2018.narrative, plans: "" } } },
  passing: { report: sound2018 },
};

itShows(import.meta, example, ["note “十二、2019年工作打算”没有内容，请补写或写明“无”。"]);

const without = (...sections: readonly string[]): Report => ({
  ...sound2018,
  narrative: { ...sound2018.narrative, ...Object.fromEntries(sections.map((id) => [id, ""])) },
});

itMarks(import.meta, twelveParts, [
  {
    when: "two parts: the first is where to go, both are named",
    report: without("problems", "plans"),
    marks: [{ section: "problems", message: expect.stringMatching(/十一、.*十二、/u) }],
  },
  { when: "a part whose figures are there", report: without("training"), marks: [] },
  { when: "a form with tables is F01's", report: { ...sound2021, narrative: {} }, marks: [] },
]);
