// The ledger of explanations: who answered which finding, and whether the answer still holds for the values it was given for.
// A warning is explained; an error is overridden, only with a reason; what is unfinished is neither. When a value changes
// the answer has to be confirmed.

import type { Finding } from "../checks/finding.ts";
import { cellByName, groupCellByName } from "../editions/cells.ts";
import { printedText } from "../report/figures.ts";
import { explanationKey } from "../report/keys.ts";
import type { Explanation, Report } from "../report/report.ts";
import type { YearOf } from "../report/year-of.ts";

/** `open`: unanswered; `toConfirm`: answered for other values than those that stand there now. */
export type LedgerState = "open" | "explained" | "overridden" | "toConfirm";

/** What an answer to a finding is bound to: its cells, or its section and the words it is about. */
function placesOf(year: Pick<YearOf, "report">, finding: Finding): readonly string[] {
  if (finding.cells.length > 0) return finding.cells;
  const words = wordsAt(year.report, finding);
  return words === "" ? [finding.section] : [finding.section, `~${digest(words)}`];
}

/** The texts that stand at those places now. */
function valuesAt(year: YearOf, finding: Finding): Readonly<Record<string, string>> {
  const { edition, report, figures } = year;
  const cells = finding.cells.map((name) => {
    const isCell = cellByName(edition, name) ?? groupCellByName(edition, name);
    return [name, isCell ? printedText(edition, report, figures, name) : (report.entries[name] ?? "")] as const;
  });
  const words = wordsAt(report, finding);
  return Object.fromEntries(finding.range || cells.length === 0 ? [...cells, [finding.section, words]] : cells);
}

/** The words a finding about text points at; for a finding about a whole section, a digest of its text. */
function wordsAt(report: Report, { range, section }: Finding): string {
  if (range) return (report.narrative[range.section] ?? "").slice(range.from, range.to);
  const text = report.narrative[section] ?? "";
  return text === "" ? "" : digest(text);
}

/** The answer given to a finding: for the same cells; for text, for the same words or, where those are gone, the last one of its section. */
export function explanationOf(year: YearOf, finding: Finding): Explanation | undefined {
  const given = (year.report.explanations ?? []).filter(({ check }) => check === finding.number);
  const key = explanationKey({ check: finding.number, cells: placesOf(year, finding) });
  const exact = given.find((explanation) => explanationKey(explanation) === key);
  if (exact || finding.cells.length > 0) return exact;
  const text = year.report.narrative[finding.section] ?? "";
  return given.find(({ cells, values }) => {
    const words = values[finding.section] ?? "";
    return cells[0] === finding.section && (!finding.range || !text.includes(words));
  });
}

/** How a finding stands in the ledger. An error counts as answered only when it was overridden with a reason. */
export function ledgerState(year: YearOf, finding: Finding): LedgerState {
  if (finding.unfinished) return "open";
  const explanation = explanationOf(year, finding);
  if (!explanation || explanation.text.trim() === "") return "open";
  if (finding.severity === "error" && !explanation.override) return "open";
  const now = valuesAt(year, finding);
  const same = Object.keys(now).every((place) => (explanation.values[place] ?? "") === now[place]);
  if (!same) return "toConfirm";
  return finding.severity === "error" ? "overridden" : "explained";
}

export interface Answer {
  readonly text: string;
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
}

/** The answer to a finding as it is kept, bound to the values that stand there now; undefined where no reason is given or none counts. */
export function explanationFor(year: YearOf, finding: Finding, answer: Answer): Explanation | undefined {
  const text = answer.text.trim();
  if (text === "" || finding.unfinished) return undefined;
  return {
    check: finding.number,
    cells: placesOf(year, finding),
    values: valuesAt(year, finding),
    text,
    by: answer.by,
    at: answer.at,
    override: finding.severity === "error",
  };
}

/** Does a finding still ask for a fix or an answer? */
export function isUnanswered(year: YearOf, finding: Finding): boolean {
  const state = ledgerState(year, finding);
  return state !== "explained" && state !== "overridden";
}

/** Errors that keep the final version from being made: not overridden, or overridden for other values. */
export function blockingFindings(year: YearOf, findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((finding) => finding.severity === "error" && isUnanswered(year, finding));
}

/** Warnings that still ask for a fix or an explanation. */
export function unansweredWarnings(year: YearOf, findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((finding) => finding.severity === "warning" && isUnanswered(year, finding));
}

/** A short fingerprint of a text: FNV-1a, 32 bits, base 36. */
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(36);
}
