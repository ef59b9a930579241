// What the buttons over a table do: fill blanks with 0, carry over from last year, take totals as typed.
import { carriedTexts } from "#core/checks/carried-heads.ts";
import type { YearOf } from "#core/checks/context.ts";
import { type Cell, cellsOf } from "#core/editions/cells.ts";
import type { Edition, Head, Table } from "#core/editions/edition.ts";
import type { Report } from "#core/report/report.ts";
import type { Edit } from "../desk/desk.ts";

/** Cells of a table that the clerk fills in: all but computed totals. */
export function typedCells(edition: Edition, report: Report, table: Table): readonly Cell[] {
  return cellsOf(edition).filter(
    (cell) => cell.table === table && (!cell.total || report.typedTotals.includes(cell.name)),
  );
}

/** 0 into every blank cell of a table. */
export function fillZeros(edition: Edition, report: Report, table: Table): readonly Edit[] {
  return typedCells(edition, report, table).flatMap(({ name }) =>
    (report.entries[name] ?? "") === "" ? [{ key: `entries.${name}`, text: "0" }] : [],
  );
}

/** Last year's figures into the blank cells that continue them (`continues` on a row or a column). */
export function carryOver(edition: Edition, report: Report, table: Table, lastYear: YearOf): readonly Edit[] {
  const typed = new Set(typedCells(edition, report, table));
  return carriedTexts(edition, lastYear).flatMap(({ cell, text }) =>
    typed.has(cell) && (report.entries[cell.name] ?? "") === "" ? [{ key: `entries.${cell.name}`, text }] : [],
  );
}

/** Does any row or column of the table continue one of last year's? */
export function continuesLastYear(table: Table): boolean {
  const continues = (head: Head): boolean => head.continues !== undefined || (head.children ?? []).some(continues);
  return [...table.rows, ...table.columns].some(continues);
}
