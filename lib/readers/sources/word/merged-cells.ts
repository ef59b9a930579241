// Cells of a Word table as its file writes them, and the grid they form: columns are covered, rows are continued.
import type { NewCell } from "#readers/blocks/blocks.ts";
import type { FieldCell } from "./field-codes.ts";

const widestSpan = 64;

export interface WordCell extends FieldCell {
  /** Its paragraphs, of which `text` is put together. */
  readonly lines: string[];
  span: number;
  merge: "none" | "start" | "continue";
  name?: string;
  /** What comments and notes on it say. */
  remark?: string;
}

/** One that nothing was read into yet. */
export function newCell(): WordCell {
  return { text: "", lines: [], span: 1, merge: "none" };
}

/** How many columns a cell covers: nonsense is one, and no file makes a row wider than a page. */
export function clampSpan(text: string | undefined): number {
  const span = Number.parseInt(text ?? "1", 10);
  return Number.isInteger(span) && span > 1 ? Math.min(span, widestSpan) : 1;
}

/** Vertical merges as row spans: cells that continue one above are dropped, the one above grows. */
export function withSpans(rows: readonly (readonly WordCell[])[]): NewCell[][] {
  const above = new Map<number, { rowSpan: number }>();
  return rows.map((row) => {
    const cells: NewCell[] = [];
    let column = 0;
    for (const cell of row) {
      const start = above.get(column);
      if (cell.merge === "continue" && start && cell.text.trim() === "") start.rowSpan += 1;
      else {
        const made: { -readonly [K in keyof NewCell]: NewCell[K] } & { rowSpan: number } = {
          text: cell.text,
          colSpan: cell.span,
          rowSpan: 1,
          ...(cell.name === undefined ? {} : { name: cell.name }),
          otherFigure: cell.otherFigure,
          unchecked: cell.unchecked,
          remark: cell.remark,
        };
        cells.push(made);
        if (cell.merge === "start") above.set(column, made);
        else above.delete(column);
      }
      column += cell.span;
    }
    return cells;
  });
}
