// Tables whose columns are headed as another edition heads them.
import type { Edition, Head, Table } from "#core/editions/edition.ts";
import { foldLabel } from "./fold-text.ts";
import { headRegion, type Print } from "./head-region.ts";
import { leaves } from "./row-cells.ts";

/** Does the table print heads that only another edition's table of the kind has? */
export function hasForeignHeads(edition: Edition, table: Table, print: Print, others: readonly Edition[]): boolean {
  const own = spelled(table.columns);
  const foreign = others.map((other) =>
    other.sections
      .flatMap((section) => section.tables ?? [])
      .filter((one) => one.id === table.id && one !== table)
      .flatMap((one) => spelled(one.columns))
      .filter((label) => label.length >= 3 && !own.some((mine) => mine.includes(label))),
  );
  const region = (headRegion(edition, table, print) ?? "").replace(/[^\p{L}\p{N}]/gu, "");
  if (foreign.some((labels) => labels.some((label) => region.includes(label)))) return true;
  // The heads of a page may stand elsewhere: then two that are foreign and none of the table's own.
  if (own.some((label) => print.words.includes(label))) return false;
  return foreign.some((labels) => labels.filter((label) => print.words.includes(label)).length >= 2);
}

function spelled(heads: readonly Head[]): readonly string[] {
  return leaves(heads).flatMap((head) => [head.label, ...(head.aliases ?? [])].map(foldLabel));
}
