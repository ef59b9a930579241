// Which column of a sheet holds what: titles first, and what stands below them where titles say too little.

import { entriesOf } from "../ground/entries-of.ts";
import { sure } from "../ground/sure.ts";
import { foldLabel } from "../language/fold-text.ts";
import { type ColumnRole, columnWords } from "./column-words.ts";
import { type ColumnTold, nothingTold, titleKey, withoutBrackets } from "./known-columns.ts";
import { matchWord, type Vocabulary } from "./match-word.ts";
import { readDate } from "./read-date.ts";
import type { RegisterRow, RegisterSheet } from "./sheet.ts";

export interface Columns {
  /** The columns of a role, the surest first. */
  readonly by: Readonly<Partial<Record<ColumnRole, readonly number[]>>>;
  /** Columns titled with a head of the form (自然人, 予以公开), to be ticked or filled: column → title. */
  readonly applicantTicks: ReadonlyMap<number, string>;
  readonly resultTicks: ReadonlyMap<number, string>;
  /** The rows below the titles. */
  readonly body: readonly RegisterRow[];
  readonly titles: readonly string[];
  /** Columns of which the office itself said what they hold, or that they are not used. */
  readonly told: ReadonlySet<number>;
}

interface Words {
  readonly applicants: Vocabulary;
  readonly results: Vocabulary;
  readonly told: ColumnTold;
}

const mostTitleRows = 4;
const searchedRows = 30;

const roles = entriesOf(columnWords);
const rank = new Map(roles.map(([role, words]) => [role, words.map(foldLabel)]));

/**
 * Finds the row or rows of titles and what each column holds; undefined where the sheet has no such row. What the office
 * `told` of a title goes before what titles usually mean.
 */
export function findColumns(
  sheet: RegisterSheet,
  applicants: Vocabulary,
  results: Vocabulary,
  told: ColumnTold = nothingTold,
): Columns | undefined {
  const rows = sheet.rows.filter(({ cells }) => cells.some((cell) => cell !== ""));
  const words: Words = { applicants, results, told };
  let best: { readonly columns: Columns; readonly score: number } | undefined;
  for (let first = 0; first < Math.min(rows.length, searchedRows); first += 1) {
    const count = titleRowsFrom(rows, first, words);
    if (count === 0) continue;
    const columns = readTitles(rows.slice(first, first + count), rows.slice(first + count), words);
    const score = scoreOf(columns);
    if (score >= 2 && score > (best?.score ?? 0)) best = { columns, score };
  }
  return best?.columns;
}

/** How many rows of titles begin here: those below the first repeat merged titles and name at least two more. */
function titleRowsFrom(rows: readonly RegisterRow[], first: number, words: Words): number {
  let count = 0;
  while (count < mostTitleRows) {
    const row = rows[first + count];
    if (!row || holdsEntry(row)) break;
    if (count > 0 && !isTitleRow(row, sure(rows[first + count - 1]), words)) break;
    count += 1;
  }
  return count;
}

function isTitleRow({ cells }: RegisterRow, above: RegisterRow, { applicants, results, told }: Words): boolean {
  const isHead = (text: string) => isTick(applicants, text) || isTick(results, text);
  const titles = cells.filter((text, column) => {
    if (text === "") return false;
    if (text === above.cells[column] || told(titleKey(text)) !== undefined) return true;
    return rolesOf([text]).length > 0 || (isHead(text) && isBelowGroup(cells, above.cells, column, isHead));
  });
  return titles.length >= 2;
}

/** A head of the form is a title where the one above is over several columns; below a title of its own it is an entry. */
function isBelowGroup(
  cells: readonly string[],
  above: readonly string[],
  column: number,
  isHead: (text: string) => boolean,
): boolean {
  const group = above[column] ?? "";
  if (group === "" || group === above[column - 1] || group === above[column + 1]) return true;
  return (above[column + 1] ?? "") === "" && isHead(cells[column + 1] ?? "");
}

