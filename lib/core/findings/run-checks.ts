// Runs the checks as they stand, without asking what belongs together or which repair is sound.
import type { Check, Pace } from "../checks/check.ts";
import type { CheckContext } from "../checks/context.ts";
import { derived } from "../checks/derived.ts";
import { equationFindings } from "../checks/equation-findings.ts";
import type { Finding } from "../checks/finding.ts";
import { ownChecks } from "./catalogue.ts";
import { toTheEnd } from "./steps.ts";

export const allPaces: readonly Pace[] = ["figures", "narrative", "years"];

const runsOf = derived(() => new Map<Pace, readonly Finding[]>());

/** What the checks of some paces say. Those that were run in this context before are not run again. */
export function runChecks(context: CheckContext, paces: readonly Pace[]): readonly Finding[] {
  const found = runsOf(context);
  return paces.flatMap((pace) => {
    const findings = found.get(pace) ?? toTheEnd(checkSteps(context, pace, () => true));
    found.set(pace, findings);
    return findings;
  });
}

/**
 * What the checks of a pace say, those that are wanted by what they read; a step is one check. Equations come from the
 * edition and are reported in one go, under whatever number they state.
 */
export function* checkSteps(
  context: CheckContext,
  pace: Pace,
  wanted: (reads: Check["reads"]) => boolean,
): Generator<void, readonly Finding[]> {
  const found = pace === "figures" && wanted(undefined) ? [...equationFindings(context)] : [];
  for (const { pace: own, needs, reads, check } of ownChecks) {
    const given = needs === "self" || context.lastYear !== undefined;
    if (own !== pace || !given || !wanted(reads)) continue;
    found.push(...check(context));
    yield;
  }
  return found;
}
