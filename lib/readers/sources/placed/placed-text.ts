// Text placed on a page (PDF, OFD) → lines from the positions of its glyphs; wide gaps separate cells.

import { isPageNumber } from "#core/language/page-furniture.ts";
import type { Spot } from "#core/report/source.ts";
import type { Blocks } from "#readers/blocks/blocks.ts";

/** A run of text on a page: where it begins, how wide and how high it is. `y` grows upwards. */
export interface Glyphs {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** Where it stands on the page as the file lays it out, where that is known. */
  readonly spot?: Spot;
}

/** Words that stand together, and where. */
interface PlacedPiece {
  readonly text: string;
  readonly spot?: Spot | undefined;
}

/** Adds the lines of one page, top to bottom: pieces side by side are rows of a grid. */
export function addPlacedPage(blocks: Blocks, glyphs: readonly Glyphs[]): void {
  let rows: (readonly PlacedPiece[])[] = [];
  const flush = () => {
    if (rows.length > 0) blocks.grid(rows, false);
    rows = [];
  };
  for (const line of linesOf(glyphs)) {
    const pieces = piecesOf(line);
    const whole = pieces.map(({ text }) => text).join(" ");
    if (isPageNumber(whole)) continue;
    if (pieces.length > 1) rows.push(pieces);
    else {
      flush();
      blocks.paragraph(whole, pieces[0]?.spot);
    }
  }
  flush();
}

/** Glyphs of about the same height are one line, from top to bottom. */
function linesOf(glyphs: readonly Glyphs[]): readonly (readonly Glyphs[])[] {
  const lines: Line[] = [];
  for (const one of [...glyphs].sort((a, b) => b.y - a.y)) {
    const line = lines[lines.length - 1];
    if (line && Math.abs(line.y - one.y) < Math.min(line.size, one.size) * 0.45) line.glyphs.push(one);
    else lines.push({ y: one.y, size: one.size, glyphs: [one] });
  }
  for (const line of lines) line.glyphs.sort((a, b) => a.x - b.x);
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (next && isCellBeside(line, next)) lines.splice(index, 2, next, line);
  }
  return lines.map((line) => line.glyphs);
}

interface Line {
  readonly y: number;
  readonly size: number;
  readonly glyphs: Glyphs[];
}

/** The upper line of a cell that wraps stands higher than the cells to its left, which are centered: they come first. */
function isCellBeside(line: Line, next: Line): boolean {
  const [first, last] = [line.glyphs[0], next.glyphs[next.glyphs.length - 1]];
  const near = line.y - next.y < Math.min(line.size, next.size) * 0.95;
  return near && first !== undefined && last !== undefined && last.x + last.width <= first.x;
}

/** How far apart the characters of spaced-out text stand, where a line is set so; else nil. */
function pitchOf(line: readonly Glyphs[]): number {
  const pitches: number[] = [];
  for (const [index, one] of line.entries()) {
    const next = line[index + 1];
    if (next && isSingle(one) && isSingle(next)) pitches.push(next.x - one.x);
  }
  if (pitches.length < 4) return 0;
  pitches.sort((a, b) => a - b);
  const middle = pitches[Math.floor(pitches.length / 2)] ?? 0;
  const even = pitches.filter((pitch) => Math.abs(pitch - middle) < middle * 0.15).length;
  return even > pitches.length * 0.7 ? middle : 0;
}

/** One Chinese character or mark. */
function isSingle(one: Glyphs): boolean {
  return /^[\p{Script=Han}\p{P}]$/u.test(one.text.trim());
}

/** The pieces of a line: a gap wider than a character starts a new one. */
function piecesOf(line: readonly Glyphs[]): readonly PlacedPiece[] {
  const pieces: string[] = [];
  const spots: (Spot | undefined)[] = [];
  const pitch = pitchOf(line);
  let end = Number.NEGATIVE_INFINITY;
  for (const one of line) {
    const gap = one.x - end;
    const text = one.text.trimEnd();
    const last = pieces.length - 1;
    const figures = /\d$/u.test(pieces[last] ?? "") && /^\s*-?\d/u.test(text);
    if (last < 0 || gap > one.size * (figures ? 0.18 : 0.95)) pieces.push(text.trim());
    else
      pieces[last] +=
        gap > one.size * 0.2 && /[\w)]$/u.test(pieces[last] ?? "") && /^\w/u.test(text) ? ` ${text}` : text;
    const piece = pieces.length - 1;
    spots[piece] = around(spots[piece], one.spot);
    end = Math.max(end, one.x + Math.max(one.width, isSingle(one) ? pitch : 0));
  }
  return pieces
    .flatMap((piece, at) => piece.split(/(?<=\d)\s+(?=-?\d)/u).map((text) => ({ text, spot: spots[at] })))
    .filter(({ text }) => text !== "");
}

/** The box around two boxes of a page. */
function around(one: Spot | undefined, other: Spot | undefined): Spot | undefined {
  if (!one || !other) return one ?? other;
  const [page, left, bottom, right, top] = one;
  const [, left2, bottom2, right2, top2] = other;
  return [page, Math.min(left, left2), Math.min(bottom, bottom2), Math.max(right, right2), Math.max(top, top2)];
}
