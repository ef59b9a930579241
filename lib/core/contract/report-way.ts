// How somebody came to a report, and whether they may fill it in: what the frame of its pages leads back to.
import type { SumKind } from "../aggregate/level-sums.ts";
import type { LevelOffice } from "./level-answers.ts";

export interface ReportWay {
  /** May the visitor write in it now? */
  readonly mayWrite: boolean;
  /** People sign in: it goes from hand to hand. */
  readonly isReviewed: boolean;
  /** They came down the levels: by these offices, highest first, to the last of them. */
  readonly levels?: {
    readonly path: readonly LevelOffice[];
    /** Name of the office whose report it is, where that is none of these. */
    readonly office?: string;
    readonly year: number;
    readonly kind: SumKind;
    readonly cell?: string;
  };
  /** They came from a collection. */
  readonly collection?: { readonly id: string; readonly name: string };
  /** What the address says of it, with its `?`; "" where it says nothing. */
  readonly query: string;
}
