// Offices that leave a cell empty instead of printing 0: where arithmetic leaves nothing else, the empty cell is read as 0.

import type { Edition } from "#core/editions/edition.ts";
import { equationsOf, partsOf } from "#core/equations/equations.ts";
import { readFigure } from "#core/report/figure.ts";
import type { CellResult } from "#readers/tokens/cell-result.ts";

/** So many empty cells that can only be nil are a habit; fewer may be figures that were forgotten. */
const habit = 10;

/**
 * The cells that were printed empty and are nil. Told of a table that prints no 0 at all, when the sums force its empty
 * cells (counts are not negative: parts of a sum that is already reached are 0); a row without any figure, total
 * included, goes with them. One empty cell of another kind, and the table's empty cells stay blank.
 */
export function unprintedNils(edition: Edition, cells: ReadonlyMap<string, CellResult>): readonly string[] {
  const tables = edition.sections.flatMap((section) => section.tables ?? []);
  const nils = tables.map((table) => nilsOf(edition, `${table.id}_`, cells));
  const forced = nils.reduce((sum, table) => sum + table.forced, 0);
  return forced < habit ? [] : nils.flatMap(({ empty }) => empty);
}

interface Nils {
  readonly empty: readonly string[];
  /** How many of them the sums force. */
  readonly forced: number;
}

const none: Nils = { empty: [], forced: 0 };

function nilsOf(edition: Edition, prefix: string, cells: ReadonlyMap<string, CellResult>): Nils {
  const known = new Map<string, number>();
  const empty: string[] = [];
  for (const [name, cell] of cells) {
    if (!name.startsWith(prefix)) continue;
    if (isPrintedEmpty(cell)) empty.push(name);
    if (cell.entry === undefined) continue;
    const read = readFigure(cell.entry, { amount: false, signed: false });
    if (read.kind !== "figure" || read.value === 0) return none;
    known.set(name, read.value);
  }
  const filledRows = new Set([...known.keys()].map(rowOf));
  const sums = equationsOf(edition).filter(
    ({ relation, left }) => relation === "=" && left[0]?.startsWith(prefix) === true,
  );
  const written = (term: string) => {
    const parts = cells.has(term) ? [] : partsOf(edition, term);
    return parts.length === 0 ? [term] : parts;
  };
  const sides = sums.map((sum): Sides => [sum.left.flatMap(written), sum.right.flatMap(written)]);
  if (!force(sides, known)) return none;
  const forced = empty.filter((name) => known.get(name) === 0).length;
  const rest = empty.filter((name) => !known.has(name));
  if (rest.length === 0) return { empty, forced };
  if (forced < habit || rest.some((name) => filledRows.has(rowOf(name)))) return none;
  for (const name of rest) known.set(name, 0);
  const through = sides.filter(([left, right]) => [...left, ...right].some((term) => rest.includes(term)));
  const balanced = through.every(([left, right]) => knownSum(left, known) === knownSum(right, known));
  return balanced ? { empty, forced } : none;
}

/** requests_carriedOver_naturalPerson → requests_carriedOver */
function rowOf(name: string): string {
  return name.slice(0, name.lastIndexOf("_"));
}

type Sides = readonly [readonly string[], readonly string[]];

/** Adds to the known figures those that can only be nil; false where an unknown one cannot be nil. */
function force(sums: readonly Sides[], known: Map<string, number>): boolean {
  for (let before = -1; before !== known.size; ) {
    before = known.size;
    for (const [left, right] of sums) {
      const open = [left, right].map((terms) => terms.filter((term) => !known.has(term)));
      const [onLeft = [], onRight = []] = open;
      if (onLeft.length > 0 === onRight.length > 0) continue;
      if (knownSum(left, known) !== knownSum(right, known)) return false;
      for (const name of [...onLeft, ...onRight]) known.set(name, 0);
    }
  }
  return true;
}

function knownSum(terms: readonly string[], known: ReadonlyMap<string, number>): number {
  return terms.reduce((sum, term) => sum + (known.get(term) ?? 0), 0);
}

/** A cell that is there and has nothing in it. */
function isPrintedEmpty({ entry, reading }: CellResult): boolean {
  return entry === undefined && reading.printed === "";
}
