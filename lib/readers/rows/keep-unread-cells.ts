// Cells with words where a figure belongs (`约5`, `二十`, `见附件`): they keep their place in the row, as they are printed.

import { pathsOf } from "#core/editions/cells.ts";
import type { Table } from "#core/editions/edition.ts";
import { sure } from "#core/ground/sure.ts";
import { widthOf } from "#core/terms/terms.ts";
import type { Piece, Token } from "#core/tokens/token.ts";
import type { Line } from "#readers/blocks/lines.ts";

/** Longer texts in a cell are remarks. */
const longestSaying = 16;

/**
 * The tokens of a line with one more for each cell that says something and was read as nothing. Only where the line has
 * just as many cells behind its label as the row has figures, so that each cell's place is certain. `table`: where the
 * line stands; `inRow`: a row of figures one a line has begun.
 */
export function keepUnread(
  line: Line,
  tokens: readonly Token[],
  table: Table | undefined,
  inRow: boolean,
): readonly Token[] {
  const kept = inCells(line, tokens, table);
  return inRow ? onItsLine(line, kept) : kept;
}

function inCells(line: Line, tokens: readonly Token[], table: Table | undefined): readonly Token[] {
  const figures = figureCells(line, tokens, table);
  const isRead = (piece: Piece) => tokens.some(({ place }) => place === piece.place);
  const unread = new Set(figures.filter((piece) => isSaying(piece.text) && !isRead(piece)));
  const isNone = tokens.some((token) => token.kind === "cell" && token.text === "" && /^[无無]$/u.test(token.printed));
  if (unread.size === 0 && !isNone) return tokens;
  if (figures.length === 0) return tokens;
  const last = line.pieces.indexOf(sure(figures.at(-1)));
  return line.pieces.slice(0, last + 1).flatMap((piece): readonly Token[] => {
    if (!unread.has(piece)) return tokens.filter(({ place }) => place === piece.place);
    return [asPrinted({ ...piece, column: line.exact ? piece.column : -1 })];
  });
}

const numbers = "\\d.,①-⑳Ⅰ-Ⅻ一二三四五六七八九十百千万亿两零〇壹贰叁肆伍陆柒捌玖拾";
const figureSaid = new RegExp(
  `^[约近逾超共]?[${numbers}][${numbers}余多几+~～至-]+(?:[件条项个宗次]|万?元)?(?:左右|以上)?$`,
  "u",
);

/** On a line of its own among the figures of a row: a figure said otherwise than in plain digits (`约5`, `二十`, `3+2`). */
function onItsLine(line: Line, tokens: readonly Token[]): readonly Token[] {
  const [piece, ...others] = line.pieces;
  if (!piece || others.length > 0 || tokens.some(({ kind }) => kind === "head")) return tokens;
  const text = piece.text.trim();
  const isOneFigure = tokens.length === 1 && tokens[0]?.printed === text;
  if (isOneFigure || text.length > longestSaying || !(figureSaid.test(text) || /^[约近逾超]\d/u.test(text)))
    return tokens;
  return [asPrinted({ ...piece, column: -1 })];
}

function asPrinted({ text, place, column }: Piece): Token {
  return { kind: "cell", text: "", printed: text.trim(), place, column };
}

/** The pieces that are the row's figures; none where that cannot be told by counting. */
function figureCells(line: Line, tokens: readonly Token[], table: Table | undefined): readonly Piece[] {
  const { pieces } = line;
  if (!line.cells || new Set(pieces.map(({ place }) => place)).size < pieces.length) return [];
  const label = tokens.findLast((token) => token.kind === "head");
  if (!label) return table?.layout === "across" ? counted(pieces, acrossWidth(table)) : [];
  if (label.kind !== "head" || (label.term.kind !== "row" && label.term.kind !== "group")) return [];
  if (label.term.table.layout === "across") return [];
  const from = pieces.findIndex(({ place }) => place === label.place) + 1;
  return counted(pieces.slice(from), widthOf(label.term.table));
}

/** So many pieces, but for empty ones at the end; else none. */
function counted(pieces: readonly Piece[], width: number): readonly Piece[] {
  let to = pieces.length;
  while (to > width && pieces[to - 1]?.text.trim() === "") to -= 1;
  return to === width ? pieces.slice(0, to) : [];
}

function acrossWidth(table: Table): number {
  return pathsOf(table.rows).length * pathsOf(table.columns).length;
}

function isSaying(text: string): boolean {
  const said = text.trim();
  return said !== "" && said.length <= longestSaying && !said.includes("\ufffd");
}
