// Tables whose columns are headed as another edition heads them.
import type { Edition, Table } from "#core/editions/edition.ts";
import { foreignColumns } from "#core/editions/foreign-columns.ts";
import { foldLabel } from "#core/language/fold-text.ts";
import { headRegion, type Print } from "./head-region.ts";
import { leaves } from "./row-cells.ts";

/** The heads that a table prints and only another edition's table of the kind has, in printed order. */
export function foreignHeads(
  edition: Edition,
  table: Table,
  print: Print,
  others: readonly Edition[],
): readonly string[] {
  const foreign = foreignColumns(table, others);
  const region = (headRegion(edition, table, print) ?? "").replace(/[^\p{L}\p{N}]/gu, "");
  const printed = foreign.find((columns) => columns.some(({ folded }) => region.includes(folded)));
  if (printed) return inOrder(printed, region);
  // The heads of a page may stand elsewhere: then two that are foreign and none of the table's own.
  const own = leaves(table.columns).flatMap((head) => [head.label, ...(head.aliases ?? [])].map(foldLabel));
  if (own.some((label) => print.words.includes(label))) return [];
  const elsewhere = foreign.find((columns) => columns.filter(({ folded }) => print.words.includes(folded)).length >= 2);
  return elsewhere ? inOrder(elsewhere, print.words) : [];
}

function inOrder(columns: ReturnType<typeof foreignColumns>[number], words: string): readonly string[] {
  const printed = columns.filter(({ folded }) => words.includes(folded));
  printed.sort((a, b) => words.indexOf(a.folded) - words.indexOf(b.folded));
  return [...new Set(printed.map(({ head }) => head.label))];
}
