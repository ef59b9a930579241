// 对照上年: the printed tables with last year's figure and the change beside each of this year's.
import { cellByName, groupCellByName } from "../editions/cells.ts";
import type { Edition } from "../editions/edition.ts";
import { totalsOf } from "../editions/totals.ts";
import { figuresOf, isTypedTotal, printFigureOf } from "../report/figures.ts";
import { measureFigure } from "../report/measure-figure.ts";
import type { Figures, Report } from "../report/report.ts";
import { sectionTitle } from "../report/title.ts";
import { buildTable, type TableNode } from "./build-table.ts";

/** What stands below this year's figure. */
export interface Beside {
  /** As printed; `blank`: it was left blank; `absent`: last year's form has no such cell. */
  readonly before: { readonly text: string } | "blank" | "absent";
  /** `+12.5%`, or why there is none: one of the two is blank, last year's is nil, a sum lacks parts. */
  readonly growth: { readonly text: string } | "blank" | "nil" | "parts";
}

export interface ComparedTable {
  readonly table: TableNode;
  /** Cell name → what stands below its figure. */
  readonly beside: Readonly<Record<string, Beside>>;
}

/** A report of a year with its figures. */
interface Year {
  readonly edition: Edition;
  readonly report: Report;
  readonly figures: Figures;
}

/**
 * The tables of a report beside last year's. Cells of another form are the same where their name is: a name is a meaning.
 * Only what is known is compared: no blank counts as nil, and no sum of a part of its parts as the whole.
 */
export function compareYears(now: Omit<Year, "figures">, lastYear: Omit<Year, "figures">): readonly ComparedTable[] {
  const { edition, report } = now;
  const year = { ...now, figures: figuresOf(edition, report) };
  const before = { ...lastYear, figures: figuresOf(lastYear.edition, lastYear.report) };
  return edition.sections
    .filter(({ tables }) => tables)
    .map((section) => {
      const table = buildTable(edition, section, sectionTitle(section, report.year), report, year.figures);
      const rows = [...table.head, ...table.bodies.flat()];
      const names = rows.flatMap(({ cells }) => cells.flatMap(({ cell }) => cell ?? []));
      return { table, beside: Object.fromEntries(names.map((name) => [name, besideOf(year, before, name)])) };
    });
}

function besideOf(year: Year, before: Year, name: string): Beside {
  const { edition, figures } = before;
  if (!cellByName(edition, name) && !groupCellByName(edition, name)) return { before: "absent", growth: "blank" };
  const figure = figures[name];
  if (figure === undefined) return { before: "blank", growth: "blank" };
  return { before: { text: printFigureOf(edition, name, figure) }, growth: growthIn(year, before, name) };
}

function growthIn(year: Year, before: Year, name: string): Beside["growth"] {
  if (!isWhole(year, name) || !isWhole(before, name)) return year.figures[name] === undefined ? "blank" : "parts";
  const growth = measureFigure({ ...year, lastYear: before.figures }, name, "growth");
  if ("text" in growth) return growth;
  return growth.missing === "nilLastYear" ? "nil" : "blank";
}

/** A figure that stands for itself: typed, or the sum of parts that are all known. */
function isWhole({ edition, report, figures }: Year, name: string): boolean {
  if (figures[name] === undefined) return false;
  const parts = partsOf(edition, report, name);
  return parts.every((part) => isWhole({ edition, report, figures }, part));
}

function partsOf(edition: Edition, report: Report, name: string): readonly string[] {
  const cell = cellByName(edition, name);
  if (cell) {
    if (!cell.total || isTypedTotal(report, name)) return [];
    return totalsOf(edition).find(({ cell: total }) => total === name)?.parts ?? [];
  }
  const parts = groupCellByName(edition, name)?.parts ?? [];
  // A group with a figure of its own needs none of its parts.
  return parts.every((part) => (report.entries[part] ?? "") === "") ? [] : parts;
}
