// F07, shown on a sound report with one thing broken.

import type { Report } from "#core/report/report.ts";
import type { Example } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";
import { sameYear } from "./f07-same-year.ts";

const titled = (title: string): Report => ({ ...sound2021, title });

export const example: Example = {
  check: "F07",
  failing: { report: titled("清河市人民政府2023年政府信息公开工作年度报告") },
  passing: { report: titled("清河市人民政府2024年政府信息公开工作年度报告") },
};

itShows(import.meta, example, [
  "warning 标题“清河市人民政府2023年政府信息公开工作年度报告”里的年度不是 2024 年，请核对。",
]);

const opened = (opening: string): Report => ({ ...sound2021, narrative: { ...sound2021.narrative, opening } });

itMarks(import.meta, sameYear, [
  {
    when: "the title of last year",
    report: titled("清河市人民政府2023年政府信息公开工作年度报告"),
    marks: [{ section: "basics", left: "2023", right: "2024" }],
  },
  {
    when: "the opening of last year",
    report: opened("现公布2023年度政府信息公开工作年度报告。"),
    marks: [{ section: "opening", left: "2023", right: "2024" }],
  },
  {
    when: "both",
    report: { ...opened("现公布2023年年度报告。"), title: "清河市人民政府2022年政府信息公开工作年度报告" },
    marks: [
      { section: "basics", left: "2022" },
      { section: "opening", left: "2023" },
    ],
  },
  {
    when: "a document of another year cited by its title",
    report: opened("根据《关于做好2023年度政府信息公开工作年度报告的通知》编制。"),
    marks: [],
  },
  { when: "this year's", report: opened("现公布2024年度政府信息公开工作年度报告。"), marks: [] },
  { when: "a title without a year", report: titled("清河市人民政府政府信息公开工作年度报告"), marks: [] },
]);
