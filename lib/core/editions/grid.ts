// The printed grid of a section's tables: rows of cells with spans. Form, HTML, Word and Excel all draw this one layout.

import { deriveOnce } from "../ground/derive-once.ts";
import { sure } from "../ground/sure.ts";
import { leavesOf, pathsOf } from "./cells.ts";
import type { Head, Section, Table } from "./edition.ts";
import type { TableCell, TableRow } from "./printed-row.ts";

export interface Grid {
  /** Relative widths of the columns; they sum to 1. */
  readonly widths: readonly number[];
  /** Rows repeated at the top of each page. */
  readonly head: readonly TableRow[];
  /** Rows in groups that are kept together where possible; figure cells have no text. */
  readonly bodies: readonly (readonly TableRow[])[];
}

/** The printed grid of a section with tables. Tables of one section are stacked; the last column takes what is left over. */
export const gridOf = deriveOnce((section: Section): Grid => layOut(section.tables ?? []));

/** A head as printed: its mark and its label. */
export function printedHead(head: Head): string {
  return `${head.mark ?? ""}${head.label}`;
}

function layOut(tables: readonly Table[]): Grid {
  const [first] = tables;
  if (first && tables.length === 1) return first.layout === "across" ? across(first) : rowsGrid(first);
  const labels = Math.max(0, ...tables.map((table) => depthOf(table.rows)));
  const columns = labels + Math.max(0, ...tables.map((table) => pathsOf(table.columns).length));
  return {
    widths: widthsFor(labels, columns - labels),
    head: [],
    bodies: tables.map((table) => stackedBody(table, labels, columns)),
  };
}

function rowsGrid(table: Table): Grid {
  const labels = depthOf(table.rows);
  const figures = pathsOf(table.columns).length;
  return {
    widths: widthsFor(labels, figures),
    head: headRows(table, labels),
    bodies: [bodyRows(table, labels, labels + figures)],
  };
}

function stackedBody(table: Table, labels: number, columns: number): TableRow[] {
  const caption: TableRow[] = table.caption
    ? [
        {
          cells: [{ role: "caption", text: table.caption, colSpan: columns, rowSpan: 1, scope: "colgroup" }],
          keepNext: true,
        },
      ]
    : [];
  const leaves = table.columns.flatMap(leavesOf);
  const heads: TableCell[] = leaves.map((head, index) => ({
    role: "columnHead",
    text: printedHead(head),
    colSpan: index === leaves.length - 1 ? columns - labels - index : 1,
    rowSpan: 1,
    scope: "col",
  }));
  const corner: TableCell = { role: "corner", text: table.corner ?? "", colSpan: labels, rowSpan: 1, scope: "col" };
  const rows = bodyRows(table, labels, columns);
  return [
    ...caption,
    { cells: [corner, ...heads], keepNext: true },
    ...rows.map((row, index) => (index < rows.length - 1 ? { ...row, keepNext: true as const } : row)),
  ];
}

/** Corner, columns title and column heads; a column head without children reaches down to the last head row. */
function headRows(table: Table, labels: number): TableRow[] {
  const depth = depthOf(table.columns);
  const rows: TableCell[][] = Array.from({ length: depth + (table.columnsTitle ? 1 : 0) }, () => []);
  const offset = table.columnsTitle ? 1 : 0;
  sure(rows[0]).push({ role: "corner", text: table.corner ?? "", colSpan: labels, rowSpan: rows.length });
  if (table.columnsTitle) {
    const span = pathsOf(table.columns).length;
    sure(rows[0]).push({
      role: "columnHead",
      text: table.columnsTitle,
      colSpan: span,
      rowSpan: 1,
      scope: "colgroup",
    });
  }
  const place = (heads: readonly Head[], level: number) => {
    for (const head of heads) {
      sure(rows[level + offset]).push({
        role: "columnHead",
        text: printedHead(head),
        colSpan: leavesOf(head).length,
        rowSpan: head.children ? 1 : depth - level,
        scope: head.children ? "colgroup" : "col",
      });
      if (head.children) place(head.children, level + 1);
    }
  };
  place(table.columns, 0);
  return rows.map((cells) => ({ cells, keepNext: true }));
}

function bodyRows(table: Table, labels: number, columns: number): TableRow[] {
  const printed = new Set<Head>();
  const leaves = table.columns.flatMap(leavesOf);
  const paths = pathsOf(table.rows);
  return paths.map((path, index) => {
    const cells: TableCell[] = [];
    path.forEach((head, level) => {
      if (printed.has(head)) return;
      printed.add(head);
      const isLeaf = level === path.length - 1;
      cells.push({
        role: isLeaf ? "rowHead" : "groupHead",
        text: printedHead(head),
        colSpan: isLeaf ? labels - level : 1,
        rowSpan: leavesOf(head).length,
        scope: isLeaf ? "row" : "rowgroup",
      });
    });
    leaves.forEach((column, position) => {
      const name = `${table.id}_${sure(path[path.length - 1]).id}_${column.id}`;
      const colSpan = position === leaves.length - 1 ? columns - labels - position : 1;
      cells.push({ role: "figure", text: "", colSpan, rowSpan: 1, cell: name });
    });
    return keepsWithNext(path, paths[index + 1]) ? { cells, keepNext: true } : { cells };
  });
}

/** Rows of the same innermost group stay on one page. */
function keepsWithNext(path: readonly Head[], next: readonly Head[] | undefined): boolean {
  const group = path[path.length - 2];
  const nested = group?.children?.every((head) => !head.children) ?? false;
  return nested && next?.[next.length - 2] === group;
}

/** The rows printed side by side above their columns, all figures on one line. */
function across(table: Table): Grid {
  const depth = depthOf(table.rows);
  const columns = table.columns.flatMap(leavesOf);
  const rows: TableCell[][] = Array.from({ length: depth + 1 }, () => []);
  const place = (heads: readonly Head[], level: number) => {
    for (const head of heads) {
      sure(rows[level]).push({
        role: "columnHead",
        text: printedHead(head),
        colSpan: leavesOf(head).length * columns.length,
        rowSpan: 1,
        scope: "colgroup",
      });
      if (head.children) place(head.children, level + 1);
      else {
        for (const column of columns) {
          sure(rows[level + 1]).push({
            role: "columnHead",
            text: printedHead(column),
            colSpan: 1,
            rowSpan: depth - level,
            scope: "col",
          });
        }
      }
    }
  };
  place(table.rows, 0);
  const figures: TableCell[] = table.rows.flatMap(leavesOf).flatMap((row) =>
    columns.map((column) => ({
      role: "figure",
      text: "",
      colSpan: 1,
      rowSpan: 1,
      cell: `${table.id}_${row.id}_${column.id}`,
    })),
  );
  return {
    widths: figures.map(() => 1 / figures.length),
    head: rows.map((cells) => ({ cells, keepNext: true })),
    bodies: [[{ cells: figures }]],
  };
}

function depthOf(heads: readonly Head[]): number {
  return Math.max(0, ...heads.map((head) => 1 + (head.children ? depthOf(head.children) : 0)));
}

const labelWidths: readonly (readonly number[])[] = [[], [0.34], [0.09, 0.33], [0.05, 0.09, 0.37]];

function widthsFor(labels: number, figures: number): number[] {
  const label = labelWidths[labels] ?? Array.from({ length: labels }, () => 0.5 / labels);
  const left = 1 - label.reduce((sum, width) => sum + width, 0);
  return [...label, ...Array.from({ length: figures }, () => left / figures)];
}
