// Column widths, sizes and row heights of a table, so that every figure stands on one line.

import type { TableNode } from "#core/document/build-table.ts";
import { emWidth } from "#core/document/title-lines.ts";
import { textWidth, twipsOfMm, type WordStyle } from "./word-style.ts";

export interface TableLayout {
  /** In twentieths of a point; they sum to the width between the margins. */
  readonly widths: readonly number[];
  readonly sizePt: number;
  readonly dense: boolean;
  readonly rowTwips: number;
}

/** Tables of more columns are set in the dense size; of these, tables of more rows are set in lower rows. */
const mostRoomyColumns = 5;
const mostRowsOfHeight = 20;

/** Left and right margin of a figure's cell together, in twentieths of a point. */
export const figureMargins = 40;

/** Beyond a figure's width, in twentieths of a point: programs that measure in whole pixels wrap what fits exactly. */
const figureSlack = 12;

/** What is left of a label column, at least, when figures need room. */
const leastLabel = 0.7;
const leastFigure = 0.88;
const smallerSizes = [8.5, 8, 7.5, 7, 6.5, 6, 5.5];

/** The layout of a table; figures that are longer than usual take room from labels, then from size. */
export function layOutTable(table: TableNode, style: WordStyle): TableLayout {
  const known = layouts.get(table);
  if (known?.style === style) return known.layout;
  const layout = layOut(table, style);
  layouts.set(table, { style, layout });
  return layout;
}

const layouts = new WeakMap<TableNode, { readonly style: WordStyle; readonly layout: TableLayout }>();

function layOut(table: TableNode, style: WordStyle): TableLayout {
  const dense = table.widths.length > mostRoomyColumns;
  const rows = table.head.length + table.bodies.reduce((sum, body) => sum + body.length, 0);
  const usual = dense ? style.table.denseSizePt : style.table.roomySizePt;
  const rowMm = dense
    ? rows > mostRowsOfHeight
      ? style.table.longRowMm
      : style.table.denseRowMm
    : style.table.roomyRowMm;
  const needs = figureWidths(table);
  const base = share(table.widths, textWidth(style));
  const sizes = [usual, ...smallerSizes.filter((size) => size < usual)];
  for (const sizePt of sizes) {
    const widths = fitWidths(base, needs, sizePt);
    if (widths) return { widths, sizePt, dense, rowTwips: twipsOfMm(rowMm) };
  }
  return { widths: base, sizePt: sizes[sizes.length - 1] ?? 0, dense, rowTwips: twipsOfMm(rowMm) };
}

/** A digit's share of a full character in the widest font that stands in where Times New Roman is missing (0.5 in that). */
const digitWidth = 0.636;

/** Widest figure of each column in full characters; 0 for columns of labels. */
function figureWidths(table: TableNode): readonly number[] {
  const widest = table.widths.map(() => 0);
  for (const body of table.bodies) {
    for (const row of body) {
      let column = table.widths.length;
      for (let index = row.cells.length - 1; index >= 0; index--) {
        const cell = row.cells[index];
        if (cell?.role !== "figure") break;
        column -= cell.colSpan;
        if (cell.colSpan > 1) continue;
        const width = Math.max(1, /^[\d.-]*$/.test(cell.text) ? cell.text.length * digitWidth : emWidth(cell.text));
        if (width > (widest[column] ?? 0)) widest[column] = width;
      }
    }
  }
  return widest;
}

function share(widths: readonly number[], total: number): number[] {
  const shares = widths.map((width) => Math.floor(width * total));
  const rest = total - shares.reduce((sum, width) => sum + width, 0);
  shares[shares.length - 1] = (shares[shares.length - 1] ?? 0) + rest;
  return shares;
}

/** Widths in which all figures fit at this size: label columns give first, then columns of shorter figures. */
function fitWidths(base: readonly number[], needs: readonly number[], sizePt: number): readonly number[] | undefined {
  const wanted = needs.map((need) => (need === 0 ? 0 : Math.ceil(need * sizePt * 20) + figureMargins + figureSlack));
  let missing = base.reduce((sum, width, column) => sum + Math.max(0, (wanted[column] ?? 0) - width), 0);
  if (missing === 0) return base;
  const widths = base.map((width, column) => Math.max(width, wanted[column] ?? 0));
  for (const labels of [true, false]) {
    const slack = base.map((width, column) => {
      if (((wanted[column] ?? 0) === 0) !== labels) return 0;
      return Math.max(0, width - Math.max(wanted[column] ?? 0, Math.ceil(width * (labels ? leastLabel : leastFigure))));
    });
    const available = slack.reduce((sum, width) => sum + width, 0);
    if (available === 0) continue;
    const given = Math.min(available, missing);
    slack.forEach((width, column) => {
      const take = Math.min(width, Math.ceil((width * given) / available), missing);
      widths[column] = (widths[column] ?? 0) - take;
      missing -= take;
    });
    if (missing === 0) return widths;
  }
  return undefined;
}
