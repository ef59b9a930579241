// A sum with some returns put in the place of what was counted for their offices.
import type { Figures } from "#core/report/report.ts";
import type { LevelBelow, OfficeBelow } from "../store/sum-store.ts";

/** What a mailed return takes the place of: as the office counts by its reports in this program. */
export interface Replaced {
  readonly office: string;
  readonly name: string;
  readonly before: Pick<LevelBelow, "figures" | "due" | "reported" | "doubled">;
  readonly figures: Figures;
}

type Counted = Pick<OfficeBelow, "due" | "reported" | "doubled">;

/** The same with what takes the place of what. */
export function withReplaced<Sum extends Counted & { readonly figures: Figures }>(
  sum: Sum,
  those: readonly Replaced[],
): Sum {
  if (those.length === 0) return sum;
  const figures: Record<string, number> = { ...sum.figures };
  let { due, reported, doubled } = sum;
  for (const { before, figures: mailed } of those) {
    due += 1 - before.due;
    reported += 1 - before.reported;
    doubled -= before.doubled;
    for (const cell of new Set([...Object.keys(mailed), ...Object.keys(before.figures)])) {
      if (!(cell in figures) && mailed[cell] === undefined) continue;
      // Nobody else is in it: what the file leaves blank is blank, and no 0.
      if (mailed[cell] === undefined && sum.due === before.due) {
        delete figures[cell];
        continue;
      }
      figures[cell] = (figures[cell] ?? 0) - (before.figures[cell] ?? 0) + (mailed[cell] ?? 0);
    }
  }
  return { ...sum, figures, due, reported, doubled };
}
