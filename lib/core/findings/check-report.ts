// Runs the checks over a report and puts the findings in the order in which they are read.
import type { Pace } from "../checks/check.ts";
import type { CheckContext } from "../checks/context.ts";
import type { Finding, Severity } from "../checks/finding.ts";
import { foldFindings } from "./fold-findings.ts";
import { allPaces, runChecks } from "./run-checks.ts";
import { settleFindings } from "./settle-findings.ts";

const weight: Record<Severity, number> = { error: 0, warning: 1, note: 2 };

/** All findings: errors first, then warnings, then notes; within each in the order of the printed report. One a mistake. */
export function checkReport(context: CheckContext): Finding[] {
  return foldInOrder(context, settled(context, allPaces));
}

/** Findings about figures and plain facts of the form: cheap enough for every keystroke. */
export function checkFigures(context: CheckContext): Finding[] {
  return inOrder(context, settled(context, ["figures"]));
}

/** Findings about the text: for a pause in typing. */
export function checkNarrative(context: CheckContext): Finding[] {
  return inOrder(context, settled(context, ["narrative"]));
}

/** Findings that come from comparing with last year's report; none without one. */
export function checkYears(context: CheckContext): Finding[] {
  return inOrder(context, settled(context, ["years"]));
}

/** Findings of several runs over one report as \`checkReport\` gives them: in order, one a mistake. */
export function foldInOrder(context: CheckContext, findings: readonly Finding[]): Finding[] {
  return inOrder(context, foldFindings(context, findings));
}

function settled(context: CheckContext, paces: readonly Pace[]): readonly Finding[] {
  return settleFindings(context, runChecks(context, paces));
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
