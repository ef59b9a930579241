// The tables as both databases have them.

import type { PeopleTables } from "./people-tables.ts";

export interface Tables extends PeopleTables {
  /** One row: which store this is. */
  store: {
    id: string;
    created_at: string;
    /** Counts the writes: a file in which it is lower than before is an old copy. */
    sequence: number;
  };
  reports: {
    id: string;
    office: string;
    year: number;
    edition: string;
    version: number;
    created_at: string;
    updated_at: string;
    deleted_at: string | null;
    last_year: string | null;
    /** Over this row and the digest of its newest revision. */
    seal: string;
  };
  /** Never changed, never deleted; triggers see to it. */
  revisions: {
    report_id: string;
    version: number;
    at: string;
    author: string;
    cause: string;
    /** JSON: KeyChange[]. */
    changes: string;
    /** The report as JSON, packed (`bodies.ts`). */
    body: Uint8Array;
    /** The version whose whole body this one was taken from; null where it is whole itself. */
    base: number | null;
    previous: string;
    digest: string;
  };
  saves: { save_id: string; report_id: string; fingerprint: string; answer: string; at: string };
  /** `body`: the collection as JSON. */
  collections: {
    id: string;
    version: number;
    body: string;
    created_at: string;
    updated_at: string;
    /** Whose it is, and of which year; blank where nobody signed in when it was made. */
    office_id: string | null;
    year: number | null;
  };
  returns: {
    collection_id: string;
    /** Counts within the collection, from 1. */
    id: number;
    file: string;
    digest: string;
    batch: string;
    at: string;
    state: "waiting" | "read" | "unread";
    why: string;
    facts: string;
    figures: string;
    /** JSON, deflated. */
    body: Uint8Array | null;
    /** The file, until it is read. */
    bytes: Uint8Array | null;
  };
  fixed_sums: { collection_id: string; id: number; at: string; body: Uint8Array };
  /** What an office answered about its registers, as JSON. */
  office_memories: { office: string; body: string; updated_at: string };
  /** The count that a report's tables were last filled from, as JSON. */
  register_counts: { report_id: string; at: string; body: string };
  /** What was found of a report, as JSON: it can be found again. */
  report_facts: { report_id: string; body: string };
}
