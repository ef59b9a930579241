// Figures of another year that were pasted beside those of the report's, and what was computed from both.
import { foldLabel } from "../language/fold-text.ts";
import type { Alignment, Landing } from "./alignment.ts";
import type { ClipGrid } from "./clipboard-grid.ts";
import { type LabelledGrid, labelGrid } from "./grid-labels.ts";

const yearAlone = /^(20\d\d)(?:年|年度|年数|年数据)?$/u;
const otherYear = new Set(
  [
    "上年 上年度 上一年 上一年度 去年 上年数 上年度数 上年数据 上年同期 去年同期 前年",
    "同比 同比增减 同比增长 增减 增减数 增减率 增幅 增长 增长率 比上年增减 较上年增减 占比 比重 比例 百分比",
  ]
    .flatMap((words) => words.split(" "))
    .map(foldLabel),
);

/** The alignment without what stands below or beside the name of another year: such figures are strays. */
export function withoutOtherYears(alignment: Alignment, grid: ClipGrid, year: number): Alignment {
  // Where lines have different lengths, no place says what stands above a figure.
  if (grid.ragged) return alignment;
  const labels = labelGrid(grid);
  const isOther = (landing: Landing) => labelsOf(labels, landing).some(({ text }) => namesOther(text, year));
  const others = new Set(alignment.landings.filter(isOther));
  if (others.size === 0) return alignment;
  const strays = [...others].map(({ text, row, column }) => ({ text, row, column, reason: "year" as const }));
  return {
    ...alignment,
    landings: alignment.landings.filter((landing) => !others.has(landing)),
    strays: [...alignment.strays, ...strays],
  };
}

function labelsOf(labels: LabelledGrid, { row, column }: Landing) {
  return [...labels.above(row, column), ...labels.left(row, column)];
}

function namesOther(text: string, year: number): boolean {
  const folded = foldLabel(text);
  const named = yearAlone.exec(folded)?.[1];
  return named === undefined ? otherYear.has(folded) : Number(named) !== year;
}
