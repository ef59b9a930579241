// Registers of reviews and lawsuits (复议诉讼台账), or a column of the requests' register → table four.
import type { Columns } from "./find-columns.ts";
import { manyInRow } from "./many-in-row.ts";
import { matchWord } from "./match-word.ts";
import { type RegisterDate, readDate } from "./read-date.ts";
import { type CountedTable, decide } from "./register-words.ts";
import { isNoEntry, isNothing, joinedText, ticked } from "./row-texts.ts";
import type { RegisterSheet } from "./sheet.ts";
import { placeOf, type RowPlace, type Tally } from "./tally.ts";

/** Is this sheet a register of disputes: does it tell a kind of case and an outcome? */
export function holdsDisputes({ by }: Columns): boolean {
  return (by.disputeKind ?? []).length > 0 && (by.disputeOutcome ?? []).length > 0;
}

/** Counts the cases of one sheet that ended in the year or were open at its end. */
export function countDisputes(
  year: number,
  counted: CountedTable,
  sheet: RegisterSheet,
  found: Columns,
  tally: Tally,
): void {
  const { by } = found;
  for (const row of found.body) {
    const place = placeOf(sheet, row);
    if (isNoEntry(row, found.titles) || tally.isRepeated(place)) continue;
    const after = ticked(row.cells[by.afterReconsideration?.[0] ?? -1] ?? "");
    const kind = joinedText(row, by.disputeKind?.slice(0, 1) ?? []);
    const path = after === undefined || kind === "" ? kind : `${kind}—${after ? "经复议" : "未经复议"}`;
    const closedAs = row.cells[by.closed?.[0] ?? -1] ?? "";
    const closed = readDate(closedAs);
    const received = readDate(row.cells[by.received?.[0] ?? -1] ?? "");
    if (received && received.year > year) tally.break(place, `${received.year}年的案件，不属于${year}年`);
    else if (closed && closed.year < year) tally.break(place, `${closed.year}年已经审结，不属于${year}年`);
    else {
      const outcome = joinedText(row, by.disputeOutcome?.slice(0, 1) ?? []);
      const pending = closed !== undefined && closed.year > year;
      const doubt =
        manyInRow(found, row) ?? (closed ? undefined : unknownEnd(counted, outcome, closedAs, year, received));
      countCase(counted, { kind: path, outcome: pending ? "" : outcome, doubt }, place, tally);
    }
  }
}

/** Why it can't be told in which year a case with an outcome ended; `closedAs`: what stands for its last day. */
function unknownEnd(
  counted: CountedTable,
  outcome: string,
  closedAs: string,
  year: number,
  received: RegisterDate | undefined,
): string | undefined {
  const match = matchWord(counted.columns, outcome);
  if (match.kind === "open" || (match.kind === "sure" && match.head === pendingOf(counted))) return undefined;
  if (!isNothing(closedAs)) return `审结日期“${closedAs}”不是完整的日期（须有年份）：暂按${year}年审结计入，请核对`;
  if (!received || received.year >= year) return undefined;
  return `${received.year}年的案件，没有审结日期：暂按${year}年审结计入，请核对`;
}

/** Counts what a column of the requests' register says of reviews and lawsuits; how many rows said something. */
export function countDisputeColumn(
  counted: CountedTable,
  sheet: RegisterSheet,
  found: Columns,
  column: number,
  tally: Tally,
): number {
  let said = 0;
  for (const row of found.body) {
    const text = row.cells[column] ?? "";
    if (isNoEntry(row, found.titles) || isNothing(text) || tally.isRepeated(placeOf(sheet, row))) continue;
    said += 1;
    countCase(counted, { kind: text, outcome: text, doubt: undefined }, placeOf(sheet, row), tally);
  }
  return said;
}

function countCase(
  counted: CountedTable,
  { kind, outcome, doubt }: { readonly kind: string; readonly outcome: string; readonly doubt: string | undefined },
  place: RowPlace,
  tally: Tally,
): void {
  const shown = kind === outcome ? kind : undefined;
  const row = decide(counted, "rows", kind, shown ?? kind, counted.columns);
  const end = decide(counted, "columns", outcome, shown ?? outcome, counted.rows);
  const several = row.several ?? end.several;
  if (row.open) tally.break(place, "没有写是行政复议还是行政诉讼");
  else if (several) tally.break(place, `“${shown ?? `${kind}、${outcome}`}”写了不止一件或不止一种结果`);
  else {
    const column = end.open ? pendingOf(counted) : end.head;
    const cells = row.head === undefined || column === undefined ? [] : [`${counted.table.id}_${row.head}_${column}`];
    if (row.doubt) tally.doubt(row.doubt, place, cells);
    if (end.doubt && end.doubt.word !== row.doubt?.word) tally.doubt(end.doubt, place, cells);
    for (const { answered } of row.answered?.word === end.answered?.word ? [row] : [row, end])
      if (answered) tally.answer(answered, place);
    for (const name of cells) tally.count(name, place);
    if (doubt !== undefined) tally.break(place, doubt, cells);
  }
}

/** Cases without an outcome are those that the form calls 尚未审结. */
function pendingOf(counted: CountedTable): string | undefined {
  return counted.table.columns.find((head) => head.role === "pending")?.id;
}
