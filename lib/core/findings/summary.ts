// What a run of the checks comes to, in one sentence: how many findings of each kind, and what was checked.

import type { CheckContext } from "../checks/context.ts";
import { type Finding, type Severity, severityNames } from "../checks/finding.ts";
import { equationsOf } from "../equations/equations.ts";
import { checks } from "./catalogue.ts";

export interface Summary {
  readonly counts: Readonly<Record<Severity, number>>;
  /** Checks that could run with what was given. */
  readonly checks: number;
  readonly equations: number;
  readonly sentence: string;
}

/** Sums up findings; with none it says so and names what was checked. */
export function summaryOf(context: CheckContext, findings: readonly Finding[]): Summary {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const counts = { error: count("error"), warning: count("warning"), note: count("note") };
  const run = checks.filter(({ needs }) => needs !== "lastYear" || context.lastYear !== undefined).length;
  const equations = equationsOf(context.edition).length;
  const scope = `已核对 ${run} 项检查、${equations} 条勾稽关系${context.lastYear ? "，并与上年报告比对" : "，未与上年报告比对"}`;
  const found = (["error", "warning", "note"] as const).filter((severity) => counts[severity] > 0);
  const list = found.map((severity) => `${counts[severity]} 个${severityNames[severity]}`).join("、");
  return { counts, checks: run, equations, sentence: `${list === "" ? "没有发现问题" : `发现 ${list}`}。${scope}。` };
}
