// Runs the checks as they stand, without asking what belongs together or which repair is sound.
import type { Check, Pace } from "../checks/check.ts";
import type { CheckContext } from "../checks/context.ts";
import { derived } from "../checks/derived.ts";
import { equationFindings } from "../checks/equation-findings.ts";
import type { Finding } from "../checks/finding.ts";
import { ownChecks } from "./catalogue.ts";
import { toTheEnd } from "./steps.ts";

export const allPaces: readonly Pace[] = ["figures", "narrative", "years"];

/** What each check said of a context: two who go through it in steps at the same time share the work. */
const saidOf = derived(() => new Map<Check["check"], readonly Finding[]>());

/** What the checks of some paces say. Those that were run in this context before are not run again. */
export function runChecks(context: CheckContext, paces: readonly Pace[]): readonly Finding[] {
  return paces.flatMap((pace) => toTheEnd(runInSteps(context, pace)));
}

/** The same of one pace; a step is one check. */
export function runInSteps(context: CheckContext, pace: Pace): Generator<void, readonly Finding[]> {
  return checkSteps(context, pace, () => true);
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
  const said = saidOf(context);
  for (const { pace: own, needs, reads, check } of ownChecks) {
    const given = needs === "self" || context.lastYear !== undefined;
    if (own !== pace || !given || !wanted(reads)) continue;
    const known = said.get(check);
    const findings = known ?? check(context);
    found.push(...findings);
    if (known) continue;
    said.set(check, findings);
    yield;
  }
  return found;
}
