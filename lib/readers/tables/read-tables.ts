// The table sections of a report → what was read for each cell.

import { cellByName, cornerPath, groupCellByName } from "#core/editions/cells.ts";
import type { Edition, Table } from "#core/editions/edition.ts";
import { sure } from "#core/ground/sure.ts";
import { foldLabel } from "#core/language/fold-text.ts";
import { widthOf } from "#core/terms/terms.ts";
import { noteOf, type ReadingNote } from "#readers/blocks/reading-note.ts";
import { readRow } from "#readers/figures/read-row.ts";
import { holds, type Reading, type RowSum } from "#readers/figures/reading.ts";
import { type Candidates, settleRows } from "#readers/figures/settle-rows.ts";
import { columnSums, sumsOf } from "#readers/figures/table-sums.ts";
import { type FoundRows, findRows, type TableLine } from "#readers/rows/find-rows.ts";
import { flushRows } from "#readers/rows/flush-rows.ts";
import { type PlacedRow, placeRows } from "#readers/rows/place-rows.ts";
import { blankCell, type CellResult, standingCell } from "#readers/tokens/cell-result.ts";
import { inWan, unitNote, unitsOf } from "./amount-units.ts";
import { columnOrder, inOrder } from "./column-order.ts";
import { rowsInDoubt } from "./doubt-rows.ts";
import { foreignHeads } from "./foreign-heads.ts";
import { lacksBalanceNote, printOf } from "./head-region.ts";
import { markIllegible } from "./illegible-cells.ts";
import { otherMeasure } from "./other-measure.ts";
import { printedHeads } from "./printed-heads.ts";
import { readAcross } from "./read-across.ts";
import { kindOf, leaves, type OpenRow, rowCells } from "./row-cells.ts";
import { solveLostRow } from "./solve-lost-row.ts";
import { wholeCellLabels } from "./whole-cell-labels.ts";

export interface TablesRead {
  readonly cells: ReadonlyMap<string, CellResult>;
  readonly labels: Readonly<Record<string, string>>;
  readonly notes: readonly ReadingNote[];
  readonly strayText: FoundRows["strayText"];
}

/** Reads all tables. `others`: editions whose heads may have been mixed in. */
export function readTables(edition: Edition, lines: readonly TableLine[], others: readonly Edition[]): TablesRead {
  const found = findRows(edition, lines, others);
  const placed = placeRows(edition, found);
  const flush = flushRows(placed.rows);
  const cells = new Map<string, CellResult>();
  const labels = printedHeads(edition, lines, others);
  const notes: ReadingNote[] = [];
  const print = printOf(lines);
  const text = foldLabel(lines.map(({ line }) => line.pieces.map((piece) => piece.text).join("")).join(""));
  for (const section of edition.sections) {
    for (const table of section.tables ?? []) {
      if (table.layout === "across") {
        for (const [name, cell] of readAcross(edition, table, found.across.get(table.id))) cells.set(name, cell);
        continue;
      }
      const rows = placed.rows.filter((row) => row.table === table);
      const heads = rows.length > 0 ? foreignHeads(edition, table, print, others) : [];
      const foreign = heads.length > 0;
      for (const [at, head] of leaves(table.columns).entries()) {
        const printed = heads[at];
        if (printed !== undefined) labels[`${table.id}_${head.id}`] = printed;
      }
      if (lacksBalanceNote(table, print)) labels[cornerPath(table)] = "";
      if (foreign) notes.push(noteOf("foreignTable", table.caption ?? section.title));
      const measure = rows.length > 0 && !foreign ? otherMeasure(edition, table, print) : undefined;
      if (measure !== undefined) notes.push(noteOf("otherMeasure", table.caption ?? section.title, measure));
      const units = unitsOf(edition, table, print);
      const unit = rows.length > 0 ? unitNote(table, units) : undefined;
      if (unit !== undefined) notes.push(unit);
      for (const [name, cell] of readTable(edition, table, rows, found, flush)) {
        const read = inWan(table, units, name, cell);
        cells.set(name, (foreign || measure !== undefined) && read.entry !== undefined ? asCandidate(read) : read);
      }
      if (rows.some((row) => row.found.length > 1)) {
        notes.push(noteOf("tableTwice", section.title));
      }
      for (const row of rows) {
        if (row.label !== undefined) labels[`${table.id}_${row.head.id}`] = row.label;
        else if (row.byPosition && !isPrintedAcross(text, foldLabel(row.head.label))) {
          labels[`${table.id}_${row.head.id}`] = "";
          notes.push(noteOf("unlabelledRow", `${row.head.mark ?? ""}${row.head.label}`));
        }
      }
      addUndecided(
        placed.undecided.filter((one) => one.table === table),
        table,
        cells,
      );
    }
  }
  markIllegible(edition, lines, cells);
  return {
    cells,
    labels: { ...wholeCellLabels(edition, lines, others, labels), ...labels },
    notes,
    strayText: found.strayText,
  };
}

