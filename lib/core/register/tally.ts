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
  /** The cells that change with the answer. */
  readonly cells: readonly string[];
}

export interface BrokenRow extends RowPlace {
  readonly why: string;
  /** Counted under a proposal all the same: these cells are in doubt. */
  readonly cells?: readonly string[];
}

/** One axis of one row: the head it counts under, or the word that leaves it open. */
export interface Decided {
  readonly head?: string;
  readonly doubt?: { readonly word: string; readonly proposed?: string };
}

/** Collects while the rows of a register are walked. */
export class Tally {
  readonly counted = new Map<string, RowPlace[]>();
  readonly broken: BrokenRow[] = [];
  readonly #doubts = new Map<string, { proposed?: string; rows: RowPlace[]; cells: Set<string> }>();

  count(cell: string, place: RowPlace): void {
    this.counted.set(cell, [...(this.counted.get(cell) ?? []), place]);
  }

  doubt({ word, proposed }: NonNullable<Decided["doubt"]>, place: RowPlace, cells: readonly string[]): void {
    const known = this.#doubts.get(word) ?? {
      ...(proposed === undefined ? {} : { proposed }),
      rows: [],
      cells: new Set<string>(),
    };
    known.rows.push(place);
    for (const cell of cells) known.cells.add(cell);
    this.#doubts.set(word, known);
  }

  break(place: RowPlace, why: string, cells: readonly string[] = []): void {
    this.broken.push({ ...place, why, ...(cells.length > 0 ? { cells } : {}) });
  }

  /** The doubtful words, those with most rows first. */
  doubts(): readonly Doubt[] {
    return [...this.#doubts]
      .map(([word, { cells, ...rest }]) => ({ word, ...rest, cells: [...cells].sort() }))
      .sort((a, b) => b.rows.length - a.rows.length);
  }
}

export function placeOf(sheet: RegisterSheet, row: RegisterRow): RowPlace {
  return { ...(sheet.file === undefined ? {} : { file: sheet.file }), sheet: sheet.name, row: row.number };
}
