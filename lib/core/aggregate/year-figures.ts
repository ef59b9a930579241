// One office's figures of a year, of which thousands are held: by the index of their cells, by name only when asked for.
import { cellByName, cellsOf } from "../editions/cells.ts";
import type { Edition } from "../editions/edition.ts";
import type { Figures } from "../report/report.ts";

export interface YearFigures {
  readonly edition: Edition;
  readonly figures: Figures;
  /** The same figures by the index of their cells, NaN where there is none. */
  readonly values?: Float64Array | undefined;
}

/** The figure in a cell by its name; undefined where it is blank or the edition has no such cell. */
export function figureIn(year: YearFigures, cell: string): number | undefined {
  const { values, edition } = year;
  const index = values && cellByName(edition, cell)?.index;
  // By name they are unpacked when they are asked for.
  if (!values || index === undefined) return year.figures[cell];
  const value = values[index];
  return value === undefined || Number.isNaN(value) ? undefined : value;
}

/** All figures by the index of this edition's cells, NaN where there is none: a name means the same in every edition. */
export function valuesIn(edition: Edition, year: YearFigures): Float64Array {
  if (year.values && year.edition === edition) return year.values;
  const { figures } = year;
  return Float64Array.from(cellsOf(edition), ({ name }) => figures[name] ?? Number.NaN);
}
