// The tables of one form in a report of another's year: their figures are kept and offered, never taken, and the form is reported.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editionOfTheYear } from "#core/checks/each/f11-edition-of-the-year.ts";
import { cellsOf } from "#core/editions/cells.ts";
import { edition2019 } from "#core/editions/edition-2019.ts";
import { edition2021 } from "#core/editions/edition-2021.ts";
import { checkReport } from "#core/findings/check-report.ts";
import { figuresOf } from "#core/report/figures.ts";
import type { Report } from "#core/report/report.ts";
import { readReport } from "#readers/read-report.ts";
import { balancedReport } from "#testing/balanced-report.ts";
import { layouts, type PrintedRow, printedRows, runTogether } from "#testing/lay-out-report.ts";

const every: typeof layouts = { ...layouts, "no borders": runTogether };
const title = (row: PrintedRow) => row.kind === "heading" && row.labels.join("").includes("主动公开政府信息情况");

/** The rows from the heading of part two to the next. */
function partTwo(rows: readonly PrintedRow[]): readonly [number, number] {
  const from = rows.findIndex(title);
  return [from, rows.findIndex((row, index) => index > from && row.kind === "heading")];
}

function mixed(recent: Report, old: Report): readonly PrintedRow[] {
  const rows = printedRows(edition2021, recent);
  const others = printedRows(edition2019, old);
  const [from, to] = partTwo(rows);
  const [start, end] = partTwo(others);
  // Without what only the older form has as a whole; its heads stand over the rows that both have.
  const shared = others
    .slice(start, end)
    .filter(({ labels }) => !/其他对外管理|采购|第（九）项/u.test(labels.join("")));
  return [...rows.slice(0, from), ...shared, ...rows.slice(to)];
}

describe("table two of 2019 in a report of 2021", () => {
  it.each(Object.keys(every))("%s", { timeout: 60_000 }, async (layout) => {
    const lay = every[layout] as (rows: readonly PrintedRow[]) => string;
    await fc.assert(
      fc.asyncProperty(balancedReport(edition2021, true), balancedReport(edition2019, true), async (recent, old) => {
        const result = await readReport(new TextEncoder().encode(lay(mixed(recent, old))));
        if (!result.ok) throw new Error(result.message);
        const { report, edition } = result;
        expect(edition.id).toBe("2021");
        const names = cellsOf(edition).map(({ name }) => name);
        const disclosure = cellsOf(edition).filter(({ section }) => section.id === "disclosure");
        expect(disclosure.filter(({ name }) => report.entries[name] !== undefined).map(({ name }) => name)).toEqual([]);
        expect(disclosure.filter(({ name }) => report.reading?.[name]?.candidates).length).toBeGreaterThan(3);
        const noReading = disclosure.filter(({ name }) => report.reading?.[name] === undefined);
        expect(noReading.map(({ name }) => name)).toEqual([]);
        const [want, have] = [figuresOf(edition, recent), figuresOf(edition, report)];
        const wrong = names.filter((name) => have[name] !== undefined && have[name] !== want[name]);
        expect(wrong).toEqual([]);
        const found = checkReport({ edition, report, figures: have }).filter(
          ({ number }) => number === editionOfTheYear.number,
        );
        expect(found.length).toBeGreaterThan(0);
      }),
      { numRuns: 4, seed: 21 },
    );
  });
});
