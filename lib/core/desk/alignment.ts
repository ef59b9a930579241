// How a pasted grid lies on the cells of an edition.
import type { MatchKind } from "../tokens/match-label.ts";

/** A pasted text and the cell (or group cell) it belongs to; `row` and `column` are its place in what was pasted. */
export interface Landing {
  readonly cell: string;
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** `row`/`column`: no such row or column; `foreign`: a column that only the form of other years has; `outside`: beyond the edge of the table; `text`: words where figures are expected; `year`: of another year. */
export interface Stray {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly reason: "row" | "column" | "foreign" | "outside" | "text" | "year";
}

export interface MatchedHead {
  readonly axis: "row" | "column";
  /** Ids of the table and of the head that it was taken for. */
  readonly table: string;
  readonly head: string;
  /** As it was printed in what was pasted. */
  readonly printed: string;
  /** The official label it was taken for. */
  readonly label: string;
  readonly kind: MatchKind;
}

export interface Alignment {
  readonly mode: "labels" | "position";
  readonly landings: readonly Landing[];
  readonly strays: readonly Stray[];
  readonly heads: readonly MatchedHead[];
}
