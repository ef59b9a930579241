// Y09, shown on a sound report with one thing broken.

import type { Report } from "#core/report/report.ts";
import { added } from "#testing/examples/broken-examples.ts";
import type { Example } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";
import { staleYear } from "./y09-stale-year.ts";

export const example: Example = added(
  "Y09",
  "problems",
  "2023年我市公开队伍建设滞后。",
  "与2023年相比，我市公开队伍建设有所加强。",
);

itShows(import.meta, example, ["note 第五部分写“2023年”，本报告是 2024 年的，请核对是否沿用了往年文字。"]);

const saying = (overview: string, section = "overview"): Report => ({
  ...sound2021,
  narrative: { ...sound2021.narrative, [section]: overview },
});

itMarks(import.meta, staleYear, [
  {
    when: "last year's number before what was done",
    report: saying("2023年，我市收到政府信息公开申请58件。"),
    marks: [{ section: "overview", left: "2023年", right: "2024年", range: { section: "overview", from: 0, to: 5 } }],
  },
  { when: "compared with last year", report: saying("2023年，我市收到申请41件，2024年收到58件。"), marks: [] },
  { when: "a document's year", report: saying("根据《2023年政务公开要点》，我市积极推进公开。"), marks: [] },
  {
    when: "the office's own name behind it, and a name that looks like a word of comparing",
    report: saying(`2023年，${sound2021.office.name}坚持以习近平新时代中国特色社会主义思想为指导。`),
    marks: [{ left: "2023年", right: "2024年" }],
  },
  { when: "a verb behind it", report: saying("2023年，扎实推进政府信息公开。"), marks: [{ left: "2023年" }] },
  {
    when: "requests counted, and compared further on",
    report: saying("2023年全年收到政府信息公开申请58件，上年结转2件。"),
    marks: [{ left: "2023年" }],
  },
  {
    when: "requests counted by those below",
    report: saying("2023年全市各级行政机关受理了58件申请，上年结转2件。"),
    marks: [{ left: "2023年" }],
  },
  {
    when: "with what it was done by",
    report: saying("2023年，根据上级部署推进政府信息公开。"),
    marks: [{ left: "2023年" }],
  },
  {
    when: "plans under a heading that names the year",
    report: saying("问题是解读少。2024年改进措施：增加解读。", "problems"),
    marks: [{ left: "2024年", right: "2025年" }],
  },
  {
    when: "a year that the office was judged for before",
    report: saying("将政府信息公开列入2022年度绩效考核。"),
    marks: [{ left: "2022年" }],
  },
  { when: "history", report: saying("2008年，我市公开条例施行。"), marks: [] },
  {
    when: "plans for the year that is over",
    report: saying("问题是解读少。下一步，2024年我们将增加解读。", "problems"),
    marks: [{ section: "problems", left: "2024年", right: "2025年" }],
  },
  { when: "plans for the next", report: saying("问题是解读少。下一步，2025年我们将增加解读。", "problems"), marks: [] },
]);
