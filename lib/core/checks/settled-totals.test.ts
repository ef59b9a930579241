import { expect, it } from "vitest";
import { withEntries, withTotals } from "#testing/examples/example.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";
import { cellByName } from "../editions/cells.ts";
import { requireEdition } from "../editions/registry.ts";
import { yearOf } from "./context.ts";
import { isSettled } from "./settled-totals.ts";

const cell = (name: string) => {
  const found = cellByName(requireEdition("2021"), name);
  if (!found) throw new Error(name);
  return found;
};
const total = "requests_repeated_total";
const part = "requests_repeated_legalServices";
const halfFilled = withEntries(sound2021, { [part]: "" });

it.each([
  ["a typed figure", sound2021, part, true],
  ["a blank", halfFilled, part, false],
  ["a total of filled cells", sound2021, total, true],
  ["a total of which one cell is blank", halfFilled, total, false],
  ["such a total that was typed", withTotals(halfFilled, { [total]: "2" }), total, true],
  ["a total of totals, one of which is not settled", halfFilled, "requests_resultsTotal_total", false],
  ["a total of totals that all are", sound2021, "requests_resultsTotal_total", true],
  ["the total of a column that has no blank", halfFilled, "requests_resultsTotal_naturalPerson", true],
  ["the total of the column that has one", halfFilled, "requests_resultsTotal_legalServices", false],
])("%s", (_, report, name, settled) => {
  expect(isSettled(yearOf(report), cell(name))).toBe(settled);
});
