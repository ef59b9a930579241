import { describe, expect, it } from "vitest";
import type { OfficeRow } from "#core/collection/collection-view.ts";
import type { ReturnState } from "#core/collection/return-state.ts";
import { filterRows, type SortBy, stateOrder } from "./filter-rows.ts";

const row = (name: string, state: ReturnState, more: Partial<OfficeRow> = {}): OfficeRow => ({
  name,
  state,
  older: [],
  changed: 0,
  ...more,
});
const came = (at: string, errors = 0, file = "年报.docx") =>
  ({
    current: { id: "x", file, at, digest: "d", read: 200, inAll: 200, errors, warnings: 0, doubtful: 0, repaired: 0 },
  }) satisfies Partial<OfficeRow>;
const rows = [
  row("丙局", "received", came("2024-01-05T10:00:00Z", 0, "Report-C.DOCX")),
  row("甲局", "missing", { parent: "东区" }),
  row("乙局", "errors", came("2024-01-06T10:00:00Z", 3)),
  row("丁局", "received", came("2024-01-05T10:00:00Z", 7)),
];
const names = (more: { states?: readonly ReturnState[]; words?: string; by?: SortBy }, of = rows) =>
  filterRows(of, { states: new Set(more.states), words: more.words ?? "", by: more.by ?? "list" }).map(
    ({ name }) => name,
  );

describe("which offices are shown", () => {
  it("all where no state is chosen, else those in one of the states", () => {
    expect(names({})).toEqual(["丙局", "甲局", "乙局", "丁局"]);
    expect(names({ states: ["missing", "errors"] })).toEqual(["甲局", "乙局"]);
    expect(names({ states: ["exempt"] })).toEqual([]);
  });

  it.each([
    ["甲", ["甲局"]],
    [" 乙局 ", ["乙局"]],
    ["东区", ["甲局"]],
    ["report-c", ["丙局"]],
    ["没有", []],
    ["   ", ["丙局", "甲局", "乙局", "丁局"]],
  ])("with “%s” in name, office above or file", (words, found) => {
    expect(names({ words })).toEqual(found);
  });

  it("words and states together", () => {
    expect(names({ words: "局", states: ["received"] })).toEqual(["丙局", "丁局"]);
  });
});

describe("in which order", () => {
  it.each([
    ["name", ["丙局", "丁局", "甲局", "乙局"]],
    ["state", ["甲局", "乙局", "丙局", "丁局"]],
    ["errors", ["丁局", "乙局", "丙局", "甲局"]],
    ["at", ["乙局", "丙局", "丁局", "甲局"]],
  ] as const)("by %s", (by, order) => {
    expect(names({ by })).toEqual(order);
  });

  it("equal ones stand by name, whatever order they came in", () => {
    for (const by of ["state", "errors", "at"] as const)
      expect(names({ by }, [...rows].reverse())).toEqual(names({ by }));
  });

  it("the list itself is never changed", () => {
    const before = rows.map(({ name }) => name);
    names({ by: "name" });
    expect(rows.map(({ name }) => name)).toEqual(before);
  });

  it("every state has its place", () => {
    const states: Record<ReturnState, true> = {
      missing: true,
      received: true,
      errors: true,
      doubtful: true,
      returned: true,
      accepted: true,
      exempt: true,
    };
    expect([...stateOrder].sort()).toEqual(Object.keys(states).sort());
  });
});
