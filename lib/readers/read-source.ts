// A source → a report: which edition, whose, which year; the text of its parts, the figures of its tables.
import { cellMark } from "#core/document/cell-mark.ts";
import { blankFigure } from "#core/document/wording.ts";
import { cellByName, cellsOf, groupCellByName, groupCellsOf } from "#core/editions/cells.ts";
import type { Edition } from "#core/editions/edition.ts";
import { editionForYear } from "#core/editions/registry.ts";
import { readFigure } from "#core/report/figure.ts";
import { figuresOf } from "#core/report/figures.ts";
import { readingNotes } from "#core/report/reading-notes.ts";
import type { Reading, Report } from "#core/report/report.ts";
import type { Source } from "#core/report/source.ts";
import { sectionHeading, usualTitle } from "#core/report/title.ts";
import type { Stated } from "./blocks.ts";
import { type CellResult, nilCell, standingCell } from "./cell-result.ts";
import type { TableLine } from "./find-rows.ts";
import { findSections, type Parts } from "./find-sections.ts";
import { foldLabel } from "./fold-text.ts";
import type { CellToken } from "./lex-line.ts";
import { type Line, linesOf, textOf } from "./lines.ts";
import { isAboveText } from "./page-furniture.ts";
import { readNarrativeLines, wrapWidth } from "./read-narrative.ts";
import { fillNilParts, readProse } from "./read-prose.ts";
import { readTables } from "./read-tables.ts";
import { recognizeEdition } from "./recognize-edition.ts";
import { type Recognition, recognizeOffice } from "./recognize-office.ts";
import { unprintedNils } from "./unprinted-nils.ts";

export type SourceRead =
  | { readonly ok: true; readonly report: Report; readonly edition: Edition; readonly notes: readonly string[] }
  | { readonly ok: false; readonly message: string };

const noParts = "认出了年报的标题，但没有找到年报的各个部分和表格，请确认文件是否选对、是否完整";
const notAReport = "没有找到政府信息公开工作年度报告的内容，请确认文件是否选对";

export interface Hints {
  /** Cell name → where it stands, in files of our own that name their cells. */
  readonly named: ReadonlyMap<string, { readonly place: string; readonly text: string }>;
  readonly stated?: Stated | undefined;
}

/** Reads a report from a source, whatever file it was. */
export function readSource(source: Source, among: readonly Edition[], hints: Hints): SourceRead {
  const lines = linesOf(source).filter((line) => line.pieces.some((piece) => piece.text.trim() !== ""));
  const texts = lines.map(textOf);
  const text = texts.join("\n");
  const folded = foldLabel(text);
  const { stated } = hints;
  const seen = recognizeOffice(texts, text);
  const recognition = stated ? { ...seen, year: stated.year, office: stated.office ?? seen.office } : seen;
  const demanded = recognition.year === undefined ? undefined : editionForYear(recognition.year, among);
  const titled = recognition.title !== undefined ? demanded : undefined;
  const own = among.find((one) => one.id === stated?.edition);
  const edition = own ?? recognizeEdition(folded, demanded, among) ?? titled;
  if (!edition || !/信息公开|政务公开/u.test(folded)) return { ok: false, message: notAReport };
  const notes: string[] = [];
  const year = recognition.year ?? edition.years.from ?? edition.years.to ?? 2021;
  if (recognition.year === undefined) notes.push("没有认出年度，请核对");
  if (demanded && demanded !== edition) notes.push(`报告写的是${year}年，用的却是${edition.name}`);
  if (recognition.title === undefined && !stated) notes.push(readingNotes.noTitle);
  const parts = findSections(edition, lines);
  if (parts.repeated) notes.push(readingNotes.repeatedHeading(sectionHeading(parts.repeated, year)));
  const missing = edition.sections.filter((section) => !parts.parts.some((part) => part.section === section));
  for (const section of missing) notes.push(`没有找到“${sectionHeading(section, year)}”这一部分`);
  const ownFile = stated !== undefined;
  const wrap = ownFile ? undefined : wrapWidth(writtenLines(parts, recognition));
  const tables = readTables(
    edition,
    tableLines(edition, parts),
    among.filter((other) => other !== edition),
  );
  const cells = new Map(tables.cells);
  for (const part of parts.parts) {
    if (part.section.content === "prose") {
      for (const [name, cell] of readProse(edition, part.section, part.lines, wrap)) cells.set(name, cell);
    }
  }
  const named = namedCells(edition, hints.named);
  for (const [name, cell] of named) cells.set(name, cell);
  if (stated) fillNilParts(edition, cells);
  const nils = stated ? [] : unprintedNils(edition, cells);
  for (const name of nils) cells.set(name, nilCell(cells.get(name)?.reading));
  if (nils.length > 0) notes.push(`表格没有印出0：${nils.length} 个空格按合计只能是0，已读作0，请核对`);
  if (named.size === 0) for (const note of tables.notes) notes.push(note);
  const stray = tables.strayText.filter(({ text: words }) => words.length > 12);
  if (stray.length > 0)
    notes.push(`表格之间有 ${stray.length} 段文字没有归入任何部分：“${stray[0]?.text.slice(0, 30)}…”`);
  if (recognition.office === "") notes.push("没有认出单位名称，请填写");
  if (parts.parts.length === 0 && ![...cells.values()].some((cell) => cell.entry !== undefined)) {
    return { ok: false, message: noParts };
  }
  const narrative = narrativeOf(parts, recognition, ownFile, wrap);
  const { labels } = tables;
  const report = toReport({ edition, year, recognition, narrative, cells, labels, notes, ownFile });
  return { ok: true, report, edition, notes };
}

