// A source → a report: which edition, whose, which year; the text of its parts, the figures of its tables.

import type { Edition } from "#core/editions/edition.ts";
import { editionForYear } from "#core/editions/registry.ts";
import { foldLabel } from "#core/language/fold-text.ts";
import type { Report } from "#core/report/report.ts";
import type { ReportInFile } from "#core/report/report-in-file.ts";
import type { Account, Source } from "#core/report/source.ts";
import { sectionHeading, titlePath, usualTitle } from "#core/report/title.ts";
import type { Stated } from "#readers/blocks/blocks.ts";
import { isThere, type Line, linesOf, textOf } from "#readers/blocks/lines.ts";
import { noteOf, type ReadingNote } from "#readers/blocks/reading-note.ts";
import { findSections, type Parts } from "#readers/parts/find-sections.ts";
import { printedHeadings } from "#readers/parts/printed-headings.ts";
import { type ReportRange, splitReports } from "#readers/parts/split-reports.ts";
import type { TableLine } from "#readers/rows/find-rows.ts";
import { readTables, type TablesRead } from "#readers/tables/read-tables.ts";
import { unprintedNils } from "#readers/tables/unprinted-nils.ts";
import { fillNilParts, readProse } from "#readers/text/read-prose.ts";
import { readWriting, type Writing } from "#readers/text/read-writing.ts";
import { type Recognition, recognizeOffice } from "#readers/titles/recognize-office.ts";
import { type CellResult, nilCell } from "#readers/tokens/cell-result.ts";
import { accountsOf, furnitureNotes, unreadNotes } from "./account-lines.ts";
import { type NamedCells, namedCells, toReport } from "./assemble-report.ts";
import { notAReport } from "./not-a-report.ts";
import { recognizeEdition } from "./recognize-edition.ts";
import { strayLines, unplacedNotes } from "./stray-lines.ts";

export type SourceRead =
  | {
      readonly ok: true;
      readonly report: Report;
      readonly edition: Edition;
      readonly notes: readonly ReadingNote[];
      readonly accounts: readonly Account[];
    }
  | { readonly ok: false; readonly message: string; readonly reports?: readonly ReportInFile[] };

export interface Hints {
  readonly named: NamedCells;
  readonly stated?: Stated | undefined;
  /** Which of several reports in the file is wanted, from 1. */
  readonly report?: number | undefined;
}

/** Reads a report from a source, whatever file it was. Of several in one file the one that `hints.report` names. */
export function readSource(source: Source, among: readonly Edition[], hints: Hints): SourceRead {
  const lines = linesOf(source).filter(isThere);
  const ranges = splitReports(lines, among);
  const wanted = hints.report ?? 1;
  const range = ranges[wanted - 1];
  if (!range) return { ok: false, message: `文件里只有 ${ranges.length} 份年报，没有第 ${wanted} 份` };
  if (ranges.length === 1) return readLines(lines, among, hints);
  if (hints.report === undefined) return several(ranges);
  const read = readLines(range.lines, among, { named: new Map() });
  if (!read.ok) return read;
  const others = ranges.flatMap((one) => (one === range ? [] : accountsOf(one.lines, "otherReport")));
  const notes = [noteOf("oneOfSeveral", ranges.length, wanted), ...read.notes];
  return { ...read, notes, accounts: [...read.accounts, ...others] };
}

function several(ranges: readonly ReportRange[]): SourceRead {
  const reports = ranges.map(({ lines, ...range }): ReportInFile => {
    const texts = lines.map(textOf);
    const { office, year } = recognizeOffice(texts, texts.join("\n"), lines[0]?.sheet);
    const title = range.title !== "" ? range.title : usualTitle({ office: { name: office }, year: year ?? 0 });
    return { title, office, ...(year === undefined ? {} : { year }) };
  });
  const listed = reports.map(({ title }, index) => `第 ${index + 1} 份“${title}”`).join("，");
  return { ok: false, message: `文件里有 ${reports.length} 份年报：${listed}。请选择读哪一份`, reports };
}

const noParts = "这不是一份年报：有年报的标题，但没有找到年报的各个部分和表格。请确认文件是否选对、是否完整";

interface Recognized {
  readonly edition: Edition;
  readonly year: number;
  readonly recognition: Recognition;
  readonly notes: readonly ReadingNote[];
}

