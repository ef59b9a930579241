// Blocks of figures without labels, put a row or a column off, or copied without their totals.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { balancedReport } from "#testing/balanced-report.ts";
import { publishedReport } from "#testing/published-report.ts";
import { cellByName, cellsOf } from "../editions/cells.ts";
import type { Edition } from "../editions/edition.ts";
import { requireEdition } from "../editions/registry.ts";
import { computedText, figuresOf } from "../report/figures.ts";
import type { Report } from "../report/report.ts";
import { gridFromRows } from "./clipboard-grid.ts";
import { asPut, placementWords } from "./placement.ts";
import { planPaste } from "./plan-paste.ts";

const { report: kaifeng, edition: edition2021 } = publishedReport("seed-2021-kaifeng");

/** A table's cells line by line, and their texts, totals computed. */
function blockOf(edition: Edition, report: Report, table: string) {
  const figures = figuresOf(edition, { ...report, typedTotals: [] });
  const cells = cellsOf(edition).filter(({ name }) => name.startsWith(`${table}_`));
  const rows = [...new Set(cells.map(({ row }) => row))];
  const lines = rows.map((row) => cells.filter((cell) => cell.row === row).map(({ name }) => name));
  const textOf = (name: string) =>
    computedText(edition, { ...report, typedTotals: [] }, figures, name) ?? report.entries[name] ?? "";
  return { lines, textOf };
}

interface Pasting {
  readonly keep?: (cell: string) => boolean;
  /** The line and the place in it where the block is put. */
  readonly at?: readonly [number, number];
  readonly from?: number;
  /** The table is printed as one line. */
  readonly oneLine?: boolean;
}

function paste(edition: Edition, report: Report, table: string, pasting: Pasting) {
  const { keep = () => true, at = [0, 0], from = 0, oneLine } = pasting;
  const { lines: rows, textOf } = blockOf(edition, report, table);
  const lines = oneLine ? [rows.flat()] : rows;
  const kept = lines
    .slice(from)
    .map((line) => line.filter(keep))
    .filter((line) => line.length > 0);
  const grid = gridFromRows(kept.map((line) => line.map((cell) => ({ text: textOf(cell) }))));
  const into = {
    edition,
    report: { ...report, entries: {}, typedTotals: [] },
    focus: { cell: lines[at[0]]?.[at[1]], section: undefined },
    lines: lines.map((line) => [undefined, ...line]),
  };
  const wanted = Object.fromEntries(
    kept.flat().flatMap((cell) => (cellByName(edition, cell)?.total ? [] : [[cell, textOf(cell)]])),
  );
  const changes = (plan: ReturnType<typeof planPaste>) =>
    Object.fromEntries(plan.changes.map(({ cell, after }) => [cell, after]));
  return { grid, into, wanted, changes, plan: planPaste([grid], into) };
}

const noTotalRow = (cell: string) => !cellByName(edition2021, cell)?.row.total;
const noTotals = (cell: string) => !cellByName(edition2021, cell)?.total;

describe("a block that does not balance as it was put", () => {
  it.each([
    ["without the total row and column", { keep: noTotals }, "跳过总计行"],
    ["without the total row", { keep: noTotalRow }, "跳过总计行"],
    ["put a row down", { at: [1, 0] as const }, "从上一行开始"],
    ["put a row down without totals", { at: [1, 0] as const, keep: noTotals }, "从上一行开始，跳过总计行"],
    ["put two rows down", { at: [2, 0] as const }, "从上两行开始"],
    ["put a column to the right", { at: [0, 1] as const }, "从左一列开始"],
  ])("%s lies where it balances", (_, pasting, words) => {
    const { plan, wanted, changes } = paste(edition2021, kaifeng, "requests", pasting);
    const { placed } = plan;
    expect(placementWords(placed?.placement ?? asPut)).toBe(words);
    expect(placed?.recommended).toBe(placed?.placement);
    expect(placed?.fit).toMatchObject({ broken: 0, outside: 0 });
    expect(placed?.fit.holding).toBeGreaterThan(3);
    expect(changes(plan)).toEqual(wanted);
    expect([plan.leftOut, plan.totals.filter(({ equal }) => !equal)]).toEqual([[], []]);
  });

  it("can be left as it was put, with what does not hold", () => {
    const { grid, into } = paste(edition2021, kaifeng, "requests", { at: [1, 0] });
    const plan = planPaste([grid], { ...into, placement: asPut });
    expect(plan.placed).toMatchObject({ placement: asPut, fitsNowhere: false });
    expect(plan.placed?.fit.broken).toBeGreaterThan(0);
    expect(plan.leftOut.length).toBeGreaterThan(0);
  });

  it("balances nowhere where a figure is wrong: it stays, and that is said", () => {
    const wrong = { ...kaifeng, entries: { ...kaifeng.entries, requests_disclosed_naturalPerson: "999" } };
    const { plan } = paste(edition2021, wrong, "requests", { keep: noTotals });
    expect(plan.placed).toMatchObject({ placement: asPut, fitsNowhere: true });
    expect(plan.placed?.recommended).toBeUndefined();
    const [nearest] = plan.placed?.others ?? [];
    expect(nearest?.fit.broken).toBe(1);
    expect(nearest && placementWords(nearest.placement)).toBe("跳过总计行");
  });

  it("without any sum to tell by, other places are offered but none is recommended", () => {
    const { plan, grid, into, changes, wanted } = paste(edition2021, kaifeng, "disputes", {
      keep: noTotals,
      oneLine: true,
    });
    expect(plan.placed?.recommended).toBeUndefined();
    const other = plan.placed?.others[0]?.placement;
    expect(other && placementWords(other)).toBe("跳过总计列");
    expect(changes(planPaste([grid], { ...into, placement: other }))).toEqual(wanted);
  });
});

it("finds where a block without totals belongs in any balanced report, or recommends nothing, never another place", () => {
  let found = 0;
  for (const id of ["2019", "2021"]) {
    const edition = requireEdition(id);
    const keep = (cell: string) => !cellByName(edition, cell)?.total;
    fc.assert(
      fc.property(
        balancedReport(edition, true),
        fc.constantFrom<readonly [number, number]>([0, 0], [1, 0], [0, 1]),
        (report, at) => {
          const { plan, wanted, changes } = paste(edition, report, "requests", { keep, at });
          if (!plan.placed?.recommended) return;
          expect(changes(plan)).toEqual(wanted);
          found += 1;
        },
      ),
      { numRuns: 25 },
    );
  }
  expect(found).toBeGreaterThan(25);
});

describe("a block that nothing speaks against", () => {
  it.each([
    ["the whole table", {}],
    ["a part of it", { from: 20, at: [20, 0] as const }],
  ])("%s stays where it was put", (_, pasting) => {
    const { plan, wanted, changes } = paste(edition2021, kaifeng, "requests", pasting);
    expect(plan.placed).toMatchObject({ placement: asPut, others: [], fitsNowhere: false });
    expect(changes(plan)).toEqual(wanted);
  });
});

it("what balances as put is never moved, in any edition", () => {
  for (const id of ["2019", "2021"]) {
    const edition = requireEdition(id);
    fc.assert(
      fc.property(balancedReport(edition, true), (report) => {
        const { plan, wanted, changes } = paste(edition, report, "requests", {});
        expect(plan.placed?.placement).toBe(asPut);
        expect(changes(plan)).toEqual(wanted);
      }),
      { numRuns: 10 },
    );
  }
});
