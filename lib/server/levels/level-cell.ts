// From a cell of an office's sum one level down: who adds how much, with last year's figures of the same kind.

import type { CellPart, Coverage, LevelCell } from "#core/contract/level-answers.ts";
import { cellByName } from "#core/editions/cells.ts";
import { officesBelow } from "#core/offices/office-tree.ts";
import { Refusal } from "../ground/refusal.ts";
import type { LevelContributor } from "../store/sum-store.ts";
import { type FoundPlace, findPlace, type Looking } from "./level-place.ts";

const usualMost = 100;

/** Refused as `findPlace`, and with 404 for a cell that the year's form does not have. */
export async function viewLevelCell(
  looking: Looking,
  office: string,
  cell: string,
  most = usualMost,
): Promise<LevelCell> {
  const place = await findPlace(looking, office);
  if (!cellByName(place.edition, cell)) throw new Refusal(404, "没有这一格。");
  return cellAt(looking, place, cell, most);
}

/** The cell at a place that was found; `most` parts at most. */
export async function cellAt(
  { store, visitor }: Looking,
  { office, year, kind }: FoundPlace,
  cell: string,
  most = usualMost,
): Promise<LevelCell> {
  const [now, then] = await Promise.all([
    store.sums.contributors(office.id, year, kind, cell),
    store.sums.contributors(office.id, year - 1, kind, cell),
  ]);
  const before = new Map(then.map((each) => [each.office, each.value]));
  const sum = sumOf(now);
  const parts = now.slice(0, most).map((each): CellPart => {
    const { office: id, name, value, due, reported, doubled, report, exempt } = each;
    const last = before.get(id);
    return {
      id,
      name,
      due,
      reported,
      doubled,
      isUpper: officesBelow(visitor.tree, id).length > 0,
      share: sum === undefined || sum === 0 ? 0 : (value ?? 0) / sum,
      ...(value === undefined ? {} : { value }),
      ...(last === undefined ? {} : { before: last }),
      ...(report === undefined ? {} : { report }),
      ...(exempt === undefined ? {} : { exempt }),
    };
  });
  const lastSum = sumOf(then);
  return {
    cell,
    offices: now.length,
    parts,
    ...(sum === undefined ? {} : { sum }),
    ...(lastSum === undefined ? {} : { before: { sum: lastSum, ...coverageOf(then) } }),
  };
}

function sumOf(parts: readonly LevelContributor[]): number | undefined {
  return parts.reduce<number | undefined>(
    (sum, { value }) => (value === undefined ? sum : (sum ?? 0) + value),
    undefined,
  );
}

function coverageOf(parts: readonly LevelContributor[]): Coverage {
  const all = (count: (part: LevelContributor) => number) => parts.reduce((sum, part) => sum + count(part), 0);
  return {
    due: all(({ due }) => due),
    reported: all(({ reported }) => reported),
    doubled: all(({ doubled }) => doubled),
  };
}
