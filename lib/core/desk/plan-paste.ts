// What a paste would do to a report, told before it is done: changes, comparisons, what is left out and why.
import { cellByName, cellLabel, groupCellByName } from "../editions/cells.ts";
import type { Edition } from "../editions/edition.ts";
import { sure } from "../ground/sure.ts";
import type { FigureKind } from "../report/figure.ts";
import { figuresOf, isTypedTotal, printFigureOf } from "../report/figures.ts";
import type { Report } from "../report/report.ts";
import { alignByLabels, type Focus } from "./align-by-labels.ts";
import { alignByColumns, alignByPosition, type Lines } from "./align-by-position.ts";
import type { Alignment, Landing, MatchedHead } from "./alignment.ts";
import type { ClipGrid } from "./clipboard-grid.ts";
import { withoutOtherYears } from "./other-years.ts";
import { pasteReasons } from "./paste-messages.ts";
import { type PastedFigure, readPasted } from "./pasted-figure.ts";
import { amountsInWan, unitsAt } from "./pasted-units.ts";
import { type Placed, type Placing, placeBlock } from "./place-block.ts";
import type { Placement } from "./placement.ts";

export interface PasteChange {
  readonly cell: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
  /** What to look at, in Chinese: it was not put in as it was pasted. */
  readonly doubt?: string;
}

/** A total that the report computes, beside what was pasted for it. */
export interface ComparedTotal {
  readonly cell: string;
  readonly label: string;
  readonly computed: string;
  readonly pasted: string;
  readonly equal: boolean;
}

export interface LeftOut {
  readonly text: string;
  /** `第3行第2列` of what was pasted. */
  readonly place: string;
  readonly reason: string;
}

export interface PastePlan {
  readonly mode: Alignment["mode"];
  readonly changes: readonly PasteChange[];
  /** Cells that hold the pasted figure already. */
  readonly same: number;
  readonly totals: readonly ComparedTotal[];
  readonly leftOut: readonly LeftOut[];
  readonly heads: readonly MatchedHead[];
  /** Figures found in what was pasted. */
  readonly figures: number;
  /** Where a block without row labels lies, and what the sums say of it. */
  readonly placed?: Placed;
}

export interface PasteInto {
  readonly edition: Edition;
  readonly report: Report;
  readonly focus: Focus;
  /** The printed table around the focus, for a paste by position. */
  readonly lines: Lines;
  /** Write pasted totals over computed ones (按原表录入总计) instead of comparing them. */
  readonly totalsAsPasted?: boolean;
  /** Pay no heed to labels. */
  readonly byPosition?: boolean;
  /** Where a block without row labels is to lie; without it, where it balances. */
  readonly placement?: Placement | undefined;
}

/** Lays the pasted grids on the report. Grids in which nothing is recognised are passed over where another one is. */
export function planPaste(grids: readonly ClipGrid[], into: PasteInto): PastePlan {
  const placings = grids.map((grid) => align(grid, into));
  const aligned = placings.map(({ alignment }) => alignment);
  const useful = aligned.filter(({ landings }) => landings.length > 0);
  const alignments = useful.length > 0 ? useful : aligned;
  const draft: Draft = { into, taken: new Map(), changes: [], totals: [], leftOut: [], groups: [], same: 0 };
  alignments.forEach((alignment, index) => {
    const part = alignments.length > 1 ? index + 1 : 0;
    const grid = sure(grids[aligned.indexOf(alignment)]);
    for (const stray of alignment.strays) leave(draft, stray, part, pasteReasons[stray.reason]);
    for (const place of struckIn(grid)) leave(draft, place, part, pasteReasons.struck);
    for (const landing of alignment.landings) land(draft, { ...landing, grid }, part);
  });
  for (const group of draft.groups) landGroup(draft, group);
  return {
    mode: alignments.some(({ mode }) => mode === "labels") ? "labels" : "position",
    changes: inOrder(into.edition, draft.changes),
    same: draft.same,
    totals: compareTotals(draft),
    leftOut: draft.leftOut,
    heads: alignments.flatMap(({ heads }) => heads),
    figures: alignments.reduce((sum, { landings, strays }) => sum + landings.length + strays.length, 0),
    ...placedOf(placings, alignments),
  };
}

/** Where something has a line through it. */
function struckIn({ rows }: ClipGrid): readonly Pick<Landing, "text" | "row" | "column">[] {
  return rows.flatMap((cells, row) =>
    cells.flatMap(({ struck }, column) => (struck === undefined ? [] : [{ text: struck, row, column }])),
  );
}

/** Told of a single block: several tables on the clipboard have their labels. */
function placedOf(placings: readonly Placing[], alignments: readonly Alignment[]): { placed?: Placed } {
  const placed = placings.find(({ alignment }) => alignment === alignments[0])?.placed;
  return placed && alignments.length === 1 ? { placed } : {};
}

