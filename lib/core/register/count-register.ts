// Registers of an office (依申请公开登记台账, 复议诉讼台账) → the figures of tables three and four, with the rows behind each.

import { partOf } from "../checks/messages-claims.ts";
import { cellsOf, pathsOf } from "../editions/cells.ts";
import type { Edition } from "../editions/edition.ts";
import { sure } from "../ground/sure.ts";
import { figuresOf } from "../report/figures.ts";
import { countDisputeColumn, countDisputes } from "./count-disputes.ts";
import { countRequests } from "./count-requests.ts";
import { findRepeated } from "./find-repeated.ts";
import { nothingTold } from "./known-columns.ts";
import { type CountedTable, countedTable } from "./register-words.ts";
import { type SeenSheet, type ShownSheet, seeSheet, showSheet } from "./see-sheet.ts";
import type { RegisterSheet } from "./sheet.ts";
import { type Answered, type BrokenRow, type Doubt, type RowPlace, Tally } from "./tally.ts";
import { sheetId, type Told } from "./told.ts";

export interface RegisterCount {
  /** Cell name → count, totals among them; a table without any register is absent. */
  readonly figures: Readonly<Record<string, number>>;
  /** Cell name → the rows it counts; totals follow from these. */
  readonly rows: Readonly<Record<string, readonly RowPlace[]>>;
  /** Cells that change with the answer to a doubt or with a broken row. */
  readonly ambiguous: readonly string[];
  readonly doubts: readonly Doubt[];
  /** The words that the office has answered. */
  readonly answered: readonly Answered[];
  readonly broken: readonly BrokenRow[];
  /** Chinese sentences: what was read, what was left. */
  readonly notes: readonly string[];
}

export type Counted =
  | { readonly ok: true; readonly count: RegisterCount; readonly sheets: readonly ShownSheet[] }
  | { readonly ok: false; readonly message: string; readonly sheets: readonly ShownSheet[] };

/**
 * Counts registers for one year. Nothing of names or contents is kept: cells, row numbers and the words that decide.
 * Refused with a Chinese message where no sheet is a register, none of its rows is of the year, or the edition has no
 * such tables.
 */
export function countRegister(
  edition: Edition,
  year: number,
  sheets: readonly RegisterSheet[],
  told: Told = {},
): Counted {
  const { word = () => undefined, column = nothingTold } = told;
  const requests = countedTable(edition, "requests", word);
  const disputes = countedTable(edition, "disputes", word);
  if (!requests || !disputes) return { ok: false, message: `${edition.name}没有可以从台账统计的表格`, sheets: [] };
  const leftOut = new Set(told.leftOut);
  const all = sheets.map((sheet) => seeSheet(sheet, requests, column));
  const shown = all.map((seen) => showSheet(seen, leftOut.has(sheetId(seen.sheet))));
  const seen = all.filter(({ sheet }) => !leftOut.has(sheetId(sheet)));
  const refused = (message: string): Counted => ({ ok: false, message, sheets: shown });
  // Lists to choose from stand in hidden sheets: of these nobody need be told.
  const isTold = ({ sheet, found }: SeenSheet) => !sheet.hidden || found !== undefined;
  const missing = seen
    .filter(isTold)
    .flatMap((one) => (one.kind === "none" ? [`“${one.sheet.name}”：${one.why}`] : []));
  const registers = seen.filter(({ kind }) => kind !== "none");
  if (registers.length === 0 && seen.length === 0) return refused("没有选中要统计的工作表，请至少选一张。");
  if (registers.length === 0) return refused(`这不是依申请公开登记台账。${missing.join("；")}`);
  const tally = new Tally();
  for (const { place, first } of findRepeated(registers))
    tally.repeat(place, `与“${first.sheet}”第 ${first.row} 行相同，只计一次`);
  for (const one of registers) {
    if (one.kind === "requests") countRequests({ ...one, year, counted: requests, tally });
    else if (one.kind === "disputes") countDisputes(year, disputes, one.sheet, one.found, tally);
  }
  if (tally.counted.size === 0 && tally.broken.length > 0)
    return refused(`台账里没有可以计入${year}年的行：${reasonsOf(tally)}`);
  if (tally.counted.size === 0 && tally.doubts().length === 0)
    return refused("台账里只有栏目名称，没有一行内容。确实没有收到申请的，请直接在表格里填 0。");
  const notes = missing.map((line) => `工作表${line}，没有统计`);
  if (isOfAnotherYear(requests, tally))
    notes.push(`台账里没有${year}年收到的申请，却有 ${tally.broken.length} 行不能计入：可能选了往年的台账，请核对`);
  const filled = registers.some(({ kind }) => kind === "requests") ? [requests] : [];
  if (registers.some(({ kind }) => kind === "disputes") || countDisputeColumns(disputes, registers, tally))
    filled.push(disputes);
  else notes.push(`台账里没有行政复议、行政诉讼的内容，${partOfTable(edition, disputes)}的表没有统计，留空`);
  return { ok: true, count: toCount(edition, filled, tally, notes), sheets: shown };
}

