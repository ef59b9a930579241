// What the core costs on a keystroke: figures of a report, all its equations, locating an error.
import { checkEquations } from "#core/equations/equations.ts";
import { computedTotals } from "#core/equations/explain.ts";
import { locateErrors } from "#core/equations/locate.ts";
import { withEntry } from "#core/report/edit.ts";
import { figuresOf } from "#core/report/figures.ts";
import { typeTotals } from "#testing/balanced-report.ts";
import { publishedJson, publishedReport } from "#testing/published-report.ts";
import { inPairs, type Measured } from "./measure.ts";
import { addUp } from "./yardsticks.ts";

export async function benchCore(): Promise<readonly Measured[]> {
  const { edition, report } = publishedReport("seed-2021-kaifeng");
  const typed = withEntry(typeTotals(edition, report), "requests_repeated_naturalPerson", "3");
  const computed = computedTotals(edition, []);
  const figures = figuresOf(edition, report);
  const broken = figuresOf(edition, typed);
  const yardstick = addUp(publishedJson("seed-2021-kaifeng").figures, 5);
  const by = "adding 1,000 figures up";
  return [
    await inPairs({
      name: "all equations of a report",
      ours: () => checkEquations(edition, figures, computed),
      by,
      yardstick,
      limit: 3,
    }),
    await inPairs({ name: "figures of a report", ours: () => figuresOf(edition, report), by, yardstick }),
    await inPairs({ name: "locate one error", ours: () => locateErrors(edition, broken), by, yardstick }),
  ];
}
