// W10, shown on a sound report with one thing broken.
import type { Example } from "#testing/examples/example.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";

export const example: Example = {
  check: "W10",
  failing: { report: sound2021, fileName: "年报（定稿）.docx" },
  passing: { report: sound2021, fileName: "清河市人民政府2024年政府信息公开工作年度报告.docx" },
};

itShows(import.meta, example, [
  "note 文件名“年报（定稿）”与标题“清河市人民政府2024年政府信息公开工作年度报告”不一致，建议用标题作文件名。",
]);
