// A return in which something stands out, and what is looked at to find that.

/** An office's figures of this year and, where they are there, of the year before: by index of their cells, NaN for blank. */
export interface OfficeFigures {
  readonly name: string;
  readonly values: Float64Array;
  readonly before?: Float64Array | undefined;
}

export interface StandsOut {
  readonly kind:
    | "peers"
    | "jump"
    | "allNil"
    | "sameFigures"
    | "sameAsBefore"
    | "dominates"
    | "carriedOver"
    | "copiedText";
  readonly office: string;
  /** Another office that it is about. */
  readonly other?: string;
  readonly cells: readonly string[];
  /** Chinese, with both figures. */
  readonly message: string;
}
