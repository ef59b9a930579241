// From a cell of an office's sum one level down: who adds how much, with last year's figures of the same kind.

import type { CellPart, Coverage, LevelCell } from "#core/contract/level-answers.ts";
import { cellByName } from "#core/editions/cells.ts";
import { officesBelow } from "#core/offices/office-tree.ts";
import { printFigureOf } from "#core/report/figures.ts";
import type { Report } from "#core/report/report.ts";
import { Refusal } from "../ground/refusal.ts";
import { leafFigures } from "../store/leaf-figures.ts";
import type { LevelContributor } from "../store/sum-store.ts";
import { mostCompared } from "./differing-sums.ts";
import { type FoundPlace, findPlace, type Looking } from "./level-place.ts";
import { SumsWithMail } from "./sums-with-mail.ts";

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
  looking: Looking,
  { office, year, kind, edition }: FoundPlace,
  cell: string,
  most = usualMost,
): Promise<LevelCell> {
  const { store, visitor } = looking;
  const sums = new SumsWithMail(looking);
  const [now, then] = await Promise.all([
    sums.contributors(office.id, year, kind, cell),
    sums.contributors(office.id, year - 1, kind, cell),
  ]);
  const upper = now.flatMap((each) => (officesBelow(visitor.tree, each.office).length > 0 ? [each.office] : []));
  const asked = kind === "signed" && upper.length <= mostCompared ? upper : [];
  const signed = (await store.signedSums?.(asked, year)) ?? new Map<string, Report>();
  const before = new Map(then.map((each) => [each.office, each.value]));
  const sum = sumOf(now);
  const parts = now.slice(0, most).map((each): CellPart => {
    const { office: id, name, value, due, reported, doubled, report, exempt, mailed } = each;
    const own = signed.get(id);
    const handedUp = own && leafFigures(edition, own)[cell];
    const differs = own !== undefined && (handedUp ?? 0) !== (value ?? 0);
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
      ...(mailed ? { mailed } : {}),
      ...(differs ? { handedUp: handedUp === undefined ? "空白" : printFigureOf(edition, cell, handedUp) } : {}),
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
