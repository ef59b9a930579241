import { describe, expect, it } from "vitest";
import { editions, requireEdition } from "#core/editions/registry.ts";
import { figuresOf } from "#core/report/figures.ts";
import type { Report } from "#core/report/report.ts";
import { publishedReport } from "#testing/published-report.ts";
import { carryOver } from "./carry-over.ts";
import { continuesLastYear, fillZeros, typedCells } from "./table-actions.ts";

const edition = requireEdition("2021");
const table = edition.sections.flatMap((section) => section.tables ?? []).find(({ id }) => id === "requests");
if (!table) throw new Error("no table");
const blank: Report = {
  office: { name: "" },
  year: 2022,
  edition: "2021",
  entries: {},
  typedTotals: [],
  narrative: {},
};

describe("table actions", () => {
  it("fills only blanks with 0, and no computed total", () => {
    const report = { ...blank, entries: { requests_disclosed_naturalPerson: "3" } };
    const edits = fillZeros(edition, report, table);
    expect(edits).toHaveLength(typedCells(edition, blank, table).length - 1);
    expect(edits.every(({ text }) => text === "0")).toBe(true);
    expect(edits.some(({ key }) => key.endsWith("_total"))).toBe(false);
  });

  it("fills a cell that holds blanks alone: it is blank", () => {
    const report = { ...blank, entries: { requests_disclosed_naturalPerson: " \u3000" } };
    const edits = fillZeros(edition, report, table);
    expect(edits).toContainEqual({ key: "entries.requests_disclosed_naturalPerson", text: "0" });
  });

  it("carries last year's figures over into blanks", () => {
    const before = publishedReport("seed-2021-kaifeng");
    const lastYear = { ...before, figures: figuresOf(before.edition, before.report) };
    const edits = carryOver(edition, blank, table, lastYear);
    expect(edits).toHaveLength(6);
    for (const { key, text } of edits) {
      const column = key.split("_")[2];
      expect(text).toBe(String(lastYear.figures[`requests_carriedForward_${column}`]));
    }
    const filled = { ...blank, entries: { requests_carriedOver_naturalPerson: "0" } };
    expect(carryOver(edition, filled, table, lastYear)).toHaveLength(5);
  });

  it("knows which tables continue last year's", () => {
    const continuing = editions.flatMap(({ id, sections }) =>
      sections.flatMap(({ tables = [] }) => tables.filter(continuesLastYear).map((each) => `${id} ${each.id}`)),
    );
    expect(continuing).toContain("2021 requests");
    expect(continuing).not.toContain("2021 disputes");
  });
});
