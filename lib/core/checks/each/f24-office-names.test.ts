// F24, shown on a sound report with one thing broken.
import { expect } from "vitest";
import type { Report } from "#core/report/report.ts";
import { added } from "#testing/examples/broken-examples.ts";
import type { Example } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";
import { officeNames } from "./f24-office-names.ts";

export const example: Example = added("F24", "others", "原有事项由市卫生局办理。", "原有事项由市卫生健康委办理。");

itShows(import.meta, example, [
  "warning 第六部分的“卫生局”在机构改革后已更名，现称一般为“卫生健康委员会”，同一部门请用一个名称。",
  "改为“卫生健康委员会”",
]);

const saying = (others: string, year = 2024): Report => ({
  ...sound2021,
  year,
  narrative: { ...sound2021.narrative, others },
});

itMarks(import.meta, officeNames, [
  {
    when: "a department that was renamed",
    report: saying("由市卫生局办理。"),
    marks: [{ section: "others", left: expect.stringContaining("卫生局"), severity: "warning" }],
  },
  { when: "before it was renamed", report: saying("由市卫生局办理。", 2012), marks: [] },
  { when: "the name of today", report: saying("由市卫生健康委员会办理。"), marks: [] },
]);
