// Which cells of a paste were found by a label that only resembles theirs.
import { cellByName } from "../editions/cells.ts";
import type { Edition } from "../editions/edition.ts";
import type { MatchedHead } from "./alignment.ts";

/** The head, above or beside a cell, that was taken for its own by resemblance alone; undefined where all names are known. */
export function nearHeadOf(edition: Edition, heads: readonly MatchedHead[], cell: string): MatchedHead | undefined {
  const known = cellByName(edition, cell);
  if (!known) return undefined;
  const paths = { row: known.rowPath, column: known.columnPath };
  return heads.find(
    ({ kind, axis, table, head }) =>
      kind === "near" && table === known.table.id && paths[axis].some(({ id }) => id === head),
  );
}