function recognize(lines: readonly Line[], among: readonly Edition[], stated?: Stated): Recognized | undefined {
  const texts = lines.map(textOf);
  const text = texts.join("\n");
  const folded = foldLabel(text);
  const seen = recognizeOffice(texts, text, lines[0]?.sheet);
  const details = { ...seen.details, ...stated?.details };
  const recognition = stated
    ? { ...seen, year: stated.year, office: stated.office ?? seen.office, notes: [], details }
    : seen;
  const demanded = recognition.year === undefined ? undefined : editionForYear(recognition.year, among);
  const titled = recognition.title !== undefined ? demanded : undefined;
  const own = among.find((one) => one.id === stated?.edition);
  const edition = own ?? recognizeEdition(folded, demanded, among) ?? titled;
  if (!edition || !/信息公开|政务公开/u.test(folded)) return undefined;
  const notes: ReadingNote[] = [];
  const year = recognition.year ?? edition.years.from ?? edition.years.to ?? 2021;
  if (recognition.year === undefined) notes.push(noteOf("noYear"));
  if (demanded && demanded !== edition) notes.push(noteOf("otherForm", year, edition.name));
  if (recognition.title === undefined && !stated) notes.push(noteOf("noTitle"));
  return { edition, year, recognition, notes };
}

function readLines(lines: readonly Line[], among: readonly Edition[], { named, stated }: Hints): SourceRead {
  const recognized = recognize(lines, among, stated);
  if (!recognized) return { ok: false, message: notAReport.nothing };
  const { edition, year, recognition } = recognized;
  const parts = findSections(edition, lines);
  const writing = readWriting(parts, recognition, lines, stated !== undefined);
  const tables = readTables(
    edition,
    tableLines(edition, parts),
    among.filter((other) => other !== edition),
  );
  const { cells, nils, byName } = readCells(edition, parts, writing, tables, { named, stated });
  if (parts.parts.length === 0 && ![...cells.values()].some((cell) => cell.entry !== undefined)) {
    return { ok: false, message: noParts };
  }
  if (!stated) {
    const refused = notAReport.reason(edition, recognition, writing.narrative, cells);
    if (refused !== undefined) return { ok: false, message: refused };
  }
  const stray = straysOf(edition, parts, tables);
  const notes = [
    ...recognized.notes,
    ...partNotes(edition, year, parts),
    ...(nils.length > 0 ? [noteOf("unprintedNils", nils.length)] : []),
    ...(byName ? [] : tables.notes),
    ...unreadNotes(stray),
    ...(byName ? [] : unplacedNotes(tableParts(parts), cells)),
    ...recognition.notes,
    ...(recognition.office === "" ? [noteOf("noOffice")] : []),
    ...writing.notes,
    ...(stated ? [] : furnitureNotes([...parts.contents, ...writing.furniture])),
  ];
  const { narrative } = writing;
  const untitled = recognition.title === undefined && stated === undefined;
  const labels = {
    ...(untitled ? { [titlePath]: "" } : {}),
    ...printedHeadings(edition, year, parts),
    ...tables.labels,
  };
  const report = toReport({
    edition,
    year,
    recognition,
    narrative,
    cells,
    labels,
    ownFile: stated !== undefined,
  });
  return { ok: true, report, edition, notes, accounts: accountFor(edition, parts, writing, stray) };
}

interface Cells {
  readonly cells: Map<string, CellResult>;
  readonly nils: readonly string[];
  /** The file names its cells itself. */
  readonly byName: boolean;
}

function readCells(
  edition: Edition,
  parts: Parts,
  { wrap }: Writing,
  tables: TablesRead,
  hints: Pick<Hints, "named" | "stated">,
): Cells {
  const cells = new Map(tables.cells);
  for (const section of edition.sections) {
    const lines = parts.parts.filter((part) => part.section === section).flatMap((part) => part.lines);
    if (section.content !== "prose" || lines.length === 0) continue;
    for (const [name, cell] of readProse(edition, section, lines, wrap)) cells.set(name, cell);
  }
  const named = namedCells(edition, hints.named);
  for (const [name, cell] of named) cells.set(name, cell);
  if (hints.stated) fillNilParts(edition, cells);
  const nils = hints.stated ? [] : unprintedNils(edition, cells);
  for (const name of nils) cells.set(name, nilCell(cells.get(name)?.reading));
  return { cells, nils, byName: named.size > 0 };
}

/** What is unusual about the parts: doubled, missing, under other titles. */
function partNotes(edition: Edition, year: number, parts: Parts): readonly ReadingNote[] {
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

function straysOf(edition: Edition, parts: Parts, tables: TablesRead): readonly Line[] {
  return strayLines(edition, tableParts(parts), new Set(tables.strayText.map(({ text }) => text)));
}

function tableParts(parts: Parts): readonly Line[] {
  if (parts.parts.length === 0) return parts.before;
  return parts.parts.filter((part) => part.section.content === "tables").flatMap((part) => part.lines);
}

function accountFor(edition: Edition, parts: Parts, writing: Writing, stray: readonly Line[]): readonly Account[] {
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
