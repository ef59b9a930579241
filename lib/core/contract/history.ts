// What happened to a report, as it is told a page at a time (GET /api/reports/:id/history).

/** One place that a revision changed. Texts over 200 characters are cut: the whole text is in the revision's report. */
export interface ListedChange {
  readonly key: string;
  /** The place in Chinese. */
  readonly label: string;
  readonly from: string;
  readonly to: string;
  readonly cut?: true;
  /** What was typed, where `to` was made of it (`=414+2`). */
  readonly typed?: string;
}

export interface ListedRevision {
  readonly version: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly author: string;
  readonly cause: "created" | "imported" | "saved" | "restored";
  /** What was done, in Chinese. */
  readonly causeLabel: string;
  readonly changes: readonly ListedChange[];
}

export interface RevisionPage {
  /** Newest first. */
  readonly revisions: readonly ListedRevision[];
  /** There are older ones: ask for those before this version. */
  readonly next?: number;
}

/** A state of a report: who made it, and when. */
export interface NamedState {
  readonly version: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly author: string;
}

/** What differs between any two states (GET /api/reports/:id/compare?from=&to=). */
export interface ComparedStates {
  readonly from: NamedState;
  readonly to: NamedState;
  readonly changes: readonly ListedChange[];
}
