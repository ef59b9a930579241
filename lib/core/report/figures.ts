// A report's figures: leaf figures as typed, totals computed or typed, groups summed.

import { cellByName, cellsOf, type GroupCell, groupCellByName, groupCellsOf } from "../editions/cells.ts";
import type { Edition } from "../editions/edition.ts";
import { totalsOf } from "../editions/totals.ts";
import { printFigure, readFigure } from "./figure.ts";
import type { Figures, Report } from "./report.ts";

/** Is the total in this cell typed (and so checked) instead of computed from its parts? */
export function isTypedTotal(report: Report, cell: string): boolean {
  return report.typedTotals.includes(cell);
}

/**
 * All figures of a report by cell name: what was typed, computed totals, and groups (their own figure where their
 * parts are blank, else the sum of the parts). A blank or refused entry has no figure.
 */
export function figuresOf(edition: Edition, report: Pick<Report, "entries" | "typedTotals">): Figures {
  const figures: Record<string, number> = {};
  const typed = new Set(report.typedTotals);
  for (const cell of cellsOf(edition)) {
    if (cell.total && !typed.has(cell.name)) continue;
    const text = report.entries[cell.name];
    if (text === undefined || text === "") continue;
    const read = readFigure(text, cell);
    if (read.kind === "figure") figures[cell.name] = read.value;
  }
  addGroups(edition, report, figures);
  for (const total of totalsOf(edition)) {
    if (typed.has(total.cell) || figures[total.cell] !== undefined) continue;
    let sum: number | undefined;
    for (const part of total.parts) {
      const figure = figures[part];
      if (figure !== undefined) sum = (sum ?? 0) + figure;
    }
    if (sum !== undefined) figures[total.cell] = sum;
  }
  addGroups(edition, report, figures);
  return figures;
}

function addGroups(edition: Edition, report: Pick<Report, "entries">, figures: Record<string, number>): void {
  for (const group of groupCellsOf(edition)) {
    let sum: number | undefined;
    for (const part of group.parts) {
      const figure = figures[part];
      if (figure !== undefined) sum = (sum ?? 0) + figure;
    }
    if (sum === undefined) {
      const own = report.entries[group.name];
      const read = own === undefined ? undefined : readFigure(own, group);
      if (read?.kind === "figure") sum = read.value;
    }
    if (sum !== undefined) figures[group.name] = sum;
  }
}

/** Does a group carry a figure of its own because none of its parts is given? */
export function standsForParts(
  { report, figures }: { readonly report: Report; readonly figures: Figures },
  group: GroupCell,
): boolean {
  const blank = (part: string) => figures[part] === undefined && (report.entries[part] ?? "").trim() === "";
  return (report.entries[group.name] ?? "").trim() !== "" && group.parts.every(blank);
}

/** The text a computed total shows, or undefined where its parts are all blank or the cell is no computed total. */
export function computedText(edition: Edition, report: Report, figures: Figures, name: string): string | undefined {
  const cell = cellByName(edition, name);
  if (!cell?.total || isTypedTotal(report, name)) return undefined;
  const figure = figures[name];
  return figure === undefined ? undefined : printFigure(figure, cell);
}

/** What a figure is printed with besides its digits: marks, units, words for nil. */
const besideDigits = new Set(
  " \t\u00a0\u3000,，.．。·/／\\—–―-－−+%％()（）元万亿千百件条宗项个人次份篇余约多近无無空零〇○OoNAna",
);

/** A figure as printed, or a sign that there is none. Anything else that a source had in its cell is a remark. */
function isPrintedFigure(text: string): boolean {
  return [...text].every((character) => /^[\d０-９]$/.test(character) || besideDigits.has(character));
}

/**
 * What the document prints in a cell: how a read-in report printed it (as far as that is a figure with its marks and
 * units), else the entry as typed (a figure in its plain form), else the computed total. "" where blank.
 */
export function printedText(edition: Edition, report: Report, figures: Figures, name: string): string {
  const printed = report.printed?.[name];
  if (printed !== undefined && isPrintedFigure(printed)) return printed;
  const cell = cellByName(edition, name);
  const kind = cell ?? groupCellByName(edition, name);
  if (!kind) return "";
  if (cell?.total && !isTypedTotal(report, name)) return computedText(edition, report, figures, name) ?? "";
  const entry = report.entries[name];
  if (entry === undefined) return "";
  const read = readFigure(entry, kind);
  return read.kind === "figure" ? read.plain : read.kind === "blank" ? "" : entry;
}

/** A figure as people read it, with its unit folded in: amounts in 万元. */
export function printFigureOf(edition: Edition, name: string, value: number): string {
  return printFigure(value, cellByName(edition, name) ?? groupCellByName(edition, name) ?? {});
}
