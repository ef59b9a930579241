// What a live figure prints: a cell's figure, its change against last year, its share of another cell.
import type { Edition } from "../editions/edition.ts";
import { printFigureOf } from "./figures.ts";
import { growthOf, printPercent, roundedRatio } from "./percent.ts";
import type { Figures } from "./report.ts";

/** `growth` is 同比 (±percent), `difference` 增减 (±number), a share is of the figure of the cell `of`. */
export type Measure = "figure" | "growth" | "difference" | { readonly of: string };

/** Why a live figure has nothing to print. */
export type Missing = "unknown" | "blank" | "noLastYear" | "nilLastYear" | "blankWhole" | "nilWhole";

/** For the clerk: what is missing, in brackets behind the placeholder. */
export const missingWords: Readonly<Record<Missing, string>> = {
  unknown: "没有这个数据",
  blank: "还没有填",
  noLastYear: "没有上年的数",
  nilLastYear: "上年为 0，算不出增减比例",
  blankWhole: "所占的总数还没有填",
  nilWhole: "所占的总数是 0",
};

/** This year's figures and, where they are at hand, last year's. */
export interface MeasuredYears {
  readonly edition: Edition;
  readonly figures: Figures;
  readonly lastYear?: Figures | undefined;
}

/** The text that a cell and a measure stand for, or why there is none. */
export function measureFigure(
  { edition, figures, lastYear }: MeasuredYears,
  cell: string,
  measure: Measure,
): { readonly text: string } | { readonly missing: Missing } {
  const figure = figures[cell];
  if (figure === undefined) return { missing: "blank" };
  if (measure === "figure") return { text: printFigureOf(edition, cell, figure) };
  if (typeof measure === "object") return shareOf(figure, figures[measure.of]);
  const before = lastYear?.[cell];
  if (before === undefined) return { missing: "noLastYear" };
  if (measure === "difference") return { text: signed(figure - before, (size) => printFigureOf(edition, cell, size)) };
  const growth = growthOf(figure, before);
  return growth === undefined ? { missing: "nilLastYear" } : { text: signed(growth, printPercent) };
}

function shareOf(figure: number, whole: number | undefined): { text: string } | { missing: Missing } {
  if (whole === undefined) return { missing: "blankWhole" };
  return whole <= 0 ? { missing: "nilWhole" } : { text: printPercent(roundedRatio(figure, whole)) };
}

/** `+54`, `-54`, `0`. */
function signed(value: number, print: (size: number) => string): string {
  return `${value > 0 ? "+" : value < 0 ? "-" : ""}${print(Math.abs(value))}`;
}
