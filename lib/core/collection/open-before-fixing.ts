// What somebody has still to do before a sum is fixed; who fixes it all the same is asked once more.
import type { SumView } from "./sum-view.ts";

/** In Chinese: open findings, and offices of which nobody has said yet whether they are counted in another. */
export function openBeforeFixing({ findings, overlaps }: Pick<SumView, "findings" | "overlaps">): readonly string[] {
  return [
    ...findings.filter(({ isOpen }) => isOpen).map(({ message }) => message),
    ...overlaps
      .filter(({ certain }) => !certain)
      .map(({ above, below }) => `还没有定“${above}”的数字里是否包含“${below}”`),
  ];
}
