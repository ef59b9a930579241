// The cells of an edition, derived from its definition: names, order, labels.
import { deriveOnce } from "../ground/derive-once.ts";
import { sure } from "../ground/sure.ts";
import type { Edition, Head, Section, Table } from "./edition.ts";

export interface Cell {
  /** `table_row_column`, the same in form, store, JSON, HTML, Word and Excel. */
  readonly name: string;
  readonly section: Section;
  readonly table: Table;
  readonly row: Head;
  readonly column: Head;
  /** The row with the groups above it, outermost first. */
  readonly rowPath: readonly Head[];
  readonly columnPath: readonly Head[];
  readonly amount: boolean;
  readonly signed: boolean;
  /** Its row or its column is a total. */
  readonly total: boolean;
  /** Position in `cellsOf(edition)`. */
  readonly index: number;
}

type Place = Omit<Cell, "total" | "index">;

/** The figure of a group of rows in one column; printed only where its parts are not given. */
export interface GroupCell extends Place {
  /** Names of the cells it is the sum of. */
  readonly parts: readonly string[];
}

interface Derived {
  readonly cells: readonly Cell[];
  readonly groups: readonly GroupCell[];
  readonly byName: ReadonlyMap<string, Cell>;
  readonly groupByName: ReadonlyMap<string, GroupCell>;
}

/** Leaves below a head, itself if it is one, each with the path that leads to it. */
export function pathsOf(heads: readonly Head[], above: readonly Head[] = []): readonly (readonly Head[])[] {
  return heads.flatMap((head) => (head.children ? pathsOf(head.children, [...above, head]) : [[...above, head]]));
}

/** Path of a table's corner beside those of its heads, in a report's `labels`. */
export function cornerPath({ id }: Table): string {
  return `${id}_corner`;
}

/** Leaves below a head (the head itself where it has no children). */
export function leavesOf(head: Head): readonly Head[] {
  return head.children ? head.children.flatMap(leavesOf) : [head];
}

function last(path: readonly Head[]): Head {
  return sure(path[path.length - 1]);
}

/** Groups of heads whose figure is the sum of their leaves: those that hold no total of their own. */
function groupPaths(heads: readonly Head[], above: readonly Head[] = []): readonly (readonly Head[])[] {
  return heads.flatMap((head) => {
    if (!head.children) return [];
    const inner = groupPaths(head.children, [...above, head]);
    return leavesOf(head).some((leaf) => leaf.total) ? inner : [[...above, head], ...inner];
  });
}

function placeOf(section: Section, table: Table, rowPath: readonly Head[], columnPath: readonly Head[]): Place {
  const row = last(rowPath);
  const column = last(columnPath);
  return {
    name: `${table.id}_${row.id}_${column.id}`,
    section,
    table,
    row,
    column,
    rowPath,
    columnPath,
    amount: column.amount === true || row.amount === true,
    signed: column.signed === true || row.signed === true,
  };
}

function derive(edition: Edition): Derived {
  const cells: Cell[] = [];
  const groups: GroupCell[] = [];
  for (const section of edition.sections) {
    for (const table of section.tables ?? []) {
      const columns = pathsOf(table.columns);
      for (const rowPath of pathsOf(table.rows)) {
        for (const columnPath of columns) {
          const place = placeOf(section, table, rowPath, columnPath);
          const total = place.column.total === true || place.row.total === true;
          cells.push({ ...place, total, index: cells.length });
        }
      }
      for (const rowPath of groupPaths(table.rows)) {
        for (const columnPath of columns) {
          const place = placeOf(section, table, rowPath, columnPath);
          const parts = leavesOf(place.row).map((leaf) => `${table.id}_${leaf.id}_${place.column.id}`);
          groups.push({ ...place, parts });
        }
      }
    }
  }
  return {
    cells,
    groups,
    byName: new Map(cells.map((cell) => [cell.name, cell])),
    groupByName: new Map(groups.map((group) => [group.name, group])),
  };
}

const derivedOf = deriveOnce(derive);

/** All cells in printed order. */
export function cellsOf(edition: Edition): readonly Cell[] {
  return derivedOf(edition).cells;
}

/** Cells of groups of rows (`requests_notDisclosed_total` …), which carry a figure only where their parts do not. */
export function groupCellsOf(edition: Edition): readonly GroupCell[] {
  return derivedOf(edition).groups;
}

export function cellByName(edition: Edition, name: string): Cell | undefined {
  return derivedOf(edition).byName.get(name);
}

export function groupCellByName(edition: Edition, name: string): GroupCell | undefined {
  return derivedOf(edition).groupByName.get(name);
}

/** A head's label without the explanation in brackets that some carry: `部分公开`. */
export function shortLabel(head: Head): string {
  return head.label.replace(/（[^（）]*）$/, "") || head.label;
}

/** Labels are asked for again and again while a report is checked; most cells never are. */
const labelsOf = deriveOnce((_edition: Edition) => new Map<string, string>());

/** Where a cell or group cell stands, in Chinese: `重复申请·自然人`, `规范性文件·本年新公开数量`. The name itself if unknown. */
export function cellLabel(edition: Edition, name: string): string {
  const known = labelsOf(edition);
  let label = known.get(name);
  if (label === undefined) {
    label = writeLabel(edition, name);
    known.set(name, label);
  }
  return label;
}

function writeLabel(edition: Edition, name: string): string {
  const cell = cellByName(edition, name) ?? groupCellByName(edition, name);
  if (!cell) return name;
  const columns = cell.columnPath.map(shortLabel);
  const column = cell.columnPath.length > 1 && columns[1] === "其他" ? columns.join("·") : columns[columns.length - 1];
  const row = shortLabel(cell.row);
  const group = shortLabel(sure(cell.rowPath[0]));
  const rowText =
    cell.row.total && cell.rowPath.length > 1 && !row.startsWith(group) ? `${group}${row}` : ambiguousRow(cell, row);
  if (pathsOf(cell.table.columns).length === 1 && cell.section.content === "prose") return rowText;
  return `${rowText}·${column}`;
}

/** A row label that says too little alone (其他) is given with its group. */
function ambiguousRow(cell: Cell | GroupCell, label: string): string {
  const group = cell.rowPath[cell.rowPath.length - 2];
  return label === "其他" && group ? `${shortLabel(group)}·${label}` : label;
}
