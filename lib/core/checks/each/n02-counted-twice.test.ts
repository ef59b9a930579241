// N02, shown on a sound report with one thing broken.

import { expect } from "vitest";
import { reworded } from "#testing/examples/broken-examples.ts";
import type { Example } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { reportSaying } from "#testing/examples/sentences.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";
import { countedTwice } from "./n02-counted-twice.ts";

export const example: Example = reworded("N02", sound2021, "overview", "申请58件", "申请60件");

itShows(import.meta, example, [
  "warning 第一部分写收到 60 件、上年结转 2 件，合计与答复 57 件、结转下年 3 件对不上：收到数已含上年结转，应写 58 件，或写明“含上年结转”。",
  "文字改为 58",
]);

const counted = (received: number, over: number, answered: number, forward: number, of = "") =>
  reportSaying(
    `收到政府信息公开申请${received}件${of}，上年结转${over}件，办结${answered}件，结转下年度${forward}件。`,
  );

itMarks(import.meta, countedTwice, [
  {
    when: "what was received holds last year's already",
    report: counted(396, 11, 375, 21),
    marks: [
      {
        severity: "warning",
        section: "overview",
        left: "407",
        right: "396",
        repairs: [
          {
            changes: [
              { section: "overview", find: expect.stringContaining("396"), replace: expect.stringContaining("385") },
            ],
          },
        ],
      },
    ],
  },
  { when: "it adds up", report: counted(385, 11, 375, 21), marks: [] },
  { when: "nothing came over", report: counted(396, 0, 375, 21), marks: [] },
  { when: "it says that last year's are among them", report: counted(396, 11, 375, 21, "（含上年结转）"), marks: [] },
  { when: "another sum that fails is another check's", report: counted(396, 11, 374, 21), marks: [] },
]);
