// The part of the store's contract that keeps what the office above decided about signed reports.
import type { ReceiptVerdict } from "#core/workflow/judge-receipt.ts";
import type { WorkState } from "#core/workflow/states.ts";
import type { Footing, LevelStanding } from "./footing.ts";
import type { Note } from "./people-store.ts";
import type { ReportWork } from "./review-store.ts";

/** A decision of the office above. Never changed. */
export interface Receipt {
  readonly id: number;
  readonly at: string;
  readonly personId: string;
  readonly person: string;
  /** Id of the office that collects. */
  readonly office: string;
  readonly collection: string;
  readonly verdict: ReceiptVerdict;
  readonly version: number;
  readonly why: string;
  /** Until when it is to be handed in again. */
  readonly until?: string;
  /** The move by which it was given back. */
  readonly move?: number;
}

/** A report of an office below, not in the bin. */
export interface ReportBelow {
  readonly report: string;
  /** Id of the office. */
  readonly office: string;
  readonly year: number;
  readonly version: number;
  readonly state: WorkState;
  readonly updatedAt: string;
  /** The last decision about it. */
  readonly receipt?: Receipt;
}

export interface ReceiptRequest {
  readonly report: string;
  /** The version that was looked at. */
  readonly version: number;
  readonly office: string;
  readonly collection: string;
  readonly verdict: ReceiptVerdict;
  readonly why: string;
  readonly until?: string | undefined;
  readonly note: Note;
  /** Of a sum: what it was compared with; it is refused where that is not so any more. */
  readonly footing?: Footing | undefined;
}

/** The sum of an office that collects, as it stands in the transaction. */
export interface OwnSum extends ReportWork {
  /** Digests of the returns that are added up in it. */
  readonly added: readonly string[];
}

/** What became of one request: `refused` is in Chinese. */
export interface ReceiptAnswer {
  readonly report: string;
  readonly refused?: string;
}

export interface ReceiptStore {
  /** Reports of these offices in these years. */
  reportsOf(offices: readonly string[], years: readonly number[]): Promise<readonly ReportBelow[]>;
  /**
   * Decides about some reports in one transaction. What changed since it was looked at, or what `judge` throws a Refusal for, is
   * left as it is and answered with the reason. The same decision twice is made once. `own`: reports that `judge` is
   * told of beside each (the sum of the office that collects).
   */
  receive(
    requests: readonly ReceiptRequest[],
    person: { readonly id: string; readonly name: string },
    judge: (work: ReportWork, request: ReceiptRequest, own: readonly OwnSum[]) => void,
    own: readonly string[],
  ): Promise<readonly ReceiptAnswer[]>;
  /** By office; offices without anything are left out. */
  standings(offices: readonly string[], year: number): Promise<ReadonlyMap<string, LevelStanding>>;
  /** All decisions about a report, oldest first. */
  of(report: string): Promise<readonly Receipt[]>;
}
