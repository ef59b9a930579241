// Words that stand where figures are expected: none of them is lost without being told.
import type { Stray } from "./alignment.ts";
import type { LabelledGrid } from "./grid-labels.ts";

const unitAlone = /^(?:亿元|万元|元|件|条|宗|项|个|人|人次|次|起|篇|份)$/u;
const numberInIt = /[\d０-９]|^[零〇一二两三四五六七八九十百千]+$/u;

/** Words to the right of a row's label, in a row with figures; a unit that stands alone says nothing. */
export function wordsAmongFigures(grid: LabelledGrid, row: number, labelColumn: number): readonly Stray[] {
  return (grid.labelRows[row] ?? [])
    .filter(({ column, text }) => column > labelColumn && !unitAlone.test(text))
    .map((label) => ({ ...label, reason: "text" }));
}

/** In a row without figures, what holds a number all the same: `3*` `5%` `十二`. */
export function numbersAmongWords(grid: LabelledGrid, row: number, labelColumn: number): readonly Stray[] {
  return wordsAmongFigures(grid, row, labelColumn).filter(({ text }) => numberInIt.test(text));
}
