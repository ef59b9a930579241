// 对照上年: the printed tables with last year's figure and the change beside each of this year's.
import { cellByName, groupCellByName } from "../editions/cells.ts";
import { figuresOf, printFigureOf } from "../report/figures.ts";
import { measureFigure } from "../report/measure-figure.ts";
import { isSettled } from "../report/settled-totals.ts";
import { sectionTitle } from "../report/title.ts";
import type { YearOf } from "../report/year-of.ts";
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

/**
 * The tables of a report beside last year's. Cells of another form are the same where their name is: a name is a meaning.
 * Only what is known is compared: no blank counts as nil, and no sum of a part of its parts as the whole.
 */
export function compareYears(
  now: Omit<YearOf, "figures">,
  lastYear: Omit<YearOf, "figures">,
): readonly ComparedTable[] {
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

function besideOf(year: YearOf, before: YearOf, name: string): Beside {
  const { edition, figures } = before;
  if (!cellByName(edition, name) && !groupCellByName(edition, name)) return { before: "absent", growth: "blank" };
  const figure = figures[name];
  if (figure === undefined) return { before: "blank", growth: "blank" };
  return { before: { text: printFigureOf(edition, name, figure) }, growth: growthIn(year, before, name) };
}

function growthIn(year: YearOf, before: YearOf, name: string): Beside["growth"] {
  if (!isSettled(year, name) || !isSettled(before, name)) return year.figures[name] === undefined ? "blank" : "parts";
  const growth = measureFigure({ ...year, lastYear: before.figures }, name, "growth");
  if ("text" in growth) return growth;
  return growth.missing === "nilLastYear" ? "nil" : "blank";
}
