// Empty cells that can only be nil, where an office prints no 0; and empty cells that may be anything.
import { describe, expect, it } from "vitest";
import { cellsOf } from "#core/editions/cells.ts";
import { requireEdition } from "#core/editions/registry.ts";
import type { CellResult } from "#readers/tokens/cell-result.ts";
import { unprintedNils } from "./unprinted-nils.ts";

const edition = requireEdition("2021");
const inRequests = cellsOf(edition).filter(({ table }) => table.id === "requests");
const person = (row: string) => `requests_${row}_naturalPerson`;
const total = (row: string) => `requests_${row}_total`;
/** One person asked, one answer was given: everything else can only be nil. */
const whole = {
  [person("newlyReceived")]: 5,
  [total("newlyReceived")]: 5,
  [person("disclosed")]: 5,
  [total("disclosed")]: 5,
  [person("resultsTotal")]: 5,
  [total("resultsTotal")]: 5,
};

/** The table as it was printed: these figures, all other cells empty, but for those that are not there. */
function nils(
  figures: Readonly<Record<string, number>>,
  absent: readonly string[] = [],
  printed: Readonly<Record<string, string>> = {},
) {
  const cells = new Map(
    inRequests.flatMap(({ name }): [string, CellResult][] => {
      if (absent.includes(name)) return [];
      const figure = figures[name];
      if (figure !== undefined) return [[name, { entry: String(figure), reading: { kind: "read" } }]];
      return [[name, { reading: { kind: "missing", printed: printed[name] ?? "" } }]];
    }),
  );
  return unprintedNils(edition, cells);
}

describe("a table that prints no 0", () => {
  it("has all its empty cells read as nil where the sums leave nothing else", () => {
    const found = nils(whole);
    expect(found).toHaveLength(inRequests.length - Object.keys(whole).length);
    expect(found).toContain(person("repeated"));
    expect(found).not.toContain(person("disclosed"));
  });

  it("that prints one 0 means its empty cells: none is filled in", () => {
    expect(nils({ ...whole, [person("repeated")]: 0 })).toEqual([]);
  });

  it("whose sums are not reached may lack a figure: none is filled in", () => {
    expect(nils({ ...whole, [total("newlyReceived")]: 6 })).toEqual([]);
    const { [person("disclosed")]: _, ...lost } = whole;
    expect(nils(lost)).toEqual([]);
  });

  it("without any figure says nothing", () => {
    expect(nils({})).toEqual([]);
  });

  it("only cells that were printed empty are filled in", () => {
    const found = nils(whole, [], { [person("repeated")]: "?" });
    expect(found).not.toContain(person("repeated"));
  });

  it("a few empty cells are no habit: they may have been forgotten", () => {
    const rows = inRequests
      .filter(({ row }) => ["newlyReceived", "disclosed", "resultsTotal"].includes(row.id))
      .map(({ name }) => name);
    const others = inRequests.map(({ name }) => name).filter((name) => !rows.includes(name));
    expect(
      nils(
        { [person("newlyReceived")]: 5, [total("newlyReceived")]: 5 },
        others.concat(rows.filter((name) => !name.includes("newlyReceived"))),
      ),
    ).toEqual([]);
  });
});
