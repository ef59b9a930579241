// B13, shown on a sound report with one thing broken.

import { cellsOf } from "#core/editions/cells.ts";
import { requireEdition } from "#core/editions/registry.ts";
import type { Report } from "#core/report/report.ts";
import { type Example, withEntries } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";
import { disputesWithoutRequests } from "./b13-disputes-without-requests.ts";

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

const disputed = (entries: Record<string, string>): Report => withEntries(nil, entries);
const disputeTotals = [
  "disputes_reconsideration_total",
  "disputes_directSuit_total",
  "disputes_suitAfterReconsideration_total",
];

itMarks(import.meta, disputesWithoutRequests, [
  {
    when: "disputes of two kinds are added up",
    report: disputed({ disputes_directSuit_upheld: "1", disputes_reconsideration_pending: "2" }),
    marks: [{ section: "disputes", cells: disputeTotals, left: "0", right: "3" }],
  },
  {
    when: "a request came over from last year",
    report: disputed({ disputes_directSuit_upheld: "1", requests_carriedOver_legalServices: "1" }),
    marks: [],
  },
  {
    when: "a request was received",
    report: disputed({ disputes_directSuit_upheld: "1", requests_newlyReceived_legalServices: "1" }),
    marks: [],
  },
  {
    when: "requests are still blank",
    report: disputed({ disputes_directSuit_upheld: "1", requests_newlyReceived_naturalPerson: "" }),
    marks: [{ right: "1" }],
  },
  { when: "neither the one nor the other", report: nil, marks: [] },
]);
