// One formula of a sheet: `+`, `-`, `*`, `/` and SUM over cells of the same sheet, exactly, in millionths; nothing else.

/** A figure in millionths, or nothing where all cells are empty. */
export type Value = bigint | undefined;

/** Not to be told: text in a sum of `+`, a circle, more decimals than these, a formula of another kind. */
export class NotComputed extends Error {}

/** Where a formula takes figures from. `inSum`: text counts as nothing. */
export interface SheetFigures {
  cell(row: number, column: number, inSum: boolean): Value;
}

/** Places behind the point that figures are added with. */
const decimals = 6;
const one = 10n ** BigInt(decimals);
const deepest = 100;
const mostCells = 20_000;
const space = /\s/u;

/** One formula, read from left to right. */
export class SumFormula {
  private readonly text: string;
  private readonly sheet: string;
  private readonly cells: SheetFigures;
  private at = 0;
  private depth = 0;

  constructor(text: string, sheet: string, cells: SheetFigures) {
    this.text = text.replace(/^=/u, "");
    this.sheet = sheet;
    this.cells = cells;
  }

  value(): Value {
    const value = this.sum();
    if (this.peek() !== "") throw new NotComputed();
    return value;
  }

  private sum(): Value {
    this.depth += 1;
    if (this.depth > deepest) throw new NotComputed();
    let total = this.take("-") ? negative(this.term()) : this.term();
    for (;;) {
      if (this.take("+")) total = added(total, this.term());
      else if (this.take("-")) total = added(total, negative(this.term()));
      else break;
    }
    this.depth -= 1;
    return total;
  }

  private term(): Value {
    let product = this.factor();
    for (;;) {
      if (this.take("*")) product = times(product, this.factor());
      else if (this.take("/")) product = divided(product, this.factor());
      else return product;
    }
  }

  private factor(): Value {
    while (this.take("+"));
    if (this.take("(")) {
      const value = this.sum();
      this.need(")");
      return value;
    }
    const number = this.match(/\d{1,15}(?:\.\d{1,6})?(?![\w.])/uy);
    if (number !== undefined) return millionths(number);
    if (this.match(/SUM(?=\s*\()/iuy) !== undefined) return this.sumOf(this.list());
    if (this.match(/IF(?=\s*\()/iuy) !== undefined) return this.unlessEmpty();
    const [from, to] = this.range();
    if (to) throw new NotComputed();
    return this.cells.cell(from.row, from.column, false);
  }

  /** `IF(COUNT(…)=0,"",…)`: nothing where there is nothing to add. */
  private unlessEmpty(): Value {
    this.need("(");
    if (this.match(/COUNT(?=\s*\()/iuy) === undefined) throw new NotComputed();
    const counted = this.list();
    for (const one of ["=", "0", ",", '"', '"', ","]) this.need(one);
    const value = this.sum();
    this.need(")");
    return counted.every((one) => one === undefined) ? undefined : value;
  }

  private sumOf(values: readonly Value[]): Value {
    return values.reduce(added, undefined);
  }

  /** The figures in the brackets of a function. */
  private list(): readonly Value[] {
    this.need("(");
    const values: Value[] = [];
    do {
      const start = this.at;
      const range = this.reference();
      if (range && [",", ")"].includes(this.peek())) values.push(...this.figuresIn(range));
      else {
        this.at = start;
        values.push(this.sum());
      }
    } while (this.take(","));
    this.need(")");
    return values;
  }

  private figuresIn([from, to = from]: readonly [Place, Place?]): readonly Value[] {
    const [top, bottom] = [Math.min(from.row, to.row), Math.max(from.row, to.row)];
    const [left, right] = [Math.min(from.column, to.column), Math.max(from.column, to.column)];
    if ((bottom - top + 1) * (right - left + 1) > mostCells) throw new NotComputed();
    const values: Value[] = [];
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) values.push(this.cells.cell(row, column, true));
    }
    return values;
  }

  private range(): readonly [Place, Place?] {
    const range = this.reference();
    if (!range) throw new NotComputed();
    return range;
  }

  /** `B2`, `$B$2:$C$9`, `本表!B2`; undefined where none stands here. */
  private reference(): readonly [Place, Place?] | undefined {
    const prefix = this.match(/(?:'[^']{1,100}'|(?<![\p{L}\p{N}_.])[\p{L}\p{N}_.]{1,100})!/uy);
    if (prefix !== undefined && prefix.slice(0, -1).replace(/^'|'$/gu, "") !== this.sheet) throw new NotComputed();
    const from = this.match(cellReference);
    if (from === undefined) return undefined;
    if (!this.take(":")) return [placeOf(from)];
    const to = this.match(cellReference);
    if (to === undefined) throw new NotComputed();
    return [placeOf(from), placeOf(to)];
  }

  private match(pattern: RegExp): string | undefined {
    this.peek();
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found !== undefined) this.at += found.length;
    return found;
  }

  private peek(): string {
    while (space.test(this.text[this.at] ?? "")) this.at += 1;
    return this.text[this.at] ?? "";
  }

  private take(character: string): boolean {
    if (this.peek() !== character) return false;
    this.at += 1;
    return true;
  }

  private need(character: string): void {
    if (!this.take(character)) throw new NotComputed();
  }
}

interface Place {
  readonly row: number;
  readonly column: number;
}

const cellReference = /\$?[A-Z]{1,3}\$?\d{1,7}(?![\w(])/iuy;

function placeOf(reference: string): Place {
  const [, letters = "", digits = ""] = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/u.exec(reference) ?? [];
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(digits), column };
}

/** A plain number in millionths. */
export function millionths(text: string): bigint {
  const [whole = "0", fraction = ""] = text.replace(/^[-+]/u, "").split(".");
  const value = BigInt(whole + fraction.padEnd(decimals, "0"));
  return text.startsWith("-") ? -value : value;
}

function added(a: Value, b: Value): Value {
  if (a === undefined) return b;
  return b === undefined ? a : a + b;
}

function times(a: Value, b: Value): Value {
  return a === undefined && b === undefined ? undefined : exact((a ?? 0n) * (b ?? 0n), one);
}

function divided(a: Value, by: Value): Value {
  if (by === undefined || by === 0n) throw new NotComputed();
  return exact((a ?? 0n) * one, by);
}

/** A quotient that leaves nothing over. */
function exact(value: bigint, by: bigint): bigint {
  if (value % by !== 0n) throw new NotComputed();
  return value / by;
}

function negative(value: Value): Value {
  return value === undefined ? undefined : -value;
}

/** Millionths as a plain number; nothing as an empty text. */
export function printed(value: Value): string {
  if (value === undefined) return "";
  const digits = String(value < 0n ? -value : value).padStart(decimals + 1, "0");
  const fraction = digits.slice(-decimals).replace(/(?<!0)0+$/u, "");
  return `${value < 0n ? "-" : ""}${digits.slice(0, -decimals)}${fraction === "" ? "" : `.${fraction}`}`;
}
