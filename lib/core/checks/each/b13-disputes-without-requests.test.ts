// B13, shown on a sound report with one thing broken.

import { cellsOf } from "#core/editions/cells.ts";
import { requireEdition } from "#core/editions/registry.ts";
import type { Report } from "#core/report/report.ts";
import { type Example, withEntries } from "#testing/examples/example.ts";
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

export const example: Example = {
  check: "B13",
  failing: {
    report: withEntries(nil, {
      disputes_directSuit_upheld: "1",
      licensing_licenses_decisions: "5",
      enforcement_penalties_decisions: "4",
    }),
  },
  passing: { report: withEntries(nil, { licensing_licenses_decisions: "5", enforcement_penalties_decisions: "4" }) },
};

itShows(import.meta, example, ["note 本年没有新收和结转的申请，第四部分却有 1 件复议诉讼，如由往年申请引起，请确认。"]);
