// The one contract between the product and whatever keeps its reports.
import type { Edition } from "#core/editions/edition.ts";
import type { Report } from "#core/report/report.ts";
import type { CollectionStore, KeptCollection } from "./collection-store.ts";
import type { FactsStore } from "./facts-store.ts";
import type { KeptReport } from "./kept-report-shape.ts";
import type { KeptRest } from "./kept-rest-shape.ts";
import type { PeopleStore } from "./people-store.ts";
import type { ReceiptStore } from "./receipt-store.ts";
import type { Receiving } from "./receiving.ts";
import type { RegisterStore } from "./register-store.ts";
import type { ReviewStore, Writer } from "./review-store.ts";
import type { SumStore } from "./sum-store.ts";

/** A report in the store. */
export interface Draft {
  readonly id: string;
  /** Number of its newest revision; the first is 1. Order is by version, never by clock. */
  readonly version: number;
  readonly report: Report;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly updatedAt: string;
  /** Who made the newest revision. */
  readonly author: string;
  /** Set while it lies in the bin. */
  readonly deletedAt?: string;
  /** The report of the year before that it was started from. */
  readonly lastYear?: string;
}

export interface DraftSummary {
  readonly id: string;
  readonly office: string;
  readonly year: number;
  readonly edition: string;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly deletedAt?: string;
}

/**
 * One place that a revision changed. Of an explanation the words are told; texts over 200 characters are cut. The whole
 * text is in the revision's report.
 */
export interface KeyChange {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly cut?: true;
  /** What was typed, where `to` was made of it (`=414+2`). */
  readonly typed?: string;
}

export interface OfficeFigures {
  readonly id: string;
  readonly office: string;
  /** By cell; amounts in 分. Blank cells are left out. */
  readonly figures: Readonly<Record<string, number>>;
}

export type Cause = "created" | "imported" | "saved" | "restored";

export interface Revision {
  readonly version: number;
  readonly at: string;
  readonly author: string;
  readonly cause: Cause;
  readonly changes: readonly KeyChange[];
}

export interface HistoryPage {
  readonly before?: number | undefined;
  readonly most?: number | undefined;
  readonly key?: string | undefined;
}

export interface NewDraft {
  readonly report: Report;
  readonly author: string;
  readonly cause: Cause;
  readonly lastYear?: string;
  /** Where people sign in: who makes it, of which office. */
  readonly writer?: Writer;
}

/** A save that may arrive twice: the second time it gets the answer of the first. */
export interface SaveRequest {
  /** Made by the client, unique for each save. */
  readonly saveId: string;
  /** Digest of what the save asks for: the same id with another wish is refused. */
  readonly fingerprint: string;
  readonly author: string;
  /** Where people sign in: refused (423) unless the report is the clerk's to change; the writer is noted. */
  readonly writer?: Writer;
  /** Revisions after this one are handed to `merge`. */
  readonly baseVersion: number;
}

/** Decides, inside the transaction, what a save makes of the report. `report` unchanged means that no revision is added. */
export type Merge<Answer> = (
  draft: Draft,
  later: readonly Revision[],
  at: string,
) => {
  readonly report: Report;
  readonly answer: Answer;
  /** What was typed at a place, where the text there was made of it. */
  readonly typed?: Readonly<Record<string, string>>;
};

/** A collection to which files came, and a store that may work it out. */
export interface CollectionBelow {
  /** Id of the office that collects. */
  readonly place: string;
  readonly kept: KeptCollection;
  readonly store: Store;
  /** Another one whenever what counts of its files may be another. */
  readonly stamp: string;
}

/** Every promise is kept by the disk: what was answered survives a crash or a power cut. Refusals carry Chinese messages. */
export interface Store {
  readonly collections: CollectionStore;
  readonly people: PeopleStore;
  readonly review: ReviewStore;
  readonly receipts: ReceiptStore;
  /** Where people sign in. */
  readonly receiving?: Receiving;
  /**
   * The collection that a sum was made in, else the one of its office and year, whose sum is another one; and a store that may work it
   * out: who signs a sum need not be who collects.
   */
  collectionOfSum?(
    report: string,
    office: string,
    year: number,
  ): Promise<{ readonly kept: KeptCollection; readonly store: Store } | undefined>;
  /**
   * Where people sign in: the store for making a collection's sum and bringing it up. Who collects does that, whoever fills in for
   * the office. Refused with 404 for a collection that is not theirs.
   */
  keeperOfSum?(collection: string): Promise<Store>;
  /** Where people sign in: what the levels at or below an office (by id) that the visitor may look into took in otherwise than by a signature. */
  handedInOtherwise?(office: string, years: readonly number[]): Promise<readonly CollectionBelow[]>;
  /** The signed sums of these offices (by id), as far as the visitor may look into them. */
  signedSums?(offices: readonly string[], year: number): Promise<ReadonlyMap<string, Report>>;
  readonly registers: RegisterStore;
  /** Each level's sums over the tree of offices. */
  readonly sums: SumStore;
  readonly facts: FactsStore;
  /** All reports, newest change first, those in the bin included. */
  list(): Promise<readonly DraftSummary[]>;
  /** A report, also one in the bin; undefined for an unknown id. */
  read(id: string): Promise<Draft | undefined>;
  create(draft: NewDraft): Promise<Draft>;
  /** Undefined for an unknown id. The answer must be plain JSON. */
  save<Answer>(id: string, request: SaveRequest, merge: Merge<Answer>): Promise<Answer | undefined>;
  /** Adds a revision equal to an older one. Undefined for an unknown id or version. */
  restore(id: string, version: number, author: string, writer?: Writer): Promise<Draft | undefined>;
  /** Puts a report into the bin or takes it out. Undefined for an unknown id. */
  setDeleted(id: string, deleted: boolean, writer?: Writer): Promise<Draft | undefined>;
  /**
   * Revisions, newest first: those before version `before`, at most `most`. Empty for an unknown id. With `key` only those
   * that changed that place.
   */
  history(id: string, page?: HistoryPage): Promise<readonly Revision[]>;
  /** The report as it was at a version. */
  readAt(id: string, version: number): Promise<Report | undefined>;
  /** Figures of all reports of an edition and year that are not in the bin. */
  figuresOf(edition: Edition, year: number): Promise<readonly OfficeFigures[]>;
  /** Everything kept of a report, to be put into another store; undefined for an unknown id. */
  takeOut(id: string): Promise<KeptReport | undefined>;
  /**
   * Keeps reports as they came out of another store, all or none; one that is there already in the same state stays.
   * Refuses seals that do not hold (422) and another state of a report that is there (409).
   */
  putIn(...kept: readonly KeptReport[]): Promise<void>;
  /** All that is kept beside reports and collections, for another store; sessions are left out. */
  takeOutRest(): Promise<KeptRest>;
  /** Keeps them as they came; refused (409) where there are others. */
  putInRest(kept: KeptRest): Promise<void>;
  /**
   * Recomputes digests off the main thread: every head, and every revision (`all`) or those since the last time (`new`).
   * Chinese sentences about what does not hold; then writing stops.
   */
  verify(extent?: "all" | "new"): Promise<readonly string[]>;
  /** Makes a copy where something was written since the last one and that is an hour old; answers whether it did. */
  backUp(): Promise<boolean>;
  close(): Promise<void>;
}
