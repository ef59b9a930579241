// P02, shown on a sound report with one thing broken.

import { cellsOf } from "#core/editions/cells.ts";
import { requireEdition } from "#core/editions/registry.ts";
import type { Report } from "#core/report/report.ts";
import type { Example } from "#testing/examples/example.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";

/** Every cell of the printed tables 0, and nothing in the text about them. */
function allNil(sound: Report): Report {
  const cells = cellsOf(requireEdition(sound.edition)).filter(({ total }) => !total);
  const entries = Object.fromEntries(cells.map(({ name }) => [name, "0"]));
  const lines = sound.narrative.overview?.split("\n") ?? [];
  const overview = lines.map((line, index) =>
    /\d/.test(line.replace(/\d{4}年/, "")) ? `${"甲乙丙丁戊己庚辛"[index % 8]}类事项有序办理。` : line,
  );
  return { ...sound, entries, narrative: { ...sound.narrative, overview: overview.join("\n") } };
}

const nil = allNil(sound2021);

const department: Report = { ...sound2021, office: { name: "清河市水利局", kind: "department", level: "city" } };

export const example: Example = {
  check: "P02",
  failing: { report: nil },
  passing: { report: { ...nil, office: department.office } },
  also: ["A10"],
};

itShows(import.meta, example, ["note 第二、三、四部分的数字全部是 0，请确认没有漏填。"]);
