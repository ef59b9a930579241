// The part of the store's contract that adds up, level by level.
import type { LevelSum, SumKind } from "#core/aggregate/level-sums.ts";
import type { Figures } from "#core/report/report.ts";
import type { WorkState } from "#core/workflow/states.ts";

/** An office directly below, and how far it has reported. */
export interface OfficeBelow {
  readonly office: string;
  readonly name: string;
  readonly due: number;
  readonly reported: number;
  readonly doubled: number;
  /** Of an office without offices below: the report that counts. */
  readonly report?: string;
  /** Of an office without offices below: why it need not report. */
  readonly exempt?: string;
  /** Of an office without offices below: what counts came by mail. */
  readonly mailed?: true;
}

/** What it adds to a cell. */
export interface LevelContributor extends OfficeBelow {
  /** Undefined where it has no figure there, or does not count. */
  readonly value: number | undefined;
}

/** What it adds to each cell; what it has no figure for is absent. */
export interface LevelBelow extends OfficeBelow {
  readonly figures: Figures;
}

/** An office that owes its signed return. */
export interface MissingOffice {
  readonly office: string;
  readonly name: string;
  /** Name of the office above; "" on top. */
  readonly above: string;
  /** How many reports of the year it has, and the state of one that it has alone. */
  readonly reports: number;
  readonly state?: WorkState;
  /** Several of them are signed: none can be preferred in either sum. */
  readonly doubled?: true;
}

/** A kept sum that is not the full one. */
export interface SumDifference {
  readonly office: string;
  readonly name: string;
  readonly year: number;
  readonly kind: SumKind;
  /** A cell, or `due`, `reported`, `doubled`, `digest`. */
  readonly at: string;
  readonly kept: number | string | undefined;
  readonly full: number | string | undefined;
}

export interface SumStore {
  /** The sums of an office in these years, as things stand now; years without a form and unknown offices have none. */
  of(office: string, years: readonly number[], kind: SumKind): Promise<readonly LevelSum[]>;
  /** The same worked out from every return, past whatever is kept. */
  inFull(office: string, year: number, kind: SumKind): Promise<LevelSum | undefined>;
  /** Who adds how much to a cell of an office's sum, one level down, largest first. Empty for an unknown cell. */
  contributors(office: string, year: number, kind: SumKind, cell: string): Promise<readonly LevelContributor[]>;
  /** What each office one level down adds to every cell, by id. */
  below(office: string, year: number, kind: SumKind): Promise<readonly LevelBelow[]>;
  /**
   * When a report of a year at or below an office was last written in (`live`), or last signed or opened again (`signed`); undefined
   * where none was. It asks for every report: of a county, not of a province.
   */
  lastChange(office: string, year: number, kind: SumKind): Promise<string | undefined>;
  /** Who at or below an office has not signed for a year, by id. */
  missing(office: string, year: number): Promise<readonly MissingOffice[]>;
  /** Years of which there are reports, oldest first. */
  years(): Promise<readonly number[]>;
  /** Compares what is kept of a year with the full sums; at most a hundred differences. */
  check(year: number): Promise<readonly SumDifference[]>;
}
