// The tables, and how an older file becomes a newer one: every step in one transaction, so that a crash leaves either.
import type { DatabaseSync } from "node:sqlite";
import { Refusal } from "../refusal.ts";
import { sealOf } from "./digest.ts";

export interface Tables {
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
    /** The whole report as JSON, deflated. */
    body: Uint8Array;
    previous: string;
    digest: string;
  };
  saves: { save_id: string; report_id: string; fingerprint: string; answer: string; at: string };
  /** `body`: the collection as JSON. */
  collections: { id: string; version: number; body: string; created_at: string; updated_at: string };
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
}

/** Step n makes a file of version n - 1 one of version n. Steps are added at the end and never edited. */
export type Step = string | ((database: DatabaseSync) => void);

export const steps: readonly Step[] = [
  `
  create table store (id text not null primary key, created_at text not null) strict;
  create table reports (
    id text not null primary key, office text not null, year integer not null, edition text not null,
    version integer not null, created_at text not null, updated_at text not null, deleted_at text, last_year text
  ) strict;
  create table revisions (
    report_id text not null references reports (id), version integer not null, at text not null, author text not null,
    cause text not null, changes text not null, body blob not null, previous text not null, digest text not null,
    primary key (report_id, version)
  ) strict;
  create table saves (
    save_id text not null, report_id text not null references reports (id), fingerprint text not null,
    answer text not null, at text not null, primary key (report_id, save_id)
  ) strict;
  create trigger revisions_are_kept before update on revisions begin select raise(abort, 'revisions are append-only'); end;
  create trigger revisions_stay before delete on revisions begin select raise(abort, 'revisions are append-only'); end;
  `,
  (database) => {
    database.exec(
      "alter table store add column sequence integer not null default 0; alter table reports add column seal text not null default ''",
    );
    const heads = database.prepare(
      "select r.*, v.digest from reports r join revisions v on v.report_id = r.id and v.version = r.version",
    );
    const put = database.prepare("update reports set seal = ? where id = ?");
    for (const row of heads.all()) {
      const { digest, ...head } = row as unknown as Tables["reports"] & { digest: string };
      put.run(sealOf(head, digest), head.id);
    }
  },
  `
  create table collections (
    id text not null primary key, version integer not null, body text not null, created_at text not null,
    updated_at text not null
  ) strict;
  create table returns (
    collection_id text not null references collections (id), id integer not null, file text not null,
    digest text not null, batch text not null, at text not null, state text not null, why text not null,
    facts text not null, figures text not null, body blob, bytes blob, primary key (collection_id, id)
  ) strict;
  create index returns_of on returns (collection_id, digest);
  create table fixed_sums (
    collection_id text not null references collections (id), id integer not null, at text not null, body blob not null,
    primary key (collection_id, id)
  ) strict;
  `,
];

/** The version that this program writes. */
export const currentVersion = steps.length;

export function versionOf(database: DatabaseSync): number {
  return Number(database.prepare("pragma user_version").get()?.user_version);
}

/** Brings the file to the current version. Refuses a file that a newer program wrote. */
export function migrate(database: DatabaseSync, upTo: readonly Step[] = steps): void {
  if (versionOf(database) === upTo.length) return;
  database.exec("begin immediate");
  try {
    const version = versionOf(database);
    if (version > upTo.length) throw new Refusal(409, "数据来自更新的程序版本，请先升级程序。");
    for (const step of upTo.slice(version)) {
      if (typeof step === "string") database.exec(step);
      else step(database);
    }
    database.exec(`pragma user_version=${upTo.length}`);
    database.exec("commit");
  } catch (error) {
    if (database.isTransaction) database.exec("rollback");
    throw error;
  }
}