/** Cells that the file itself names: read without matching. A file of ours names all it prints. */
function namedCells(edition: Edition, named: Hints["named"]): ReadonlyMap<string, CellResult> {
  const results = new Map<string, CellResult>();
  const marked = new Map([...cellsOf(edition), ...groupCellsOf(edition)].map(({ name }) => [cellMark(name), name]));
  for (const [mark, { place, text: standing }] of named) {
    const name = marked.get(mark) ?? mark;
    const text = standing === blankFigure ? "" : standing;
    const cell = cellByName(edition, name) ?? groupCellByName(edition, name);
    if (!cell) continue;
    const token: CellToken = { kind: "cell", text, printed: text, place, column: -1 };
    results.set(
      name,
      text === "" ? { reading: { kind: "read", place, printed: "" } } : standingCell(token, cell, "read"),
    );
  }
  return results.size >= 4 ? results : new Map();
}

/** Totals that were read are typed; in files of our own, only those that are not what their parts give. */
function typedTotalsOf(
  edition: Edition,
  entries: Readonly<Record<string, string>>,
  ownFile: boolean,
): readonly string[] {
  const totals = cellsOf(edition).filter((cell) => cell.total);
  if (!ownFile) return totals.map((cell) => cell.name);
  const computed = figuresOf(edition, { entries, typedTotals: [] });
  return totals.flatMap((cell) => {
    const entry = entries[cell.name];
    const read = entry === undefined ? undefined : readFigure(entry, cell);
    return (read?.kind === "figure" ? read.value : undefined) === computed[cell.name] ? [] : [cell.name];
  });
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

interface Read {
  readonly edition: Edition;
  readonly year: number;
  readonly recognition: Recognition;
  readonly narrative: Readonly<Record<string, string>>;
  readonly cells: ReadonlyMap<string, CellResult>;
  readonly labels: Readonly<Record<string, string>>;
  readonly notes: readonly string[];
  readonly ownFile: boolean;
}

function toReport({ edition, year, recognition, narrative, cells, labels, notes, ownFile }: Read): Report {
  const typed: Record<string, string> = {};
  const printed: Record<string, string> = {};
  const reading: Record<string, Reading> = {};
  const ordered = [...cellsOf(edition).map((cell) => cell.name), ...cells.keys()];
  for (const name of new Set(ordered)) {
    const cell = cells.get(name);
    if (!cell) continue;
    if (cell.entry !== undefined) typed[name] = cell.entry;
    if (cell.printed !== undefined && cell.printed !== cell.entry) printed[name] = cell.printed;
    reading[name] = cell.reading;
  }
  const typedTotals = typedTotalsOf(edition, typed, ownFile);
  const entries = Object.fromEntries(
    Object.entries(typed).filter(([name]) => cellByName(edition, name)?.total !== true || typedTotals.includes(name)),
  );
  const office = { name: recognition.office };
  const title = recognition.title;
  return {
    office,
    year,
    edition: edition.id,
    ...(title !== undefined && title !== usualTitle({ office, year }) ? { title } : {}),
    entries,
    typedTotals,
    narrative,
    ...(recognition.details ? { details: recognition.details } : {}),
    ...(Object.keys(printed).length > 0 ? { printed } : {}),
    ...(Object.keys(labels).length > 0 ? { labels } : {}),
    reading,
    ...(notes.length > 0 ? { notes } : {}),
  };
}

/** In files of our own a line is a paragraph, and tables in a text section hold its figures, which were read by name. */
function narrativeOf(
  parts: Parts,
  recognition: Recognition,
  ownFile: boolean,
  wrap: number | undefined,
): Record<string, string> {
  const narrative: Record<string, string> = {};
  const opening = openingLines(parts, recognition);
  const written = parts.parts.filter((part) => part.section.content !== "tables");
  const text = readNarrativeLines(opening, wrap);
  if (text !== "") narrative.opening = text;
  for (const part of written) {
    const words = readNarrativeLines(ownFile ? part.lines.filter((line) => !line.cells) : part.lines, wrap);
    if (words !== "") narrative[part.section.id] = words;
  }
  return narrative;
}

/** What stands between the title and the first heading. */
function openingLines(parts: Parts, recognition: Recognition): readonly Line[] {
  if (parts.parts.length === 0) return [];
  return parts.before.slice(recognition.titleLine + 1).filter((line) => !isRow(line) && !isAboveText(textOf(line)));
}

/** Cells side by side: boxes above the text, no part of it. */
function isRow(line: Line): boolean {
  return line.cells && line.pieces.filter((piece) => piece.text.trim() !== "").length > 1;
}

/** All running text of the report. */
function writtenLines(parts: Parts, recognition: Recognition): readonly Line[] {
  const written = parts.parts.filter((part) => part.section.content !== "tables");
  return [...openingLines(parts, recognition), ...written.flatMap((part) => part.lines)];
}
