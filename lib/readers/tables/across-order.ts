// In which order a table prints its rows side by side, and the columns within each: by the heads above its figures.
import { leavesOf } from "#core/editions/cells.ts";
import type { Head, Table } from "#core/editions/edition.ts";
import type { AcrossCells, HeadSeen } from "#readers/rows/across-cells.ts";

export interface AcrossOrder {
  /** Row ids from left to right. */
  readonly rows: readonly string[];
  /** Column ids within every row. */
  readonly columns: readonly string[];
  /** All rows head their columns in this order. */
  readonly alike: boolean;
  /** The heads leave no doubt about the rows. */
  readonly sure: boolean;
}

/** The printed order. Heads that stand on one line say it; else heads one a line, if all of them are there. */
export function orderOf(table: Table, found: AcrossCells): AcrossOrder {
  const columns = table.columns.flatMap(leavesOf);
  const width = table.rows.flatMap(leavesOf).length * columns.length;
  const printed = columnRuns(found.heads, columns);
  const [first = columns] = printed;
  const alike = printed.every((run) => run.every((head, at) => head === first[at]));
  const lines = new Map<number, number>();
  for (const { line } of found.heads) lines.set(line, (lines.get(line) ?? 0) + 1);
  const complete = printed.length * columns.length === width && [...lines.values()].every((count) => count === 1);
  let sure = true;
  const ordered = (heads: readonly Head[]): readonly Head[] => {
    const sorted = [...heads].sort((a, b) => {
      const side = sideOf(found.heads, a, b) ?? (complete ? sequence(found.heads, a, b) : undefined);
      if (side === undefined && (sequence(found.heads, a, b) ?? 0) * (heads.indexOf(a) - heads.indexOf(b)) < 0)
        sure = false;
      return side ?? heads.indexOf(a) - heads.indexOf(b);
    });
    return sorted.flatMap((head) => (head.children ? ordered(head.children) : [head]));
  };
  const rows = ordered(table.rows).map(({ id }) => id);
  return { rows, columns: (alike ? first : columns).map(({ id }) => id), alike, sure };
}

/** The column heads as they are printed, as many at a time as there are columns; none where they do not repeat whole. */
function columnRuns(heads: readonly HeadSeen[], columns: readonly Head[]): readonly (readonly Head[])[] {
  const seen = heads.flatMap(({ head }) => (columns.includes(head) ? [head] : []));
  if (seen.length === 0 || seen.length % columns.length !== 0) return [];
  const runs: Head[][] = [];
  for (let at = 0; at < seen.length; at += columns.length) runs.push(seen.slice(at, at + columns.length));
  return runs.every((run) => new Set(run).size === columns.length) ? runs : [];
}

/** Which of two heads is left of the other on the last line that has both; the heads below one speak for it. */
function sideOf(heads: readonly HeadSeen[], a: Head, b: Head): number | undefined {
  const lines = [...new Set(heads.map(({ line }) => line))].reverse();
  for (const line of lines) {
    const here = heads.filter((one) => one.line === line);
    const side = sequence(here, a, b);
    if (side !== undefined) return side;
  }
  return undefined;
}

function sequence(heads: readonly HeadSeen[], a: Head, b: Head): number | undefined {
  const placeOf = (head: Head) => heads.findIndex((one) => isOrIsBelow(one.head, head));
  const [left, right] = [placeOf(a), placeOf(b)];
  return left < 0 || right < 0 ? undefined : left - right;
}

function isOrIsBelow(head: Head, above: Head): boolean {
  return head === above || (above.children ?? []).some((child) => isOrIsBelow(head, child));
}
