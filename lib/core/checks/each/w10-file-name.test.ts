// W10, shown on a sound report with one thing broken.
import type { Example } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";
import { fileNamed } from "./w10-file-name.ts";

export const example: Example = {
  check: "W10",
  failing: { report: sound2021, fileName: "年报（定稿）.docx" },
  passing: { report: sound2021, fileName: "清河市人民政府2024年政府信息公开工作年度报告.docx" },
};

itShows(import.meta, example, [
  "note 文件名“年报（定稿）”与标题“清河市人民政府2024年政府信息公开工作年度报告”不一致，建议用标题作文件名。",
]);

const named = (fileName: string) => ({ report: sound2021, fileName });
const usual = "清河市人民政府2024年政府信息公开工作年度报告";

itMarks(import.meta, fileNamed, [
  { when: "like the title", ...named(`${usual}.docx`), marks: [] },
  { when: "in folders of either kind", ...named(`D:\\报送\\2024/${usual}.pdf`), marks: [] },
  {
    when: "something else",
    ...named("年报（定稿3）.docx"),
    marks: [{ section: "basics", severity: "note", left: "年报（定稿3）", right: usual }],
  },
  { when: "the year of another report", ...named(`${usual.replace("2024", "2023")}.docx`), marks: [{ right: usual }] },
  { when: "no file", report: sound2021, marks: [] },
  { when: "a name that is nothing but an ending", ...named(".docx"), marks: [] },
]);
