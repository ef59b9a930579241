// What the buttons over a table need at hand: which cells are typed, which blanks become 0, whether last year goes on here.

import type { Edit } from "#components/desk/edit.ts";
import { type Cell, cellsOf } from "#core/editions/cells.ts";
import type { Edition, Head, Table } from "#core/editions/edition.ts";
import type { Report } from "#core/report/report.ts";

/** Cells of a table that the clerk fills in: all but computed totals. */
export function typedCells(edition: Edition, report: Report, table: Table): readonly Cell[] {
  return cellsOf(edition).filter(
    (cell) => cell.table === table && (!cell.total || report.typedTotals.includes(cell.name)),
  );
}

/** 0 into every blank cell of a table. */
export function fillZeros(edition: Edition, report: Report, table: Table): readonly Edit[] {
  return typedCells(edition, report, table).flatMap(({ name }) =>
    (report.entries[name] ?? "").trim() === "" ? [{ key: `entries.${name}`, text: "0" }] : [],
  );
}

/** Does any row or column of the table continue one of last year's? */
export function continuesLastYear(table: Table): boolean {
  const continues = (head: Head): boolean => head.continues !== undefined || (head.children ?? []).some(continues);
  return [...table.rows, ...table.columns].some(continues);
}
