// A list of offices as a table (pasted from Excel, a CSV file) → offices. Heads are English names or Chinese ones.

import { entriesOf } from "../ground/entries-of.ts";
import { sure } from "../ground/sure.ts";
import { kindsOfOffice, levelsOfOffice, type OfficeKind, type OfficeLevel } from "../report/report.ts";
import { foldOfficeName } from "./fold-office-name.ts";
import type { ListedOffice } from "./listed-office.ts";
import { type Column, columnNames, kindEndings, levelNames, notExempt, plainlyExempt } from "./office-list-words.ts";

export type OfficeListRead =
  | { readonly ok: true; readonly offices: readonly ListedOffice[]; readonly notes: readonly string[] }
  | { readonly ok: false; readonly message: string };

/** A row of heads has at least this many; one word alone may be an office. */
const fewestHeads = 2;

/**
 * Reads a list of offices from rows of text. Without a row of heads the first column is the name. A name twice is kept
 * once; an unknown kind or level is left out: both with a note. Heads without one for names, a line without a name and a
 * list without offices are refused with a Chinese message.
 */
export function readOfficeList(rows: readonly (readonly string[])[]): OfficeListRead {
  const filled = rows.map((cells, index) => ({ cells: cells.map((cell) => cell.trim()), line: index + 1 }));
  const present = filled.filter(({ cells }) => cells.some((cell) => cell !== ""));
  const at = present.findIndex(({ cells }) => columnsOf(cells).size >= fewestHeads);
  const alone = present.findIndex(({ cells }) => columnsOf(cells).has("name"));
  const headAt = at >= 0 ? at : alone;
  const columns = headAt < 0 ? new Map<Column, number>([["name", 0]]) : columnsOf(present[headAt]?.cells ?? []);
  if (!columns.has("name")) return { ok: false, message: "单位名单的表头里没有单位名称一栏" };
  const lines = present.slice(headAt + 1);
  if (lines.length === 0) return { ok: false, message: "单位名单是空的" };
  return officesIn(lines, columns);
}

interface Line {
  readonly cells: readonly string[];
  readonly line: number;
}

function officesIn(lines: readonly Line[], columns: ReadonlyMap<Column, number>): OfficeListRead {
  const offices = new Map<string, ListedOffice>();
  const notes: string[] = [];
  for (const { cells, line } of lines) {
    const note = (text: string) => notes.push(`单位名单第 ${line} 行${text}`);
    const at = (column: Column) => cells[columns.get(column) ?? -1] ?? "";
    const key = foldOfficeName(at("name"));
    if (key === "") return { ok: false, message: `单位名单第 ${line} 行没有单位名称` };
    const office = officeOf(at, note);
    if (offices.has(key)) note(`“${office.name}”重复，只算一次`);
    else offices.set(key, office);
  }
  return { ok: true, offices: [...offices.values()], notes };
}

/** Which column is which; empty for a row that is no row of heads. */
function columnsOf(cells: readonly string[]): ReadonlyMap<Column, number> {
  const columns = new Map<Column, number>();
  for (const [index, cell] of cells.entries()) {
    const title = cell.replace(/[\s（）()、/*：:]/gu, "").toLowerCase();
    const found = entriesOf(columnNames).find(([, names]) => names.includes(title));
    if (found && !columns.has(found[0])) columns.set(found[0], index);
  }
  return columns;
}

function officeOf(at: (column: Column) => string, note: (text: string) => void): ListedOffice {
  const kind = kindOf(at("kind"));
  const level = levelOf(at("level"));
  if (kind === null) note(`：不认识的类别“${at("kind")}”，没有采用`);
  if (level === null) note(`：不认识的层级“${at("level")}”，没有采用`);
  const [from, until] = [yearIn(at("from")), yearIn(at("until"))];
  const why = exemptOf(at("exempt"));
  return {
    name: at("name"),
    aliases: aliasesOf(at("aliases")),
    ...(kind ? { kind } : {}),
    ...(level ? { level } : {}),
    ...(at("parent") === "" ? {} : { parent: at("parent") }),
    ...(at("code") === "" ? {} : { code: at("code") }),
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
    ...(why === undefined ? {} : { exempt: why }),
  };
}

function yearIn(text: string): number | undefined {
  const year = /^(?:19|20)\d{2}/u.exec(text)?.[0];
  return year === undefined ? undefined : Number(year);
}

/** Names between marks, or between blanks: Chinese names have none in them. */
function aliasesOf(text: string): readonly string[] {
  const parts = text
    .split(/[、，,;；|/\n]/u)
    .flatMap((part) => (/\p{Script=Han}/u.test(part) ? part.split(/\s+/u) : [part]));
  return [...new Set(parts.map((alias) => alias.trim()).filter((alias) => alias !== "" && !notExempt.has(alias)))];
}

/** The reason, undefined where it must report. */
function exemptOf(text: string): string | undefined {
  const word = text.toLowerCase();
  if (word === "" || notExempt.has(word) || /^否(?:[，,。（(\s]|$)/u.test(word)) return undefined;
  return plainlyExempt.has(word) ? "名单注明免报" : text.replace(/^是[，,：:；;]\s*/u, "");
}

/** The identifier, undefined where nothing is written, null where it is unknown. */
function kindOf(text: string): OfficeKind | undefined | null {
  if (text === "") return undefined;
  const id = kindsOfOffice.find((one) => one === text.toLowerCase());
  return id ?? kindEndings.find(([ending]) => text.endsWith(ending))?.[1] ?? null;
}

function levelOf(text: string): OfficeLevel | undefined | null {
  if (text === "") return undefined;
  const id = levelsOfOffice.find((one) => one === text.toLowerCase());
  return id ?? (Object.hasOwn(levelNames, text) ? sure(levelNames[text]) : null);
}
