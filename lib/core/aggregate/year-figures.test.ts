import { expect, it } from "vitest";
import { cellByName, cellsOf } from "../editions/cells.ts";
import { requireEdition } from "../editions/registry.ts";
import { sure } from "../ground/sure.ts";
import { figureIn, valuesIn } from "./year-figures.ts";

const edition = requireEdition("2021");
const older = requireEdition("2019");
const cell = "requests_repeated_naturalPerson";
const packed = (entries: Readonly<Record<string, number>>) => {
  const values = new Float64Array(cellsOf(edition).length).fill(Number.NaN);
  for (const [name, value] of Object.entries(entries)) values[sure(cellByName(edition, name)).index] = value;
  return { edition, figures: {}, values };
};

it("a packed figure is found by its name; nil is a figure, blank is none", () => {
  expect(figureIn(packed({ [cell]: 7 }), cell)).toBe(7);
  expect(figureIn(packed({ [cell]: 0 }), cell)).toBe(0);
  expect(figureIn(packed({}), cell)).toBeUndefined();
});

it("a figure that is not packed is found by name: groups, and cells of other forms", () => {
  expect(figureIn({ edition, figures: { requests_otherHandling_total: 3 } }, "requests_otherHandling_total")).toBe(3);
  expect(
    figureIn({ ...packed({}), figures: { requests_otherHandling_total: 3 } }, "requests_otherHandling_total"),
  ).toBe(3);
  expect(figureIn(packed({ [cell]: 7 }), "no_such_cell")).toBeUndefined();
});

it("values are packed by this edition's cells: a name means the same in every edition", () => {
  const values = valuesIn(edition, { edition: older, figures: { [cell]: 7, licensing_licenses_change: -2 } });
  expect(values).toHaveLength(cellsOf(edition).length);
  expect(values[sure(cellByName(edition, cell)).index]).toBe(7);
  expect([...values].filter((value) => !Number.isNaN(value))).toEqual([7]);
});

it("values that are packed by this edition already are given back as they are, by another's are packed anew", () => {
  const year = packed({ [cell]: 7 });
  expect(valuesIn(edition, year)).toBe(year.values);
  expect(valuesIn(older, { ...year, figures: { [cell]: 7 } })).toHaveLength(cellsOf(older).length);
});
