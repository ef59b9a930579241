// In which order lines of heads print the columns of a table.
import { leavesOf } from "../editions/cells.ts";
import type { Head } from "../editions/edition.ts";

/** A head that a line names. */
export interface HeadOnLine {
  readonly head: Head;
  readonly line: number;
}

/**
 * The columns without children in the order in which lines print them, undefined where that cannot be told: all on one line; where a group is named too, the heads of the first level on one line, and those below each group
 * on one: that all of them may run together on the same line, level by level.
 */
export function printedOrder(columns: readonly Head[], seen: readonly HeadOnLine[]): readonly Head[] | undefined {
  const groups = columns.filter((head) => head.children);
  if (!groups.some((group) => seen.some(({ head }) => head === group)))
    return onOneLine(columns.flatMap(leavesOf), seen);
  const top = onOneLine(columns, seen);
  const order = top?.map((head) => (head.children ? onOneLine(leavesOf(head), seen) : [head]));
  return order?.every((part) => part !== undefined) ? order.flat() : undefined;
}

/** These heads in the order of the first line that names each of them once. */
function onOneLine(heads: readonly Head[], seen: readonly HeadOnLine[]): readonly Head[] | undefined {
  for (const line of new Set(seen.map((one) => one.line))) {
    const named = seen.filter((one) => one.line === line && heads.includes(one.head)).map(({ head }) => head);
    if (named.length === heads.length && new Set(named).size === heads.length) return named;
  }
  return undefined;
}
