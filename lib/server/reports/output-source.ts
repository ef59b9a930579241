// A report with all that its outputs and its preview need: edition, last year's report, findings, what still stands.
import { checkReport } from "#core/checks/check-report.ts";
import { contextOf } from "#core/checks/context.ts";
import type { Finding } from "#core/checks/finding.ts";
import { requireEdition } from "#core/editions/registry.ts";
import { explanationKey, textAt } from "#core/report/keys.ts";
import type { Explanation, Report } from "#core/report/report.ts";
import type { Store } from "../store/store.ts";
import type { OutputSource } from "./outputs.ts";
import { lastYearOf, readReport } from "./read-report.ts";

/** Reads a report for output. `today` is the clock, for deadlines. Refused as `readReport` does. */
export async function outputSource(store: Store, id: string, today = new Date()): Promise<OutputSource> {
  const draft = await readReport(store, id);
  const lastYear = (await lastYearOf(store, draft))?.report;
  const { report } = draft;
  const findings = checkReport(contextOf(report, { lastYear, today: today.toISOString().slice(0, 10) }));
  return { report, edition: requireEdition(report.edition), findings, lastYear };
}

/** Errors that are neither corrected nor overridden, with a reason, for the values that stand there now. */
export function standingErrors({ report, findings }: OutputSource): readonly Finding[] {
  return findings.filter((finding) => finding.severity === "error" && !isOverridden(report, finding));
}

function isOverridden(report: Report, finding: Finding): boolean {
  const places = finding.cells.length > 0 ? finding.cells : [finding.section];
  const stored = textAt(report, explanationKey({ check: finding.number, cells: places }));
  if (stored === "") return false;
  const { override, values, text } = JSON.parse(stored) as Explanation;
  const current = finding.cells.length > 0 ? report.entries : report.narrative;
  return override && text.trim() !== "" && places.every((place) => (values[place] ?? "") === (current[place] ?? ""));
}
