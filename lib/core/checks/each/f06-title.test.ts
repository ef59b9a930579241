// F06, shown on a sound report with one thing broken.

import type { Report } from "#core/report/report.ts";
import type { Example } from "#testing/examples/example.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";

const titled = (title: string): Report => ({ ...sound2021, title });

export const example: Example = {
  check: "F06",
  failing: { report: titled("清河市人民政府2024年政府信息公开工作总结") },
  passing: { report: titled("2024年清河市人民政府政府信息公开工作年度报告") },
};

itShows(import.meta, example, [
  "warning 标题“清河市人民政府2024年政府信息公开工作总结”不规范（没有写“年度报告”），一般写作“清河市人民政府2024年政府信息公开工作年度报告”。",
]);
