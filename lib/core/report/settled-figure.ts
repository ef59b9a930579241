// What a typed text becomes once its cell is left: the plain form of a figure, or the result of a formula.
import { type FigureKind, foldFigure, readFigure } from "./figure.ts";

export interface Settled {
  readonly text: string;
  /** The text says more than its width and the blanks around it: worth a word to the clerk. */
  readonly told: boolean;
}

/** What to write instead of `text`; undefined where it stays as it is. A sign under a head that may shrink is kept. */
export function settledFigure(text: string, kind: FigureKind): Settled | undefined {
  const folded = foldFigure(text);
  const computed = folded.startsWith("=") ? computeFormula(folded.slice(1)) : undefined;
  const read = readFigure(computed ?? text, kind);
  if (read.kind === "blank") return text === "" ? undefined : { text: "", told: false };
  if (read.kind !== "figure" || (kind.signed && /^\+[1-9]\d*$/.test(folded))) return undefined;
  return read.plain === text ? undefined : { text: read.plain, told: read.plain !== folded };
}

/** Longer than this is no sum that anybody types. */
const longestFormula = 200;
/** Brackets in brackets. */
const deepest = 20;

/**
 * The value of a formula of whole numbers, `+ - * / ( )` and their Chinese look-alikes, as text; undefined where it is
 * none, divides unevenly at any step, or leaves the numbers that are held exactly. Nothing else is ever evaluated.
 */
export function computeFormula(formula: string): string | undefined {
  if (formula.length > longestFormula) return undefined;
  const tokens = foldFigure(formula)
    .replace(/[×＊]/gu, "*")
    .replace(/÷/gu, "/")
    .match(/\d+|[^\s\d]/gu);
  // Digits parted by a blank are two numbers: the grammar has no place for the second.
  let at = 0;
  const next = () => tokens?.[at];

  function sum(depth: number): number {
    let value = product(depth);
    for (let sign = next(); sign === "+" || sign === "-"; sign = next()) {
      at += 1;
      value = exact(value + (sign === "+" ? 1 : -1) * product(depth));
    }
    return value;
  }

  function product(depth: number): number {
    let value = factor(depth);
    for (let sign = next(); sign === "*" || sign === "/"; sign = next()) {
      at += 1;
      const other = factor(depth);
      value = exact(sign === "*" ? value * other : value / other);
    }
    return value;
  }

  function factor(depth: number): number {
    const token = next();
    at += 1;
    if (token !== undefined && /^\d/.test(token)) return exact(Number(token));
    if (token === "-" && depth < deepest) return -factor(depth + 1);
    if (token !== "(" || depth >= deepest) return Number.NaN;
    const value = sum(depth + 1);
    const closed = next() === ")";
    at += 1;
    return closed ? value : Number.NaN;
  }

  const value = sum(0);
  return Number.isNaN(value) || at !== tokens?.length ? undefined : String(value);
}

/** NaN for what is no whole number held exactly; −0 is 0. */
function exact(value: number): number {
  return Number.isSafeInteger(value) ? value + 0 : Number.NaN;
}
