// What a count is made of: cells with the rows they count, words that were doubtful, rows that could not be counted.
import type { RegisterRow, RegisterSheet } from "./sheet.ts";

/** Where a row stands. */
export interface RowPlace {
  readonly file?: string;
  readonly sheet: string;
  readonly row: number;
}

export interface Doubt {
  /** The register's word, as it is written there. */
  readonly word: string;
  readonly rows: readonly RowPlace[];
  /** Id of the head it is counted under meanwhile; without one its rows are counted nowhere. */
  readonly proposed?: string;
  /** Among which heads the answer is: of the table's rows or columns. */
  readonly table: string;
  readonly axis: "rows" | "columns";
  /** The cells that change with the answer. */
  readonly cells: readonly string[];
}

/** A word that the office answered before, and the rows that it decides. */
export interface Answered {
  readonly word: string;
  readonly head: string;
  readonly rows: readonly RowPlace[];
}

export interface BrokenRow extends RowPlace {
  readonly why: string;
  /** Counted under a proposal all the same: these cells are in doubt. */
  readonly cells?: readonly string[];
}

/** One axis of one row: the head it counts under, or the word that leaves it open. */
export interface Decided {
  readonly head?: string;
  readonly doubt?: Pick<Doubt, "word" | "proposed" | "table" | "axis">;
  /** The head comes from the office's own answer. */
  readonly answered?: { readonly word: string; readonly head: string };
}

/** Collects while the rows of a register are walked. */
export class Tally {
  readonly counted = new Map<string, RowPlace[]>();
  readonly broken: BrokenRow[] = [];
  readonly #repeated = new Set<string>();
  readonly #answered = new Map<string, { head: string; rows: RowPlace[] }>();
  readonly #doubts = new Map<string, Omit<Doubt, "rows" | "cells"> & { rows: RowPlace[]; cells: Set<string> }>();

  count(cell: string, place: RowPlace): void {
    const places = this.counted.get(cell);
    if (places) places.push(place);
    else this.counted.set(cell, [place]);
  }

  doubt(doubt: NonNullable<Decided["doubt"]>, place: RowPlace, cells: readonly string[]): void {
    const { word } = doubt;
    const known = this.#doubts.get(word) ?? { ...doubt, rows: [], cells: new Set<string>() };
    known.rows.push(place);
    for (const cell of cells) known.cells.add(cell);
    this.#doubts.set(word, known);
  }

  /** The row stands elsewhere too and is not counted here. */
  repeat(place: RowPlace, why: string): void {
    this.#repeated.add(placeId(place));
    this.break(place, why);
  }

  isRepeated(place: RowPlace): boolean {
    return this.#repeated.size > 0 && this.#repeated.has(placeId(place));
  }

  answer({ word, head }: NonNullable<Decided["answered"]>, place: RowPlace): void {
    const known = this.#answered.get(word) ?? { head, rows: [] };
    known.rows.push(place);
    this.#answered.set(word, known);
  }

  break(place: RowPlace, why: string, cells: readonly string[] = []): void {
    this.broken.push({ ...place, why, ...(cells.length > 0 ? { cells } : {}) });
  }

  answered(): readonly Answered[] {
    return [...this.#answered].map(([word, answer]) => ({ word, ...answer }));
  }

  /** The doubtful words, those with most rows first. */
  doubts(): readonly Doubt[] {
    return [...this.#doubts.values()]
      .map(({ cells, ...rest }) => ({ ...rest, cells: [...cells].sort() }))
      .sort((a, b) => b.rows.length - a.rows.length);
  }
}

function placeId({ file = "", sheet, row }: RowPlace): string {
  return `${file}!${sheet}!${row}`;
}

export function placeOf(sheet: RegisterSheet, row: RegisterRow): RowPlace {
  return { ...(sheet.file === undefined ? {} : { file: sheet.file }), sheet: sheet.name, row: row.number };
}
