import { expect, it } from "vitest";
import { withEntries, withTotals } from "#testing/examples/example.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";
import { groupCellsOf } from "../editions/cells.ts";
import { requireEdition } from "../editions/registry.ts";
import { isSettled } from "./settled-totals.ts";
import { yearOf } from "./year-of.ts";

const total = "requests_repeated_total";
const part = "requests_repeated_legalServices";
const halfFilled = withEntries(sound2021, { [part]: "" });
const group = groupCellsOf(requireEdition("2021")).find(({ name }) => name === "requests_notProcessed_legalServices");
const ownGroup = withEntries(sound2021, {
  ...Object.fromEntries((group?.parts ?? []).map((name) => [name, ""])),
  requests_notProcessed_legalServices: "2",
});

it.each([
  ["a typed figure", sound2021, part, true],
  ["a blank", halfFilled, part, false],
  ["a total of filled cells", sound2021, total, true],
  ["a total of which one cell is blank", halfFilled, total, false],
  ["such a total that was typed", withTotals(halfFilled, { [total]: "2" }), total, true],
  ["a total of totals, one of which is not settled", halfFilled, "requests_resultsTotal_total", false],
  ["a total of totals that all are", sound2021, "requests_resultsTotal_total", true],
  ["the total of a group, one of whose cells is blank", halfFilled, "requests_notProcessed_total", false],
  ["a group one of whose cells is blank", halfFilled, "requests_notProcessed_legalServices", false],
  ["a group whose cells all are filled", halfFilled, "requests_notDisclosed_legalServices", true],
  ["a group with a figure of its own", ownGroup, "requests_notProcessed_legalServices", true],
  ["the total that holds such a group", ownGroup, "requests_resultsTotal_legalServices", true],
  ["what is no cell", sound2021, "requests_nothing_total", false],
  ["the total of a column that has no blank", halfFilled, "requests_resultsTotal_naturalPerson", true],
  ["the total of the column that has one", halfFilled, "requests_resultsTotal_legalServices", false],
])("%s", (_, report, name, settled) => {
  expect(isSettled(yearOf(report), name)).toBe(settled);
});
