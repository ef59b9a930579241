// Table four with its heads in another order than the form's: read by its heads, in every layout.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellsOf } from "#core/editions/cells.ts";
import type { Edition, Head } from "#core/editions/edition.ts";
import { edition2019 } from "#core/editions/edition-2019.ts";
import { edition2021 } from "#core/editions/edition-2021.ts";
import { figuresOf } from "#core/report/figures.ts";
import type { Report } from "#core/report/report.ts";
import { readReport } from "#readers/read-report.ts";
import { balancedReport } from "#testing/balanced-report.ts";
import { layouts, type PrintedRow, printedRows, runTogether } from "#testing/lay-out-report.ts";

interface Order {
  /** Lawsuits stand left of reconsiderations. */
  readonly suitsFirst: boolean;
  /** Lawsuits after reconsideration stand left of direct ones. */
  readonly afterFirst: boolean;
  /** By how many places the columns are turned. */
  readonly turned: number;
}

const orders: readonly Order[] = [false, true].flatMap((suitsFirst) =>
  [false, true].flatMap((afterFirst) => [0, 2, 4].map((turned) => ({ suitsFirst, afterFirst, turned }))),
);

/** The edition with the heads of its tables side by side in this order. */
function reordered(edition: Edition, { suitsFirst, afterFirst, turned }: Order): Edition {
  const flipped = (heads: readonly Head[], flip: boolean) => (flip ? [...heads].reverse() : heads);
  const rows = (heads: readonly Head[]) =>
    flipped(heads, suitsFirst).map((head) =>
      head.children ? { ...head, children: flipped(head.children, afterFirst) } : head,
    );
  return {
    ...edition,
    sections: edition.sections.map((section) => ({
      ...section,
      ...(section.tables
        ? {
            tables: section.tables.map((table) =>
              table.layout === "across"
                ? {
                    ...table,
                    rows: rows(table.rows),
                    columns: [...table.columns.slice(turned), ...table.columns.slice(0, turned)],
                  }
                : table,
            ),
          }
        : {}),
    })),
  };
}

/** Every figure differs, so that each swap shows. */
function telling(edition: Edition, report: Report): Report {
  const entries: Record<string, string> = { ...report.entries };
  const across = edition.sections.flatMap((section) => section.tables ?? []).filter((one) => one.layout === "across");
  let next = 0;
  for (const table of across) {
    for (const cell of cellsOf(edition).filter((one) => one.table === table && !one.total)) {
      next += 1;
      entries[cell.name] = String(next);
    }
  }
  const typedTotals = report.typedTotals.filter((name) => !across.some(({ id }) => name.startsWith(`${id}_`)));
  for (const name of report.typedTotals) if (!typedTotals.includes(name)) delete entries[name];
  return { ...report, entries, typedTotals };
}

async function differing(edition: Edition, report: Report, text: string) {
  const result = await readReport(new TextEncoder().encode(text));
  if (!result.ok) throw new Error(result.message);
  const want = figuresOf(edition, report);
  const have = figuresOf(edition, result.report);
  const names = cellsOf(edition).map(({ name }) => name);
  return names.filter((name) => want[name] !== have[name]).map((name) => `${name} ${want[name]} → ${have[name]}`);
}

/** As pages have it: the head of the rows without children spans two rows. */
function withSpans(edition: Edition, report: Report): string {
  const figures = figuresOf(edition, report);
  const [table] = edition.sections.flatMap((section) => section.tables ?? []).filter((one) => one.layout === "across");
  const columns = table?.columns ?? [];
  const heads = columns.map(({ label }) => `<td>${label}</td>`).join("");
  const top = (table?.rows ?? []).map(({ label, children }) =>
    children ? `<td colspan=10>${label}</td>` : `<td colspan=5 rowspan=2>${label}</td>`,
  );
  const leaves = (table?.rows ?? []).flatMap((row) => row.children ?? [row]);
  const below = leaves.filter((leaf) => !table?.rows.includes(leaf)).map(({ label }) => `<td colspan=5>${label}</td>`);
  const cells = leaves.flatMap((leaf) =>
    columns.map((column) => `<td>${figures[`${table?.id}_${leaf.id}_${column.id}`]}</td>`),
  );
  const rows = [top, below, leaves.map(() => heads), cells].map((row) => `<tr>${row.join("")}</tr>`).join("");
  return `<h1>试验区水务局${report.year}年政府信息公开工作年度报告</h1><h2>四、政府信息公开行政复议、行政诉讼情况</h2><table>${rows}</table>`;
}

const every: typeof layouts = { ...layouts, "no borders": runTogether };

describe.each([edition2019, edition2021] as readonly Edition[])("$id", (edition) => {
  describe.each(Object.keys(every))("%s", (layout) => {
    it.each(orders)("$suitsFirst $afterFirst $turned", { timeout: 60_000 }, async (order) => {
      const lay = every[layout] as (rows: readonly PrintedRow[]) => string;
      await fc.assert(
        fc.asyncProperty(balancedReport(edition, true), async (report) => {
          const told = layout === "no borders" ? smallFigures(report) : telling(edition, report);
          const wrong = await differing(edition, told, lay(printedRows(reordered(edition, order), told)));
          const allowed = layout === "no borders" ? wrong.filter((line) => !line.endsWith("undefined")) : wrong;
          expect(allowed.filter((line) => line.startsWith("disputes_"))).toEqual([]);
        }),
        { numRuns: 2, seed: 7 },
      );
    });
  });

  it.each(orders)("a page with spans: $suitsFirst $afterFirst $turned", async (order) => {
    const [base] = fc.sample(balancedReport(edition, true), { numRuns: 1, seed: 7 }) as [Report];
    const told = telling(edition, base);
    const wrong = await differing(edition, told, withSpans(reordered(edition, order), told));
    expect(wrong.filter((line) => line.startsWith("disputes_"))).toEqual([]);
  });
});

/** One digit a cell, so that no border is missed. */
function smallFigures(report: Report): Report {
  const small: Readonly<Record<string, string>> = {
    reconsideration: "10203",
    directSuit: "21014",
    suitAfterReconsideration: "01102",
  };
  const columns = ["upheld", "corrected", "otherOutcome", "pending", "total"];
  const entries = { ...report.entries };
  for (const [row, digits] of Object.entries(small)) {
    columns.forEach((column, at) => {
      entries[`disputes_${row}_${column}`] = digits[at] as string;
    });
  }
  return { ...report, entries };
}
