// Blank cells of a whole report that may become 0: table by table, row by row, so that each can be left out.
import { carriedTexts } from "../checks/carried-heads.ts";
import { cellsOf, shortLabel } from "../editions/cells.ts";
import type { Edition, Section, Table } from "../editions/edition.ts";
import type { Report } from "../report/report.ts";
import type { YearOf } from "../report/year-of.ts";

export interface BlankRow {
  /** `table/row`. */
  readonly id: string;
  /** With the groups that it stands in: `不予公开·属于国家秘密`. */
  readonly label: string;
  readonly cells: readonly string[];
  /** Last year's report says that something goes on here: 0 would be wrong. */
  readonly goesOn: boolean;
}

export interface BlankTable {
  readonly section: Section;
  readonly table: Table;
  readonly rows: readonly BlankRow[];
}

/** Tables with blank cells; computed totals are none. */
export function blankTables(edition: Edition, report: Report, lastYear?: YearOf): readonly BlankTable[] {
  const goesOn = new Set(
    lastYear ? carriedTexts(edition, lastYear).flatMap(({ cell, text }) => (text === "0" ? [] : [cell.name])) : [],
  );
  const tables = new Map<Table, { section: Section; rows: Map<string, { label: string; cells: string[] }> }>();
  for (const { name, section, table, row, rowPath, total } of cellsOf(edition)) {
    if ((total && !report.typedTotals.includes(name)) || (report.entries[name] ?? "").trim() !== "") continue;
    const found = tables.get(table) ?? { section, rows: new Map() };
    tables.set(table, found);
    const label = rowPath.slice(-2).map(shortLabel).join("·");
    const known = found.rows.get(row.id) ?? { label, cells: [] };
    known.cells.push(name);
    found.rows.set(row.id, known);
  }
  return [...tables].map(([table, { section, rows }]) => ({
    section,
    table,
    rows: [...rows].map(([id, { label, cells }]) => ({
      id: `${table.id}/${id}`,
      label,
      cells,
      goesOn: cells.some((cell) => goesOn.has(cell)),
    })),
  }));
}

/** The cells that become 0. `leftOut`: ids of rows. */
export function blankCells(tables: readonly BlankTable[], leftOut: ReadonlySet<string>): readonly string[] {
  return tables.flatMap(({ rows }) => rows.flatMap(({ id, cells }) => (leftOut.has(id) ? [] : cells)));
}
