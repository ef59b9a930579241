// Live figures in text: `{{cell name}}`, `{{row label}}`, `{{row label·column label}}`, `{{年度}} {{上年}} {{下年}} {{单位}}`;
// of one cell its change and its share: `{{…|同比}}` `{{…|增减}}` `{{…|占row label·column label}}`;
// of a summed report `{{应报单位数}} {{已报单位数}}`.

import { cellByName, cellsOf, groupCellByName, groupCellsOf, pathsOf } from "../editions/cells.ts";
import type { Edition } from "../editions/edition.ts";
import { foldedWordings } from "../editions/labels.ts";
import { deriveOnce } from "../ground/derive-once.ts";
import { foldLabel } from "../language/fold-text.ts";
import { type Measure, type MeasuredYears, type Missing, measureFigure } from "./measure-figure.ts";
import type { Figures, Report } from "./report.ts";
import type { Text } from "./text-run.ts";

/** A placeholder in a text, with what stands inside; for `matchAll` only. */
export const placeholderPattern = /\{\{([^{}\n]{1,120})\}\}/gu;

/** Does a piece of this text stand free of all its placeholders? */
export function outsidePlaceholders(text: string): (from: number, to: number) => boolean {
  const kept = [...text.matchAll(placeholderPattern)].map(({ index, 0: all }) => [index, index + all.length] as const);
  return (from, to) => !kept.some(([start, end]) => from < end && to > start);
}

/** Folded placeholder name → cell name; ambiguous labels are left out. */
const namesOf = deriveOnce((edition: Edition): ReadonlyMap<string, string> => {
  const found = new Map<string, Set<string>>();
  const add = (key: string, cell: string) => {
    const cells = found.get(key);
    if (cells) cells.add(cell);
    else found.set(key, new Set([cell]));
  };
  for (const cell of [...cellsOf(edition), ...groupCellsOf(edition)]) {
    const columns = pathsOf(cell.table.columns);
    const alone = columns.length === 1 || cell.column.total === true;
    const columnWordings = new Set(columns.flat().flatMap(foldedWordings));
    for (const row of new Set(foldedWordings(cell.row))) {
      if (alone && !columnWordings.has(row)) add(row, cell.name);
      for (const column of new Set(foldedWordings(cell.column))) add(`${row}·${column}`, cell.name);
    }
  }
  return new Map([...found].flatMap(([key, cells]) => (cells.size === 1 ? [[key, [...cells][0] ?? ""]] : [])));
});

/** The cell a placeholder's inside names, or undefined. */
export function placeholderCell(edition: Edition, inside: string): string | undefined {
  const trimmed = inside.trim();
  if (cellByName(edition, trimmed) ?? groupCellByName(edition, trimmed)) return trimmed;
  return namesOf(edition).get(
    trimmed
      .split(/[·•・]/u)
      .map(foldLabel)
      .join("·"),
  );
}

/** The cell and the measure that a placeholder's inside names, or undefined: of it nothing is guessed. */
export function readPlaceholder(
  edition: Edition,
  inside: string,
): { readonly cell: string; readonly measure: Measure } | undefined {
  const [path = "", words, ...more] = inside.split(/[|｜]/u);
  const cell = placeholderCell(edition, path);
  if (cell === undefined || more.length > 0) return undefined;
  const measure = words === undefined ? "figure" : measureNamed(edition, words.trim());
  return measure && { cell, measure };
}

function measureNamed(edition: Edition, words: string): Measure | undefined {
  if (words === "同比") return "growth";
  if (words === "增减") return "difference";
  const of = words.startsWith("占") ? placeholderCell(edition, words.slice(1)) : undefined;
  return of === undefined ? undefined : { of };
}

/**
 * A line of text with its placeholders filled in. What names nothing, or has no figure to print, stays as typed and is
 * marked unresolved; nothing is ever looked up outside the edition's own names. Changes need `lastYear`, the figures of
 * the report of the year before.
 */
export function resolvePlaceholders(
  edition: Edition,
  report: Report,
  figures: Figures,
  text: string,
  lastYear?: Figures,
): readonly Text[] {
  if (!text.includes("{{")) return text === "" ? [] : [{ text }];
  const runs: Text[] = [];
  let end = 0;
  for (const match of text.matchAll(placeholderPattern)) {
    if (match.index > end) runs.push({ text: text.slice(end, match.index) });
    runs.push(resolve({ edition, report, figures, lastYear }, match[1] ?? "", match[0]));
    end = match.index + match[0].length;
  }
  if (end < text.length) runs.push({ text: text.slice(end) });
  return runs;
}

interface Filled extends MeasuredYears {
  readonly report: Report;
}

/** Why a placeholder has nothing to print: for `typed`, with its braces, that `resolvePlaceholders` leaves unresolved. */
export function whyMissing(years: MeasuredYears, typed: string): Missing {
  const inside = typed.slice(2, -2);
  const meant = readPlaceholder(years.edition, inside);
  if (!meant) return inside.trim() === "单位" ? "blank" : "unknown";
  const measured = measureFigure(years, meant.cell, meant.measure);
  return "missing" in measured ? measured.missing : "unknown";
}

function resolve(filled: Filled, inside: string, typed: string): Text {
  const { edition, report } = filled;
  const unknown: Text = { text: typed, unresolved: true };
  switch (inside.trim()) {
    case "年度":
      return { text: String(report.year) };
    case "上年":
      return { text: String(report.year - 1) };
    case "下年":
      return { text: String(report.year + 1) };
    case "应报单位数":
    case "已报单位数": {
      const count = inside.trim() === "应报单位数" ? report.coverage?.due : report.coverage?.reported;
      return count === undefined ? unknown : { text: String(count) };
    }
    case "单位":
      return report.office.name === "" ? unknown : { text: report.office.name };
  }
  const meant = readPlaceholder(edition, inside);
  if (!meant) return unknown;
  const { cell, measure } = meant;
  const measured = measureFigure(filled, cell, measure);
  return "text" in measured ? { text: measured.text, cell } : { ...unknown, cell };
}

/** The text with its placeholders filled in, for checks that read it as published. */
export function resolvedText(
  edition: Edition,
  report: Report,
  figures: Figures,
  text: string,
  lastYear?: Figures,
): string {
  return resolvePlaceholders(edition, report, figures, text, lastYear)
    .map((run) => run.text)
    .join("");
}

/** The placeholder to insert for a cell: its labels where they name only this cell, else its name. */
export function placeholderFor(edition: Edition, name: string): string {
  const cell = cellByName(edition, name) ?? groupCellByName(edition, name);
  if (!cell) return `{{${name}}}`;
  const row = cell.row.label;
  for (const inside of [row, `${row}·${cell.column.label}`]) {
    if (!/[{}]/.test(inside) && placeholderCell(edition, inside) === name) return `{{${inside}}}`;
  }
  return `{{${name}}}`;
}
