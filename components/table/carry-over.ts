// Carrying last year's figures over; loaded when first asked for.

import type { Edit } from "#components/desk/edit.ts";
import { carriedTexts } from "#core/checks/carried-heads.ts";
import type { Edition, Table } from "#core/editions/edition.ts";
import type { Report } from "#core/report/report.ts";
import type { YearOf } from "#core/report/year-of.ts";
import { typedCells } from "./table-actions.ts";

/** Last year's figures into the blank cells that continue them (`continues` on a row or a column). */
export function carryOver(edition: Edition, report: Report, table: Table, lastYear: YearOf): readonly Edit[] {
  const typed = new Set(typedCells(edition, report, table));
  return carriedTexts(edition, lastYear).flatMap(({ cell, text }) =>
    typed.has(cell) && (report.entries[cell.name] ?? "").trim() === "" ? [{ key: `entries.${cell.name}`, text }] : [],
  );
}
