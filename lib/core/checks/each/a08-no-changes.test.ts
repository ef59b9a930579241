// A08, shown on a sound report with one thing broken.

import { broken } from "#testing/examples/broken-examples.ts";
import { type Example, withEntries } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2019, sound2021 } from "#testing/examples/sound-reports.ts";
import { noChanges } from "./a08-no-changes.ts";

export const example: Example = broken("A08", sound2019, {
  licensing_licenses_change: "0",
  licensing_otherServices_change: "0",
  enforcement_penalties_change: "0",
});

itShows(import.meta, example, ["note 第二部分4个项目的“本年增/减”全部是 0，请确认已逐项核实。"]);

const unchanged = {
  licensing_licenses_change: "0",
  licensing_otherServices_change: "0",
  enforcement_penalties_change: "0",
  enforcement_coercion_change: "0",
};

itMarks(import.meta, noChanges, [
  {
    when: "four nils of a city: the four cells",
    report: withEntries(sound2019, unchanged),
    marks: [{ section: "disclosure", cells: Object.keys(unchanged) }],
  },
  {
    when: "one item less",
    report: withEntries(sound2019, { ...unchanged, enforcement_coercion_change: "-1" }),
    marks: [],
  },
  {
    when: "one cell is still blank",
    report: withEntries(sound2019, { ...unchanged, enforcement_coercion_change: "" }),
    marks: [],
  },
  {
    when: "a township has few items",
    report: { ...withEntries(sound2019, unchanged), office: { name: "白石镇人民政府" } },
    marks: [],
  },
  {
    when: "a department",
    report: { ...withEntries(sound2019, unchanged), office: { name: "清河市水利局", kind: "department" } },
    marks: [],
  },
  { when: "a form without that column", report: sound2021, marks: [] },
]);
