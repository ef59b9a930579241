// A trial asks again only what may have changed: it must say what a run of all checks over both reports says.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contextFor } from "#testing/examples/example.ts";
import { examples } from "#testing/examples/examples.ts";
import { publishedReport } from "#testing/published-report.ts";
import { type CheckContext, contextOf } from "../checks/context.ts";
import type { Finding } from "../checks/finding.ts";
import { cellsOf } from "../editions/cells.ts";
import { applyChanges } from "../report/apply-changes.ts";
import type { Change } from "../report/change.ts";
import type { Report } from "../report/report.ts";
import { ownChecks } from "./catalogue.ts";
import { allPaces, runChecks } from "./run-checks.ts";
import { findingKey, tryChanges } from "./trial.ts";

const published = ["seed-2021-kaifeng", "seed-2019-luohe", "seed-2018-xuchang", "2024-suqian"].map(
  (name) => publishedReport(name).report,
);
const given: readonly CheckContext[] = [
  ...published.map((report) => contextOf(report)),
  ...examples.map(({ failing }) => contextFor(failing)),
];

/** Nothing of it was looked at before. */
function fresh(context: CheckContext, report: Report): CheckContext {
  return contextOf(
    { ...report, entries: { ...report.entries }, narrative: { ...report.narrative } },
    {
      lastYear: context.lastYear?.report,
      today: context.today,
      fileName: context.fileName,
      among: [context.edition, ...(context.lastYear ? [context.lastYear.edition] : [])],
    },
  );
}

function allFindings(context: CheckContext, report: Report): readonly Finding[] {
  return runChecks(fresh(context, report), allPaces);
}

/** What a run of everything over both reports says of the changes. */
function inFull(context: CheckContext, changes: readonly Change[]) {
  const changed = applyChanges(context.edition, context.report, changes);
  const before = allFindings(context, context.report).map((finding) => findingKey(context.report, finding));
  const after = allFindings(context, changed);
  const left = [...before];
  const added = after.filter((finding) => {
    const at = left.indexOf(findingKey(changed, finding));
    if (at >= 0) left.splice(at, 1);
    return at < 0 && finding.severity !== "note";
  });
  return { gone: [...new Set(left)].sort(), added: added.map((finding) => findingKey(changed, finding)).sort() };
}

function inBrief(context: CheckContext, changes: readonly Change[]) {
  const trial = tryChanges(context, changes);
  const changed = applyChanges(context.edition, context.report, changes);
  return trial && { gone: [...trial.gone].sort(), added: trial.added.map((each) => findingKey(changed, each)).sort() };
}

describe("tryChanges", () => {
  it("says of every repair that a check proposes what a run of everything says", () => {
    for (const context of given) {
      const proposed = runChecks(context, allPaces).flatMap(({ repairs }) => repairs.slice(0, 2));
      for (const { changes } of proposed.slice(0, 6)) {
        const brief = inBrief(context, changes);
        if (brief) expect([changes, brief]).toEqual([changes, inFull(context, changes)]);
      }
    }
  }, 60_000);

  it("says of figures changed at random what a run of everything says", () => {
    const some = given.filter((_, index) => index % 9 === 0 || index < published.length);
    fc.assert(
      fc.property(fc.constantFrom(...some), fc.nat(), fc.constantFrom("", "0", "7", "123"), (context, at, value) => {
        const cells = cellsOf(context.edition);
        const cell = cells[at % cells.length];
        if (!cell) return;
        const changes = [{ cell: cell.name, value }];
        const brief = inBrief(context, changes);
        if (brief) expect([cell.name, brief]).toEqual([cell.name, inFull(context, changes)]);
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it("is right about what each check reads", () => {
    for (const context of given) {
      const { report } = context;
      const unfilled = fresh(context, { ...report, entries: {}, typedTotals: [] });
      const sections = ["opening", ...context.edition.sections.map(({ id }) => id)];
      for (const { number, needs, reads, check } of ownChecks) {
        if (reads === undefined || (needs === "lastYear" && !context.lastYear)) continue;
        const found = check(context);
        expect([number, check(unfilled)]).toEqual([number, found]);
        if (reads !== "sections") continue;
        const alone = sections.flatMap((section) => {
          const text = report.narrative[section];
          const narrative: Record<string, string> = text === undefined ? {} : { [section]: text };
          return check({ ...context, report: { ...report, narrative } });
        });
        expect([number, alone]).toEqual([number, found]);
      }
    }
  }, 60_000);
});
