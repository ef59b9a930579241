// F06, shown on a sound report with one thing broken.

import { expect } from "vitest";
import type { Report } from "#core/report/report.ts";
import type { Example } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2018, sound2021 } from "#testing/examples/sound-reports.ts";
import { title } from "./f06-title.ts";

const titled = (title: string): Report => ({ ...sound2021, title });

export const example: Example = {
  check: "F06",
  failing: { report: titled("清河市人民政府2024年政府信息公开工作总结") },
  passing: { report: titled("2024年清河市人民政府政府信息公开工作年度报告") },
};

itShows(import.meta, example, [
  "warning 标题“清河市人民政府2024年政府信息公开工作总结”不规范（没有写“年度报告”），一般写作“清河市人民政府2024年政府信息公开工作年度报告”。",
]);

const bare = { ...sound2021, title: "" };

itMarks(import.meta, title, [
  { when: "the usual title", report: titled("清河市人民政府2024年政府信息公开工作年度报告"), marks: [] },
  { when: "in two lines", report: titled("清河市人民政府\n2024年政府信息公开工作年度报告"), marks: [] },
  {
    when: "without 工作",
    report: titled("清河市人民政府2024年政府信息公开年度报告"),
    marks: [
      {
        severity: "warning",
        section: "basics",
        left: "清河市人民政府2024年政府信息公开年度报告",
        message: expect.stringContaining("少了“工作”二字"),
      },
    ],
  },
  {
    when: "without 工作 before 2019",
    report: { ...sound2018, title: "清河市2018年政府信息公开年度报告" },
    marks: [{ severity: "note" }],
  },
  {
    when: "without a year",
    report: titled("清河市人民政府政府信息公开工作年度报告"),
    marks: [{ message: expect.stringContaining("没有写年度") }],
  },
  {
    when: "the heading of a letter",
    report: titled("关于清河市人民政府2024年政府信息公开工作年度报告的公告"),
    marks: [{ message: expect.stringContaining("来文、公告") }],
  },
  {
    when: "the heading of a letter about it",
    report: titled("关于清河市人民政府2024年政府信息公开工作年度报告"),
    marks: [{ message: expect.stringContaining("来文、公告") }],
  },
  {
    when: "the office twice",
    report: titled("清河市人民政府清河市人民政府2024年政府信息公开工作年度报告"),
    marks: [{ message: expect.stringContaining("有重复的字") }],
  },
  {
    when: "two years",
    report: titled("清河市人民政府2024年2024年政府信息公开工作年度报告"),
    marks: [{ message: expect.stringContaining("两个年度") }],
  },
  {
    when: "a government that lost a character",
    report: titled("清河市人民政2024年政府信息公开工作年度报告"),
    marks: [{ message: expect.stringContaining("少了字") }],
  },
  {
    when: "a source that printed none",
    report: { ...sound2021, labels: { title: "" } },
    marks: [{ section: "basics" }],
  },
  { when: "made by the program", report: sound2021, marks: [] },
  { when: "no office yet", report: { ...bare, office: { name: "" }, title: "工作总结" }, marks: [] },
]);
