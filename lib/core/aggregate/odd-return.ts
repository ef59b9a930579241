// A return in which something stands out, and what is looked at to find that.
import type { Figures } from "../report/report.ts";

/** An office's figures of this year and, where they are there, of the year before. */
export interface OfficeFigures {
  readonly name: string;
  readonly figures: Figures;
  readonly before?: Figures | undefined;
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
