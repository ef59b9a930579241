// What the core costs on a keystroke: figures of a report, all its equations, locating an error.
import { checkEquations } from "#core/checks/equations.ts";
import { computedTotals } from "#core/checks/explain.ts";
import { locateErrors } from "#core/checks/locate.ts";
import { withEntry } from "#core/report/edit.ts";
import { figuresOf } from "#core/report/figures.ts";
import { typeTotals } from "#testing/balanced-report.ts";
import { publishedReport } from "#testing/published-report.ts";
import { bestOf, type Measured } from "./measure.ts";

export async function benchCore(): Promise<readonly Measured[]> {
  const { edition, report } = publishedReport("seed-2021-kaifeng");
  const typed = withEntry(typeTotals(edition, report), "requests_repeated_naturalPerson", "3");
  const computed = computedTotals(edition, []);
  const figures = figuresOf(edition, report);
  const broken = figuresOf(edition, typed);
  return [
    {
      name: "all equations of a report",
      value: bestOf(() => checkEquations(edition, figures, computed), 500) * 1000,
      unit: "µs",
      limit: 50,
    },
    { name: "figures of a report", value: bestOf(() => figuresOf(edition, report), 500) * 1000, unit: "µs" },
    { name: "locate one error", value: bestOf(() => locateErrors(edition, broken), 50) * 1000, unit: "µs" },
  ];
}
