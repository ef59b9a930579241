// Registers of an office (依申请公开登记台账, 复议诉讼台账) → the figures of tables three and four, with the rows behind each.
import { cellsOf, pathsOf } from "../editions/cells.ts";
import type { Edition } from "../editions/edition.ts";
import { figuresOf } from "../report/figures.ts";
import { countDisputeColumn, countDisputes, holdsDisputes } from "./count-disputes.ts";
import { countRequests } from "./count-requests.ts";
import { type Columns, findColumns } from "./find-columns.ts";
import { findRequestColumns } from "./find-request-columns.ts";
import { type CountedTable, countedTable, type KnownWords } from "./register-words.ts";
import type { RegisterSheet } from "./sheet.ts";
import { type BrokenRow, type Doubt, type RowPlace, Tally } from "./tally.ts";

export interface RegisterCount {
  /** Cell name → count, totals among them; a table without any register is absent. */
  readonly figures: Readonly<Record<string, number>>;
  /** Cell name → the rows it counts; totals follow from these. */
  readonly rows: Readonly<Record<string, readonly RowPlace[]>>;
  /** Cells that change with the answer to a doubt or with a broken row. */
  readonly ambiguous: readonly string[];
  readonly doubts: readonly Doubt[];
  readonly broken: readonly BrokenRow[];
  /** Chinese sentences: what was read, what was left. */
  readonly notes: readonly string[];
}

export type Counted =
  | { readonly ok: true; readonly count: RegisterCount }
  | { readonly ok: false; readonly message: string };

/**
 * Counts registers for one year. Nothing of names or contents is kept: cells, row numbers and the words that decide.
 * Refused with a Chinese message where no sheet is a register, none of its rows is of the year, or the edition has no
 * such tables.
 */
export function countRegister(
  edition: Edition,
  year: number,
  sheets: readonly RegisterSheet[],
  words: KnownWords = {},
): Counted {
  const requests = countedTable(edition, "requests", words);
  const disputes = countedTable(edition, "disputes", words);
  if (!requests || !disputes) return { ok: false, message: `${edition.name}没有可以从台账统计的表格` };
  const tally = new Tally();
  const notes: string[] = [];
  const missing: string[] = [];
  const filled = new Set<CountedTable>();
  const columnsOfDisputes: { sheet: RegisterSheet; found: Columns; column: number }[] = [];
  for (const sheet of sheets) {
    const found = findColumns(sheet, requests.columns, requests.rows);
    if (!found) {
      missing.push(`“${sheet.name}”：没有找到栏目名称`);
      continue;
    }
    const register = findRequestColumns(found, requests.columns, requests.rows);
    if (register.ok) {
      countRequests({ year, counted: requests, sheet, found, columns: register.columns, tally });
      filled.add(requests);
      const column = register.columns.dispute;
      if (column !== undefined) columnsOfDisputes.push({ sheet, found, column });
    } else if (holdsDisputes(found)) {
      countDisputes(year, disputes, sheet, found, tally);
      filled.add(disputes);
    } else missing.push(`“${sheet.name}”：没有找到${register.missing.join("、")}一栏`);
  }
  if (filled.size === 0) return { ok: false, message: `这不是依申请公开登记台账。${missing.join("；")}` };
  if (tally.counted.size === 0 && tally.broken.length > 0)
    return { ok: false, message: `台账里没有可以计入${year}年的行：${reasonsOf(tally)}` };
  for (const line of missing) notes.push(`工作表${line}，没有统计`);
  if (!filled.has(disputes)) {
    const said = columnsOfDisputes.map(({ sheet, found, column }) =>
      countDisputeColumn(disputes, sheet, found, column, tally),
    );
    if (said.some((rows) => rows > 0)) filled.add(disputes);
    else notes.push("台账里没有行政复议、行政诉讼的内容，第四部分的表没有统计，留空");
  }
  return { ok: true, count: toCount(edition, [...filled], tally, notes) };
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
    figures: Object.fromEntries(own.map(({ name }) => [name, figures[name] as number])),
    rows: Object.fromEntries(tally.counted),
    ambiguous: [...ambiguous].sort(),
    doubts,
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
