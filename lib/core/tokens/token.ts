// What a line of a table is read as: heads and cells.
import type { Place } from "../report/source.ts";
import type { Term } from "../terms/terms.ts";

/** A text and where it stands. */
export interface Piece {
  readonly text: string;
  readonly place: Place;
  /** Grid column counted from 0, spans of the cells before it included; −1 in running text. */
  readonly column: number;
}

/** A line of a source or of what was pasted. */
export interface PrintedLine {
  readonly pieces: readonly Piece[];
  /** The pieces are cells, so an empty piece is an empty cell. */
  readonly cells: boolean;
  /** The file itself marks the cells and their spans. */
  readonly exact: boolean;
  /** Tabs or pipes part the pieces: each is a whole cell. */
  readonly separated?: true;
}

/** A figure as it stands, or a cell without one (`text` empty or a dash). */
export interface CellToken {
  readonly kind: "cell";
  /** Digits with sign, separators and decimals, folded; "" where there is no figure. */
  readonly text: string;
  readonly printed: string;
  readonly place: Place;
  /** Grid column where the file itself marks its cells, else −1. */
  readonly column: number;
  /** Several runs of digits stood in one cell, or the figure was misread or cut: what it is cannot be told. */
  readonly broken?: true;
  /** What stands around it may be a minus: `(5)`, `▼5`. */
  readonly maybeBelow?: true;
  /** Stands directly behind other letters or digits: cell borders were lost. */
  readonly glued?: true;
}

export interface HeadToken {
  readonly kind: "head";
  readonly term: Term;
  /** Other terms with the same spelling in other tables. */
  readonly others: readonly Term[];
  /** The printed numbering stood before it. */
  readonly marked: boolean;
  /** `torn`: the piece ends in the middle of the label. `alike`: an unknown wording close to this label. */
  readonly how: "whole" | "torn" | "alike";
  readonly printed: string;
  readonly place: Place;
  readonly column: number;
}

export type Token = CellToken | HeadToken;

/** How many figures stand behind the last head. */
export function figuresAtEnd(tokens: readonly Token[]): number {
  let from = tokens.length;
  while (from > 0 && tokens[from - 1]?.kind !== "head") from -= 1;
  return tokens.length - from;
}
