// Columns whose heads stand in a line of plain text, where no place says which figure is below which head.
import type { Edition, Table } from "../editions/edition.ts";
import { termsOf } from "../terms/terms.ts";
import { lexLine } from "../tokens/lex-line.ts";
import { printedOrder } from "../tokens/printed-order.ts";
import { headsOver, type LabelledGrid } from "./grid-labels.ts";
import type { ColumnTarget } from "./paste-targets.ts";

/** The columns in the order in which the heads over a row name them; in the form's where they do not name all. */
export function inPrintedOrder(
  edition: Edition,
  grid: LabelledGrid,
  table: Table,
  columns: readonly ColumnTarget[],
  row: number,
): readonly ColumnTarget[] {
  const seen = headsOver(grid, row).flatMap(({ text, row: line, column }) => {
    const tokens = lexLine({ pieces: [{ text, place: "", column }], cells: false, exact: false }, termsOf(edition));
    return tokens.flatMap((token) => {
      if (token.kind === "cell") return [];
      const term = [token.term, ...token.others].find((one) => one.kind === "column" && one.table === table);
      return term?.head ? [{ head: term.head, line }] : [];
    });
  });
  const order = printedOrder(table.columns, seen);
  return order?.map((head) => columns.find((column) => column.head === head)).filter(isThere) ?? columns;
}

function isThere(column: ColumnTarget | undefined): column is ColumnTarget {
  return column !== undefined;
}
