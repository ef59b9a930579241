// What stands in the lines of a report under an edition: its parts, its text, its tables; and what became of each line.
import type { Edition } from "#core/editions/edition.ts";
import type { Account } from "#core/report/source.ts";
import { sectionHeading } from "#core/report/title.ts";
import type { Line } from "#readers/blocks/lines.ts";
import { noteOf, type ReadingNote } from "#readers/blocks/reading-note.ts";
import { findSections, type Parts } from "#readers/parts/find-sections.ts";
import type { TableLine } from "#readers/rows/find-rows.ts";
import { readTables, type TablesRead } from "#readers/tables/read-tables.ts";
import { readProse } from "#readers/text/read-prose.ts";
import { readWriting, type Writing } from "#readers/text/read-writing.ts";
import type { Recognition } from "#readers/titles/recognize-office.ts";
import type { CellResult } from "#readers/tokens/cell-result.ts";
import { accountsOf } from "./account-lines.ts";
import { withoutCorrections } from "./printed-corrections.ts";
import { strayLines } from "./stray-lines.ts";

export interface SeenParts {
  readonly parts: Parts;
  readonly writing: Writing;
  readonly tables: TablesRead;
  /** What was read of tables and prose, by cell; the reader of the file goes on from here. */
  readonly cells: Map<string, CellResult>;
  /** Lines among the tables that are no part of them. */
  readonly stray: readonly Line[];
}

/** Cuts the lines into parts and reads their text and tables. `own`: a file of ours, which has nothing of a page about it. */
export function seeParts(
  edition: Edition,
  recognition: Recognition,
  lines: readonly Line[],
  among: readonly Edition[],
  own: boolean,
): SeenParts {
  const parts = findSections(edition, lines);
  const writing = readWriting(parts, recognition, lines, own);
  const others = among.filter((other) => other !== edition);
  const printed = tableLines(edition, parts).flatMap((one) => {
    const line = withoutCorrections(one.line);
    return line ? [{ ...one, line }] : [];
  });
  const tables = readTables(edition, printed, others);
  const cells = new Map(tables.cells);
  for (const section of edition.sections) {
    const inside = parts.parts.filter((part) => part.section === section).flatMap((part) => part.lines);
    if (section.content !== "prose" || inside.length === 0) continue;
    for (const [name, cell] of readProse(edition, section, inside, writing.wrap)) cells.set(name, cell);
  }
  const stray = strayLines(edition, tableParts(parts), new Set(tables.strayText.map(({ text }) => text)));
  return { parts, writing, tables, cells, stray: [...stray, ...parts.passedOver] };
}

/** Neither a part nor a figure was found. */
export function isNothing({ parts, cells }: SeenParts): boolean {
  return parts.parts.length === 0 && ![...cells.values()].some((cell) => cell.entry !== undefined);
}

export const noParts = "这不是一份年报：有年报的标题，但没有找到年报的各个部分和表格。请确认文件是否选对、是否完整";

/** What is unusual about the parts: doubled, missing, under other titles. */
export function partNotes(edition: Edition, year: number, parts: Parts): readonly ReadingNote[] {
  const heading = (section: Edition["sections"][number]) => sectionHeading(section, year);
  const missing = edition.sections.filter((section) => !parts.parts.some((part) => part.section === section));
  const unfound =
    edition.freeParts && missing.length > 0
      ? [noteOf("noSuchParts", missing.map(heading))]
      : missing.map((section) => noteOf("partNotFound", heading(section)));
  return [
    ...(parts.repeated ? [noteOf("repeatedHeading", heading(parts.repeated))] : []),
    ...unfound,
    ...parts.renamed.map(({ section, title, kept }) =>
      kept ? noteOf("partElsewhere", title, heading(section)) : noteOf("partRenamed", title, heading(section)),
    ),
  ];
}

/** The lines that may hold tables: those of the table sections, else all. */
function tableLines(edition: Edition, parts: Parts): readonly TableLine[] {
  const first = edition.sections.find((section) => section.content === "tables");
  if (!first) return [];
  if (parts.parts.length === 0) return parts.before.map((line) => ({ line, section: first }));
  return parts.parts
    .filter((part) => part.section.content === "tables")
    .flatMap((part) => part.lines.map((line) => ({ line, section: part.section })));
}

/** The lines of the parts with tables; where no part was found, all. */
export function tableParts(parts: Parts): readonly Line[] {
  if (parts.parts.length === 0) return parts.before;
  return parts.parts.filter((part) => part.section.content === "tables").flatMap((part) => part.lines);
}

/** What became of the words of every line. */
export function accountFor(edition: Edition, { parts, writing, stray }: SeenParts): readonly Account[] {
  const strays = new Set(stray);
  const tables = edition.sections.some(({ content }) => content === "tables") ? tableParts(parts) : [];
  return [
    ...accountsOf(writing.title, "title"),
    ...accountsOf(parts.headings, "heading"),
    ...accountsOf(writing.text, "text"),
    ...accountsOf(
      tables.filter((line) => !strays.has(line)),
      "table",
    ),
    ...accountsOf(writing.tables, "table"),
    ...accountsOf(stray, "unread"),
    ...accountsOf([...parts.contents, ...writing.furniture], "furniture"),
  ];
}