/** Does the label stand in the text in pieces, with the words and figures of other cells between them, as pages wrap it? */
function isPrintedAcross(text: string, label: string): boolean {
  const start = label.slice(0, 4);
  for (let from = text.indexOf(start); from >= 0; from = text.indexOf(start, from + 1)) {
    const window = text.slice(from, from + label.length + 24);
    let next = 0;
    for (const character of window) if (character === label[next]) next += 1;
    if (next === label.length) return true;
  }
  return false;
}

function asCandidate(cell: CellResult): CellResult {
  return { reading: { ...cell.reading, kind: "ambiguous", candidates: [cell.entry ?? ""] } };
}

function readTable(
  edition: Edition,
  table: Table,
  rows: readonly PlacedRow[],
  found: FoundRows,
  flush: (row: PlacedRow) => boolean,
): Map<string, CellResult> {
  const width = widthOf(table);
  const sums = sumsOf(edition, table);
  const { open, twice } = openRows(table, rows, found, flush, sums.row);
  trustBlankTotals(open, sums.row[0]?.total);
  doubtTornRows(table, open, sums.row);
  const printedGroups = new Set(rows.filter((row) => row.group).map((row) => row.head.id));
  const all = columnSums(edition, table, (row) => printedGroups.has(row));
  const holding = settleRows(open as Map<string, Candidates>, all, width);
  const broken = all.filter(
    (sum) => !holding.includes(sum) && sum.terms.every(({ row }) => (open.get(row)?.readings.length ?? 0) > 0),
  );
  const doubtful = rowsInDoubt(open, broken, sums.row);
  const confirmed = new Set(holding.flatMap((sum) => sum.terms.map(({ row }) => row)));
  const results = new Map<string, CellResult>();
  const filledIn = [...open.values()].some((row) =>
    row.readings.some((reading) => reading.some((held) => held !== undefined)),
  );
  for (const [id, row] of open) {
    const uncertain = doubtful.has(id) && !confirmed.has(id);
    rowCells(edition, table, row, confirmed.has(id), uncertain, filledIn).forEach((cell, column) => {
      const name = `${table.id}_${id}_${leaves(table.columns)[column]?.id}`;
      if (cell && (cellByName(edition, name) || groupCellByName(edition, name))) results.set(name, cell);
    });
  }
  for (const placed of twice) for (const [name, cell] of twiceCells(edition, placed)) results.set(name, cell);
  solveLostRow(edition, table, open, all, results);
  return results;
}

