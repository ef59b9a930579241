import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellsOf, groupCellsOf } from "../editions/cells.ts";
import { requireEdition } from "../editions/registry.ts";
import type { OfficeReturn } from "./office-return.ts";
import { partName, partOf } from "./part-of-file.ts";
import { changedCells, differentReturns, packFigures, unpackFigures, unpackValues } from "./received.ts";

const edition = requireEdition("2021");
const names = [...cellsOf(edition), ...groupCellsOf(edition)].map(({ name }) => name);
const [one = "", other = ""] = names;

const came = (
  file: string,
  figures: Readonly<Record<string, number>>,
  doubtful: readonly string[] = [],
): OfficeReturn => ({
  file,
  digest: file,
  office: "青禾县林业局",
  year: 2025,
  edition,
  figures,
  read: 2,
  errors: 0,
  warnings: 0,
  doubtful,
});
const files = (returns: readonly OfficeReturn[]) => differentReturns(returns).map(({ file }) => file);

describe("packed figures", () => {
  it("come back as they were, blanks as blanks and not as nil", () => {
    const some = fc.dictionary(fc.constantFrom(...names), fc.integer({ min: -999_999_999_999, max: 999_999_999_999 }));
    fc.assert(
      fc.property(some, (figures) => {
        const given = Object.fromEntries(Object.entries(figures).map(([name, figure]) => [name, figure + 0]));
        const packed = packFigures(edition, given);
        expect(unpackFigures(edition, packed)).toEqual(given);
        const values = unpackValues(edition, packed);
        cellsOf(edition).forEach(({ name }, index) => {
          expect(values[index]).toBe(given[name] ?? Number.NaN);
        });
      }),
      { numRuns: 50 },
    );
  });

  it("a text that was cut off gives what is there", () => {
    expect(unpackFigures(edition, "5,,7")).toEqual({ [one]: 5, [names[2] ?? ""]: 7 });
    expect(unpackFigures(edition, "")).toEqual({});
    expect(unpackValues(edition, "5")[1]).toBeNaN();
  });
});

it("a blank that became nil is a change, and so is the other way round", () => {
  expect(changedCells(edition, { [one]: 0 }, {})).toEqual([{ cell: one, from: 0, to: undefined }]);
  expect(changedCells(edition, {}, { [one]: 0, [other]: 2 })).toEqual([
    { cell: one, from: undefined, to: 0 },
    { cell: other, from: undefined, to: 2 },
  ]);
});

describe("returns of which no two say the same", () => {
  it("of two with the same figures the first is kept", () => {
    expect(files([came("甲.docx", { [one]: 5 }), came("乙.docx", { [one]: 5 })])).toEqual(["甲.docx"]);
  });
  it("one figure more is another return", () => {
    expect(files([came("甲.docx", { [one]: 5 }), came("乙.docx", { [one]: 5, [other]: 0 })])).toHaveLength(2);
  });
  it("a bad copy that differs only in its doubtful cells adds nothing", () => {
    const good = came("甲.docx", { [one]: 5, [other]: 2 });
    expect(files([came("甲.pdf", { [one]: 5 }, [other]), good])).toEqual(["甲.docx"]);
    expect(files([came("甲.pdf", { [one]: 6 }, [other]), good])).toEqual(["甲.pdf", "甲.docx"]);
  });
  it("the same figures in another form are another return", () => {
    const old = { ...came("旧.docx", { [one]: 5 }), edition: requireEdition("2019") };
    expect(files([came("甲.docx", { [one]: 5 }), old])).toHaveLength(2);
  });
});

it("a report of several in a file is known again by its name", () => {
  expect(partOf(partName("年报.docx", 2, 13))).toEqual({ name: "年报.docx", report: 2, count: 13 });
  for (const name of ["年报.docx", "年报（第 2 份）.docx", "年报（第 2 份，共 3 份）.docx"])
    expect(partOf(name)).toBeUndefined();
});
