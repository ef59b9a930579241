// Parts under titles that are not the form's: found by their number, given to a section by content, then by order.

import type { Edition, Section } from "#core/editions/edition.ts";
import { sure } from "#core/ground/sure.ts";
import { fold } from "#core/language/fold-text.ts";
import { termAt } from "#core/terms/match-term.ts";
import { markOf, numeralOf, ownNumber, sectionByWords } from "#core/terms/section-titles.ts";
import { termsOf } from "#core/terms/terms.ts";
import { type Line, textOf } from "#readers/blocks/lines.ts";

export interface ForeignPart {
  /** Index of the first of its lines among the lines given. */
  readonly at: number;
  readonly number: number;
  /** The title as printed, mark included; of running text its beginning. */
  readonly title: string;
  /** The title is a line of its own. */
  readonly ownLine: boolean;
}

export interface CutLines {
  readonly lines: readonly Line[];
  readonly foreign: readonly ForeignPart[];
}

const longestTitle = 40;
/** Running text that may hold the beginning of a part. */
const shortestRun = 20;

/**
 * The parts that begin within the lines of another part: those whose number comes next. `last`: number of the part that
 * the lines belong to; `until`: number of the part behind them (as far as known).
 */
export function foreignParts(edition: Edition, lines: readonly Line[], last: number, until: number): CutLines {
  const out: Line[] = [];
  const foreign: ForeignPart[] = [];
  let number = last;
  for (const [index, line] of lines.entries()) {
    let rest = line;
    const astray = isAstray(edition, lines, index, number);
    if (astray !== undefined) foreign.push({ at: out.length, number: astray, title: textOf(line), ownLine: true });
    for (;;) {
      if (number + 1 >= until) break;
      const at = beginningOf(edition, rest, number + 1);
      if (at === undefined) break;
      number += 1;
      const [before, after] = at === 0 ? [undefined, rest] : splitAt(rest, at);
      if (before) out.push(before);
      const title = textOf(after);
      const ownLine = isTitleLine(title);
      foreign.push({ at: out.length, number, title: ownLine ? title : title.slice(0, 20), ownLine });
      rest = after;
      if (ownLine) break;
    }
    out.push(rest);
  }
  return { lines: out, foreign };
}

/**
 * The number of a title that does not come next, where nothing but running text follows: below tables that text would be
 * lost; in a part of text it stays where it stands.
 */
function isAstray(edition: Edition, lines: readonly Line[], index: number, last: number): number | undefined {
  const [line, ...below] = lines.slice(index);
  const text = line ? textOf(line) : "";
  const { kind, number, length } = markOf(text);
  if (!line || line.cells || kind !== "chinese" || number === last + 1 || !isTitleLine(text)) return undefined;
  if (!/^\s*第?[一二三四五六七八九十]{1,3}(?:部分)?[、．.\s]/u.test(text) || below.length === 0) return undefined;
  if (isRowLabel(edition, text.slice(length), true) || !lines.slice(0, index).some((one) => one.cells))
    return undefined;
  const running = below.every((one) => !one.cells && one.pieces.length === 1 && /\p{Script=Han}/u.test(textOf(one)));
  return running && /[，。；]/u.test(textOf(sure(below[0]))) ? number : undefined;
}

function isTitleLine(text: string): boolean {
  return text.length <= longestTitle && !/[。；！？]/u.test(text);
}

/** Where in a line the part with a number begins: 0 where the line is its title, later in running text. */
function beginningOf(edition: Edition, line: Line, number: number): number | undefined {
  const filled = line.pieces.filter((piece) => piece.text.trim() !== "");
  if (filled.length !== 1) return undefined;
  const text = filled[0]?.text ?? "";
  const mark = `${numeralOf(number)}、`;
  const lead = markOf(text);
  const begins = lead.kind === "chinese" && lead.number === number && /[、．.\s]/u.test(text.trim().slice(0, 4));
  if (begins && !isRowLabel(edition, text.slice(lead.length), isTitleLine(text.trim()))) return 0;
  if (line.cells || text.length < shortestRun) return undefined;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
    const free = at > 0 && /[\d。；！？）)\s]/u.test(text[at - 1] ?? "");
    const title = text.slice(at + mark.length, at + mark.length + longestTitle);
    if (free && /^\p{Script=Han}{4}/u.test(title) && !isRowLabel(edition, title, false)) return at;
  }
  return undefined;
}

/** `四、结转下年度继续办理` is a row of a table. `whole`: only where the label is all there is. */
function isRowLabel(edition: Edition, words: string, whole: boolean): boolean {
  const folded = fold(words.slice(0, 60));
  const start = folded.word.indexOf(true);
  const match = start < 0 ? undefined : termAt(folded, start, termsOf(edition), "");
  if (!match?.terms.some(({ kind }) => kind === "row" || kind === "group") || match.length < 4) return false;
  return !whole || !folded.word.includes(true, match.end);
}

function splitAt(line: Line, at: number): [Line, Line] {
  const piece = line.pieces.find(({ text }) => text.trim() !== "");
  const cut = (text: string): Line => ({ ...line, pieces: piece ? [{ ...piece, text }] : [] });
  const text = piece?.text ?? "";
  return [cut(text.slice(0, at)), cut(text.slice(at))];
}

/**
 * The section that a part under another title is given to: the one its title speaks of, the one of its number if the
 * source has no other for it, else the one for all other matters.
 */
export function sectionFor(edition: Edition, part: ForeignPart, known: ReadonlySet<Section>): Section | undefined {
  const written = edition.sections.filter((section) => section.content !== "tables");
  const spoken = sectionByWords(edition, part.title);
  if (spoken && written.includes(spoken)) return spoken;
  if (edition.freeParts) return undefined;
  const own = written.find((section) => ownNumber(section) === part.number);
  if (own && !known.has(own) && !own.words && !own.takesOthers) return own;
  return written.find((section) => section.takesOthers) ?? own;
}