/** The rows with all that each can be read as; `twice`: those that stand twice, with other figures. */
function openRows(
  table: Table,
  rows: readonly PlacedRow[],
  found: FoundRows,
  flush: (row: PlacedRow) => boolean,
  sums: readonly RowSum[],
): { readonly open: Map<string, OpenRow>; readonly twice: readonly PlacedRow[] } {
  const width = widthOf(table);
  const order = columnOrder(table, found);
  const open = new Map<string, OpenRow>();
  const twice: PlacedRow[] = [];
  const signed = leaves(table.columns).map((head) => head.signed === true);
  const belowNilInPlace = (reading: Reading) => reading.every((held, at) => signed[at] || !held?.text.startsWith("-"));
  const leavesEmpty = printsNoNil(rows);
  for (const placed of rows) {
    const versions = placed.found.map((cells) => {
      const isFlush = flush(placed) || (placed.streamed === true && cells.length === width);
      return readRow(inOrder(cells, order, width), width, sums, { flush: isFlush, leavesEmpty });
    });
    const [version] = versions;
    const same = versions.every((other) => sameReading(other.readings[0], version?.readings[0]));
    if (!version || (versions.length > 1 && !same)) {
      twice.push(placed);
      continue;
    }
    open.set(placed.head.id, {
      placed,
      readings: version.plain ? version.readings : version.readings.filter(belowNilInPlace),
      first: version.readings,
      plain: version.plain,
      cells: placed.found[0] ?? [],
      ...(version.asDrawn ? { asDrawn: version.asDrawn } : {}),
    });
  }
  return { open, twice };
}

/** Some row is empty as a whole, and no cell of the table holds a 0. */
function printsNoNil(rows: readonly PlacedRow[]): boolean {
  const found = rows.flatMap((row) => row.found);
  return (
    found.some((cells) => cells.every((cell) => cell.text === "" && cell.printed === "")) &&
    !found.some((cells) => cells.some((cell) => /^0+$/u.test(cell.text)))
  );
}

function sameReading(a: Reading | undefined, b: Reading | undefined): boolean {
  return a !== undefined && b !== undefined && a.every((held, column) => held?.text === b[column]?.text);
}

/**
 * One figure a line, a sum that does not hold and no figures for the row before or behind: a label between them may be
 * lost, so that the row took figures of another.
 */
function doubtTornRows(table: Table, open: ReadonlyMap<string, OpenRow>, sums: readonly RowSum[]): void {
  const rows = leaves(table.rows).map((head) => head.id);
  for (const [at, id] of rows.entries()) {
    const row = open.get(id);
    const [reading] = row?.readings ?? [];
    if (!row?.placed.streamed || !reading || holds(reading, sums)) continue;
    const besides = [rows[at - 1], rows[at + 1]].filter((one) => one !== undefined);
    if (besides.some((one) => !open.has(one))) row.readings = [];
  }
}

/** Where every row leaves its total empty, that is how the office filled in the form. */
function trustBlankTotals(open: ReadonlyMap<string, OpenRow>, total: number | undefined): void {
  if (total === undefined) return;
  const drawn = [...open.values()].filter((row) => row.asDrawn !== undefined);
  if (drawn.length < 3 || drawn.some((row) => row.asDrawn?.[total] !== undefined)) return;
  for (const row of drawn) row.readings = [sure(row.asDrawn)];
}

function twiceCells(edition: Edition, placed: PlacedRow): Map<string, CellResult> {
  const heads = leaves(placed.table.columns);
  const results = new Map<string, CellResult>();
  heads.forEach((head, column) => {
    const name = `${placed.table.id}_${placed.head.id}_${head.id}`;
    const versions = placed.found.map(
      (cells) => readRow(cells, heads.length, sumsOf(edition, placed.table).row).readings[0]?.[column],
    );
    const values = [...new Set(versions.map((held) => held?.text ?? ""))];
    const [first] = versions;
    if (values.length === 1 && first?.token)
      results.set(name, standingCell(first.token, kindOf(edition, name), "read"));
    else
      results.set(
        name,
        blankCell(
          first?.token,
          values.filter((value) => value !== ""),
        ),
      );
  });
  return results;
}

function addUndecided(
  undecided: ReturnType<typeof placeRows>["undecided"],
  table: Table,
  cells: Map<string, CellResult>,
): void {
  const heads = leaves(table.columns);
  for (const one of undecided) {
    for (const row of one.heads) {
      heads.forEach((head, column) => {
        const name = `${table.id}_${row.id}_${head.id}`;
        const candidates = one.groups.map((group) => group.filter((cell) => cell.text !== "")[column]?.text ?? "");
        const known = cells.get(name);
        if (known?.entry === undefined)
          cells.set(name, blankCell(undefined, [...new Set(candidates.filter((text) => text !== ""))]));
      });
    }
  }
}
