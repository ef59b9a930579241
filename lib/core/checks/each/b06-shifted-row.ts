// B06: a row that seems to have slipped by one column, or figures that a reader could not tell apart.
import { type Cell, cellByName, cellLabel, shortLabel } from "../../editions/cells.ts";
import type { Table } from "../../editions/edition.ts";
import { totalsOf } from "../../editions/totals.ts";
import { defineCheck, type OneSided } from "../check.ts";
import type { CheckContext } from "../context.ts";
import { places } from "../messages-cells.ts";
import { partOf } from "../messages-claims.ts";
import { tableMessages } from "../messages-tables.ts";
import { repairedCells } from "../repaired-cells.ts";
import { isOpen } from "../unread-cells.ts";

/** Beyond so many rows the whole table was damaged, and one sentence says more than many. */
const mostRows = 4;

export const shiftedRow = defineCheck({
  number: "B06",
  name: "行内错位疑似",
  severity: "note",
  cases: "疑似错位、已归位：提示；读不准、留空的格：疑问",
  basis: "从网页或文件读入的表格，换页处的行常错一列",
  pace: "figures",
  find: (context) => [...slipped(context), ...moved(context), ...ambiguous(context)],
});

/** The figure under the last kind equals the sum of the kinds before it, and the total is something else. */
function slipped({ edition, report, figures }: CheckContext): OneSided[] {
  return totalsOf(edition).flatMap(({ axis, cell, parts, section }) => {
    const total = figures[cell];
    if (axis !== "column" || parts.length < 5 || !report.typedTotals.includes(cell)) return [];
    const sum = parts.reduce((all, part) => all + (figures[part] ?? 0), 0);
    const last = figures[parts[parts.length - 1] ?? ""] ?? 0;
    if (last === 0 || last * 2 !== sum || total === sum) return [];
    const row = cellByName(edition, cell)?.row;
    const message = tableMessages.shifted(
      row ? shortLabel(row) : cell,
      String(last),
      total === undefined ? "空白" : String(total),
    );
    return [{ section: section.id, cells: [...parts, cell], message }];
  });
}

/** Rows that a reader put back in place: one finding each, or one for the section where most of it was damaged. */
function moved(context: CheckContext): OneSided[] {
  const sections = new Map<string, Map<string, Cell[]>>();
  for (const { cell } of repairedCells(context).moved) {
    const rows = sections.get(cell.section.id) ?? new Map<string, Cell[]>();
    sections.set(cell.section.id, rows);
    const key = `${cell.table.id}_${cell.row.id}`;
    rows.set(key, [...(rows.get(key) ?? []), cell]);
  }
  return [...sections].flatMap(([section, rows]) => {
    const lists = [...rows.values()];
    const labelOf = (cells: readonly Cell[]) => (cells[0] ? shortLabel(cells[0].row) : "");
    const how = (cells: readonly Cell[]) =>
      cells.every(({ table }) => hasSums(context, table)) ? tableMessages.bySums : tableMessages.byOrder;
    const namesOf = (cells: readonly Cell[]) => cells.map(({ name }) => name);
    if (lists.length <= mostRows) {
      return lists.map((cells) => ({
        section,
        cells: namesOf(cells),
        message: tableMessages.moved(labelOf(cells), how(cells)),
      }));
    }
    const message = tableMessages.movedRows(
      partOf(context.edition, section),
      lists.length,
      labelOf(lists[0] ?? []),
      how(lists.flat()),
    );
    return [{ section, cells: lists.flatMap(namesOf), message }];
  });
}

/** Do any sums go through the table? */
function hasSums({ edition }: CheckContext, table: Table): boolean {
  return totalsOf(edition).some((total) => total.table === table);
}

/** Cells that a reader could not decide: they are blank and wait for a person. */
function ambiguous({ edition, report }: CheckContext): OneSided[] {
  const unsure = Object.entries(report.reading ?? {}).flatMap(([name, { candidates }]) => {
    const cell = cellByName(edition, name);
    return cell && isOpen(report, name) ? [{ cell, candidates: candidates ?? [] }] : [];
  });
  const sections = [...new Set(unsure.map(({ cell }) => cell.section))];
  return sections.flatMap((section): OneSided[] => {
    const here = unsure.filter(({ cell }) => cell.section === section);
    const found = (few: typeof here, message: string): OneSided => ({
      severity: "warning",
      section: section.id,
      cells: few.map(({ cell }) => cell.name),
      message,
    });
    if (here.length > mostRows) {
      const labels = here.map(({ cell }) => cellLabel(edition, cell.name));
      return [found(here, tableMessages.ambiguousCells(places(labels)))];
    }
    return here.map((one) => {
      const several = one.candidates.length > 0 ? `（可能是 ${one.candidates.slice(0, 5).join("、")}）` : "";
      return found([one], tableMessages.ambiguous(cellLabel(edition, one.cell.name), several));
    });
  });
}
