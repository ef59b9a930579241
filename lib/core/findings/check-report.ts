// Runs the checks over a report and puts the findings in the order in which they are read.
import type { Pace } from "../checks/check.ts";
import type { CheckContext } from "../checks/context.ts";
import type { Finding, Severity } from "../checks/finding.ts";
import { foldFindings } from "./fold-findings.ts";
import { allPaces, runChecks, runInSteps } from "./run-checks.ts";
import { triedFindings, untriedFindings } from "./settle-findings.ts";
import { toTheEnd } from "./steps.ts";

const inPauses: readonly Pace[] = ["narrative", "years"];

const weight: Record<Severity, number> = { error: 0, warning: 1, note: 2 };

/** All findings: errors first, then warnings, then notes; within each in the order of the printed report. One a mistake. */
export function checkReport(context: CheckContext): Finding[] {
  return toTheEnd(settleReport(context));
}

/** The same findings for those who offer no repairs: trials that only a repair needs are left out, and the repairs. */
export function checkWithoutRepairs(context: CheckContext): Finding[] {
  return toTheEnd(settled(context, false)).map((finding) => ({ ...finding, repairs: [] }));
}

/** What `checkReport` says, in steps, for the pauses of a browser: first the checks of each pace, then trials, one check a step. */
export function settleReport(context: CheckContext): Generator<void, Finding[]> {
  return settled(context, true);
}

/** Findings about figures and plain facts of the form, no repair tried yet: cheap enough for every keystroke. */
export function checkFigures(context: CheckContext): Finding[] {
  return untried(context, "figures");
}

/** Findings about the text, no repair tried yet: for a pause in typing. */
export function checkNarrative(context: CheckContext): Finding[] {
  return untried(context, "narrative");
}

/** Findings that come from comparing with last year's report, no repair tried yet; none without one. */
export function checkYears(context: CheckContext): Finding[] {
  return untried(context, "years");
}

/** Findings of several runs over one report, no repair tried yet: in order, what surely comes from one mistake as one. */
export function foldInOrder(context: CheckContext, findings: readonly Finding[]): Finding[] {
  return inOrder(context, toTheEnd(foldFindings(context, findings, false)));
}

/** What `checkNarrative` and `checkYears` say, for the pauses of a browser: a long text takes long. A step is one check. */
export function* checkInPause(context: CheckContext): Generator<void, Finding[]> {
  for (const pace of inPauses) yield* runInSteps(context, pace);
  return inPauses.flatMap((pace) => untried(context, pace));
}

function untried(context: CheckContext, pace: Pace): Finding[] {
  return inOrder(context, untriedFindings(context, runChecks(context, [pace])));
}

function* settled(context: CheckContext, texts: boolean): Generator<void, Finding[]> {
  for (const pace of allPaces) yield* runInSteps(context, pace);
  const tried = yield* triedFindings(context, runChecks(context, allPaces), texts);
  return inOrder(context, yield* foldFindings(context, tried, true));
}

function inOrder(context: CheckContext, findings: readonly Finding[]): Finding[] {
  const places = ["basics", "opening", ...context.edition.sections.map((section) => section.id)];
  const place = (finding: Finding) => places.indexOf(finding.section);
  return findings
    .map((finding, index) => ({ finding, index }))
    .sort(
      (one, other) =>
        weight[one.finding.severity] - weight[other.finding.severity] ||
        place(one.finding) - place(other.finding) ||
        (one.finding.range?.from ?? 0) - (other.finding.range?.from ?? 0) ||
        one.index - other.index,
    )
    .map(({ finding }) => finding);
}
