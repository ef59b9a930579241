// Where a block without row labels can lie besides where it was put: a row or a column off, or over the totals.
import type { Cell } from "../editions/cells.ts";

export interface Placement {
  /** Rows down (above 0) or up, columns to the right (above 0) or left of where it was put. */
  readonly down: number;
  readonly right: number;
  /** The block has no row, no column for the totals. */
  readonly skipTotalRows: boolean;
  readonly skipTotalColumns: boolean;
}

export const asPut: Placement = { down: 0, right: 0, skipTotalRows: false, skipTotalColumns: false };

const downs = [0, -1, 1, -2, 2];
const rights = [0, -1, 1];

/** The placements to try, the likeliest first: each differs from the one as put. */
export const otherPlacements: readonly Placement[] = downs
  .flatMap((down) =>
    rights.flatMap((right) =>
      [false, true].flatMap((skipTotalRows) =>
        [false, true].map((skipTotalColumns) => ({ down, right, skipTotalRows, skipTotalColumns })),
      ),
    ),
  )
  .sort((one, other) => distance(one) - distance(other))
  .slice(1);

/** How far a placement is from the one as put. */
export function distance({ down, right, skipTotalRows, skipTotalColumns }: Placement): number {
  return 2 * (Math.abs(down) + Math.abs(right)) + Number(skipTotalRows) + Number(skipTotalColumns);
}

/** Is the cell passed over? */
export function isSkipped({ skipTotalRows, skipTotalColumns }: Placement, cell: Cell | undefined): boolean {
  return (skipTotalRows && cell?.row.total === true) || (skipTotalColumns && cell?.column.total === true);
}

const numerals = ["", "一", "两"];

/** The placement in Chinese: `从上一行开始，跳过总计行`. */
export function placementWords({ down, right, skipTotalRows, skipTotalColumns }: Placement): string {
  const steps = [
    down === 0 ? "" : `从${down < 0 ? "上" : "下"}${numerals[Math.abs(down)]}行开始`,
    right === 0 ? "" : `从${right < 0 ? "左" : "右"}一列开始`,
    skipTotalRows ? "跳过总计行" : "",
    skipTotalColumns ? "跳过总计列" : "",
  ].filter((step) => step !== "");
  return steps.length === 0 ? "从当前格开始" : steps.join("，");
}
