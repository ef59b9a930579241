// Remarks by which a report takes back figures of its own tables: what they name is asked with both readings.
import { type Cell, cellByName, cellLabel, cellsOf, groupCellByName } from "#core/editions/cells.ts";
import type { Edition, Section } from "#core/editions/edition.ts";
import type { Line } from "#readers/blocks/lines.ts";
import { noteOf, type ReadingNote } from "#readers/blocks/reading-note.ts";
import type { Parts } from "#readers/parts/find-sections.ts";
import { type CellResult, entryOf } from "#readers/tokens/cell-result.ts";
import { headsNamed, type NamedHeads } from "./heads-named.ts";
import type { Remark } from "./other-results.ts";
import { isCorrection, saidCorrections } from "./said-corrections.ts";

export interface Corrections {
  /** Cells that were read and are asked now. */
  readonly asked: ReadonlyMap<string, CellResult>;
  readonly notes: readonly ReadingNote[];
}

interface SeenOfReport {
  readonly parts: Parts;
  readonly remarks: readonly Remark[];
  readonly year: number;
}

interface Place {
  readonly line: Line;
  /** Undefined before the first part. */
  readonly section: Section | undefined;
}

const longestQuote = 80;
const mostLabels = 6;

/** Finds them in all lines of a report of this year. `cells`: what was read. */
export function printedCorrections(
  edition: Edition,
  { parts, remarks, year }: SeenOfReport,
  cells: ReadonlyMap<string, CellResult>,
): Corrections {
  const asked = new Map<string, CellResult>();
  const notes: ReadingNote[] = [];
  const places: readonly Place[] = [
    ...parts.before.map((line) => ({ line, section: undefined })),
    ...parts.parts.flatMap(({ section, lines }) => lines.map((line) => ({ line, section }))),
  ];
  const isWhole = parts.parts.length === 0;
  for (const { line, section } of places) {
    const inTable = section?.content === "tables" || isWhole;
    for (const { text } of line.pieces) {
      if (!isCorrection(text, inTable, year)) continue;
      const found = cellsMeant(edition, { line, section }, text, cells);
      for (const [name, result] of found.asked) asked.set(name, result);
      notes.push(noteOf("correction", quoted(text), found.labels.slice(0, mostLabels), found.labels.length));
    }
  }
  for (const remark of remarks) {
    const found = cellsRemarked(edition, remark, year, cells);
    for (const [name, result] of found.asked) asked.set(name, result);
    notes.push(
      found.labels.length === 0
        ? noteOf("besideText", quoted(remark.text))
        : noteOf("correction", quoted(remark.text), found.labels.slice(0, mostLabels), found.labels.length),
    );
  }
  return { asked, notes };
}

function quoted(text: string): string {
  const quote = text.trim();
  return quote.length > longestQuote ? `${quote.slice(0, longestQuote)}…` : quote;
}

/** What a comment or a note takes back: what it names, else the cell that it is on. */
function cellsRemarked(
  edition: Edition,
  { text, place }: Remark,
  year: number,
  cells: ReadonlyMap<string, CellResult>,
): Meant {
  const nothing = { asked: new Map<string, CellResult>(), labels: [] };
  if (!isCorrection(text, true, year)) return nothing;
  if (saidCorrections(text).some(({ about }) => headsNamed(edition, about, undefined).rows.length > 0))
    return cellsMeant(edition, { line: noLine, section: undefined }, text, cells);
  const on = [...cells].find(([, { reading }]) => place !== undefined && reading.place === place);
  const cell = on && cellByName(edition, on[0]);
  if (!on || !cell) return nothing;
  const [name, result] = on;
  const [said = { figure: undefined, before: [] }] = saidCorrections(text);
  const candidates = candidatesFor(cell, [cell], cells, said);
  if (candidates === undefined) return nothing;
  return { asked: new Map([[name, withCandidates(result, candidates)]]), labels: [cellLabel(edition, name)] };
}

const noLine: Line = { pieces: [], cells: false, exact: false };

