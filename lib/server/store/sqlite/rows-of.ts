// Rows as the tables of this file hold them: what a statement selects is known by its text alone.
import type { SQLInputValue, StatementSync } from "node:sqlite";

/** The rows of a statement, one after another. `Row` is what its text selects. */
export function* rowsOf<Row>(statement: StatementSync, ...values: readonly SQLInputValue[]): Generator<Row> {
  for (const row of statement.iterate(...values)) yield row as Row;
}
