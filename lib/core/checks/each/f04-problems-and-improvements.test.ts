// F04, shown on a sound report with one thing broken.
import { expect } from "vitest";
import type { Report } from "#core/report/report.ts";
import type { Example } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";
import { problemsAndImprovements } from "./f04-problems-and-improvements.ts";

export const example: Example = {
  check: "F04",
  failing: { report: { ...sound2021, narrative: { ...sound2021.narrative, problems: "无" } } },
  passing: { report: sound2021 },
};

itShows(import.meta, example, ["error “五、存在的主要问题及改进情况”只写了“无”，必须写明存在的主要问题和改进情况。"]);

const part = (problems: string): Report => ({ ...sound2021, narrative: { ...sound2021.narrative, problems } });
const only = "目前存在的问题是公开内容不够全面，解读形式比较单一，个别栏目更新不够及时";

itMarks(import.meta, problemsAndImprovements, [
  { when: "nothing", report: part(""), marks: [{ severity: "error", unfinished: true, section: "problems" }] },
  { when: "only 无。", report: part("无。"), marks: [{ severity: "error", section: "problems" }] },
  {
    when: "29 characters",
    report: part(`问题是解读少，下一步改进${"一".repeat(17)}`),
    marks: [{ severity: "warning" }],
  },
  { when: "30 characters", report: part(`问题是解读少，下一步改进${"一".repeat(19)}`), marks: [] },
  {
    when: "problems alone",
    report: part(`${only}。`),
    marks: [{ severity: "warning", message: expect.stringContaining("改进") }],
  },
  {
    when: "improvements alone",
    report: part("下一步，我镇继续做好政府信息公开，及时更新栏目，丰富公开形式，定期开展培训，提升服务群众水平。"),
    marks: [{ severity: "warning", message: expect.stringContaining("问题") }],
  },
  { when: "将近 is no plan", report: part(`${only}，涉及将近一半栏目。`), marks: [{ severity: "warning" }] },
  { when: "a plan with a year", report: part(`${only}。2025年我局将增加解读。`), marks: [] },
]);
