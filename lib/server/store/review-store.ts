// The part of the store's contract that keeps a report's way: its state, each handing over, remarks, what was approved.
import type { Accepted } from "#core/workflow/judge-move.ts";
import type { Grant } from "#core/workflow/roles.ts";
import type { Move, WorkState } from "#core/workflow/states.ts";
import type { Footing } from "./footing.ts";
import type { Note } from "./people-store.ts";

/** A person who writes, by id, and the office that a new report is of. */
export interface Writer {
  readonly person: string;
  readonly office?: string;
}

/** Where a report is on its way. */
export interface ReportWork {
  readonly report: string;
  /** Id of the office whose it is. */
  readonly office: string;
  readonly state: WorkState;
  readonly round: number;
  /** Ids of those who changed it in this round. */
  readonly writers: readonly string[];
  readonly oneForAll: boolean;
  /** The office above has accepted it, as it is signed now. */
  readonly accepted?: Accepted;
}

/** A handing over, with its receipt: a seal over it and over the one before. Never changed. */
export interface Handing {
  readonly id: number;
  readonly at: string;
  readonly personId: string;
  readonly person: string;
  readonly move: Move;
  /** The state that it led to. */
  readonly state: WorkState;
  readonly round: number;
  /** The report's version that was handed over. */
  readonly version: number;
  readonly why: string;
  readonly oneForAll: boolean;
  readonly digest: string;
}

/** What is kept of an approved version, so that any later program gives the same. */
export interface Approved {
  readonly version: number;
  /** Over the report, its findings with their answers, and the Word file. */
  readonly fingerprint: string;
  /** JSON: the report, its findings, what was answered to them. */
  readonly kept: string;
  readonly word: Uint8Array;
}

export interface MoveRequest {
  readonly move: Move;
  readonly person: { readonly id: string; readonly name: string; readonly grants: readonly Grant[] };
  /** The version that the person looked at. */
  readonly version: number;
  readonly why: string;
  /** With an approval. */
  readonly approved?: Approved;
  readonly note: Note;
  /** With the approval of a sum: what it was compared with; refused (409) where that is not so any more. */
  readonly footing?: Footing | undefined;
}

export interface Remark {
  readonly id: number;
  /** The remark that it answers. */
  readonly answers?: number;
  readonly at: string;
  readonly personId: string;
  readonly person: string;
  /** The version that was looked at. */
  readonly version: number;
  /** A cell, a section, or "" for the report as a whole. */
  readonly place: string;
  /** The passage, word for word; the figure, as printed. */
  readonly quote: string;
  readonly words: string;
  readonly resolvedAt?: string;
  readonly resolvedBy?: string;
}

export type NewRemark = Pick<Remark, "personId" | "person" | "version" | "place" | "quote" | "words"> & {
  readonly answers?: number;
};

/** Somebody who has the report open. */
export interface Present {
  readonly personId: string;
  readonly person: string;
}

/** A report that was published, at least once, by an office whose data are open. */
export interface OpenReport {
  readonly report: string;
  /** Id of the office. */
  readonly office: string;
  readonly year: number;
}

export interface ReviewStore {
  /** Undefined for an unknown report; one that nobody has handed over is a draft of the office on top. */
  work(report: string): Promise<ReportWork | undefined>;
  /** Of all reports. */
  works(): Promise<readonly Omit<ReportWork, "writers" | "accepted">[]>;
  /** What open offices have published, of one year or one office where named; the newest year first. */
  openReports(asked?: { readonly year?: number; readonly office?: string }): Promise<readonly OpenReport[]>;
  /**
   * Makes a move. The same move of the same version made twice, by whomever, is made once and answered alike. `judge`
   * throws where it is refused; it is asked again inside the transaction. Undefined for an unknown report.
   */
  move(report: string, request: MoveRequest, judge: (work: ReportWork) => void): Promise<Handing | undefined>;
  /** Oldest first. */
  handings(report: string): Promise<readonly Handing[]>;
  /** What was kept with a handing over that approved. */
  approved(report: string, handing: number): Promise<Approved | undefined>;
  /** All that was approved, oldest first, without what is kept. */
  approvals(
    report: string,
  ): Promise<readonly { readonly handing: number; readonly version: number; readonly fingerprint: string }[]>;
  addRemark(report: string, remark: NewRemark): Promise<Remark>;
  /** False where there is no such remark. */
  resolveRemark(report: string, remark: number, by: string, resolved: boolean): Promise<boolean>;
  remarks(report: string): Promise<readonly Remark[]>;
  /** Somebody has the report open now; with `version` they have looked it through. Answers who else has it open. */
  look(report: string, person: string, version?: number): Promise<readonly Present[]>;
  /** The version that somebody looked through last. */
  lastLook(report: string, person: string): Promise<number | undefined>;
}
