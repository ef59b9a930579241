// Formulas that no program has computed yet, or not lately: what `+ - * /` and SUM over the same sheet give, exactly; nothing else.
import type { UncheckedResult } from "#core/report/source.ts";
import { noteOf, type ReadingNote } from "#readers/blocks/reading-note.ts";
import { isOfOtherFile } from "#readers/sources/container/other-file.ts";
import { millionths, NotComputed, printed, type SheetFigures, SumFormula, type Value } from "./sum-formula.ts";
import { dateShown, lettersOf, type Sheet, type SheetCell } from "./workbook-grid.ts";

const deepest = 200;
const longest = 2_000;
/** The most cells that all formulas of a sheet may look at. */
const mostLooks = 200_000;

const figure = /^[-+]?(?:\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.\d{1,6})?$/u;

/** A number of more places, a date, an error value. */
const otherNumber = new RegExp(`^(?:[-+]?\\d[\\d.,eE+-]*|${dateShown}|#.*|TRUE|FALSE)$`, "u");

export interface Computed {
  /** `row,column` → result, for formulas without a stored one that are sums. */
  readonly results: ReadonlyMap<string, string>;
  /** Cells whose formula is another and has no stored result. */
  readonly open: readonly string[];
  /** The stored results are not those of their sums: the file was written by a program that computes nothing. */
  readonly stale: boolean;
  /** `row,column` → what the sum gives, where the stored result is another figure. */
  readonly other: ReadonlyMap<string, string>;
  /** `row,column` → why nothing here can confirm the stored result. */
  readonly unchecked: ReadonlyMap<string, UncheckedResult>;
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
  const computer = new Computer(sheet, allNil ? "never" : "always");
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
  if (stale) return { results, open, stale, other: new Map(), unchecked: new Map() };
  return { results, open, stale, ...storedResults(sheet, stored) };
}

/**
 * Stored results beside what their formulas give: another figure, where they were changed by a program that computes nothing,
 * or nothing that could confirm them.
 */
function storedResults(
  sheet: Sheet,
  stored: readonly { readonly key: string; readonly text: string }[],
): Pick<Computed, "other" | "unchecked"> {
  const computer = new Computer(sheet, "whereOpen");
  const other = new Map<string, string>();
  const unchecked = new Map<string, UncheckedResult>();
  for (const { key, text } of stored) {
    const given = figure.test(text) ? computer.textOf(key) : undefined;
    const sum = given === "" ? "0" : given;
    if (sum !== undefined && millionths(sum) !== millionths(text.replace(/,/gu, ""))) other.set(key, sum);
    const from = computer.usesOtherWorkbook ? "otherWorkbook" : given === undefined ? "formula" : undefined;
    if (from !== undefined) unchecked.set(key, from);
  }
  return { other, unchecked };
}

/** When a stored result counts: always, never, or where its formula is no sum. */
type StoredCounts = "always" | "never" | "whereOpen";

class Computer implements SheetFigures {
  private readonly sheet: Sheet;
  private readonly storedCounts: StoredCounts;
  private readonly known = new Map<string, { readonly value: Value; readonly isFromOther: boolean }>();
  /** Some of what the last result was made of is in another workbook. */
  usesOtherWorkbook = false;
  private readonly under = new Set<string>();
  private looks = 0;

  constructor(sheet: Sheet, storedCounts: StoredCounts) {
    this.sheet = sheet;
    this.storedCounts = storedCounts;
  }

  textOf(key: string): string | undefined {
    this.usesOtherWorkbook = false;
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
    const counts = cell.text !== "" && this.storedCounts === "always";
    if (cell.formula === undefined || counts) return plain(cell, inSum);
    const key = keyOf(row, column);
    const known = this.known.get(key);
    if (known) return this.with(known);
    if (this.under.has(key) || this.under.size > deepest || cell.formula.length > longest) throw new NotComputed();
    this.under.add(key);
    const before = this.usesOtherWorkbook;
    this.usesOtherWorkbook = isOfOtherFile(cell.formula);
    try {
      const value = this.result(cell, cell.formula, inSum);
      const result = { value, isFromOther: this.usesOtherWorkbook };
      this.known.set(key, result);
      this.usesOtherWorkbook = before;
      return this.with(result);
    } finally {
      this.under.delete(key);
    }
  }

  private with({ value, isFromOther }: { readonly value: Value; readonly isFromOther: boolean }): Value {
    this.usesOtherWorkbook ||= isFromOther;
    return value;
  }

  /** What a formula gives; where it is no sum, and its stored result counts then, that. */
  private result(cell: SheetCell, formula: string, inSum: boolean): Value {
    try {
      return new SumFormula(formula, this.sheet.name, this).value();
    } catch (error) {
      const isInner = this.under.size > 1 && cell.text !== "";
      if (error instanceof NotComputed && this.storedCounts === "whereOpen" && isInner) return plain(cell, inSum);
      throw error;
    }
  }
}

function plain({ text }: SheetCell, inSum: boolean): Value {
  if (text === "") return undefined;
  if (figure.test(text)) return millionths(text.replace(/,/gu, ""));
  // Not to be told: a number of more places than these, a date, an error; a sum that left them out would be wrong.
  if (inSum && !otherNumber.test(text)) return undefined;
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
  const { results, open, stale, other, unchecked } = computeSums(sheet);
  const cells = new Map(
    [...sheet.cells].map(([row, line]) => [
      row,
      new Map(
        [...line].map(([column, cell]) => {
          const otherFigure = other.get(keyOf(row, column));
          const from = unchecked.get(keyOf(row, column));
          const text = results.get(keyOf(row, column)) ?? cell.text;
          const known = otherFigure === undefined ? {} : { otherFigure };
          return [column, { ...cell, text, ...known, ...(from === undefined ? {} : { unchecked: from }) }];
        }),
      ),
    ]),
  );
  const { name } = sheet;
  const worked = [...results.values()].filter((text) => text !== "").length;
  const saved = [...sheet.cells.values()].flatMap((line) => [...line.values()]).filter(isSaved).length - other.size;
  const notes: ReadingNote[] = [];
  if (stale) notes.push(noteOf("sumsAnew", name, worked));
  else if (worked > 0) notes.push(noteOf("sumsWorkedOut", name, worked));
  if (open.length > 0) notes.push(noteOf("openFormulas", name, open.length, firstOf(open)));
  if (other.size > 0) {
    const places = [...other].map(([key, sum]) => `${addressOf(key)} 存着 ${textAt(sheet, key)}、算出 ${sum}`);
    notes.push(noteOf("otherResults", name, other.size, firstOf(places)));
  }
  const from = (wanted: UncheckedResult) =>
    [...unchecked].flatMap(([key, why]) => (why === wanted ? [addressOf(key)] : []));
  const [others, formulas] = [from("otherWorkbook"), from("formula")];
  if (others.length > 0) notes.push(noteOf("otherWorkbook", name, others.length, firstOf(others)));
  if (formulas.length > 0) notes.push(noteOf("uncheckedFormulas", name, formulas.length, firstOf(formulas)));
  if (saved > 0 && !stale) notes.push(noteOf("savedFormulas", name, saved));
  return { sheet: { ...sheet, cells }, notes };
}

function firstOf(places: readonly string[]): string {
  return places.slice(0, 8).join("、") + (places.length > 8 ? "……" : "");
}

function textAt(sheet: Sheet, key: string): string {
  const [row = 0, column = 0] = key.split(",").map(Number);
  return sheet.cells.get(row)?.get(column)?.text ?? "";
}

function isSaved({ text, formula }: SheetCell): boolean {
  return formula !== undefined && text !== "";
}
