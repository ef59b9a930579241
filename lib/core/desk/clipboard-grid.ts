// What the clipboard holds, as a rectangle of texts: merged cells spread out, sizes capped.

import { placed } from "../editions/placed.ts";
import { sure } from "../ground/sure.ts";

export interface ClipCell {
  readonly text: string;
  /** Covered by the span of a cell above or to the left, whose text it repeats. */
  readonly spread?: true;
  /** What has a line through it in the cell; it is no part of the text. */
  readonly struck?: string;
}

export interface ClipGrid {
  /** Rows of the same length. */
  readonly rows: readonly (readonly ClipCell[])[];
  /** The lines were of different lengths, so a place in a line says nothing about the column. */
  readonly ragged: boolean;
}

/** A table cell before its spans are spread out. */
export interface SourceCell {
  readonly text: string;
  readonly struck?: string;
  readonly colSpan?: number;
  readonly rowSpan?: number;
}

/** More than any report's table has; what lies beyond is dropped. */
export const mostRows = 400;
export const mostColumns = 60;
const longestText = 400;

/** The text of a cell on one line, without the blanks that Excel, Word and web pages put around it. */
export function tidyCell(text: string): string {
  const tidy = text.replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/gu, "").replace(/[\s\u00a0\u3000]+/gu, " ");
  return tidy.trim().slice(0, longestText);
}

/** A table's rows as a grid: spans are spread out within the caps, short rows are filled up. */
export function gridFromRows(source: readonly (readonly SourceCell[])[]): ClipGrid {
  const rows: ClipCell[][] = [];
  const line = (index: number) => {
    rows[index] ??= [];
    return rows[index];
  };
  const spans = source.slice(0, mostRows).map((cells) =>
    cells.map(({ text, struck = "", colSpan = 1, rowSpan = 1 }) => {
      const gone = tidyCell(struck);
      const shown = { text: tidyCell(text), ...(gone === "" ? {} : { struck: gone }) };
      return { shown, colSpan: clampSpan(colSpan, mostColumns), rowSpan: clampSpan(rowSpan, mostRows) };
    }),
  );
  placed(spans).forEach((cells, top) => {
    line(top);
    for (const { cell, left } of cells) {
      const { shown, colSpan, rowSpan } = cell;
      const right = Math.min(left + colSpan, mostColumns);
      const bottom = Math.min(top + rowSpan, spans.length);
      for (let row = top; row < bottom; row += 1) {
        for (let column = left; column < right; column += 1) {
          line(row)[column] = row === top && column === left ? shown : { text: shown.text, spread: true };
        }
      }
    }
  });
  return squared(rows, false);
}

function clampSpan(span: number, most: number): number {
  return Number.isInteger(span) && span > 0 ? Math.min(span, most) : 1;
}

/**
 * Plain text as a grid: tab-separated, where a cell in quotes may hold tabs, line breaks and doubled quotes, as Excel
 * writes them; without any tab, as PDF readers copy a table: a label and figures with blanks between.
 */
export function gridFromText(text: string): ClipGrid {
  return text.includes("\t") ? gridFromTabs(text) : gridFromLines(text);
}

/** A figure, or a stroke in its place. */
const isFigure = /^(?:[+-]?\d[\d,.，．]*|[/／\\—–―-]+)$/u;

function gridFromLines(text: string): ClipGrid {
  const rows = text
    .trimEnd()
    .split(/\r\n?|\n/u)
    .slice(0, mostRows)
    .map((line) => {
      const words = line.trimEnd().split(/[ \u00a0\u3000]+/u);
      const figures = [...words].reverse().findIndex((word) => !isFigure.test(word));
      const figuresFrom = figures < 0 ? 0 : words.length - figures;
      const label = tidyCell(words.slice(0, figuresFrom).join(" "));
      const cells = words.slice(figuresFrom);
      return [...(label === "" && cells.length > 0 ? [] : [label]), ...cells].slice(0, mostColumns);
    });
  const cells = rows.map((row) => row.map((cell) => ({ text: tidyCell(cell) })));
  return squared(cells, new Set(rows.map((row) => row.length)).size > 1);
}

function gridFromTabs(text: string): ClipGrid {
  const rows: ClipCell[][] = [[]];
  let cell = "";
  let quoted = false;
  const endCell = () => {
    sure(rows[rows.length - 1]).push({ text: tidyCell(cell) });
    cell = "";
  };
  const source = text.replace(/\r\n?/g, "\n").replace(/(?<!\n)\n+$/, "");
  for (let index = 0; index < source.length && rows.length <= mostRows; index += 1) {
    const character = source[index] ?? "";
    if (quoted) {
      if (character !== '"') cell += character;
      else if (source[index + 1] === '"') {
        cell += '"';
        index += 1;
      } else quoted = false;
    } else if (character === '"' && cell === "" && closes(source, index)) quoted = true;
    else if (character === "\t") endCell();
    else if (character === "\n") {
      endCell();
      rows.push([]);
    } else cell += character;
  }
  endCell();
  const kept = rows.slice(0, mostRows).map((row) => row.slice(0, mostColumns));
  return squared(kept, new Set(kept.map((row) => row.length)).size > 1);
}

/** A quote opens a cell only where another one ends it before a tab, a line break or the end. */
function closes(source: string, from: number): boolean {
  for (let index = from + 1; index < source.length; index += 1) {
    if (source[index] !== '"') continue;
    if (source[index + 1] === '"') index += 1;
    else return index + 1 === source.length || source[index + 1] === "\t" || source[index + 1] === "\n";
  }
  return false;
}

function squared(rows: readonly ClipCell[][], ragged: boolean): ClipGrid {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const blank: ClipCell = { text: "" };
  return { rows: rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? blank)), ragged };
}

/** The only cell of a grid that has just one, or undefined. */
export function onlyCell(grid: ClipGrid): string | undefined {
  return grid.rows.length === 1 && grid.rows[0]?.length === 1 ? grid.rows[0][0]?.text : undefined;
}

const plainFigure = /^[-−]?[\d０-９][\d０-９,，]*(?:[.．][\d０-９]+)?$/u;
/** Share of the filled cells that must be figures, so that a page laid out in a table is none. */
const fewestFigures = 0.2;

/** Is it a table of figures, and not words that happen to stand in columns? */
export function holdsFigures({ rows }: ClipGrid): boolean {
  const filled = rows.flat().filter(({ text, spread }) => !spread && text !== "");
  const figures = filled.filter(({ text }) => plainFigure.test(text)).length;
  return (rows[0]?.length ?? 0) > 1 && figures > 0 && figures >= filled.length * fewestFigures;
}
