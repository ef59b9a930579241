// What stands out among the returns of a collection: asked of the office, never corrected. Nothing below the thresholds is told.

import { type Cell, cellLabel, cellsOf } from "../editions/cells.ts";
import type { Edition } from "../editions/edition.ts";
import { sure } from "../ground/sure.ts";
import { printFigureOf } from "../report/figures.ts";
import { usualOf } from "./median.ts";
import type { OfficeFigures, StandsOut } from "./odd-return.ts";
import { sameFigures } from "./same-figures.ts";

/** Smaller figures jump by chance. */
const tellingFrom = 10;
const fewestPeers = 8;
/** Deviations, of logarithms: what is usual for offices differs by factors, not by amounts. */
const farAway = 5;
const leastSpread = 0.45;
/** Against its own last year, where there are too few peers to say what is usual. */
const largeJump = 5;
const jumpFrom = 50;
const dominating = 0.9;

/** Everything that stands out, office by office in the order given. Each office has at most one line of a kind. */
export function standsOut(edition: Edition, offices: readonly OfficeFigures[]): readonly StandsOut[] {
  const leaves = cellsOf(edition).filter(({ total, signed }) => !total && !signed);
  const peers = new Map<string, Cell[]>();
  const jumps = new Map<string, Cell[]>();
  const dominated = new Map<string, Cell[]>();
  for (const cell of leaves) {
    const filled = offices.filter(({ values }) => isAbove(values, cell, 0));
    if (filled.length >= fewestPeers) {
      for (const office of farAbove(filled, cell)) push(peers, office, cell);
      const sum = filled.reduce((total, { values }) => total + sure(values[cell.index]), 0);
      const largest = filled.find(({ values }) => sure(values[cell.index]) >= dominating * sum);
      if (largest && sum > telling(cell)) push(dominated, largest.name, cell);
    }
    for (const office of jumping(offices, cell)) push(jumps, office, cell);
  }
  const words = ({ values }: OfficeFigures, cell: Cell) =>
    `${cellLabel(edition, cell.name)} ${printed(edition, cell, values)}`;
  return [
    ...offices.flatMap((office) => [
      ...line(office, "peers", peers.get(office.name), (cell) => `${words(office, cell)}，远高于其他单位`),
      ...line(
        office,
        "jump",
        jumps.get(office.name),
        (cell) => `${words(office, cell)}，上年 ${printed(edition, cell, office.before)}`,
      ),
      ...line(office, "dominates", dominated.get(office.name), (cell) => `${words(office, cell)}，占全部的九成以上`),
      ...allNil(edition, office),
    ]),
    ...sameFigures(edition, offices),
  ];
}

function telling({ amount }: Cell): number {
  return amount ? tellingFrom * 1_000_000 : tellingFrom;
}

/** False where it is blank. */
function isAbove(values: Float64Array, { index }: Cell, least: number): boolean {
  return (values[index] ?? Number.NaN) > least;
}

/** Offices whose figure is further above the usual than figures are; all have one above nil. */
function farAbove(among: readonly OfficeFigures[], cell: Cell): readonly string[] {
  const scales = among.map(({ values }) => Math.log(sure(values[cell.index])));
  const usual = usualOf(scales, leastSpread);
  return among
    .filter(({ values }) => isAbove(values, cell, telling(cell)))
    .filter(({ values }) => Math.log(sure(values[cell.index])) - usual.median > farAway * usual.deviation)
    .map(({ name }) => name);
}

/** Offices whose figure jumped: among enough peers further than is usual, else by a large factor. */
function jumping(offices: readonly OfficeFigures[], cell: Cell): readonly string[] {
  const both: { name: string; ratio: number; largest: number }[] = [];
  for (const { name, values, before } of offices) {
    if (!before || !isAbove(values, cell, 0) || !isAbove(before, cell, 0)) continue;
    const [now, then] = [sure(values[cell.index]), sure(before[cell.index])];
    both.push({ name, ratio: Math.log(now / then), largest: Math.max(now, then) });
  }
  const large = both.filter(({ largest, ratio }) => largest >= jumpFrom && Math.abs(ratio) > Math.log(largeJump));
  if (both.length < fewestPeers) return large.map(({ name }) => name);
  const usual = usualOf(
    both.map(({ ratio }) => ratio),
    leastSpread,
  );
  return large
    .filter(({ ratio }) => Math.abs(ratio - usual.median) > farAway * usual.deviation)
    .map(({ name }) => name);
}

/** Everything is nil where there was something the year before. */
function allNil(edition: Edition, { name, values, before }: OfficeFigures): readonly StandsOut[] {
  if (!before) return [];
  const leaves = cellsOf(edition).filter(({ total }) => !total);
  const filled = leaves.filter(({ index }) => !Number.isNaN(values[index]));
  if (filled.length === 0 || filled.some(({ index }) => values[index] !== 0)) return [];
  const were = leaves.filter((cell) => isAbove(before, cell, telling(cell)));
  const [first] = were;
  if (!first) return [];
  const message = `全部为 0，而上年有数，如${cellLabel(edition, first.name)} ${printed(edition, first, before)}`;
  return [{ kind: "allNil", office: name, cells: were.map((cell) => cell.name), message }];
}

function line(
  { name }: OfficeFigures,
  kind: StandsOut["kind"],
  odd: readonly Cell[] | undefined,
  say: (cell: Cell) => string,
): readonly StandsOut[] {
  const [first] = odd ?? [];
  if (!odd || !first) return [];
  const cells = odd.map((cell) => cell.name);
  const more = cells.length > 1 ? `（另有 ${cells.length - 1} 格）` : "";
  return [{ kind, office: name, cells, message: `${say(first)}${more}，请核实` }];
}

function printed(edition: Edition, { name, index }: Cell, values: Float64Array | undefined): string {
  const value = values?.[index];
  return value === undefined || Number.isNaN(value) ? "空白" : printFigureOf(edition, name, value);
}

function push(map: Map<string, Cell[]>, key: string, value: Cell): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
