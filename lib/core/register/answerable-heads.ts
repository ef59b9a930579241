// The heads under which an office may have a word of its register counted.
import { leavesOf, pathsOf, shortLabel } from "../editions/cells.ts";
import type { Edition, Head, Table } from "../editions/edition.ts";

/** Ids of rows and columns of the tables that are counted from registers, with their labels; no totals. */
export function answerableHeads(edition: Edition): ReadonlyMap<string, string> {
  const heads = registerTables(edition).flatMap(({ rows, columns }) => [...rows, ...columns].flatMap(leavesOf));
  return new Map(heads.filter(isAnswerable).map(({ id, label }) => [id, label]));
}

export interface HeadChoice {
  readonly id: string;
  /** With its group before it: `不予公开：属于国家秘密`. */
  readonly label: string;
}

/** The heads of one axis of a table to choose from, in printed order. */
export function headChoices(edition: Edition, tableId: string, axis: "rows" | "columns"): readonly HeadChoice[] {
  const table = registerTables(edition).find(({ id }) => id === tableId);
  return pathsOf(table?.[axis] ?? []).flatMap((path) => {
    const head = path[path.length - 1];
    if (!head || !isAnswerable(head)) return [];
    const group = path.length > 1 ? path[path.length - 2] : undefined;
    const named =
      group && group.role === undefined && axis === "rows" && path.length > 2 ? `${shortLabel(group)}：` : "";
    return [{ id: head.id, label: `${named}${head.label}` }];
  });
}

/** Among which heads an answer was chosen; undefined where the edition has no such head. */
export function axisOfHead(
  edition: Edition,
  id: string,
): { readonly table: string; readonly axis: "rows" | "columns" } | undefined {
  for (const table of registerTables(edition)) {
    for (const axis of ["rows", "columns"] as const)
      if (table[axis].flatMap(leavesOf).some((head) => head.id === id)) return { table: table.id, axis };
  }
  return undefined;
}

/** The tables that are counted from registers. */
export function registerTables(edition: Edition): readonly Table[] {
  return edition.sections.flatMap(({ tables = [] }) => tables).filter(({ register }) => register !== undefined);
}

function isAnswerable({ total, role }: Head): boolean {
  return !total && role !== "received" && role !== "carriedOver";
}
