// Last year's figures written beside the inputs, past React: a key pressed draws none of them again.

import { cellByName } from "#core/editions/cells.ts";
import { printFigureOf } from "#core/report/figures.ts";
import type { YearOf } from "#core/report/year-of.ts";

/**
 * Writes last year's figure into every cell of the section that last year's form had too, until the returned function is
 * called. A cell that was blank says so; one that the other form does not have stays as it is.
 */
export function showLastYear(table: HTMLTableElement, lastYear: YearOf): () => void {
  const places = [...table.querySelectorAll<HTMLElement>("td[data-place]")];
  for (const place of places) {
    const name = place.dataset.place ?? "";
    if (!cellByName(lastYear.edition, name)) continue;
    const figure = lastYear.figures[name];
    place.dataset.before = figure === undefined ? "空白" : printFigureOf(lastYear.edition, name, figure);
  }
  table.dataset.lastYear = String(lastYear.report.year);
  return () => {
    delete table.dataset.lastYear;
    for (const place of places) delete place.dataset.before;
  };
}
