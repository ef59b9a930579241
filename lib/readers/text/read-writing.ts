// The running text of a report: opening and narrative, apart from what the page prints above, between and below.

import type { Edition } from "#core/editions/edition.ts";
import { type Line, textOf } from "#readers/blocks/lines.ts";
import type { ReadingNote } from "#readers/blocks/reading-note.ts";
import type { Parts } from "#readers/parts/find-sections.ts";
import { closingFrom, signatureWithin } from "#readers/titles/closing-lines.ts";
import { openingOf } from "#readers/titles/opening-lines.ts";
import type { Recognition } from "#readers/titles/recognize-office.ts";
import { isWritten, readNarrativeLines, wrapWidth } from "./read-narrative.ts";

type Section = Edition["sections"][number];

export interface Writing {
  readonly narrative: Record<string, string>;
  /** The width at which a page broke the lines of running text, if it did. */
  readonly wrap: number | undefined;
  readonly title: readonly Line[];
  readonly text: readonly Line[];
  /** Tables in a text section of a file of our own: they hold its figures, which are read by name. */
  readonly tables: readonly Line[];
  readonly furniture: readonly Line[];
  readonly notes: readonly ReadingNote[];
}

interface WrittenPart {
  readonly section: Section;
  readonly lines: readonly Line[];
}

/** Reads the text of all parts. `lines`: all of the report, as they stood before they were cut into parts. */
export function readWriting(parts: Parts, recognition: Recognition, lines: readonly Line[], ownFile: boolean): Writing {
  const place = lines[recognition.titleLine]?.pieces[0]?.place;
  const opening =
    parts.parts.length === 0
      ? { text: [], title: [], furniture: [] }
      : openingOf(parts.before, place, recognition.titleLines);
  // A file of ours prints a signature only where its properties say so; then it is no text of the last part.
  const unsigned = ownFile && !recognition.details?.signature;
  const { written, closing } = withoutClosing(
    parts,
    recognition.details?.signature?.office ?? recognition.office,
    unsigned,
  );
  const wrap = ownFile ? undefined : wrapWidth([...opening.text, ...written.flatMap((part) => part.lines)]);
  const narrative: Record<string, string> = {};
  const add = (id: string, from: readonly Line[]) => {
    const words = readNarrativeLines(from, wrap);
    if (words !== "") narrative[id] = narrative[id] === undefined ? words : `${narrative[id]}\n${words}`;
  };
  add("opening", opening.text);
  const tables = ownFile ? written.flatMap((part) => part.lines.filter((line) => line.cells)) : [];
  const shown = written.map(({ section, lines: all }) => ({
    section,
    lines: ownFile ? all.filter((line) => !line.cells) : all,
  }));
  for (const { section, lines: from } of shown) add(section.id, from);
  const all = [...opening.text, ...shown.flatMap((part) => part.lines)];
  const isText = (line: Line) => isWritten(textOf(line));
  return {
    narrative,
    wrap,
    tables,
    title: opening.title,
    text: all.filter(isText),
    furniture: [...opening.furniture, ...all.filter((line) => !isText(line)), ...closing],
    notes: [],
  };
}

/** The text parts, the last of them without signature, date and attachments. */
function withoutClosing(
  parts: Parts,
  office: string,
  ownFile: boolean,
): { written: readonly WrittenPart[]; closing: readonly Line[] } {
  const written = parts.parts.filter((part) => part.section.content !== "tables");
  const last = parts.parts.at(-1);
  if (!last || last.section.content === "tables" || ownFile) return { written, closing: [] };
  const from = closingFrom(last.lines.map(textOf), office);
  const kept = [...last.lines.slice(0, from)];
  const closing = [...last.lines.slice(from)];
  const end = kept.at(-1);
  const text = end === undefined || end.cells ? "" : (end.pieces[0]?.text ?? "");
  const at = end?.pieces.length === 1 ? signatureWithin(text, office) : undefined;
  if (end && at !== undefined && at > 0) {
    kept.splice(-1, 1, withText(end, text.slice(0, at)));
    closing.unshift(withText(end, text.slice(at)));
  }
  const cell = end && end.pieces.length > 1 ? end.pieces.at(-1) : undefined;
  if (end && cell && closingFrom([cell.text], office) === 0) {
    kept.splice(-1, 1, { ...end, pieces: end.pieces.slice(0, -1) });
    closing.unshift({ ...end, pieces: [cell] });
  }
  return { written: [...written.slice(0, -1), { section: last.section, lines: kept }], closing };
}

function withText(line: Line, text: string): Line {
  return { ...line, pieces: line.pieces.map((piece) => ({ ...piece, text })) };
}
