// One collection settled: who reported, in which state, what it adds up to, and everything that somebody has to look at.

import { findOverlaps, type Overlap } from "../aggregate/find-overlaps.ts";
import { type Addend, type Sum, sumReturns } from "../aggregate/sum-returns.ts";
import { cellLabel, cellsOf } from "../editions/cells.ts";
import type { Edition } from "../editions/edition.ts";
import type { ListedOffice } from "../offices/listed-office.ts";
import { figuresOf } from "../report/figures.ts";
import type { CollectedReport, UnreadFile } from "./collected-file.ts";
import { type MatchedReturns, matchReturns } from "./match-returns.ts";
import { doubtfulCells, type ReturnState, returnState } from "./return-state.ts";

export interface CollectionRequest {
  readonly year: number;
  readonly edition: Edition;
  readonly files: readonly CollectedReport[];
  readonly unread: readonly UnreadFile[];
  readonly list?: readonly ListedOffice[] | undefined;
  /** The collecting office's own report (本级). */
  readonly own?: CollectedReport | undefined;
}

export interface OfficeState {
  readonly office: ListedOffice;
  readonly state: ReturnState;
  readonly returns: readonly CollectedReport[];
  /** Cells with a figure, of the return that counts. */
  readonly read: number;
}

export interface Collected {
  readonly year: number;
  readonly edition: Edition;
  readonly offices: readonly OfficeState[];
  readonly unmatched: readonly UnreadFile[];
  readonly addends: readonly Addend[];
  readonly sum: Sum;
  readonly overlaps: readonly Overlap[];
  /** Chinese sentences. */
  readonly notes: readonly string[];
}

/** Settles a collection: sums every return without errors and doubts, names all others. */
export function collect({ year, edition, files, unread, list, own }: CollectionRequest): Collected {
  const matched = matchReturns(year, files, list, own?.report.office.name);
  const offices = matched.offices.map(stateOf);
  const summable = offices.filter(({ state }) => state === "received");
  const overlaps = findOverlaps(summable.map(({ office, returns }) => summed(office, returns[0] as CollectedReport)));
  const within = new Set(overlaps.filter(({ certain }) => certain).map(({ below }) => below));
  const addends = [
    ...(own ? [addendOf(own.report.office.name, own, "own")] : []),
    ...summable
      .filter(({ office }) => !within.has(office.name))
      .map(({ office, returns }) => addendOf(office.name, returns[0] as CollectedReport, "accepted")),
  ];
  const sum = sumReturns(edition, addends);
  return {
    year,
    edition,
    offices,
    unmatched: [...matched.unmatched, ...unread],
    addends,
    sum,
    overlaps,
    notes: [
      ...matched.notes,
      ...officeNotes(offices, edition),
      ...overlaps.map(overlapNote),
      ...sumNotes(edition, sum),
    ],
  };
}

/** Everything is in, right, of the right form and counted once. */
export function isComplete({ offices, unmatched, overlaps, sum }: Collected): boolean {
  const settled = offices.every(({ state }) => state === "received" || state === "exempt");
  return settled && unmatched.length === 0 && overlaps.length === 0 && sum.leftOver.length === 0;
}

function stateOf(matched: MatchedReturns): OfficeState {
  const [first] = matched.returns;
  const read = first ? readCells(first) : 0;
  return { ...matched, state: returnState(matched), read };
}

function readCells({ edition, report }: CollectedReport): number {
  const figures = figuresOf(edition, report);
  return cellsOf(edition).filter(({ name }) => figures[name] !== undefined).length;
}

function summed({ name, parent }: ListedOffice, { edition, report }: CollectedReport) {
  const addends = report.addends?.map(({ office }) => office);
  return {
    name,
    figures: figuresOf(edition, report),
    ...(parent === undefined ? {} : { parent }),
    ...(addends === undefined ? {} : { addends }),
  };
}

function addendOf(office: string, { edition, report, digest }: CollectedReport, state: Addend["state"]): Addend {
  return { office, edition, figures: figuresOf(edition, report), state, digest };
}

function officeNotes(offices: readonly OfficeState[], edition: Edition): readonly string[] {
  return offices.flatMap(({ office, returns, state }) => {
    const [first, ...others] = returns;
    if (!first) return [];
    const named = `“${office.name}”`;
    const notes: string[] = [];
    if (others.length > 0)
      notes.push(
        `${named}来了 ${returns.length} 份不同的年报（${returns.map(({ file }) => file).join("、")}），请选定一份`,
      );
    if (first.edition !== edition) notes.push(`${named}用的是${first.edition.name}，应为${edition.name}`);
    if (office.exempt !== undefined) notes.push(`${named}在名单上是免报（${office.exempt}），也报来了`);
    const doubtful = doubtfulCells(first);
    if (state === "doubtful" && doubtful.length > 0) {
      const cells = doubtful.slice(0, 3).map((cell) => cellLabel(first.edition, cell));
      notes.push(`${named}有 ${doubtful.length} 个数字读不准（${cells.join("、")}…），没有计入，请核对原文`);
    }
    return notes;
  });
}

function overlapNote({ above, below, certain }: Overlap): string {
  return certain
    ? `“${below}”已经包含在“${above}”的汇总数里，只计一次`
    : `“${above}”的数字可能已经包含“${below}”，现在两份都计入了，请确认`;
}

function sumNotes(edition: Edition, { blanks, leftOver }: Sum): readonly string[] {
  const byOffice = new Map<string, number>();
  for (const offices of Object.values(blanks))
    for (const office of offices) byOffice.set(office, (byOffice.get(office) ?? 0) + 1);
  return [
    ...[...byOffice].map(([office, cells]) => `“${office}”有 ${cells} 格空白，没有当作 0 计入`),
    ...leftOver.map(
      ({ office, cell, edition: own, value }) =>
        `“${office}”的“${cellLabel(own, cell)}”为 ${value}，${edition.name}没有对应的格子，没有计入`,
    ),
  ];
}
