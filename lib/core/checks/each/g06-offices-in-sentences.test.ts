// G06, shown on a sound report with one thing broken.

import type { Report } from "#core/report/report.ts";
import { added } from "#testing/examples/broken-examples.ts";
import { type Example, withMore } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";
import { officesInSentences } from "./g06-offices-in-sentences.ts";

export const example: Example = added(
  "G06",
  "overview",
  "收到意见建议60条（市发展改革委20条、清河区17条、东河县21条）。",
  "收到意见建议60条（市发展改革委20条、清河区17条、东河县23条）。",
);

itShows(import.meta, example, ["warning 第一部分“收到意见建议60条……东河县21条”各项之和是 58，与 60 不一致，请核对。"]);

const saying = (text: string): Report => withMore(sound2021, "overview", text);

itMarks(import.meta, officesInSentences, [
  {
    when: "too many",
    report: saying("收到意见60条（市教育局20条、清河区21条、东河县20条）。"),
    marks: [{ section: "overview", left: "60", right: "61" }],
  },
  { when: "it adds up", report: saying("收到意见60条（市教育局20条、清河区20条、东河县20条）。"), marks: [] },
  { when: "some of them", report: saying("收到意见60条（其中市教育局20条、清河区11条、东河县10条）。"), marks: [] },
  { when: "kinds are N12's", report: saying("收到意见60条（邮件20条、来信21条、来电20条）。"), marks: [] },
]);
