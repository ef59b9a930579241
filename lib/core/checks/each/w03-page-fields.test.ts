// W03, shown on a sound report with one thing broken.
import { expect } from "vitest";
import type { Report } from "#core/report/report.ts";
import type { Example } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";
import { pageFields } from "./w03-page-fields.ts";

export const example: Example = {
  check: "W03",
  failing: { report: { ...sound2021, details: { published: { date: "2025-01-20" } } } },
  passing: { report: sound2021 },
};

itShows(import.meta, example, ["note 公布信息缺少索引号、发布网址，建议补填。"]);

const page = (
  published: NonNullable<NonNullable<Report["details"]>["published"]>,
  name = sound2021.office.name,
): Report => ({
  ...sound2021,
  office: { ...sound2021.office, name },
  details: { published },
});
const whole = { date: "2025-01-20", url: "https://www.example.gov.cn/a.html", indexNumber: "QH-2025-003" };

itMarks(import.meta, pageFields, [
  { when: "all there", report: page(whole), marks: [] },
  {
    when: "only a date",
    report: page({ date: whole.date }),
    marks: [{ section: "basics", severity: "note", message: expect.stringMatching(/索引号.*发布网址/u) }],
  },
  { when: "no office", report: page(whole, ""), marks: [{ message: expect.stringContaining("发布机构") }] },
  { when: "neither date nor address: not published", report: page({ indexNumber: "QH-2025-003" }), marks: [] },
]);
