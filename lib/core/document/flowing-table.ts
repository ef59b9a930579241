// A long table that begins among text: where a page may part it.
import type { TableNode } from "./build-table.ts";

/** Rows that stand on a page at least, before the first break and after the last. */
const fewestRows = 4;

/** The table with breaks between its groups of rows only, and none so near an end that a stub would stand alone. */
export function flowing(table: TableNode): TableNode {
  const bodies = table.bodies.map((body) =>
    body.map((row, index) =>
      index + 1 < fewestRows || (index >= body.length - fewestRows && index < body.length - 1)
        ? { ...row, keepNext: true as const }
        : row,
    ),
  );
  return { ...table, bodies, flows: true };
}
