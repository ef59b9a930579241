// Tries a repair on the whole report: what goes, and what comes that was not there.

import type { CheckContext } from "../checks/context.ts";
import { derived } from "../checks/derived.ts";
import type { Finding } from "../checks/finding.ts";
import type { Change } from "../report/change.ts";
import { applyChanges } from "../report/edit.ts";
import { figuresOf } from "../report/figures.ts";
import type { Report } from "../report/report.ts";
import { allPaces, runChecks } from "./run-checks.ts";

export interface Trial {
  /** Keys (`findingKey`) of the findings that the repair does away with. */
  readonly gone: ReadonlySet<string>;
  /** Errors and warnings that are not there without it. */
  readonly added: readonly Finding[];
}

const trialsOf = derived(() => new Map<string, Trial>());

/** The trial of some changes; undefined where they change nothing. */
export function tryChanges(context: CheckContext, changes: readonly Change[]): Trial | undefined {
  const { edition, report } = context;
  const trials = trialsOf(context);
  const name = JSON.stringify(changes);
  const done = trials.get(name);
  if (done) return done;
  const changed = applyChanges(edition, report, changes);
  if (isSame(report, changed)) return undefined;
  const after: CheckContext = { ...context, report: changed, figures: figuresOf(edition, changed) };
  const trial = compare(report, findingsNow(context), changed, runChecks(after, allPaces));
  trials.set(name, trial);
  return trial;
}

/** What the checks say of the report as it stands, before anything is folded. */
export const findingsNow = derived((context): readonly Finding[] => runChecks(context, allPaces));

function isSame(report: Report, changed: Report): boolean {
  return (
    JSON.stringify([report.entries, report.narrative, report.typedTotals]) ===
    JSON.stringify([changed.entries, changed.narrative, changed.typedTotals])
  );
}

function compare(report: Report, before: readonly Finding[], changed: Report, after: readonly Finding[]): Trial {
  const left = new Map<string, number>();
  for (const finding of before) count(left, findingKey(report, finding), 1);
  const added: Finding[] = [];
  for (const finding of after) {
    const key = findingKey(changed, finding);
    if ((left.get(key) ?? 0) > 0) count(left, key, -1);
    else if (finding.severity !== "note") added.push(finding);
  }
  return { gone: new Set([...left].flatMap(([key, times]) => (times > 0 ? [key] : []))), added };
}

function count(map: Map<string, number>, key: string, by: number): void {
  map.set(key, (map.get(key) ?? 0) + by);
}

/** What stays the same of a finding while the figures in its words change. */
export function findingKey(report: Report, { number, severity, section, cells, range }: Finding): string {
  const words = range ? (report.narrative[range.section] ?? "").slice(range.from, range.to) : "";
  return `${number} ${severity} ${section} ${cells.join(",")} ${words}`;
}
