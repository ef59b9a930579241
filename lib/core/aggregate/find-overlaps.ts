// Nothing is counted twice (G04): an office that is summed beside one whose sum holds it already.
import { foldOfficeName } from "../offices/fold-office-name.ts";
import type { Figures } from "../report/report.ts";

export interface SummedOffice {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly parent?: string;
  readonly figures: Figures;
  /** Offices that its own figures were added from, where its file says so. */
  readonly addends?: readonly string[];
}

export interface Overlap {
  readonly above: string;
  readonly below: string;
  /** The file of the one above names the one below, or its figures are exactly the sum; otherwise they make it likely. */
  readonly certain: boolean;
}

/** Cells above nil that a sum must have before its figures say anything. */
const fewest = 3;

/**
 * Offices whose figures stand in another's as well: named among its addends; below it on the list, with figures that its
 * own are the sum of or reach in every cell; or all others together, where its figures are exactly their sum.
 */
export function findOverlaps(offices: readonly SummedOffice[]): readonly Overlap[] {
  const byName = new Map(
    offices.flatMap((office) =>
      [...(office.aliases ?? []), office.name].map((name) => [foldOfficeName(name), office] as const),
    ),
  );
  const byParent = new Map<string, SummedOffice[]>();
  for (const office of offices) {
    const parent = foldOfficeName(office.parent ?? "");
    if (parent !== "") byParent.set(parent, [...(byParent.get(parent) ?? []), office]);
  }
  const total = sumOf(offices);
  return offices.flatMap((above) => {
    if (above.addends) {
      const named = above.addends.flatMap((name) => byName.get(foldOfficeName(name)) ?? []);
      return named.flatMap((below) => (below === above ? [] : [overlap(above, below, true)]));
    }
    const others = () => offices.filter((below) => below !== above);
    if (isHalf(above.figures, total) && isTelling(above.figures, others()))
      return others().map((below) => overlap(above, below, true));
    const children = (byParent.get(foldOfficeName(above.name)) ?? []).filter((below) => below !== above);
    if (children.length === 0) return [];
    const held = holds(above.figures, sumOf(children));
    return held === "no" ? [] : children.map((below) => overlap(above, below, held === "exactly"));
  });
}

/** Are these figures exactly the sum of several others, and not by chance? */
export function isSumOf(figures: Figures, others: readonly { readonly figures: Figures }[]): boolean {
  return holds(figures, sumOf(others)) === "exactly" && isTelling(figures, others);
}

/** Figures that are the same everywhere, but for a factor, add up to one another by chance. */
function isTelling(figures: Figures, others: readonly { readonly figures: Figures }[]): boolean {
  const [first] = Object.entries(figures).find(([, figure]) => figure > 0) ?? [];
  if (first === undefined || others.length < 2) return false;
  const scale = figures[first] ?? 0;
  return others.some((other) =>
    Object.entries(figures).some(
      ([cell, figure]) => figure * (other.figures[first] ?? 0) !== scale * (other.figures[cell] ?? 0),
    ),
  );
}

function overlap({ name: above }: SummedOffice, { name: below }: SummedOffice, certain: boolean): Overlap {
  return { above, below, certain };
}

function sumOf(offices: readonly { readonly figures: Figures }[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { figures } of offices)
    for (const cell in figures) sums.set(cell, (sums.get(cell) ?? 0) + (figures[cell] ?? 0));
  return sums;
}

/** Is a figure half of the total in every cell: as much as all others together? */
function isHalf(figures: Figures, total: ReadonlyMap<string, number>): boolean {
  let positive = 0;
  for (const [cell, sum] of total) {
    if ((figures[cell] ?? 0) * 2 !== sum) return false;
    if (sum > 0) positive += 1;
  }
  return positive >= fewest;
}

/** Is every figure the sum of those below, or at least that, with enough of them above nil to mean anything? */
function holds(above: Figures, below: ReadonlyMap<string, number>): "exactly" | "perhaps" | "no" {
  const positive = [...below].filter(([, sum]) => sum > 0);
  if (positive.length < fewest || positive.some(([cell, sum]) => (above[cell] ?? 0) < sum)) return "no";
  const isExact = Object.entries(above).every(([cell, figure]) => figure === (below.get(cell) ?? 0));
  return isExact ? "exactly" : "perhaps";
}
