// A sum as a report: a normal draft whose figures know what they were added from.
import { cellsOf } from "../editions/cells.ts";
import type { Edition } from "../editions/edition.ts";
import { exchangeFigures } from "../report/exchange.ts";
import { printFigure } from "../report/figure.ts";
import { figuresOf } from "../report/figures.ts";
import type { Office, Report } from "../report/report.ts";
import type { Addend, Sum } from "./sum-returns.ts";

/** The draft of the collecting office; `due`: how many offices must report. A total is typed only where the addends' totals are not what its parts give. */
export function summedReport(
  edition: Edition,
  year: number,
  office: Office,
  sum: Sum,
  addends: readonly Addend[],
  due: number = addends.filter(({ state }) => state !== "own").length,
): Report {
  const printed = new Map(
    cellsOf(edition).flatMap((cell) => {
      const value = sum.figures[cell.name];
      return value === undefined ? [] : [[cell.name, printFigure(value, cell)]];
    }),
  );
  const entries: Record<string, string> = {};
  for (const { name, total } of cellsOf(edition)) {
    const text = total ? undefined : printed.get(name);
    if (text !== undefined) entries[name] = text;
  }
  const computed = figuresOf(edition, { entries, typedTotals: [] });
  const typedTotals = cellsOf(edition)
    .filter(({ name, total }) => total && sum.figures[name] !== computed[name])
    .map(({ name }) => name);
  for (const name of typedTotals) {
    const text = printed.get(name);
    if (text !== undefined) entries[name] = text;
  }
  return {
    office,
    year,
    edition: edition.id,
    entries,
    typedTotals,
    narrative: {},
    coverage: { due, reported: addends.filter(({ state }) => state !== "own").length },
    addends: addends.map((addend) => ({
      office: addend.office,
      digest: addend.digest,
      state: addend.state,
      figures: exchangeFigures(addend.edition, addend.figures),
    })),
  };
}