function align(grid: ClipGrid, { edition, report, focus, lines, byPosition, placement: chosen }: PasteInto): Placing {
  const { cell } = focus;
  if (!byPosition) {
    const labels = alignByLabels(edition, grid, focus);
    const columns = cell === undefined ? undefined : alignByColumns(edition, grid, cell);
    const byColumns = columns !== undefined && columns.landings.length > labels.landings.length;
    if (byColumns && cell !== undefined)
      return placeBlock(edition, columns, chosen, (placement) => alignByColumns(edition, grid, cell, placement));
    if (labels.landings.length > 0 || cell === undefined)
      return { alignment: withoutOtherYears(labels, grid, report.year) };
  }
  const put = alignByPosition(edition, grid, lines, cell ?? "");
  return placeBlock(edition, put, chosen, (placement) => alignByPosition(edition, grid, lines, cell ?? "", placement));
}

interface PastedGroup {
  readonly landing: Landing;
  readonly value: number;
  readonly part: number;
}

interface Draft {
  readonly into: PasteInto;
  readonly taken: Map<string, string>;
  readonly changes: PasteChange[];
  readonly totals: { readonly cell: string; readonly pasted: string; readonly value: number }[];
  readonly leftOut: LeftOut[];
  readonly groups: PastedGroup[];
  same: number;
}

interface LandingIn extends Landing {
  readonly grid: ClipGrid;
}

function land(draft: Draft, landing: LandingIn, part: number): void {
  const { edition, report, totalsAsPasted } = draft.into;
  const cell = cellByName(edition, landing.cell);
  const read = readIn(landing, cell ?? groupCellByName(edition, landing.cell) ?? {});
  if (read.kind === "blank") return;
  if (read.kind === "refused") {
    leave(draft, landing, part, read.reason);
    return;
  }
  const earlier = draft.taken.get(landing.cell);
  if (earlier !== undefined) {
    if (earlier !== read.text)
      leave(draft, landing, part, pasteReasons.twice(cellLabel(edition, landing.cell), earlier));
    return;
  }
  draft.taken.set(landing.cell, read.text);
  if (!cell) draft.groups.push({ landing, value: read.value, part });
  else if (cell.total && !isTypedTotal(report, cell.name) && !totalsAsPasted)
    draft.totals.push({ cell: cell.name, pasted: read.text, value: read.value });
  else change(draft, cell.name, read.text, read.doubt);
}

/** What a pasted text is, an amount in the unit that its head states. */
function readIn({ text, row, grid }: LandingIn, kind: FigureKind): PastedFigure & { readonly doubt?: string } {
  const read = readPasted(text, kind);
  const units = kind.amount && read.kind === "figure" && read.value !== 0 ? unitsAt(grid, row) : [];
  if (read.kind !== "figure" || units.length === 0) return read;
  const [inWan = "", ...others] = amountsInWan(read.text, units);
  if (others.length > 0) return { kind: "refused", reason: pasteReasons.units(units) };
  if (inWan === read.text) return read;
  return { ...readPasted(inWan, kind), doubt: pasteReasons.converted(read.text, units[0] ?? "") };
}

function change(draft: Draft, cell: string, after: string, doubt?: string): void {
  const { edition, report } = draft.into;
  const before = report.entries[cell] ?? "";
  const computed = cellByName(edition, cell)?.total === true && !isTypedTotal(report, cell);
  if (before === after && !computed) draft.same += 1;
  else
    draft.changes.push({
      cell,
      label: cellLabel(edition, cell),
      before,
      after,
      ...(doubt === undefined ? {} : { doubt }),
    });
}

/** A group's figure is only a sum: nil makes all its parts nil, another figure needs the parts that make it up. */
function landGroup(draft: Draft, { landing, value, part }: PastedGroup): void {
  const { edition, report } = draft.into;
  const parts = groupCellByName(edition, landing.cell)?.parts ?? [];
  const given = parts.some((name) => draft.taken.has(name) || (report.entries[name] ?? "") !== "");
  if (given) draft.totals.push({ cell: landing.cell, pasted: printFigureOf(edition, landing.cell, value), value });
  else if (value === 0) for (const name of parts) change(draft, name, "0");
  else leave(draft, landing, part, pasteReasons.group(cellLabel(edition, landing.cell), parts.length));
}

/** Computed totals beside the pasted ones, computed from the parts as they will be. */
function compareTotals({ into: { edition, report }, changes, totals }: Draft): readonly ComparedTotal[] {
  if (totals.length === 0) return [];
  const entries = { ...report.entries, ...Object.fromEntries(changes.map(({ cell, after }) => [cell, after])) };
  const figures = figuresOf(edition, { entries, typedTotals: report.typedTotals });
  return totals.map(({ cell, pasted, value }) => {
    const figure = figures[cell];
    const computed = figure === undefined ? "" : printFigureOf(edition, cell, figure);
    return { cell, label: cellLabel(edition, cell), computed, pasted, equal: figure === value };
  });
}

function leave(draft: Draft, from: Pick<Landing, "text" | "row" | "column">, part: number, reason: string): void {
  const place = `${part > 0 ? `第${part}个表格` : ""}第${from.row + 1}行第${from.column + 1}列`;
  draft.leftOut.push({ text: from.text, place, reason });
}

function inOrder(edition: Edition, changes: readonly PasteChange[]): readonly PasteChange[] {
  const place = (cell: string) => cellByName(edition, cell)?.index ?? -1;
  return [...changes].sort((one, other) => place(one.cell) - place(other.cell));
}
