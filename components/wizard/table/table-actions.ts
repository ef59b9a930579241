// What the buttons over a table do: fill blanks with 0, carry over from last year, take totals as typed.
import type { YearOf } from "#core/checks/context.ts";
import { type Cell, cellsOf } from "#core/editions/cells.ts";
import type { Edition, Head, Table } from "#core/editions/edition.ts";
import { printFigure } from "#core/report/figure.ts";
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
  return typedCells(edition, report, table).flatMap((cell) => {
    if ((report.entries[cell.name] ?? "") !== "") return [];
    const figure = continued(cell, lastYear);
    return figure === undefined ? [] : [{ key: `entries.${cell.name}`, text: printFigure(figure, cell) }];
  });
}

/** Does any row or column of the table continue one of last year's? */
export function continuesLastYear(table: Table): boolean {
  const continues = (head: Head): boolean => head.continues !== undefined || (head.children ?? []).some(continues);
  return [...table.rows, ...table.columns].some(continues);
}

function continued({ table, row, column }: Cell, { figures }: YearOf): number | undefined {
  const names = row.continues
    ? row.continues.map((other) => `${table.id}_${other}_${column.id}`)
    : (column.continues ?? []).map((other) => `${table.id}_${row.id}_${other}`);
  if (names.length === 0) return undefined;
  let sum = 0;
  for (const name of names) {
    const figure = figures[name];
    if (figure === undefined) return undefined;
    sum += figure;
  }
  return sum;
}
