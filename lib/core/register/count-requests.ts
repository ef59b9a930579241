// One register of requests → table three: every row counted once where it came from and once where it ended.
import { leavesOf } from "../editions/cells.ts";
import type { Head, Table } from "../editions/edition.ts";
import type { Columns } from "./find-columns.ts";
import type { RequestColumns } from "./find-request-columns.ts";
import { manyInRow } from "./many-in-row.ts";
import { type CountedTable, type Decision, decide } from "./register-words.ts";
import { isOverdue, mayEndLater, type Timing, timingOf } from "./request-timing.ts";
import { isNoEntry, isNothing, joinedText, tickedTexts } from "./row-texts.ts";
import { findSameEntries } from "./same-entries.ts";
import type { RegisterRow, RegisterSheet } from "./sheet.ts";
import { placeOf, type RowPlace, type Tally } from "./tally.ts";

interface Counting {
  readonly year: number;
  readonly counted: CountedTable;
  readonly sheet: RegisterSheet;
  readonly found: Columns;
  readonly columns: RequestColumns;
  readonly tally: Tally;
}

/** Counts all rows of one sheet into the tally. */
export function countRequests(counting: Counting): void {
  const again = findSameEntries(counting.found, usedColumns(counting));
  for (const row of counting.found.body) {
    const place = placeOf(counting.sheet, row);
    if (isNoEntry(row, counting.found.titles) || counting.tally.isRepeated(place)) continue;
    const { counted = true, why } = again.get(row) ?? {};
    if (counted) countRow(counting, row, place, row.hidden ? hiddenRow : (why ?? manyInRow(counting.found, row)));
    else if (why !== undefined) counting.tally.break(place, why);
  }
}

const hiddenRow = "这一行在工作表里是隐藏的：暂计入，请核对";

/** What a row is counted by. */
function usedColumns({ columns, found }: Counting): readonly number[] {
  const { applicant, result, reason, received, answered, carriedOver } = columns;
  const single = [received, answered, carriedOver].filter((column) => column !== undefined);
  return [...applicant, ...result, ...reason, ...single, ...found.applicantTicks.keys(), ...found.resultTicks.keys()];
}

/** `doubt`: why the row is counted in doubt, whatever it says. */
function countRow(counting: Counting, row: RegisterRow, place: RowPlace, doubt: string | undefined): void {
  const read = readRow(counting, row);
  if (typeof read === "string") counting.tally.break(place, read);
  else countDecided(counting, read, place, doubt);
}

interface DecidedRow {
  readonly timing: Extract<Timing, { ok: true }>;
  readonly applicant: Decision;
  readonly result: Decision;
}

/** What a row says, or why it can't be counted. */
function readRow({ year, counted, found, columns }: Counting, row: RegisterRow): DecidedRow | string {
  const at = (column: number | undefined) => (column === undefined ? "" : (row.cells[column] ?? "")).trim();
  const dates = {
    received: nothingIsBlank(at(columns.received)),
    answered: at(columns.answered),
    carriedOver: at(columns.carriedOver),
  };
  const timing = timingOf(year, dates, counted.rows);
  if (!timing.ok) return timing.why;
  const applicant = applicantOf(counted, found, columns, row);
  if (applicant.open) return "没有写申请人类型";
  if (applicant.several) return `写了两种申请人：${namesOf(counted.table.columns, applicant.several)}`;
  const result = resultOf(counted, found, columns, row);
  if (result.several) return `写了两种办理结果：${namesOf(counted.table.rows, result.several)}`;
  const stillOpen = timing.answered === "open";
  return contradiction(timing, result, dates) ?? { timing, applicant, result: stillOpen ? { open: true } : result };
}

function nothingIsBlank(text: string): string {
  return isNothing(text) ? "" : text;
}

/** What dates and result of a row say against each other. */
function contradiction(
  timing: Extract<Timing, { ok: true }>,
  result: Decision,
  dates: { readonly carriedOver: string; readonly answered: string },
): string | undefined {
  if (result.open && timing.answered === "dated") return "有答复日期，没有办理结果";
  if (result.open || timing.answered !== "unknown" || timing.came !== "carriedOver") return undefined;
  if (dates.carriedOver === "") return "往年收到，有办理结果，但没有答复日期，不能确定是不是本年办结";
  return undefined;
}

function applicantOf(counted: CountedTable, found: Columns, columns: RequestColumns, row: RegisterRow): Decision {
  const ticks = tickedTexts(row, found.applicantTicks, counted.columns);
  const words = joinedText(row, columns.applicant);
  const text = [...ticks, ...(words === "" ? [] : [words])].join("—");
  return text === "" ? { open: true } : decide(counted, "columns", text);
}

/** The result's word; where it only names a group, the reason beside it decides. */
function resultOf(counted: CountedTable, found: Columns, columns: RequestColumns, row: RegisterRow): Decision {
  const ticks = tickedTexts(row, found.resultTicks, counted.rows);
  const words = joinedText(row, columns.result);
  const text = [...ticks, ...(words === "" ? [] : [words])].join("—");
  const alone = decide(counted, "rows", text);
  const reason = joinedText(row, columns.reason);
  if (reason === "") return alone;
  if (!alone.doubt) return contradicted(counted, alone, reason) ?? alone;
  const together = decide(counted, "rows", `${text}—${reason}`);
  return together.head === undefined && together.doubt ? alone : together;
}

/** A result and a reason that surely are two heads: 予以公开, and 国家秘密 beside it. What counts alone has reasons of its own. */
function contradicted(counted: CountedTable, { head }: Decision, reason: string): Decision | undefined {
  if (head === undefined || counted.rows.alone.has(head)) return undefined;
  const beside = decide(counted, "rows", reason);
  if (beside.doubt || beside.head === undefined || beside.head === head) return undefined;
  return { several: [head, beside.head] };
}

function namesOf(heads: readonly Head[], ids: readonly string[]): string {
  const labels = new Map(heads.flatMap(leavesOf).map(({ id, label }) => [id, label]));
  return ids.map((id) => labels.get(id) ?? id).join("、");
}

function countDecided(
  { year, counted, tally }: Counting,
  decided: DecidedRow,
  place: RowPlace,
  doubt: string | undefined,
): void {
  const { timing, applicant, result } = decided;
  const { table } = counted;
  const came = headWithRole(table, timing.came);
  const ended = result.open ? headWithRole(table, "carriedForward") : result.head;
  const column = applicant.head;
  const cell = (row: string) => `${table.id}_${row}_${column ?? ""}`;
  const cells = column !== undefined && ended !== undefined ? [cell(came), cell(ended)] : [];
  if (applicant.doubt) tally.doubt(applicant.doubt, place, cells);
  if (result.doubt) tally.doubt(result.doubt, place, cells.slice(1));
  for (const { answered } of [applicant, result]) if (answered) tally.answer(answered, place);
  for (const name of cells) tally.count(name, place);
  if (doubt !== undefined) tally.break(place, doubt, cells);
  if (result.open && isOverdue(year, timing))
    tally.break(place, "年底还没有办理结果，已超过法定期限：暂计入结转，请核对", cells.slice(1));
  if (!result.open && mayEndLater(timing))
    tally.break(place, "12月收到，没有答复日期，可能是次年答复的：暂按当年办结计入，请核对", cells.slice(1));
}

function headWithRole(table: Table, role: NonNullable<Head["role"]>): string {
  const head = table.rows.flatMap(leavesOf).find((one) => one.role === role);
  if (!head) throw new Error(`table ${table.id} has no row ${role}`);
  return head.id;
}
