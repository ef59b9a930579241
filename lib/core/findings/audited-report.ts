// What an audit says about one published report: whose, on which form, how much was read, what was found and where.

import { consequenceWords, type Finding, type Severity } from "../checks/finding.ts";
import { cellLabel, cellsOf, groupCellsOf } from "../editions/cells.ts";
import type { Edition } from "../editions/edition.ts";
import { figuresOf } from "../report/figures.ts";
import type { Report } from "../report/report.ts";
import { reportTitle } from "../report/title.ts";
import { placeHeading } from "./place-heading.ts";

export interface AuditedFinding {
  readonly number: string;
  readonly name: string;
  readonly severity: Severity;
  /** In Chinese: the section, and the cells or the words in it. */
  readonly place: string;
  readonly message: string;
  readonly basis: string;
}

export interface AuditedReport {
  readonly title: string;
  readonly office: string;
  readonly year: number;
  /** Name of the edition, in Chinese. */
  readonly edition: string;
  /** Cells with a figure, cells there should be, and cells whose reading needs a look. */
  readonly figures: { readonly read: number; readonly inAll: number; readonly doubtful: number };
  readonly findings: readonly AuditedFinding[];
  /** Chinese sentences about the reading. */
  readonly notes: readonly string[];
}

/** An audited file: its report, or why it could not be read. */
export type AuditedFile =
  | { readonly ok: true; readonly file: string; readonly audited: AuditedReport }
  | { readonly ok: false; readonly file: string; readonly message: string };

const mostCellsNamed = 3;
const longestQuote = 20;
const shortestQuote = 6;
const wordsAround = 6;

/** The findings of a report with their places in words. `notes`: what was said about reading it. */
export function auditedReport(
  edition: Edition,
  report: Report,
  findings: readonly Finding[],
  notes: readonly string[] = [],
): AuditedReport {
  const readings = Object.values(report.reading ?? {});
  return {
    title: reportTitle(report),
    office: report.office.name,
    year: report.year,
    edition: edition.name,
    figures: {
      ...countFigures(edition, report),
      doubtful: readings.filter(({ kind }) => kind === "ambiguous" || kind === "repaired").length,
    },
    findings: findings.map((finding) => {
      const { number, name, severity, message, basis } = finding;
      const words = `${message}${consequenceWords(finding)}`;
      return { number, name, severity, message: words, basis, place: placeOf(edition, report, finding) };
    }),
    notes,
  };
}

/** Figures there are and figures there should be; a group that is printed as one row counts once. */
function countFigures(edition: Edition, report: Report): { readonly read: number; readonly inAll: number } {
  const figures = figuresOf(edition, report);
  const printed = new Set(cellsOf(edition).map(({ name }) => name));
  for (const { name, parts } of groupCellsOf(edition)) {
    if (report.entries[name] === undefined || parts.some((part) => figures[part] !== undefined)) continue;
    for (const part of parts) printed.delete(part);
    printed.add(name);
  }
  return { read: [...printed].filter((name) => figures[name] !== undefined).length, inAll: printed.size };
}

/** Where a finding is, in Chinese: `三、收到和处理政府信息公开申请情况：重复申请·自然人`. */
export function placeOf(edition: Edition, report: Report, { section, cells, range }: Finding): string {
  const heading = placeHeading(edition, report.year, section);
  const named = cells.filter((cell) => cellLabel(edition, cell) !== cell);
  const labels = named.slice(0, mostCellsNamed).map((cell) => cellLabel(edition, cell));
  if (labels.length > 0)
    return `${heading}：${labels.join("、")}${named.length > mostCellsNamed ? ` 等 ${named.length} 处` : ""}`;
  const quote = range ? quoted(report.narrative[range.section] ?? "", range.from, range.to) : "";
  return quote === "" ? heading : `${heading}：“${quote}”`;
}

/** The words at a place of a text, with a few around them where they are too short to be found again. */
function quoted(text: string, from: number, to: number): string {
  const around = to - from < shortestQuote ? wordsAround : 0;
  const words = text
    .slice(Math.max(0, from - around), to + around)
    .replace(/\s+/gu, " ")
    .trim();
  return words.length > longestQuote ? `${words.slice(0, longestQuote)}…` : words;
}