/** Dates and numbers stand in entries, never in titles. */
export function holdsEntry({ cells }: RegisterRow): boolean {
  return cells.some((text) => /^\d+$/u.test(text) || readDate(text) !== undefined);
}

function scoreOf({ by, applicantTicks, resultTicks }: Columns): number {
  const found = Object.values(by).filter((columns) => columns.length > 0).length;
  // Two columns titled with heads of the form are surer than any title of a column of words.
  return found + (applicantTicks.size > 1 ? 2 : 0) + (resultTicks.size > 1 ? 2 : 0);
}

function readTitles(
  titleRows: readonly RegisterRow[],
  body: readonly RegisterRow[],
  { applicants, results, told }: Words,
): Columns {
  const by: Partial<Record<ColumnRole, number[]>> = {};
  const ranked: { role: ColumnRole; column: number; at: number }[] = [];
  const applicantTicks = new Map<number, string>();
  const resultTicks = new Map<number, string>();
  const paths = titlePaths(titleRows);
  const titles = paths.map((path) => path.join("·"));
  const said = new Set<number>();
  for (const [column, path] of paths.entries()) {
    const last = path[path.length - 1];
    if (last === undefined) continue;
    const use = told(titleKey(titles[column] ?? ""));
    if (use !== undefined) {
      said.add(column);
      if (use !== "unused") ranked.push({ role: use, column, at: -1 });
    } else if (isTick(applicants, last)) applicantTicks.set(column, last);
    else if (isTick(results, last)) resultTicks.set(column, last);
    else for (const found of rolesOf(path)) ranked.push({ ...found, column });
  }
  ranked.sort((a, b) => a.at - b.at || a.column - b.column);
  for (const { role, column } of ranked) by[role] = [...(by[role] ?? []), column];
  return { by, applicantTicks, resultTicks, body: withoutBlankForm(body, by.number ?? []), titles, told: said };
}

/** Registers come with numbers for the entries to come: rows at the end that hold a number and nothing else are none yet. */
function withoutBlankForm(body: readonly RegisterRow[], numbers: readonly number[]): readonly RegisterRow[] {
  let end = body.length;
  while (end > 0 && body[end - 1]?.cells.every((text, column) => text === "" || numbers.includes(column))) end -= 1;
  return body.slice(0, end);
}

/** What stands above each column, merged titles once, from the top down. */
function titlePaths(titleRows: readonly RegisterRow[]): readonly (readonly string[])[] {
  const width = Math.max(0, ...titleRows.map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, column) => [
    ...new Set(titleRows.map(({ cells }) => cells[column] ?? "").filter((text) => text !== "")),
  ]);
}

/** A title that names a head of the form itself. */
function isTick(vocabulary: Vocabulary, title: string): boolean {
  const folded = foldLabel(withoutBrackets(title));
  return folded !== "" && vocabulary.known.has(folded);
}

function rolesOf(path: readonly string[]): readonly { readonly role: ColumnRole; readonly at: number }[] {
  const titles = [...path].reverse().map((title) => foldLabel(withoutBrackets(title)));
  for (const title of titles) {
    const found = [...rank].flatMap(([role, words]) => {
      const at = words.indexOf(title);
      return at < 0 ? [] : [{ role, at }];
    });
    if (found.length > 0) return found;
  }
  return [];
}

/** The columns most of whose filled cells are words of the vocabulary; for registers whose titles say too little. */
export function columnsByContent(
  columns: Columns,
  vocabulary: Vocabulary,
  taken: ReadonlySet<number>,
): readonly number[] {
  const shares = columns.titles.flatMap((_, column) => {
    if (taken.has(column) || columns.told.has(column)) return [];
    const texts = columns.body.map(({ cells }) => cells[column] ?? "").filter((text) => text !== "");
    const sure = texts.filter((text) => matchWord(vocabulary, text).kind === "sure").length;
    return texts.length >= 3 && sure / texts.length >= 0.6 ? [{ column, share: sure / texts.length }] : [];
  });
  return shares.sort((a, b) => b.share - a.share).map(({ column }) => column);
}
