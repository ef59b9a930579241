// What a sheet is: a register of requests, one of reviews and lawsuits, or neither; with its columns to be shown and corrected.

import type { ColumnRole } from "./column-words.ts";
import { holdsDisputes } from "./count-disputes.ts";
import { type Columns, findColumns, holdsEntry } from "./find-columns.ts";
import { findRequestColumns, type RequestColumns } from "./find-request-columns.ts";
import type { ColumnTold } from "./known-columns.ts";
import type { CountedTable } from "./register-words.ts";
import type { RegisterSheet } from "./sheet.ts";

export type SeenSheet =
  | {
      readonly kind: "requests";
      readonly sheet: RegisterSheet;
      readonly found: Columns;
      readonly columns: RequestColumns;
    }
  | { readonly kind: "disputes"; readonly sheet: RegisterSheet; readonly found: Columns }
  | { readonly kind: "none"; readonly sheet: RegisterSheet; readonly found?: Columns; readonly why: string };

/** A column as it is shown to the office. Nothing of what stands below its title. */
export interface ShownColumn {
  readonly title: string;
  /** What it is counted as. */
  readonly role?: ColumnRole;
  /** Its title is a head of the form, to be ticked below. */
  readonly ticked?: true;
  /** The office itself said so. */
  readonly told?: true;
}

export interface ShownSheet {
  readonly file?: string;
  readonly sheet: string;
  readonly kind: SeenSheet["kind"] | "leftOut";
  /** Why it is no register, in Chinese. */
  readonly why?: string;
  /** Rows below the titles. */
  readonly rows: number;
  readonly columns: readonly ShownColumn[];
}

/** Sorts one sheet by its titles and what stands below them. */
export function seeSheet(sheet: RegisterSheet, requests: CountedTable, told: ColumnTold): SeenSheet {
  const found = findColumns(sheet, requests.columns, requests.rows, told);
  if (!found) return { kind: "none", sheet, why: "没有找到栏目名称" };
  const register = findRequestColumns(found, requests.columns, requests.rows);
  if (sheet.hidden) return { kind: "none", sheet, found, why: "是隐藏的（要统计的请先在表格软件里取消隐藏）" };
  if (register.ok) return { kind: "requests", sheet, found, columns: register.columns };
  if (holdsDisputes(found)) return { kind: "disputes", sheet, found };
  const missing = register.missing.length > 0 ? [`没有找到${register.missing.join("、")}一栏`] : [];
  return { kind: "none", sheet, found, why: [...missing, ...register.refused].join("，") };
}

/** The sheet as it is shown: its titles and what each column is taken for. */
export function showSheet(seen: SeenSheet, leftOut: boolean): ShownSheet {
  const { sheet, found } = seen;
  const { file, name } = sheet;
  return {
    ...(file === undefined ? {} : { file }),
    sheet: name,
    kind: leftOut ? "leftOut" : seen.kind,
    ...(seen.kind === "none" && !leftOut ? { why: seen.why } : {}),
    rows: found ? found.body.length : sheet.rows.length,
    columns: found ? shownColumns(seen, found) : likelyTitles(sheet).map((title) => ({ title })),
  };
}

function shownColumns(seen: SeenSheet, found: Columns): readonly ShownColumn[] {
  const roles = usedRoles(seen, found);
  return found.titles.map((title, column) => {
    const role = roles.get(column);
    const ticked = found.applicantTicks.has(column) || found.resultTicks.has(column);
    return {
      title,
      ...(role === undefined ? {} : { role }),
      ...(ticked ? { ticked } : {}),
      ...(found.told.has(column) ? { told: true as const } : {}),
    };
  });
}

/** Which columns are really counted, and as what. */
function usedRoles(seen: SeenSheet, { by }: Columns): ReadonlyMap<number, ColumnRole> {
  const used: [number, ColumnRole][] = [];
  const take = (role: ColumnRole, columns: readonly number[] = []) => {
    for (const column of columns) used.push([column, role]);
  };
  if (seen.kind === "requests") {
    for (const role of ["applicant", "result", "reason"] as const) take(role, seen.columns[role]);
    for (const role of ["received", "answered", "carriedOver", "dispute"] as const) {
      const column = seen.columns[role];
      if (column !== undefined) take(role, [column]);
    }
  } else {
    const roles: readonly ColumnRole[] =
      seen.kind === "disputes"
        ? ["disputeKind", "disputeOutcome", "afterReconsideration", "closed", "received"]
        : ["applicant", "result", "received", "answered", "carriedOver"];
    for (const role of roles) take(role, by[role]?.slice(0, 1));
  }
  take("requestsInRow", by.requestsInRow);
  return new Map(used);
}

/** Where no titles were understood: the first row of several different texts, none of them a date or a number. */
function likelyTitles({ rows }: RegisterSheet): readonly string[] {
  const row = rows.find((one) => !holdsEntry(one) && new Set(one.cells.filter((text) => text !== "")).size >= 3);
  return row ? row.cells : [];
}
