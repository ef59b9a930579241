// Text of a PDF or OFD page as it is meant to be read: turned upright, and without characters that only look like text.

import { sure } from "#core/ground/sure.ts";
import { withoutRadicals } from "#core/language/fold-text.ts";
import type { Spot } from "#core/report/source.ts";
import { noteOf, type ReadingNote } from "#readers/blocks/reading-note.ts";
import type { Glyphs } from "./placed-text.ts";

/** A run of text as the library gives it. */
export interface PdfText {
  readonly str: string;
  /** Matrix: direction and size of the text, then where it begins. */
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly fontName: string;
}

/**
 * The page turned so that most of its text runs from left to right, however page or text are turned in the file.
 * `textOf` gives the text of a run. `page`: its number, where the file is shown by its pages.
 */
export function turned(items: readonly PdfText[], textOf: (item: PdfText) => string, page?: number): readonly Glyphs[] {
  const letters = [0, 0, 0, 0];
  for (const item of items) {
    const quarter = quarterOf(item);
    letters[quarter] = (letters[quarter] ?? 0) + item.str.length;
  }
  const turns = letters.indexOf(Math.max(...letters));
  return items.map((item): Glyphs => {
    const [a = 0, b = 0, , , x = 0, y = 0] = item.transform;
    const place = turnedBack(x, y, turns);
    const size = Math.hypot(a, b) || item.height || 10;
    const glyphs = { text: textOf(item), ...place, width: item.width, size };
    return page === undefined ? glyphs : { ...glyphs, spot: spotOf(item, size, page) };
  });
}

/** How far glyphs reach above and below the line they stand on, in parts of their size. */
const above = 0.85;
const below = 0.15;

/** The box of a run on the page as the file lays it out, in whichever quarter it runs. */
function spotOf(item: PdfText, size: number, page: number): Spot {
  const { transform, width } = item;
  const [, , , , x = 0, y = 0] = transform;
  const [up, down] = [size * above, size * below];
  const boxes: readonly (readonly [number, number, number, number])[] = [
    [x, y - down, x + width, y + up],
    [x - up, y, x + down, y + width],
    [x - width, y - up, x, y + down],
    [x - down, y - width, x + up, y],
  ];
  const [left, bottom, right, top] = sure(boxes[quarterOf(item)]);
  return [page, Math.floor(left), Math.floor(bottom), Math.ceil(right), Math.ceil(top)];
}

/** Quarter turns, against the clock, of the direction in which a text runs. */
function quarterOf({ transform: [a = 0, b = 0] }: PdfText): number {
  return (Math.round(Math.atan2(b, a) / (Math.PI / 2)) + 4) % 4;
}

function turnedBack(x: number, y: number, turns: number): { readonly x: number; readonly y: number } {
  if (turns === 1) return { x: y, y: -x };
  if (turns === 2) return { x: -x, y: -y };
  return turns === 3 ? { x: -y, y: x } : { x, y };
}

/** Stands for a character that cannot be read. */
export const illegible = "\ufffd";
/** A font with this share of characters that are none has no usable table: its other characters may be wrong, too. */
const shareOfBrokenFont = 0.05;

/** Which fonts of a document say what their glyphs mean. Without a table, glyph numbers pass for characters. */
export class LegibleFonts {
  private readonly broken: ReadonlySet<string>;
  private left = 0;

  constructor(items: readonly PdfText[]) {
    const counts = new Map<string, { all: number; none: number }>();
    for (const { str, fontName } of items) {
      const count = counts.get(fontName) ?? { all: 0, none: 0 };
      count.all += str.replace(/\s/gu, "").length;
      count.none += noCharacters(str);
      counts.set(fontName, count);
    }
    const fonts = [...counts].filter(([, { all, none }]) => none > all * shareOfBrokenFont);
    this.broken = new Set(fonts.map(([name]) => name));
  }

  /** The text of a run; every character that cannot be trusted replaced. */
  textOf({ str, fontName }: PdfText): string {
    if (!this.broken.has(fontName) && noCharacters(str) === 0) return withoutRadicals(str);
    this.left += 1;
    return str.trim().replace(/\S/gu, illegible);
  }

  /** What to know, once all text was taken. */
  notes(file: "PDF" | "OFD"): readonly ReadingNote[] {
    if (this.left === 0) return [];
    return [noteOf("illegibleFont", file, this.left)];
  }
}

/** How many characters are control signs or holes. */
function noCharacters(text: string): number {
  return text.match(/(?![\t\n\r\f\v])[\p{Cc}\ufffd\ufffe\uffff]/gu)?.length ?? 0;
}
