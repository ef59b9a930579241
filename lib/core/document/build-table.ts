// A section's printed table: the edition's grid with the report's figures in it.
import { type GroupCell, groupCellsOf } from "../editions/cells.ts";
import type { Edition, Section } from "../editions/edition.ts";
import { type Grid, gridOf } from "../editions/grid.ts";
import type { TableCell, TableRow } from "../editions/printed-row.ts";
import { storableText } from "../language/storable-text.ts";
import { printedText } from "../report/figures.ts";
import type { Figures, Report } from "../report/report.ts";
import type { Node } from "./node.ts";

export type TableNode = Extract<Node, { type: "table" }>;

/** The table of a section; groups that carry a figure of their own are printed as one row. */
export function buildTable(
  edition: Edition,
  section: Section,
  caption: string,
  report: Report,
  figures: Figures,
): TableNode {
  const grid = withoutParts(gridOf(section), groupsPrintedWhole(edition, section, report));
  const fill = (row: TableRow): TableRow => ({
    ...row,
    cells: row.cells.map((cell) =>
      cell.cell === undefined
        ? cell
        : { ...cell, text: storableText(printedText(edition, report, figures, cell.cell)) },
    ),
  });
  return {
    type: "table",
    section: section.id,
    id: section.id,
    caption,
    widths: grid.widths,
    head: grid.head,
    bodies: grid.bodies.map((body) => body.map(fill)),
    ...(grid.bodies.length > 1 ? { parts: true as const } : {}),
  };
}

/** Groups with entries of their own and none in their parts: published reports print them as one row. */
function groupsPrintedWhole(edition: Edition, section: Section, report: Report): ReadonlyMap<string, GroupCell> {
  const byRow = new Map<string, GroupCell[]>();
  for (const group of groupCellsOf(edition)) {
    if (group.section !== section) continue;
    const key = `${group.table.id}_${group.row.id}`;
    const cells = byRow.get(key);
    if (cells) cells.push(group);
    else byRow.set(key, [group]);
  }
  const whole = new Map<string, GroupCell>();
  for (const cells of byRow.values()) {
    if (!cells.some(({ name }) => (report.entries[name] ?? report.printed?.[name] ?? "") !== "")) continue;
    if (cells.some(({ parts }) => parts.some((part) => (report.entries[part] ?? "") !== ""))) continue;
    for (const cell of cells) for (const part of cell.parts) whole.set(part, cell);
  }
  return whole;
}

function withoutParts(grid: Grid, whole: ReadonlyMap<string, GroupCell>): Grid {
  return whole.size === 0 ? grid : { ...grid, bodies: grid.bodies.map((body) => collapse(body, whole)) };
}

/** Replaces the rows of each whole group by one row named after the group; spans that reach over them shrink. */
function collapse(rows: readonly TableRow[], whole: ReadonlyMap<string, GroupCell>): TableRow[] {
  const groupOfRow = rows.map((row) => {
    const cell = row.cells.find((candidate) => candidate.cell !== undefined)?.cell;
    return cell === undefined ? undefined : whole.get(cell)?.row;
  });
  const dropped = groupOfRow.map((group, index) => group !== undefined && groupOfRow[index - 1] === group);
  return rows.flatMap((row, index) => {
    if (dropped[index]) return [];
    const cells = groupOfRow[index] ? groupRow(row, whole) : row.cells;
    const shrunk = cells.map((cell) => {
      const gone = dropped.slice(index, index + cell.rowSpan).filter(Boolean).length;
      return gone === 0 ? cell : { ...cell, rowSpan: cell.rowSpan - gone };
    });
    const { keepNext, ...rest } = row;
    return [keepNext && !groupOfRow[index] ? { ...rest, keepNext, cells: shrunk } : { ...rest, cells: shrunk }];
  });
}

/** The first row of a group turned into the group's own row: its head reaches over the columns of its parts' heads. */
function groupRow(row: TableRow, whole: ReadonlyMap<string, GroupCell>): TableCell[] {
  const heads = row.cells.filter((cell) => cell.cell === undefined);
  const [group, part] = heads.slice(-2);
  if (!group || !part) return [...row.cells];
  return row.cells.flatMap((cell) => {
    if (cell === part) return [];
    if (cell === group)
      return [
        { ...cell, role: "rowHead" as const, scope: "row" as const, colSpan: cell.colSpan + part.colSpan, rowSpan: 1 },
      ];
    if (cell.cell === undefined) return [cell];
    const name = whole.get(cell.cell);
    return [name ? { ...cell, cell: groupName(name, cell.cell) } : cell];
  });
}

function groupName(group: GroupCell, part: string): string {
  return `${group.table.id}_${group.row.id}_${part.slice(part.lastIndexOf("_") + 1)}`;
}
