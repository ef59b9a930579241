// The piece of the printed tables that a finding is about: its cells with the heads of their rows and columns, no more.
import { type Cell, cellByName, cellLabel, groupCellByName, shortLabel } from "../editions/cells.ts";
import type { Edition, Table } from "../editions/edition.ts";

export interface TablePiece {
  readonly table: string;
  readonly caption: string;
  readonly columns: readonly { readonly id: string; readonly label: string }[];
  readonly rows: readonly PieceRow[];
}

export interface PieceRow {
  readonly id: string;
  readonly label: string;
  /** The cell in each column of the piece. */
  readonly cells: readonly PieceCell[];
}

export interface PieceCell {
  readonly name: string;
  readonly label: string;
  /** The finding names it; the others stand between those that it names. */
  readonly named: boolean;
}

/**
 * The pieces of the tables in which the cells stand, in printed order. A group of rows that the form does not print is shown
 * by its parts, so that a sum never lacks a summand; names that are no cells are left out.
 */
export function tablePieces(edition: Edition, names: readonly string[]): readonly TablePiece[] {
  const printed = new Set(names.flatMap((name) => groupCellByName(edition, name)?.parts ?? [name]));
  const cells = [...printed]
    .flatMap((name) => cellByName(edition, name) ?? [])
    .sort((one, other) => one.index - other.index);
  return [...new Set(cells.map(({ table }) => table))].map((table) =>
    pieceOf(
      edition,
      table,
      cells.filter((cell) => cell.table === table),
    ),
  );
}

function pieceOf(edition: Edition, table: Table, cells: readonly Cell[]): TablePiece {
  const named = new Set(cells.map(({ name }) => name));
  const columns = [...new Set(cells.map(({ column }) => column))];
  const rows = [...new Set(cells.map(({ row }) => row))];
  const labelOf = (path: readonly { readonly label: string }[] | undefined) => (path ?? []).map(({ label }) => label);
  return {
    table: table.id,
    caption: table.caption ?? cells[0]?.section.title ?? "",
    columns: columns.map((column) => ({
      id: column.id,
      label: labelOf(cells.find((cell) => cell.column === column)?.columnPath).join("·"),
    })),
    rows: rows.map((row) => ({
      id: row.id,
      label: shortLabel(row),
      cells: columns.map((column) => {
        const name = `${table.id}_${row.id}_${column.id}`;
        return { name, label: cellLabel(edition, name), named: named.has(name) };
      }),
    })),
  };
}
