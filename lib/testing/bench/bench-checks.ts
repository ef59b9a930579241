// What the checks cost: figures on every keystroke, text after a pause, last year's report, everything.
import { checkFigures, checkNarrative, checkReport, checkYears } from "#core/checks/check-report.ts";
import { contextOf } from "#core/checks/context.ts";
import { withEntry } from "#core/report/edit.ts";
import type { Report } from "#core/report/report.ts";
import { typeTotals } from "#testing/balanced-report.ts";
import { publishedReport } from "#testing/published-report.ts";
import { bestOf, type Measured } from "./measure.ts";

/** A report as it is after a keystroke: nothing of it was looked at before. */
function fresh(report: Report): Report {
  return { ...report, entries: { ...report.entries }, narrative: { ...report.narrative } };
}

/** Few calls in many rounds: the best round is one that nothing else disturbed. */
export async function benchChecks(): Promise<readonly Measured[]> {
  const { edition, report } = publishedReport("seed-2021-kaifeng");
  const slip = withEntry(typeTotals(edition, report), "requests_repeated_naturalPerson", "3");
  const longest = publishedReport("seed-2018-xuchang").report;
  const [before, after] = ["2023-suqian", "2024-suqian"].map((name) => publishedReport(name).report) as [
    Report,
    Report,
  ];
  return [
    {
      name: "figure checks, sound tables",
      value: bestOf(() => checkFigures(contextOf(fresh(report))), 100),
      unit: "ms",
      limit: 2,
    },
    {
      name: "figure checks, one slip",
      value: bestOf(() => checkFigures(contextOf(fresh(slip))), 50),
      unit: "ms",
      limit: 2,
    },
    {
      name: "text checks, 1,400 characters",
      value: bestOf(() => checkNarrative(contextOf(fresh(report))), 3, 60),
      unit: "ms",
      limit: 10,
    },
    {
      name: "text checks, 8,000 characters",
      value: bestOf(() => checkNarrative(contextOf(fresh(longest))), 3, 60),
      unit: "ms",
      limit: 10,
    },
    {
      name: "last year's report",
      value: bestOf(() => checkYears(contextOf(fresh(after), { lastYear: fresh(before) })), 3, 60),
      unit: "ms",
      limit: 20,
    },
    {
      name: "all checks",
      value: bestOf(() => checkReport(contextOf(fresh(after), { lastYear: fresh(before) })), 3, 60),
      unit: "ms",
      limit: 32,
    },
  ];
}
