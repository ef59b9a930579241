// Runs the checks over a report and puts the findings in the order in which they are read.

import { checks } from "./catalogue.ts";
import type { Pace } from "./check.ts";
import type { CheckContext } from "./context.ts";
import { equationNumbers } from "./each/equation-checks.ts";
import { equationFindings } from "./equation-findings.ts";
import type { Finding, Severity } from "./finding.ts";

const weight: Record<Severity, number> = { error: 0, warning: 1, note: 2 };

/** All findings: errors first, then warnings, then notes; within each in the order of the printed report. */
export function checkReport(context: CheckContext): Finding[] {
  return inOrder(context, run(context, ["figures", "narrative", "years"]));
}

/** Findings about figures and plain facts of the form: cheap enough for every keystroke. */
export function checkFigures(context: CheckContext): Finding[] {
  return inOrder(context, run(context, ["figures"]));
}

/** Findings about the text: for a pause in typing. */
export function checkNarrative(context: CheckContext): Finding[] {
  return inOrder(context, run(context, ["narrative"]));
}

/** Findings that come from comparing with last year's report; none without one. */
export function checkYears(context: CheckContext): Finding[] {
  return inOrder(context, run(context, ["years"]));
}

/** Equations come from the edition and are reported in one go, under whatever number they state. */
function run(context: CheckContext, paces: readonly Pace[]): Finding[] {
  const found = paces.includes("figures") ? [...equationFindings(context)] : [];
  for (const { number, pace, needs, check } of checks) {
    const given = needs === "self" || context.lastYear !== undefined;
    if (paces.includes(pace) && given && !equationNumbers.has(number)) found.push(...check(context));
  }
  return found;
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
