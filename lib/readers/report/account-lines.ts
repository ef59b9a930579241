// Keeping account of a source: which of its lines became what, and the notes on those that are in no part.

import { isPageNumber } from "#core/language/page-furniture.ts";
import type { Account, Fate } from "#core/report/source.ts";
import { type Line, textOf } from "#readers/blocks/lines.ts";
import { noteOf, type ReadingNote } from "#readers/blocks/reading-note.ts";

/** The accounts of lines that share a fate. */
export function accountsOf(lines: readonly Line[], fate: Fate): readonly Account[] {
  return lines.flatMap((line) =>
    line.pieces.flatMap(({ place, text }) => (text.trim() === "" ? [] : [{ place, text, fate }])),
  );
}

const mostOfPage = 8;
const mostUnread = 40;
const longestQuote = 30;

/** One note on the lines of the page that are no part of the report; page numbers are only counted. */
export function furnitureNotes(lines: readonly Line[]): readonly ReadingNote[] {
  const texts = lines.map(textOf).filter((text) => text !== "" && !isPageNumber(text));
  if (texts.length === 0) return [];
  return [noteOf("furniture", texts.length, quoted(texts, mostOfPage))];
}

/** One note on lines among the tables that may be text of the report but belong to no part of it. */
export function unreadNotes(lines: readonly Line[]): readonly ReadingNote[] {
  const texts = lines.map(textOf).filter((text) => text !== "");
  if (texts.length === 0) return [];
  return [noteOf("unreadText", texts.length, quoted(texts, mostUnread))];
}

function quoted(texts: readonly string[], most: number): readonly string[] {
  return texts
    .slice(0, most)
    .map((text) => `“${text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text}”`);
}
