// Lays a pasted grid without known labels over the table from the focused cell on.
import { cellByName } from "../editions/cells.ts";
import type { Edition } from "../editions/edition.ts";
import { matchLabel } from "../tokens/match-label.ts";
import type { Alignment, Landing, Stray } from "./alignment.ts";
import type { ClipGrid } from "./clipboard-grid.ts";
import { labelGrid } from "./grid-labels.ts";
import { pasteTargets } from "./paste-targets.ts";
import { isFigureText } from "./pasted-figure.ts";
import { asPut, isSkipped, type Placement } from "./placement.ts";

/** The printed table line by line: cell names, undefined where heads are printed; a cell with spans is repeated. */
export type Lines = readonly (readonly (string | undefined)[])[];

/** Rows and columns of the grid that hold words only are left out; blank cells keep their place. */
export function alignByPosition(
  edition: Edition,
  grid: ClipGrid,
  lines: Lines,
  focus: string,
  placement: Placement = asPut,
): Alignment {
  const targets = targetsFrom(edition, lines, focus, placement);
  if (!targets) return { mode: "position", landings: [], strays: [], heads: [] };
  const figureRows = grid.rows.flatMap((cells, row) => (cells.some(isFigure) ? [row] : []));
  const width = grid.rows[0]?.length ?? 0;
  const figureColumns = Array.from({ length: width }, (_, column) => column).filter((column) =>
    grid.rows.some((cells) => isFigure(cells[column])),
  );
  const firstRow = figureRows[0] ?? 0;
  const firstColumn = figureColumns[0] ?? 0;
  const lastRow = figureRows[figureRows.length - 1] ?? -1;
  const lastColumn = figureColumns[figureColumns.length - 1] ?? -1;
  const landings: Landing[] = [];
  const strays: Stray[] = [];
  for (let row = firstRow; row <= lastRow; row += 1) {
    for (let column = firstColumn; column <= lastColumn; column += 1) {
      const { text, spread } = grid.rows[row]?.[column] ?? { text: "", spread: true as const };
      if (spread || text === "") continue;
      const cell = targets[row - firstRow]?.[column - firstColumn];
      if (!cell) strays.push({ text, row, column, reason: "outside" });
      else if (isFigureText(text)) landings.push({ text, row, column, cell });
      else strays.push({ text, row, column, reason: "text" });
    }
  }
  return { mode: "position", landings, strays, heads: [] };
}

/** The cells that lie from the focused one on, moved by the placement, line by line; undefined outside of the table. */
function targetsFrom(
  edition: Edition,
  lines: Lines,
  focus: string,
  placement: Placement,
): readonly (readonly string[])[] | undefined {
  const top = lines.findIndex((line) => line.includes(focus));
  const left = (lines[top]?.indexOf(focus) ?? -1) + placement.right;
  const firstColumn = lines[top]?.findIndex((cell) => cell !== undefined) ?? 0;
  if (top < 0 || left < firstColumn) return undefined;
  const filled = lines.flatMap((line, index) => {
    const cells = line
      .slice(left)
      .filter((cell, at, all): cell is string => cell !== undefined && all.indexOf(cell) === at)
      .filter((cell) => !isSkipped(placement, cellByName(edition, cell)));
    return cells.length > 0 ? [{ index, cells }] : [];
  });
  const from = filled.findIndex(({ index }) => index >= top) + placement.down;
  return from < 0 ? undefined : filled.slice(from).map(({ cells }) => cells);
}

function isFigure(cell: { text: string } | undefined): boolean {
  return cell !== undefined && cell.text !== "" && isFigureText(cell.text);
}

/**
 * Column labels are known but row labels are missing: the figures go into the labelled columns, from the first row where
 * they fill the table, else from the focused row on. Undefined where no column label of the focused table is there.
 */
export function alignByColumns(
  edition: Edition,
  grid: ClipGrid,
  focus: string,
  placement: Placement = asPut,
): Alignment | undefined {
  const focused = cellByName(edition, focus);
  if (!focused) return undefined;
  const { columns, leafRows } = pasteTargets(edition);
  const candidates = columns.get(focused.table) ?? [];
  const labelled = labelGrid(grid);
  const lines = [...labelled.figuresByRow.keys()];
  const all = leafRows.get(focused.table) ?? [];
  const rows = placement.skipTotalRows ? all.filter(({ head }) => !head.total) : all;
  const put = lines.length === all.length ? 0 : rows.findIndex(({ head }) => head === focused.row);
  const start = put + placement.down;
  const landings: Landing[] = [];
  const strays: Stray[] = [];
  const heads = new Map<string, Alignment["heads"][number]>();
  lines.forEach((line, index) => {
    const row = rows[start + index];
    for (const figure of labelled.figuresByRow.get(line) ?? []) {
      const found = labelled.above(line, figure.column).flatMap(({ text }) => {
        const [match, ...others] = matchLabel(edition, text, candidates);
        return match && others.length === 0 ? [{ text, match }] : [];
      })[0];
      if (!found) strays.push({ ...figure, reason: "column" });
      else if (!row) strays.push({ ...figure, reason: "outside" });
      else {
        const { table, head } = found.match.target;
        const { text: printed, match } = found;
        heads.set(printed, {
          axis: "column",
          table: table.id,
          head: head.id,
          printed,
          label: head.label,
          kind: match.kind,
        });
        landings.push({ ...figure, cell: `${row.table.id}_${row.head.id}_${head.id}` });
      }
    }
  });
  return landings.length > 0 ? { mode: "labels", landings, strays, heads: [...heads.values()] } : undefined;
}