function partOfTable(edition: Edition, { table }: CountedTable): string {
  return partOf(edition, sure(cellsOf(edition).find((cell) => cell.table === table)).section.id);
}

/** Last year's file, most likely: nothing came in the year, and rows were left over. */
function isOfAnotherYear({ table }: CountedTable, { counted, broken }: Tally): boolean {
  const received = table.rows.find(({ role }) => role === "received");
  if (!received || broken.length === 0 || counted.size === 0) return false;
  const came = [...counted.keys()].filter((cell) => cell.startsWith(`${table.id}_`));
  return came.length > 0 && !came.some((cell) => cell.startsWith(`${table.id}_${received.id}_`));
}

/** Counts what registers of requests say of reviews and lawsuits; whether any row says something. */
function countDisputeColumns(counted: CountedTable, registers: readonly SeenSheet[], tally: Tally): boolean {
  const said = registers.map((one) => {
    const column = one.kind === "requests" ? one.columns.dispute : undefined;
    return one.kind === "requests" && column !== undefined
      ? countDisputeColumn(counted, one.sheet, one.found, column, tally)
      : 0;
  });
  return said.some((rows) => rows > 0);
}

/** Why rows were broken, the commonest reasons with their number. */
function reasonsOf({ broken }: Tally): string {
  const counts = new Map<string, number>();
  for (const { why } of broken) counts.set(why, (counts.get(why) ?? 0) + 1);
  const commonest = [...counts].sort(([, one], [, other]) => other - one).slice(0, 3);
  return commonest.map(([why, rows]) => `${why}（${rows} 行）`).join("；");
}

function toCount(
  edition: Edition,
  tables: readonly CountedTable[],
  tally: Tally,
  notes: readonly string[],
): RegisterCount {
  const entries: Record<string, string> = {};
  const ids = new Set(tables.map(({ table }) => table.id));
  for (const { table } of tables) {
    for (const row of leaves(table.rows)) {
      for (const column of leaves(table.columns)) {
        const name = `${table.id}_${row}_${column}`;
        entries[name] = String(tally.counted.get(name)?.length ?? 0);
      }
    }
  }
  const figures = figuresOf(edition, { entries, typedTotals: [] });
  const own = cellsOf(edition).filter(({ table, name }) => ids.has(table.id) && figures[name] !== undefined);
  const doubts = tally.doubts();
  const { broken } = tally;
  const ambiguous = new Set([...doubts.flatMap(({ cells }) => cells), ...broken.flatMap(({ cells = [] }) => cells)]);
  return {
    figures: Object.fromEntries(own.map(({ name }) => [name, sure(figures[name])])),
    rows: Object.fromEntries(tally.counted),
    ambiguous: [...ambiguous].sort(),
    doubts,
    answered: tally.answered(),
    broken,
    notes,
  };
}

function leaves(heads: Parameters<typeof pathsOf>[0]): readonly string[] {
  return pathsOf(heads).flatMap((path) => {
    const head = path[path.length - 1];
    return head === undefined || head.total ? [] : [head.id];
  });
}
