// F18, shown on a sound report with one thing broken.

import { expect } from "vitest";
import type { Report } from "#core/report/report.ts";
import { reworded } from "#testing/examples/broken-examples.ts";
import type { Example } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";
import { slips } from "./f18-slips.ts";

export const example: Example = reworded("F18", sound2021, "problems", "解读形式，加强", "解读形式,加强");

itShows(import.meta, example, [
  "note 第五部分有 1 处中文里用了半角标点（如“解读形式,加强业务”），请改为全角。",
  "改为全角",
]);

const saying = (others: string): Report => ({ ...sound2021, narrative: { ...sound2021.narrative, others } });

itMarks(import.meta, slips, [
  {
    when: "all half-width marks of a part are one mark and one offer",
    report: saying("无费用,无其他;请知悉."),
    marks: [
      {
        section: "others",
        left: ",",
        repairs: [
          { changes: [{ section: "others", find: "无费用,无其他;请知悉.", replace: "无费用，无其他；请知悉。" }] },
        ],
      },
    ],
  },
  { when: "a comma between thousands and a point in a number", report: saying("收费1,520.35万元。"), marks: [] },
  {
    when: "a paragraph of sentences that stops without a full stop",
    report: saying("本年度没有收取信息处理费。其他事项均已在前面各部分说明"),
    marks: [
      {
        section: "others",
        left: "面各部分说明",
        repairs: [{ changes: [{ section: "others", find: "面各部分说明", replace: "面各部分说明。" }] }],
      },
    ],
  },
  {
    when: "a paragraph that stops with a comma",
    report: saying("本年度没有收取信息处理费，其他事项均已在前面各部分说明，"),
    marks: [
      {
        left: "面各部分说明，",
        repairs: [{ changes: [{ section: "others", find: "面各部分说明，", replace: "面各部分说明。" }] }],
      },
    ],
  },
  {
    when: "an address ends a paragraph",
    report: saying("本年度没有其他需要报告的事项。地址：清河市人民路"),
    marks: [],
  },
  { when: "a short line without any sentence", report: saying("无其他需要报告的事项"), marks: [] },
  {
    when: "two full stops",
    report: saying("无其他事项。。"),
    marks: [
      {
        left: "。。",
        repairs: [
          {
            changes: [
              {
                section: "others",
                find: expect.stringContaining("。。"),
                replace: expect.not.stringContaining("。。"),
              },
            ],
          },
        ],
      },
    ],
  },
  { when: "a word twice", report: saying("有序推进推进公开。"), marks: [{ left: "推进推进" }] },
  { when: "政府政府 of a district's government", report: saying("公布区政府政府信息公开指南。"), marks: [] },
  {
    when: "an English word between",
    report: saying("公开 and 解读。"),
    marks: [{ left: expect.stringContaining("and") }],
  },
  { when: "a title that is not closed", report: saying("根据《条例编制。"), marks: [{ left: "《" }] },
  { when: "a bracket that nobody opened", report: saying("无其他事项）。"), marks: [{ left: "）" }] },
  {
    when: "a part that ends before what it announces",
    report: saying("收费情况说明如后：\n未收费。\n改进措施："),
    marks: [{ left: "改进措施：", repairs: [] }],
  },
  {
    when: "one sentence that has lost its stop",
    report: saying("2024年本机关依照规定办理，没有收取任何政府信息公开信息处理费"),
    marks: [{ repairs: [{ label: expect.stringContaining("。") }] }],
  },
  { when: "words that lead on to a table", report: saying("收取信息处理费的情况如下："), marks: [] },
  { when: "marks of a list", report: saying("1）收费情况。2）其他情况。"), marks: [] },
  {
    when: "a half-width bracket closes a full-width one, and is told as half-width alone",
    report: saying("收费（2件)。"),
    marks: [
      { left: ")", repairs: [{ changes: [{ section: "others", find: "收费（2件)。", replace: "收费（2件）。" }] }] },
    ],
  },
]);
