// The heads under which an office may have a word of its register counted.
import { leavesOf } from "../editions/cells.ts";
import type { Edition } from "../editions/edition.ts";

/** Ids of rows and columns of the tables that are counted from registers, with their labels; no totals. */
export function answerableHeads(edition: Edition): ReadonlyMap<string, string> {
  const tables = edition.sections.flatMap(({ tables: all }) => all ?? []).filter(({ register }) => register);
  const heads = tables.flatMap(({ rows, columns }) => [...rows, ...columns].flatMap(leavesOf));
  const countable = heads.filter(({ total, role }) => !total && role !== "received" && role !== "carriedOver");
  return new Map(countable.map(({ id, label }) => [id, label]));
}
