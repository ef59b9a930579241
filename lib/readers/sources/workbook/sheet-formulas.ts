// Sums that no program has computed yet: `+` and SUM over cells of the same sheet are worked out, exactly; nothing else is.
import { noteOf, type ReadingNote } from "#readers/blocks/reading-note.ts";
import { millionths, NotComputed, printed, type SheetFigures, SumFormula, type Value } from "./sum-formula.ts";
import { lettersOf, type Sheet, type SheetCell } from "./workbook-grid.ts";

const deepest = 200;
const longest = 2_000;
/** The most cells that all formulas of a sheet may look at. */
const mostLooks = 200_000;

const figure = /^[-+]?(?:\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.\d{1,6})?$/u;

export interface Computed {
  /** `row,column` → result, for formulas without a stored one that are sums. */
  readonly results: ReadonlyMap<string, string>;
  /** Cells whose formula is another and has no stored result. */
  readonly open: readonly string[];
  /** The stored results are not those of their sums: the file was written by a program that computes nothing. */
  readonly stale: boolean;
  /** Sums whose stored result is not what their cells give, each with what it gives. */
  readonly unlike: readonly { readonly place: string; readonly stored: string; readonly sum: string }[];
}

/** Works out the sums of a sheet. Stored results stand, unless all of them are 0 and the sums are not. */
export function computeSums(sheet: Sheet): Computed {
  const stored: { readonly key: string; readonly text: string }[] = [];
  const unsaved: string[] = [];
  for (const [row, line] of sheet.cells) {
    for (const [column, { text, formula }] of line) {
      if (formula === undefined) continue;
      if (text === "") unsaved.push(keyOf(row, column));
      else stored.push({ key: keyOf(row, column), text });
    }
  }
  const allNil = stored.length > 1 && stored.every(({ text }) => /^0(?:\.0+)?$/u.test(text));
  const computer = new Computer(sheet, allNil);
  const fresh = allNil ? stored.map(({ key }): [string, string | undefined] => [key, computer.textOf(key)]) : [];
  const stale = fresh.some(([, text]) => text !== undefined && text !== "" && text !== "0");
  const results = new Map<string, string>();
  const open: string[] = [];
  for (const key of unsaved) {
    const text = computer.textOf(key);
    if (text === undefined) open.push(addressOf(key));
    else results.set(key, text);
  }
  for (const [key, text] of stale ? fresh : []) {
    results.set(key, text ?? "");
    if (text === undefined) open.push(addressOf(key));
  }
  return { results, open, stale, unlike: stale ? [] : unlikeSums(sheet, stored) };
}

/** Stored results that their own sums do not give: the sheet was changed without being computed again. */
function unlikeSums(
  sheet: Sheet,
  stored: readonly { readonly key: string; readonly text: string }[],
): Computed["unlike"] {
  const computer = new Computer(sheet, true);
  return stored.flatMap(({ key, text }) => {
    const sum = figure.test(text) ? computer.textOf(key) : undefined;
    if (sum === undefined || printed(millionths(text.replace(/,/gu, ""))) === (sum === "" ? "0" : sum)) return [];
    return [{ place: addressOf(key), stored: text, sum: sum === "" ? "0" : sum }];
  });
}

class Computer implements SheetFigures {
  private readonly sheet: Sheet;
  private readonly ignoreStored: boolean;
  private readonly known = new Map<string, Value>();
  private readonly under = new Set<string>();
  private looks = 0;

  constructor(sheet: Sheet, ignoreStored: boolean) {
    this.sheet = sheet;
    this.ignoreStored = ignoreStored;
  }

  textOf(key: string): string | undefined {
    try {
      const [row = 0, column = 0] = key.split(",").map(Number);
      return printed(this.cell(row, column, true));
    } catch (error) {
      if (error instanceof NotComputed) return undefined;
      throw error;
    }
  }

  /** The figure of a cell; text counts as nothing in SUM and stops `+`. */
  cell(row: number, column: number, inSum: boolean): Value {
    this.looks += 1;
    if (this.looks > mostLooks) throw new NotComputed();
    const cell = this.sheet.cells.get(row)?.get(column);
    if (!cell) return undefined;
    if (cell.formula === undefined || (cell.text !== "" && !this.ignoreStored)) return plain(cell, inSum);
    const key = keyOf(row, column);
    if (this.known.has(key)) return this.known.get(key);
    if (this.under.has(key) || this.under.size > deepest || cell.formula.length > longest) throw new NotComputed();
    this.under.add(key);
    try {
      const value = new SumFormula(cell.formula, this.sheet.name, this).value();
      this.known.set(key, value);
      return value;
    } finally {
      this.under.delete(key);
    }
  }
}

function plain({ text }: SheetCell, inSum: boolean): Value {
  if (text === "") return undefined;
  if (figure.test(text)) return millionths(text.replace(/,/gu, ""));
  if (inSum) return undefined;
  throw new NotComputed();
}

function keyOf(row: number, column: number): string {
  return `${row},${column}`;
}

function addressOf(key: string): string {
  const [row = 0, column = 0] = key.split(",").map(Number);
  return `${lettersOf(column)}${row}`;
}

/** The sheet with its sums worked out, and what to know about its formulas. */
export function withSums(sheet: Sheet): { readonly sheet: Sheet; readonly notes: readonly ReadingNote[] } {
  const { results, open, stale, unlike } = computeSums(sheet);
  const cells = new Map(
    [...sheet.cells].map(([row, line]) => [
      row,
      new Map(
        [...line].map(([column, cell]) => [column, { ...cell, text: results.get(keyOf(row, column)) ?? cell.text }]),
      ),
    ]),
  );
  const { name } = sheet;
  const worked = [...results.values()].filter((text) => text !== "").length;
  const saved = [...sheet.cells.values()].flatMap((line) => [...line.values()]).filter(isSaved).length;
  const notes: ReadingNote[] = [];
  if (stale) notes.push(noteOf("sumsAnew", name, worked));
  else if (worked > 0) notes.push(noteOf("sumsWorkedOut", name, worked));
  if (open.length > 0) {
    const places = open.slice(0, 8).join("、") + (open.length > 8 ? "……" : "");
    notes.push(noteOf("openFormulas", name, open.length, places));
  }
  if (unlike.length > 0) {
    const places = unlike.slice(0, 5).map(({ place, stored, sum }) => `${place} 存着 ${stored}、算出 ${sum}`);
    notes.push(noteOf("unlikeSums", name, unlike.length, places.join("，") + (unlike.length > 5 ? "……" : "")));
  }
  if (saved > 0 && !stale) notes.push(noteOf("savedFormulas", name, saved));
  return { sheet: { ...sheet, cells }, notes };
}

function isSaved({ text, formula }: SheetCell): boolean {
  return formula !== undefined && text !== "";
}
