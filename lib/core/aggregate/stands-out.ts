// What stands out among the returns of a collection: asked of the office, never corrected. Nothing below the thresholds is told.

import { cellLabel, cellsOf } from "../editions/cells.ts";
import type { Edition } from "../editions/edition.ts";
import { deriveOnce } from "../ground/derive-once.ts";
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
  const peers = new Map<string, string[]>();
  const jumps = new Map<string, string[]>();
  const dominated = new Map<string, string[]>();
  for (const { name: cell } of leaves) {
    const filled = offices.filter(({ figures }) => (figures[cell] ?? 0) > 0);
    if (filled.length >= fewestPeers) {
      for (const office of farFrom(filled, ({ figures }) => Math.log(sure(figures[cell])), cell))
        push(peers, office, cell);
      const sum = filled.reduce((total, { figures }) => total + sure(figures[cell]), 0);
      const largest = filled.find(({ figures }) => sure(figures[cell]) >= dominating * sum);
      if (largest && sum > telling(edition, cell)) push(dominated, largest.name, cell);
    }
    for (const office of jumping(offices, cell)) push(jumps, office, cell);
  }
  function farFrom(among: readonly OfficeFigures[], scale: (office: OfficeFigures) => number, cell: string) {
    const usual = usualOf(among.map(scale), leastSpread);
    return among
      .filter((office) => (office.figures[cell] ?? 0) > telling(edition, cell))
      .filter((office) => scale(office) - usual.median > farAway * usual.deviation)
      .map(({ name }) => name);
  }
  const words = (office: OfficeFigures, cell: string) =>
    `${cellLabel(edition, cell)} ${printed(edition, cell, office.figures[cell])}`;
  return [
    ...offices.flatMap((office) => [
      ...line(office, "peers", peers.get(office.name), (cell) => `${words(office, cell)}，远高于其他单位`),
      ...line(
        office,
        "jump",
        jumps.get(office.name),
        (cell) => `${words(office, cell)}，上年 ${printed(edition, cell, office.before?.[cell])}`,
      ),
      ...line(office, "dominates", dominated.get(office.name), (cell) => `${words(office, cell)}，占全部的九成以上`),
      ...allNil(edition, office),
    ]),
    ...sameFigures(edition, offices),
  ];
}

function telling(edition: Edition, cell: string): number {
  return amountCells(edition).has(cell) ? tellingFrom * 1_000_000 : tellingFrom;
}

const amountCells = deriveOnce(
  (edition: Edition): ReadonlySet<string> =>
    new Set(cellsOf(edition).flatMap(({ name, amount }) => (amount ? [name] : []))),
);

/** Offices whose figure jumped: among enough peers further than is usual, else by a large factor. */
function jumping(offices: readonly OfficeFigures[], cell: string): readonly string[] {
  const both = offices.flatMap(({ name, figures, before }) => {
    const [now, then] = [figures[cell], before?.[cell]];
    return now !== undefined && then !== undefined && now > 0 && then > 0
      ? [{ name, ratio: Math.log(now / then), largest: Math.max(now, then) }]
      : [];
  });
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
function allNil(edition: Edition, { name, figures, before }: OfficeFigures): readonly StandsOut[] {
  if (!before) return [];
  const leaves = cellsOf(edition).filter(({ total }) => !total);
  const filled = leaves.filter(({ name: cell }) => figures[cell] !== undefined);
  const were = leaves.filter(({ name: cell }) => (before[cell] ?? 0) > telling(edition, cell));
  if (filled.length === 0 || were.length === 0 || filled.some(({ name: cell }) => figures[cell] !== 0)) return [];
  const cells = were.map(({ name: cell }) => cell);
  const [first = ""] = cells;
  const message = `全部为 0，而上年有数，如${cellLabel(edition, first)} ${printed(edition, first, before[first])}`;
  return [{ kind: "allNil", office: name, cells, message }];
}

function line(
  { name }: OfficeFigures,
  kind: StandsOut["kind"],
  cells: readonly string[] | undefined,
  say: (cell: string) => string,
): readonly StandsOut[] {
  const [first] = cells ?? [];
  if (!cells || first === undefined) return [];
  const more = cells.length > 1 ? `（另有 ${cells.length - 1} 格）` : "";
  return [{ kind, office: name, cells, message: `${say(first)}${more}，请核实` }];
}

function printed(edition: Edition, cell: string, value: number | undefined): string {
  return value === undefined ? "空白" : printFigureOf(edition, cell, value);
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
