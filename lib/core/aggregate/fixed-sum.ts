// A fixed sum (固定汇总): the returns that it was made from with their digests, and what has changed since.
import { cellsOf } from "../editions/cells.ts";
import type { Edition } from "../editions/edition.ts";
import type { Figures } from "../report/report.ts";

export interface FixedAddend {
  readonly office: string;
  readonly file: string;
  readonly digest: string;
  readonly state: "accepted" | "own";
  readonly figures: Figures;
}

export interface FixedSum {
  /** ISO 8601. */
  readonly at: string;
  readonly addends: readonly FixedAddend[];
}

export interface SumUpdates {
  readonly offices: readonly { readonly office: string; readonly how: "changed" | "added" | "left" }[];
  readonly cells: readonly {
    readonly cell: string;
    readonly from: number | undefined;
    readonly to: number | undefined;
  }[];
}

/** Which offices' returns are others than those that were fixed, and which cells of the sum that changes. */
export function updatesSince(
  edition: Edition,
  fixed: readonly FixedAddend[],
  now: readonly Omit<FixedAddend, "file">[],
): SumUpdates {
  const before = new Map(fixed.map((addend) => [addend.office, addend]));
  const after = new Map(now.map((addend) => [addend.office, addend]));
  const offices: SumUpdates["offices"] = [
    ...now.flatMap(({ office, digest }): SumUpdates["offices"] => {
      const known = before.get(office);
      if (!known) return [{ office, how: "added" as const }];
      return known.digest === digest ? [] : [{ office, how: "changed" as const }];
    }),
    ...fixed.flatMap(({ office }) => (after.has(office) ? [] : [{ office, how: "left" as const }])),
  ];
  const cells = cellsOf(edition).flatMap(({ name: cell }) => {
    const [from, to] = [sumOf(fixed, cell), sumOf(now, cell)];
    return from === to ? [] : [{ cell, from, to }];
  });
  return { offices, cells };
}

function sumOf(addends: readonly { readonly figures: Figures }[], cell: string): number | undefined {
  let sum: number | undefined;
  for (const { figures } of addends) {
    const figure = figures[cell];
    if (figure !== undefined) sum = (sum ?? 0) + figure;
  }
  return sum;
}
