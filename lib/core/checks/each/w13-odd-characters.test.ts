// W13, shown on a sound report with one thing broken.

import type { Report } from "#core/report/report.ts";
import { added } from "#testing/examples/broken-examples.ts";
import type { Example } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";
import { oddCharacters } from "./w13-odd-characters.ts";

export const example: Example = added("W13", "overview", "群众点赞👍。", "群众点赞。");

itShows(import.meta, example, ["warning 第一部分有表情符号，公文中通常不用，请删去或确认。"]);

const saying = (text: string): Report => ({ ...sound2021, narrative: { ...sound2021.narrative, others: text } });

itMarks(import.meta, oddCharacters, [
  {
    when: "a picture, where it stands",
    report: saying("好👍评"),
    marks: [{ severity: "warning", section: "others", left: "👍", range: { section: "others", from: 1, to: 3 } }],
  },
  { when: "digits and marks that can be pictures", report: saying("共3项，＃栏目©"), marks: [] },
  { when: "a character of somebody's own", report: saying("机构\ue000局"), marks: [{ left: "\ue000" }] },
  {
    when: "one that could not be read",
    report: saying("机构\ufffd局"),
    marks: [{ left: "\ufffd", severity: "warning" }],
  },
  { when: "rare characters that exist", report: saying("𠮷林镇、㙍头村"), marks: [] },
  {
    when: "an invisible one, taken out by the offer",
    report: saying("公\u200b开"),
    marks: [{ severity: "note", repairs: [{ changes: [{ section: "others", find: "公\u200b开", replace: "公开" }] }] }],
  },
  { when: "five piles of marks", report: saying(`a${"\u0301\u0301".repeat(5)}`), marks: [] },
  { when: "six", report: saying(`a${"\u0301\u0301".repeat(6)}`), marks: [{ section: "others" }] },
  { when: "twenty thousand characters", report: saying("述".repeat(20_000)), marks: [] },
  { when: "one more", report: saying("述".repeat(20_001)), marks: [{ left: "20001" }] },
]);
