// Live figures in text: `{{cell name}}`, `{{row label}}`, `{{row label·column label}}`, `{{年度}} {{上年}} {{下年}} {{单位}}`;
// of a summed report `{{应报单位数}} {{已报单位数}}`.

import { cellByName, cellsOf, groupCellByName, groupCellsOf, pathsOf } from "../editions/cells.ts";
import type { Edition } from "../editions/edition.ts";
import { foldedWordings } from "../editions/labels.ts";
import { foldLabel } from "../language/fold-text.ts";
import { printFigureOf } from "./figures.ts";
import type { Figures, Report } from "./report.ts";
import type { Text } from "./text-run.ts";

/** A placeholder in a text, with what stands inside; for `matchAll` only. */
export const placeholderPattern = /\{\{([^{}\n]{1,120})\}\}/gu;

const known = new WeakMap<Edition, ReadonlyMap<string, string>>();

/** Folded placeholder name → cell name; ambiguous labels are left out. */
function namesOf(edition: Edition): ReadonlyMap<string, string> {
  let names = known.get(edition);
  if (names) return names;
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
  names = new Map([...found].flatMap(([key, cells]) => (cells.size === 1 ? [[key, [...cells][0] as string]] : [])));
  known.set(edition, names);
  return names;
}

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

/**
 * A line of text with its placeholders filled in. What names nothing, or a blank figure, stays as typed and is marked
 * unresolved; nothing is ever looked up outside the edition's own names.
 */
export function resolvePlaceholders(edition: Edition, report: Report, figures: Figures, text: string): readonly Text[] {
  if (!text.includes("{{")) return text === "" ? [] : [{ text }];
  const runs: Text[] = [];
  let end = 0;
  for (const match of text.matchAll(placeholderPattern)) {
    if (match.index > end) runs.push({ text: text.slice(end, match.index) });
    runs.push(resolve(edition, report, figures, match[1] as string, match[0]));
    end = match.index + match[0].length;
  }
  if (end < text.length) runs.push({ text: text.slice(end) });
  return runs;
}

function resolve(edition: Edition, report: Report, figures: Figures, inside: string, typed: string): Text {
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
      return count === undefined ? { text: typed, unresolved: true } : { text: String(count) };
    }
    case "单位":
      return report.office.name === "" ? { text: typed, unresolved: true } : { text: report.office.name };
  }
  const cell = placeholderCell(edition, inside);
  const figure = cell === undefined ? undefined : figures[cell];
  if (cell === undefined) return { text: typed, unresolved: true };
  if (figure === undefined) return { text: typed, cell, unresolved: true };
  return { text: printFigureOf(edition, cell, figure), cell };
}

/** The text with its placeholders filled in, for checks that read it as published. */
export function resolvedText(edition: Edition, report: Report, figures: Figures, text: string): string {
  return resolvePlaceholders(edition, report, figures, text)
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
