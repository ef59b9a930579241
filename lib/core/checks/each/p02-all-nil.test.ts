// P02, shown on a sound report with one thing broken.

import { cellsOf } from "#core/editions/cells.ts";
import { requireEdition } from "#core/editions/registry.ts";
import type { Report } from "#core/report/report.ts";
import { type Example, withEntries } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";
import { allNil } from "./p02-all-nil.ts";

/** Every cell of the printed tables 0, and nothing in the text about them. */
function withoutFigures(sound: Report): Report {
  const cells = cellsOf(requireEdition(sound.edition)).filter(({ total }) => !total);
  const entries = Object.fromEntries(cells.map(({ name }) => [name, "0"]));
  const lines = sound.narrative.overview?.split("\n") ?? [];
  const overview = lines.map((line, index) =>
    /\d/.test(line.replace(/\d{4}年/, "")) ? `${"甲乙丙丁戊己庚辛"[index % 8]}类事项有序办理。` : line,
  );
  return { ...sound, entries, narrative: { ...sound.narrative, overview: overview.join("\n") } };
}

const nil = withoutFigures(sound2021);

const department: Report = { ...sound2021, office: { name: "清河市水利局", kind: "department", level: "city" } };

export const example: Example = {
  check: "P02",
  failing: { report: nil },
  passing: { report: { ...nil, office: department.office } },
  also: ["A10"],
};

itShows(import.meta, example, ["note 第二、三、四部分的数字全部是 0，请确认没有漏填。"]);

const nilOnly: Report = {
  ...sound2021,
  entries: Object.fromEntries(Object.keys(sound2021.entries).map((name) => [name, "0"])),
};

itMarks(import.meta, allNil, [
  { when: "a city's", report: nilOnly, marks: [{ section: "disclosure", severity: "note" }] },
  { when: "one figure somewhere", report: withEntries(nilOnly, { disputes_directSuit_pending: "1" }), marks: [] },
  {
    when: "one cell is blank: not finished",
    report: withEntries(nilOnly, { disputes_directSuit_pending: "" }),
    marks: [],
  },
  {
    when: "a township's may be",
    report: { ...nilOnly, office: { name: "白石镇人民政府", kind: "government" } },
    marks: [],
  },
  { when: "a department's may be", report: { ...nilOnly, office: { name: "清河市档案馆" } }, marks: [] },
]);
