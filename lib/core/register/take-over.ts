// What taking a count over would change in a report's tables, and what its own figures say of each other.
import { carriedTexts } from "../checks/carried-heads.ts";
import { cellByName, cellLabel, cellsOf, leavesOf } from "../editions/cells.ts";
import type { Edition, Role } from "../editions/edition.ts";
import { printFigure } from "../report/figure.ts";
import type { Report } from "../report/report.ts";
import type { YearOf } from "../report/year-of.ts";
import { registerTables } from "./answerable-heads.ts";

export interface CellChange {
  readonly cell: string;
  readonly label: string;
  /** As it stands in the table; "" where it is blank. */
  readonly before: string;
  readonly after: string;
}

export interface TakeOver {
  /** Something else stands there. */
  readonly overwritten: readonly CellChange[];
  /** Blank until now. */
  readonly filled: readonly CellChange[];
  /** Cells that stay as they are. */
  readonly same: number;
}

/** What the counted figures change. Totals are left to be computed, unless they are typed in this report. */
export function planTakeOver(
  edition: Edition,
  { entries, typedTotals }: Pick<Report, "entries" | "typedTotals">,
  figures: Readonly<Record<string, number>>,
): TakeOver {
  const counted = cellsOf(edition).filter(
    ({ name, total }) => figures[name] !== undefined && (!total || typedTotals.includes(name)),
  );
  const changes = counted.map(({ name }) => ({
    cell: name,
    label: cellLabel(edition, name),
    before: (entries[name] ?? "").trim(),
    after: String(figures[name]),
  }));
  const changed = changes.filter(({ before, after }) => before !== after);
  return {
    overwritten: changed.filter(({ before }) => before !== ""),
    filled: changed.filter(({ before }) => before === ""),
    same: changes.length - changed.length,
  };
}

/** Cells whose count is another than the last time, totals left out. */
export function changedSince(
  edition: Edition,
  last: Readonly<Record<string, number>>,
  now: Readonly<Record<string, number>>,
): readonly CellChange[] {
  return Object.keys({ ...last, ...now }).flatMap((cell) => {
    const known = cellByName(edition, cell);
    const [before, after] = [last[cell] ?? 0, now[cell] ?? 0];
    if (!known || known.total || before === after) return [];
    return [{ cell, label: cellLabel(edition, cell), before: String(before), after: String(after) }];
  });
}

export interface CountBalance {
  readonly received: number;
  readonly carriedOver: number;
  readonly results: number;
  readonly carriedForward: number;
}

/** The balance of the counted requests; undefined where none were counted. */
export function countBalance(edition: Edition, figures: Readonly<Record<string, number>>): CountBalance | undefined {
  const table = registerTables(edition).find(({ register }) => register === "requests");
  const column = table?.columns.flatMap(leavesOf).find(({ total }) => total);
  const of = (role: Role) => {
    const row = table?.rows.flatMap(leavesOf).find((head) => head.role === role);
    return row && column ? figures[`${table?.id}_${row.id}_${column.id}`] : undefined;
  };
  const [received, carriedOver, results, carriedForward] = [
    of("received"),
    of("carriedOver"),
    of("results"),
    of("carriedForward"),
  ];
  if (received === undefined || carriedOver === undefined || results === undefined || carriedForward === undefined)
    return undefined;
  return { received, carriedOver, results, carriedForward };
}

/** Where the count does not continue last year's report. */
export function brokenCarryOver(
  edition: Edition,
  lastYear: YearOf,
  figures: Readonly<Record<string, number>>,
): readonly CellChange[] {
  return carriedTexts(edition, lastYear).flatMap(({ cell, text }) => {
    const figure = cell.table.register === undefined ? undefined : figures[cell.name];
    if (figure === undefined || printFigure(figure, cell) === text) return [];
    return [{ cell: cell.name, label: cellLabel(edition, cell.name), before: text, after: String(figure) }];
  });
}
