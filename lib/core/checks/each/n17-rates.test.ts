// N17, shown on a sound report with one thing broken.

import type { Report } from "#core/report/report.ts";
import { added } from "#testing/examples/broken-examples.ts";
import { type Example, withMore } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";
import { rates } from "./n17-rates.ts";

export const example: Example = added(
  "N17",
  "overview",
  "收到留言80条，回复76条，回复率98%。",
  "收到留言80条，回复76条，回复率95%。",
);

itShows(import.meta, example, ["note 第一部分写“回复率98%”，按 76 和 80 计算应为 95%，请核对。"]);

const saying = (text: string): Report => withMore(sound2021, "overview", text);

itMarks(import.meta, rates, [
  {
    when: "one digit off",
    report: saying("收到留言80条，回复76条，回复率93%。"),
    marks: [{ severity: "note", left: "93%", right: "95%" }],
  },
  { when: "the larger number second", report: saying("回复76条，收到留言80条，回复率95%。"), marks: [] },
  { when: "cut off", report: saying("收到留言70条，回复69条，回复率98.5%。"), marks: [] },
  {
    when: "a rate of being in time is another number",
    report: saying("收到留言80条，回复76条，按时回复率100%。"),
    marks: [],
  },
  { when: "of two units", report: saying("收到留言80条，回复76次，回复率98%。"), marks: [] },
  { when: "side by side", report: saying("办理建议21件、提案30件，办结率100%。"), marks: [] },
  { when: "from nothing", report: saying("收到留言0条，回复0条，回复率100%。"), marks: [] },
]);
