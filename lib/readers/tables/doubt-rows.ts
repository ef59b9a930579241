// Column sums that do not hold: which rows they put in doubt. A sum chooses between readings; it never erases the only one.
import { everyCut } from "#readers/figures/cut-digits.ts";
import { holds, numberOf, type Reading, type RowSum } from "#readers/figures/reading.ts";
import type { ColumnSum } from "#readers/figures/settle-rows.ts";
import type { OpenRow } from "./row-cells.ts";

/**
 * The rows of sums that do not hold whose own figures may be why. A row that its own sum reads in one way stands, unless
 * cut otherwise it would mend a broken sum: then one of the two is the publisher's mistake, and nobody can say which.
 */
export function rowsInDoubt(
  rows: ReadonlyMap<string, OpenRow>,
  broken: readonly ColumnSum[],
  sums: readonly RowSum[],
): ReadonlySet<string> {
  const doubtful = new Set<string>();
  for (const sum of broken) {
    for (const { row, factor } of sum.terms) {
      const own = rows.get(row);
      if (!own || own.plain) continue;
      if (!readsOneWay(own, sums) || wouldMend(own, factor, rows, sum)) doubtful.add(row);
    }
  }
  return doubtful;
}

/** Only borders were lost, and the row's own sum leaves one way to put them back. */
function readsOneWay(row: OpenRow, sums: readonly RowSum[]): boolean {
  const [only, ...others] = row.first;
  if (!only || others.length > 0 || sums.length === 0 || !holds(only, sums)) return false;
  return only.every((held) => held?.how === "cut" || held?.how === "stands");
}

function wouldMend(row: OpenRow, factor: number, rows: ReadonlyMap<string, OpenRow>, sum: ColumnSum): boolean {
  const [own] = row.readings;
  const width = own?.length ?? 0;
  const rest = new Array<number>(width).fill(0);
  for (const term of sum.terms) {
    const other = rows.get(term.row);
    if (other === row) continue;
    if (other?.readings.length !== 1) return true;
    rest.forEach((_, at) => {
      rest[at] = (rest[at] ?? 0) + term.factor * numberOf(other.readings[0]?.[at]);
    });
  }
  const mends = (reading: Reading) => rest.every((value, at) => value + factor * numberOf(reading[at]) === 0);
  const standing = row.cells.filter((cell) => cell.text !== "" || cell.printed !== "");
  const others = everyCut(standing, width);
  return others.length === 0 || others.some(mends);
}
