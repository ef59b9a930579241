// The figures of a chart: bars with labels and values, taken from one report and, over years, from others.

import {
  type Cell,
  cellByName,
  cellsOf,
  type GroupCell,
  groupCellByName,
  groupCellsOf,
  shortLabel,
} from "../../editions/cells.ts";
import type { Chart, Edition, Head } from "../../editions/edition.ts";
import { sure } from "../../ground/sure.ts";
import { printFigureOf } from "../../report/figures.ts";
import type { Figures } from "../../report/report.ts";

export interface Bar {
  readonly label: string;
  /** Absent where the cell is blank. */
  readonly value?: number;
  /** The figure as printed; `未填` where blank. */
  readonly text: string;
}

export interface BarGroup {
  /** Absent where the chart is one plain group. */
  readonly label?: string;
  readonly bars: readonly Bar[];
}

export interface ChartFigures {
  readonly id: string;
  readonly caption: string;
  readonly unit: string;
  readonly groups: readonly BarGroup[];
}

/** The figures of one year. */
export interface YearFigures {
  readonly year: number;
  readonly figures: Figures;
}

export const blankText = "未填";

/**
 * A chart's figures in `own` year; `others` are other years of the same office, in any order. Undefined where the chart
 * has nothing to show: all its cells are blank, or it needs other years and there are none.
 */
export function chartFigures(
  edition: Edition,
  chart: Chart,
  own: YearFigures,
  others: readonly YearFigures[] = [],
): ChartFigures | undefined {
  if (chart.overYears && others.length === 0) return undefined;
  const found = chart.bars.map((pattern) => cellsFor(edition, pattern)).filter((cells) => cells.length > 0);
  const [first] = found.flat();
  if (!first) return undefined;
  const groups = chart.overYears
    ? found.flat().map((cell) => acrossYears(edition, cell, [...others, own]))
    : chart.grouped
      ? found.map((cells) => ({
          label: pathLabel(sure(cells[0])),
          bars: barsOf(edition, cells, own, shared(cells)),
        }))
      : [{ bars: found.flatMap((cells) => barsOf(edition, cells, own, shared(cells))) }];
  if (groups.every(({ bars }) => bars.every(({ value }) => value === undefined))) return undefined;
  return { id: chart.id, caption: chart.caption, unit: unitOf(first), groups };
}

type AnyCell = Cell | GroupCell;

/** Which axis the cells of one pattern have in common: bars are named after the other. */
type Shared = "row" | "column";

function shared(cells: readonly AnyCell[]): Shared {
  return cells.length > 1 && cells.every(({ row }) => row === cells[0]?.row) ? "row" : "column";
}

function barsOf(edition: Edition, cells: readonly AnyCell[], { figures }: YearFigures, common: Shared): readonly Bar[] {
  return cells.map((cell) => barOf(edition, cell, figures, shortLabel(common === "row" ? cell.column : cell.row)));
}

function barOf(edition: Edition, cell: AnyCell, figures: Figures, label: string): Bar {
  const value = figures[cell.name];
  return value === undefined
    ? { label, text: blankText }
    : { label, value, text: printFigureOf(edition, cell.name, value) };
}

function acrossYears(edition: Edition, cell: AnyCell, years: readonly YearFigures[]): BarGroup {
  const inOrder = [...years].sort((one, other) => one.year - other.year);
  const whole = cell.row.total === true ? cell.rowPath[0] : undefined;
  return {
    label: shortLabel(whole ?? cell.row),
    bars: inOrder.map(({ year, figures }) => barOf(edition, cell, figures, `${year}年`)),
  };
}

function pathLabel(cell: AnyCell): string {
  return cell.rowPath.map(shortLabel).join("·");
}

function unitOf(cell: AnyCell): string {
  const heads: readonly Head[] = [...cell.rowPath, ...cell.columnPath];
  return heads.reduce((unit, head) => head.unit ?? unit, "件");
}

/** The cells a bar's name stands for; none where the edition has no such cell. */
function cellsFor(edition: Edition, pattern: string): readonly AnyCell[] {
  if (!pattern.includes("*")) {
    const cell = cellByName(edition, pattern) ?? groupCellByName(edition, pattern);
    return cell ? [cell] : [];
  }
  const [table, row, column] = pattern.split("_");
  const fits = (head: Head, wanted: string | undefined) => (wanted === "*" ? !head.total : head.id === wanted);
  return [...cellsOf(edition), ...(row === "*" ? [] : groupCellsOf(edition))].filter(
    (cell) => cell.table.id === table && fits(cell.row, row) && fits(cell.column, column),
  );
}
