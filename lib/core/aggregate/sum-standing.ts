// Does a signed sum still stand: is it made of what its offices have signed now, and does it say what those add up to?
import { cellLabel, cellsOf } from "../editions/cells.ts";
import { editionById } from "../editions/registry.ts";
import { addedUp } from "../report/addends.ts";
import { figuresOf, printFigureOf } from "../report/figures.ts";
import type { Report, ReportAddend } from "../report/report.ts";

/** Why a sum is not simply believed. */
export interface SumDoubt {
  /** In Chinese: what is wrong. */
  readonly words: string;
  /** Its returns are others now: it has to be made anew. Otherwise somebody altered it, and may say why. */
  readonly isStale: boolean;
  /** The first cells that somebody altered: what the sum says there, and what its returns add up to. */
  readonly altered?: readonly AlteredCell[];
}

export interface AlteredCell {
  readonly label: string;
  readonly said: string;
  readonly summed: string;
}

const mostAltered = 20;

type Addend = Pick<ReportAddend, "office" | "digest">;

/** Offices that the sum would have, have not or have another return of, if it were added up now. */
export function changedOffices(kept: readonly Addend[], now: readonly Addend[]): readonly string[] {
  const [before, after] = [digestsOf(kept), digestsOf(now)];
  return [...new Set([...before.keys(), ...after.keys()])].filter((office) => before.get(office) !== after.get(office));
}

/** Cells in which a sum says something else than its addends add up to; blank and 0 are the same here. */
export function alteredCells(report: Report): readonly string[] {
  const edition = editionById(report.edition);
  if (!edition || !report.addends) return [];
  const [said, sums] = [figuresOf(edition, report), addedUp(edition, report.addends)];
  return cellsOf(edition).flatMap(({ name }) => ((said[name] ?? 0) === (sums[name] ?? 0) ? [] : [name]));
}

/** Undefined where the sum stands. `now`: what its collection adds up at this moment; absent where none is known. */
export function doubtOfSum(report: Report, now: readonly Addend[] | undefined): SumDoubt | undefined {
  const changed = now && report.addends ? changedOffices(report.addends, now) : [];
  if (changed.length > 0) return { words: changedWords(changed), isStale: true };
  const cells = alteredCells(report);
  if (cells.length === 0) return undefined;
  const altered = bothNumbers(report, cells.slice(0, mostAltered));
  return { words: `与下级之和不符 ${cells.length} 格`, isStale: false, altered };
}

function bothNumbers(report: Report, cells: readonly string[]): readonly AlteredCell[] {
  const edition = editionById(report.edition);
  if (!edition || !report.addends) return [];
  const [said, sums] = [figuresOf(edition, report), addedUp(edition, report.addends)];
  const print = (name: string, value: number | undefined) =>
    value === undefined ? "空白" : printFigureOf(edition, name, value);
  return cells.map((name) => ({
    label: cellLabel(edition, name),
    said: print(name, said[name]),
    summed: print(name, sums[name]),
  }));
}

/** Which offices' returns are others than those that were added up, in Chinese. */
export function changedWords(changed: readonly string[]): string {
  const named = changed.slice(0, 3).join("、");
  return `汇总后下级有变动：${changed.length} 家（${named}${changed.length > 3 ? "等" : ""}）与计入时不同`;
}

function digestsOf(addends: readonly Addend[]): ReadonlyMap<string, string> {
  return new Map(addends.map(({ office, digest }) => [office, digest]));
}
