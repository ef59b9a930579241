// Runs the checks as they stand, without asking what belongs together or which repair is sound.

import type { Pace } from "../checks/check.ts";
import type { CheckContext } from "../checks/context.ts";
import { equationFindings } from "../checks/equation-findings.ts";
import type { Finding } from "../checks/finding.ts";
import { ownChecks } from "./catalogue.ts";

export const allPaces: readonly Pace[] = ["figures", "narrative", "years"];

/** Equations come from the edition and are reported in one go, under whatever number they state. */
export function runChecks(context: CheckContext, paces: readonly Pace[]): readonly Finding[] {
  const found = paces.includes("figures") ? [...equationFindings(context)] : [];
  for (const { pace, needs, check } of ownChecks) {
    const given = needs === "self" || context.lastYear !== undefined;
    if (paces.includes(pace) && given) found.push(...check(context));
  }
  return found;
}
