// A07, shown on a sound report with one thing broken.

import type { Report } from "#core/report/report.ts";
import { broken } from "#testing/examples/broken-examples.ts";
import { type Example, withEntries } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2019 } from "#testing/examples/sound-reports.ts";
import { decisionsWithoutItems } from "./a07-decisions-without-items.ts";

export const example: Example = broken("A07", sound2019, { enforcement_coercion_change: "-64" });

itShows(import.meta, example, ["note 行政强制推算的本年项目数量是 0，处理决定却有 73 件，请核对。"]);

const items = (last: string, change: string, decisions: string): Report =>
  withEntries(sound2019, {
    enforcement_coercion_itemsLastYear: last,
    enforcement_coercion_change: change,
    enforcement_coercion_decisions: decisions,
  });

itMarks(import.meta, decisionsWithoutItems, [
  {
    when: "all items were given up, one decision was taken",
    report: items("64", "-64", "1"),
    marks: [
      {
        section: "disclosure",
        cells: ["enforcement_coercion_itemsLastYear", "enforcement_coercion_change", "enforcement_coercion_decisions"],
      },
    ],
  },
  { when: "one item is left", report: items("64", "-63", "73"), marks: [] },
  { when: "no items and no decisions", report: items("64", "-64", "0"), marks: [] },
  { when: "there never were any items", report: items("0", "0", "5"), marks: [{ section: "disclosure" }] },
  { when: "the change is blank", report: items("0", "", "5"), marks: [] },
  {
    when: "a change that takes away more than there was is another check's",
    report: items("64", "-65", "73"),
    marks: [],
  },
]);
