// Why an entry is refused, and the plain figure that was probably meant.
import { fenPerWan, printFigure, readFigure } from "../report/figure.ts";
import type { Entry } from "./cell-entries.ts";

export type Misfit = "unit" | "number" | "decimals" | "text";

const unit = /(?:亿元|万元|[元万亿件条宗项个人次起篇份])/u;

/** Which kind of entry was refused: a figure with a unit, an impossible number, too many decimals, or other text. */
export function misfit({ text, cell }: Entry): Misfit {
  const plain = text.normalize("NFKC").replace(/[\s,]/gu, "");
  if (/^[+-]?\d+(?:\.\d+)?$/.test(plain)) {
    const decimals = plain.split(".")[1]?.length ?? 0;
    return cell.amount && decimals > 6 ? "decimals" : "number";
  }
  if (cell.signed && /^[增减]\d+$/u.test(plain)) return "unit";
  return /^(?:约|近|共|计|为)?[+-]?\d+(?:\.\d+)?(?:余|多)?\p{Script=Han}{0,3}(?:余|多)?$/u.test(plain) &&
    (unit.test(plain) || /[约近余多]/u.test(plain))
    ? "unit"
    : "text";
}

/** The plain figure inside an entry with a unit, in the unit of the cell; undefined where it cannot be told. */
export function plainFigure({ text, cell }: Entry): string | undefined {
  const plain = text.normalize("NFKC").replace(/[\s,]/gu, "");
  const digits = /\d+(?:\.\d+)?/.exec(plain)?.[0];
  if (digits === undefined) return undefined;
  if (cell.signed && plain.startsWith("减")) return `-${digits}`;
  const read = readFigure(digits, { amount: true });
  if (read.kind !== "figure") return undefined;
  const value = cell.amount ? amountIn(plain, read.value) : (read.value * countsIn(plain)) / fenPerWan;
  return Number.isSafeInteger(value) ? printFigure(value, cell) : undefined;
}

/** 万元, 亿元 or 元 → the amount in 万元 × 1,000,000. */
function amountIn(plain: string, value: number): number {
  if (plain.includes("亿")) return value * 10_000;
  return plain.includes("元") && !plain.includes("万") ? value / 10_000 : value;
}

function countsIn(plain: string): number {
  return plain.includes("亿") ? 100_000_000 : plain.includes("万") ? 10_000 : 1;
}
