// Runs the checks as they stand, without asking what belongs together or which repair is sound.
import { checks } from "./catalogue.ts";
import type { Pace } from "./check.ts";
import type { CheckContext } from "./context.ts";
import { equationNumbers } from "./each/equation-checks.ts";
import { equationFindings } from "./equation-findings.ts";
import type { Finding } from "./finding.ts";

export const allPaces: readonly Pace[] = ["figures", "narrative", "years"];

/** Equations come from the edition and are reported in one go, under whatever number they state. */
export function runChecks(context: CheckContext, paces: readonly Pace[]): readonly Finding[] {
  const found = paces.includes("figures") ? [...equationFindings(context)] : [];
  for (const { number, pace, needs, check } of checks) {
    const given = needs === "self" || context.lastYear !== undefined;
    if (paces.includes(pace) && given && !equationNumbers.has(number)) found.push(...check(context));
  }
  return found;
}
