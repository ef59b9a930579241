// Tries a repair on the whole report: what goes, and what comes that was not there.

import type { Pace } from "../checks/check.ts";
import { readAgain } from "../checks/claims/claims.ts";
import type { CheckContext } from "../checks/context.ts";
import { derived } from "../checks/derived.ts";
import type { Finding } from "../checks/finding.ts";
import { applyChanges } from "../report/apply-changes.ts";
import type { Change } from "../report/change.ts";
import { figuresOf } from "../report/figures.ts";
import type { Report } from "../report/report.ts";
import { readBy } from "./catalogue.ts";
import { allPaces, checkSteps, runChecks } from "./run-checks.ts";
import { toTheEnd } from "./steps.ts";

export interface Trial {
  /** Keys (`findingKey`) of the findings that the repair does away with. */
  readonly gone: ReadonlySet<string>;
  /** Errors and warnings that are not there without it. */
  readonly added: readonly Finding[];
}

interface Attempt {
  readonly after: CheckContext;
  /** Sections whose words change. */
  readonly sections: ReadonlySet<string>;
  /** The report as it is then, with the texts of those sections alone. */
  readonly alone: CheckContext;
  readonly parts: Map<Pace, Trial>;
}

const attemptsOf = derived(() => new Map<string, Attempt | undefined>());

/** The trial of some changes; undefined where they change nothing. */
export function tryChanges(context: CheckContext, changes: readonly Change[]): Trial | undefined {
  return toTheEnd(tryInSteps(context, changes));
}

/** The same in steps of one check. */
export function* tryInSteps(context: CheckContext, changes: readonly Change[]): Generator<void, Trial | undefined> {
  const attempt = attemptOf(context, changes);
  if (!attempt) return undefined;
  const parts: Trial[] = [];
  for (const pace of allPaces) parts.push(yield* partOf(context, attempt, pace));
  return {
    gone: new Set(parts.flatMap(({ gone }) => [...gone])),
    added: parts.flatMap(({ added }) => added),
  };
}

/** Do some changes add an error or a warning about figures? To be asked before a trial, of which it is the quick part. */
export function breaksFigures(context: CheckContext, changes: readonly Change[]): boolean {
  const attempt = attemptOf(context, changes);
  return attempt !== undefined && toTheEnd(partOf(context, attempt, "figures")).added.length > 0;
}

function attemptOf(context: CheckContext, changes: readonly Change[]): Attempt | undefined {
  const { edition, report } = context;
  const attempts = attemptsOf(context);
  const name = JSON.stringify(changes);
  if (attempts.has(name)) return attempts.get(name);
  const changed = applyChanges(edition, report, changes);
  const attempt = changes.some((change) => isChanged(report, changed, change))
    ? attemptAt(context, changed, changes)
    : undefined;
  attempts.set(name, attempt);
  return attempt;
}

function attemptAt(context: CheckContext, report: Report, changes: readonly Change[]): Attempt {
  const ofFigures = changes.some((change) => "cell" in change);
  const figures = ofFigures ? figuresOf(context.edition, report) : context.figures;
  const after = { ...context, report, figures };
  readAgain(context, after);
  const sections = new Set(changes.flatMap((change) => ("section" in change ? [change.section] : [])));
  const narrative = Object.fromEntries(Object.entries(report.narrative).filter(([section]) => sections.has(section)));
  const alone = { ...after, report: { ...report, narrative } };
  readAgain(after, alone);
  return { after, sections, alone, parts: new Map() };
}

function isChanged(report: Report, changed: Report, change: Change): boolean {
  if (!("cell" in change)) return report.narrative[change.section] !== changed.narrative[change.section];
  const { cell } = change;
  return (
    report.entries[cell] !== changed.entries[cell] ||
    report.typedTotals.includes(cell) !== changed.typedTotals.includes(cell)
  );
}

/** What changes among the findings of one pace. What reads nothing that changes is not asked again. */
function* partOf(
  context: CheckContext,
  { after, sections, alone, parts }: Attempt,
  pace: Pace,
): Generator<void, Trial> {
  const done = parts.get(pace);
  if (done) return done;
  const words = sections.size > 0;
  const before = runChecks(context, [pace]).filter(({ number, section }) => {
    const reads = readBy(number);
    return reads === "sections" ? sections.has(section) : reads === undefined || words;
  });
  const now = yield* checkSteps(after, pace, (reads) => reads === undefined || (reads === "words" && words));
  const there = words ? yield* checkSteps(alone, pace, (reads) => reads === "sections") : [];
  const part = compare(context.report, before, after.report, [...now, ...there]);
  parts.set(pace, part);
  return part;
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