/** A line of a table without the remarks on it: their figures are no figures of the table. Undefined where nothing is left. */
export function withoutCorrections(line: Line): Line | undefined {
  if (!line.pieces.some(({ text }) => isCorrection(text, true))) return line;
  if (line.pieces.length === 1) return undefined;
  return {
    ...line,
    pieces: line.pieces.map((piece) =>
      isCorrection(piece.text, true) ? { ...piece, text: figureBefore(piece.text) } : piece,
    ),
  };
}

/** `52（更正为 25）`: what the cell held before. */
function figureBefore(text: string): string {
  return /^\s*[\d０-９][\d０-９,，.．]*/u.exec(text)?.[0].trim() ?? "";
}

interface Meant {
  readonly asked: ReadonlyMap<string, CellResult>;
  /** Of the cells that are named; none where it is not said which are meant. */
  readonly labels: readonly string[];
}

function cellsMeant(
  edition: Edition,
  { line, section }: Place,
  text: string,
  cells: ReadonlyMap<string, CellResult>,
): Meant {
  const asked = new Map<string, CellResult>();
  const labels: string[] = [];
  for (const { about, figure, before } of saidCorrections(text)) {
    const own = headsNamed(edition, about, section);
    const heads =
      own.rows.length > 0 ? own : { ...headsNamed(edition, rowOf(line, text), section), columns: own.columns };
    const named = cellsNamed(edition, heads, cells);
    for (const cell of named) {
      const candidates = candidatesFor(cell, named, cells, { figure, before });
      labels.push(cellLabel(edition, cell.name));
      if (candidates !== undefined) asked.set(cell.name, withCandidates(cells.get(cell.name), candidates));
    }
  }
  if (labels.length > 0) return { asked, labels };
  for (const [name, result] of cells) {
    const cell = cellByName(edition, name) ?? groupCellByName(edition, name);
    const isMeant = section?.content === "tables" ? cell?.section === section : cell !== undefined;
    if (isMeant && result.entry !== undefined) asked.set(name, withCandidates(result, [result.entry]));
  }
  return { asked, labels };
}

/** What else stands on the line of a cell that holds a remark. */
function rowOf(line: Line, text: string): string {
  return line.pieces.flatMap((piece) => (piece.text === text ? [] : [piece.text])).join(" ");
}

function cellsNamed(
  edition: Edition,
  { rows, columns }: NamedHeads,
  cells: ReadonlyMap<string, CellResult>,
): readonly Cell[] {
  const ofRows = cellsOf(edition).filter(({ row, rowPath }) =>
    rows.some((head) => head === row || rowPath.includes(head)),
  );
  const here = ofRows.filter(({ columnPath }) => columns.some((head) => columnPath.includes(head)));
  const named = here.length > 0 ? here : ofRows;
  return named.filter(({ name }) => cells.has(name) || named.length === 1);
}

/** What the cell may hold; undefined where the table holds what is said to be right. */
function candidatesFor(
  cell: Cell,
  named: readonly Cell[],
  cells: ReadonlyMap<string, CellResult>,
  { figure, before }: { readonly figure?: string | undefined; readonly before: readonly string[] },
): readonly string[] | undefined {
  const current = cells.get(cell.name)?.entry;
  const right = figure === undefined ? undefined : entryOf(plain(figure), figure, cell).entry;
  const isAlone = named.length === 1;
  if (isAlone && right !== undefined && right === current) return undefined;
  const held = named.filter(({ name }) => before.includes(cells.get(name)?.entry ?? ""));
  // Of a whole row nobody knows which of its figures is meant: the one that is called wrong, else the total.
  const isIt = isAlone || (held.length > 0 ? held.includes(cell) : cell.total);
  return [current, isIt ? right : undefined].filter(
    (text, at, all) => text !== undefined && all.indexOf(text) === at,
  ) as string[];
}

/** Digits without the unit behind them. */
function plain(figure: string): string {
  return figure.replace(/[^\d.]/gu, "");
}

function withCandidates(result: CellResult | undefined, candidates: readonly string[]): CellResult {
  const { reading, entry, printed } = result ?? { reading: { kind: "missing" as const } };
  const shown = reading.printed ?? printed ?? entry;
  return { reading: { ...reading, kind: "ambiguous", ...(shown === undefined ? {} : { printed: shown }), candidates } };
}
