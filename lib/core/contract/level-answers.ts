// What the screens of 逐级汇总 are told: an office's sum of a year, who adds to a cell, who is missing, what stands out.
import type { SumKind } from "../aggregate/level-sums.ts";
import type { StandsOut } from "../aggregate/odd-return.ts";
import { withFields } from "./answer.ts";

export interface LevelOffice {
  readonly id: string;
  readonly name: string;
}

/** Where one stands: an office, a year, live or signed. */
export interface LevelPlace {
  readonly office: LevelOffice;
  /** Offices above, as far as may be looked at, highest first. */
  readonly path: readonly LevelOffice[];
  /** Has it offices below? */
  readonly isUpper: boolean;
  readonly year: number;
  /** Years that can be chosen, oldest first. */
  readonly years: readonly number[];
  readonly kind: SumKind;
  readonly kinds: readonly SumKind[];
}

/** 已报 487/500; doubled: several reports of which none can be preferred. */
export interface Coverage {
  readonly due: number;
  readonly reported: number;
  readonly doubled: number;
}

export interface LevelView extends LevelPlace, Coverage {
  readonly edition: string;
  /** Figures as printed, by cell. */
  readonly figures: Readonly<Record<string, string>>;
  /** Names of some of those that are doubled. */
  readonly doubledNames: readonly string[];
  /** When it last changed; of more than a thousand offices it is not looked up. */
  readonly changed?: string;
  /** Of an office without offices below: its report that counts. */
  readonly report?: string;
  /** Of an office without offices below: why it need not report. */
  readonly exempt?: string;
  /** What came by mail: of how many offices it is in the figures, and of how many that count above it is not. */
  readonly mail?: {
    readonly counted: number;
    readonly names: readonly string[];
    readonly beside: number;
    readonly others: readonly string[];
    /** Collections with files that are too many to be looked into. */
    readonly unseen: number;
  };
  /** In how many cells the sum that the office itself signed is another one. */
  readonly differing?: number;
  /** The same of offices one level down. */
  readonly differingBelow?: readonly { readonly name: string; readonly cells: number }[];
  /** The cell that the address asks for. */
  readonly given?: LevelCell;
}

/** An office one level down, and what it adds to a cell. */
export interface CellPart extends LevelOffice, Coverage {
  readonly isUpper: boolean;
  /** Undefined where it is blank, or nothing of it counts. */
  readonly value?: number;
  readonly before?: number;
  /** Of the sum, 0–1. */
  readonly share: number;
  readonly report?: string;
  /** Why it need not report. */
  readonly exempt?: string;
  /** What counts came by mail. */
  readonly mailed?: true;
  /** What the sum that the office signed says there, as printed, where that is something else. */
  readonly handedUp?: string;
}

export interface LevelCell {
  readonly cell: string;
  readonly sum?: number;
  /** Last year's sum, and of how many reports it is. */
  readonly before?: { readonly sum?: number } & Coverage;
  /** How many offices there are one level down; `parts` are the largest of them. */
  readonly offices: number;
  readonly parts: readonly CellPart[];
}

/** One cell over the years, as printed, in the order of the years; undefined where it is blank, `absent`: no such cell then. */
export interface CellYears {
  readonly cell: string;
  readonly label: string;
  readonly figures: readonly (string | { readonly absent: true } | undefined)[];
  /** From the year before the newest to the newest, as `+12.5%`. */
  readonly growth?: string;
}

export interface LevelYears extends LevelPlace {
  readonly coverages: readonly (Coverage & { readonly year: number })[];
  readonly sections: readonly { readonly heading: string; readonly cells: readonly CellYears[] }[];
}

/** Of those that are missing: no report at all, one under way, several of which none counts. */
export const missingKinds = ["none", "started", "doubled"] as const;

export type MissingKind = (typeof missingKinds)[number];

export interface MissingRow extends LevelOffice {
  readonly above: string;
  readonly kind: MissingKind;
  /** Chinese: how far it is. */
  readonly words: string;
}

export interface LevelMissing extends LevelPlace {
  readonly due: number;
  readonly counts: Readonly<Record<MissingKind, number>>;
  /** Offices one level down that have offices below, most missing first. */
  readonly branches: readonly (LevelOffice & { readonly missing: number; readonly due: number })[];
  readonly asked: { readonly what: string; readonly text: string };
  /** How many the filter leaves; those of this page. */
  readonly found: number;
  readonly page: number;
  readonly pages: number;
  readonly rows: readonly MissingRow[];
}

export interface StandingOut extends Pick<StandsOut, "kind" | "cells" | "message">, LevelOffice, Coverage {
  readonly isUpper: boolean;
  readonly report?: string;
}

export interface LevelStandingOut extends LevelPlace, Coverage {
  /** One level down: how many offices, and how many with figures. */
  readonly offices: number;
  readonly looked: number;
  readonly lines: readonly StandingOut[];
  readonly more: number;
}

export const isLevelCell = withFields<LevelCell>("cell", "parts", "offices");
