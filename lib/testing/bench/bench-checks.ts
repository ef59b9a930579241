// What the checks cost: figures on every keystroke, text after a pause, last year's report, everything.

import { contextOf } from "#core/checks/context.ts";
import {
  checkFigures,
  checkNarrative,
  checkReport,
  checkWithoutRepairs,
  checkYears,
} from "#core/findings/check-report.ts";
import { withEntry } from "#core/report/edit.ts";
import type { Report } from "#core/report/report.ts";
import { typeTotals } from "#testing/balanced-report.ts";
import { publishedReport } from "#testing/published-report.ts";
import { inPairs, type Measured } from "./measure.ts";
import { addUp, takeApart } from "./yardsticks.ts";

/** A report as it is after a keystroke: nothing of it was looked at before. */
function fresh(report: Report): Report {
  return { ...report, entries: { ...report.entries }, narrative: { ...report.narrative } };
}

export async function benchChecks(): Promise<readonly Measured[]> {
  const { edition, report } = publishedReport("seed-2021-kaifeng");
  const slip = withEntry(typeTotals(edition, report), "requests_repeated_naturalPerson", "3");
  const column = withEntry(report, "requests_repeated_naturalPerson", "3");
  const longest = publishedReport("seed-2018-xuchang").report;
  const [before, after] = ["2023-suqian", "2024-suqian"].map((name) => publishedReport(name).report) as [
    Report,
    Report,
  ];
  const figures = (name: string, of: Report, limit: number) =>
    inPairs({
      name,
      ours: () => checkFigures(contextOf(fresh(of))),
      by: "adding 10,000 figures up",
      yardstick: addUp(of.entries, 50),
      limit,
    });
  const text = (name: string, of: Report, limit: number, ours: () => unknown) =>
    inPairs({
      name,
      ours,
      by: "taking the text apart into words",
      yardstick: takeApart(Buffer.from(Object.values(of.narrative).join("\n"))),
      limit,
    });
  return [
    await figures("figure checks, sound tables", report, 20),
    await figures("figure checks, one slip", slip, 20),
    await figures("figure checks, one column broken", column, 40),
    await text("text checks, 1,400 characters", report, 300, () => checkNarrative(contextOf(fresh(report)))),
    await text("text checks, 8,000 characters", longest, 250, () => checkNarrative(contextOf(fresh(longest)))),
    await text("last year's report", after, 60, () => checkYears(contextOf(fresh(after), { lastYear: fresh(before) }))),
    await text("all checks", after, 300, () =>
      checkWithoutRepairs(contextOf(fresh(after), { lastYear: fresh(before) })),
    ),
    await text("all checks, repairs of one column tried", column, 600, () => checkReport(contextOf(fresh(column)))),
  ];
}
