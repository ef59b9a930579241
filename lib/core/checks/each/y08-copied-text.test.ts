// Y08, shown on a sound report with one thing broken.

import type { Report } from "#core/report/report.ts";
import type { Example } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";
import { before2021 } from "#testing/examples/years-before.ts";
import { copiedText } from "./y08-copied-text.ts";

export const example: Example = {
  check: "Y08",
  failing: { report: sound2021, lastYear: { ...before2021, narrative: sound2021.narrative } },
  passing: { report: sound2021, lastYear: before2021 },
};

itShows(import.meta, example, [
  "warning 文字与上年报告的重复率为 100.0%（本年文字中连续8字与上年相同的比例，不计数字和标点），超过 50%，请结合本年工作改写。",
]);

/** So many characters, none of whose runs stands in another text. */
const fresh = (length: number, first: number) =>
  String.fromCodePoint(...Array.from({ length }, (_, index) => first + index));
const [words, own] = [fresh(200, 0x4e00), fresh(200, 0x5e00)];
const text = (...pieces: readonly string[]): Report => ({ ...sound2021, narrative: { overview: pieces.join("") } });
const lastOf = (report: Report): Report => ({ ...report, year: 2023 });

itMarks(import.meta, copiedText, [
  {
    when: "half of it and a little more",
    report: text(fresh(250, 0x4e00), own),
    lastYear: lastOf(text(fresh(250, 0x4e00))),
    marks: [{ severity: "warning", section: "overview", left: "54.9%", right: "50%" }],
  },
  {
    when: "a third and a little more",
    report: text(words, own, fresh(150, 0x6e00)),
    lastYear: lastOf(text(words)),
    marks: [{ severity: "note", section: "overview" }],
  },
  {
    when: "less than three tenths",
    report: text(words, own, fresh(300, 0x6e00)),
    lastYear: lastOf(text(words)),
    marks: [],
  },
  {
    when: "numbers and marks alone are new",
    report: text("1", words.slice(0, 100), "，2", words.slice(100)),
    lastYear: lastOf(text("3", words)),
    marks: [{ severity: "warning", left: "100.0%" }],
  },
  { when: "texts too short to say so", report: text(words.slice(1)), lastYear: lastOf(text(words)), marks: [] },
  { when: "no last year", report: text(words), marks: [] },
]);
