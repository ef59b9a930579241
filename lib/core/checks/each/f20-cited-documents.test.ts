// F20, shown on a sound report with one thing broken.

import { expect } from "vitest";
import type { Report } from "#core/report/report.ts";
import { reworded } from "#testing/examples/broken-examples.ts";
import type { Example } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";
import { citedDocuments } from "./f20-cited-documents.ts";

export const example: Example = reworded(
  "F20",
  sound2021,
  "opening",
  "《中华人民共和国政府信息公开条例》",
  "《中华人民共和国政府信息公开条例》（国务院令第492号）",
);

itShows(import.meta, example, ["note “国务院令第492号”已被替代，现行依据是国务院令第711号，请改正。"]);

const citing = (text: string, year = 2024): Report => ({
  ...sound2021,
  year,
  narrative: { ...sound2021.narrative, opening: text },
});

itMarks(import.meta, citedDocuments, [
  {
    when: "the law before 2019",
    report: citing("根据国务院令第492号编制。"),
    marks: [
      {
        section: "opening",
        left: "国务院令第492号",
        right: "国务院令第711号",
        range: { section: "opening", from: 2, to: 11 },
      },
    ],
  },
  { when: "the law in force", report: citing("根据国务院令第711号编制。"), marks: [] },
  {
    when: "the notice before",
    report: citing("按照国办公开办函〔2019〕60号编制。"),
    marks: [{ right: "国办公开办函〔2021〕30号" }],
  },
  {
    when: "in a report on 2020 it was in force",
    report: citing("按照国办公开办函〔2019〕60号编制。", 2020),
    marks: [],
  },
  {
    when: "square brackets",
    report: citing("按照国办公开办函[2021]30号编制。"),
    marks: [expect.objectContaining({ left: "国办公开办函[2021]30号", right: "国办公开办函〔2021〕30号" })],
  },
  {
    when: "第 behind a year in brackets",
    report: citing("按照国办公开办函〔2021〕第30号编制。"),
    marks: [expect.objectContaining({ right: "函〔2021〕30号" })],
  },
  {
    when: "brackets that look like the right ones",
    report: citing("按照国办公开办函﹝2021﹞30号编制。"),
    marks: [expect.objectContaining({ right: "国办公开办函〔2021〕30号" })],
  },
  {
    when: "one of the two 办 of its number lost",
    report: citing("根据《年度报告格式》的通知》（国办公开函〔2021〕30号）编制。"),
    marks: [expect.objectContaining({ right: "国办公开办函〔2021〕30号" })],
  },
  {
    when: "a word of its number lost",
    report: citing("根据《年度报告格式》的通知》（国办公开办〔2021〕30号）编制。"),
    marks: [expect.objectContaining({ right: "国办公开办函〔2021〕30号" })],
  },
  {
    when: "another number in a report on 2020",
    report: citing("根据《政府信息公开条例》（国务院令第721号）编制。", 2020),
    marks: [expect.objectContaining({ right: "国务院令第711号" })],
  },
  {
    when: "curly brackets",
    report: citing("按照国办公开办函{2021}30号编制。"),
    marks: [expect.objectContaining({ right: "国办公开办函〔2021〕30号" })],
  },
  {
    when: "no 号",
    report: citing("根据国务院令第711编制。"),
    marks: [expect.objectContaining({ right: "国务院令第711号" })],
  },
  {
    when: "no 第",
    report: citing("根据国务院令711号编制。"),
    marks: [expect.objectContaining({ right: "国务院令第" })],
  },
]);
