// The tables on SQLite, and how an older file becomes a newer one: every step in one transaction, so that a crash leaves either.

import type { DatabaseSync } from "node:sqlite";
import { Refusal } from "#server/ground/refusal.ts";
import { sealOf } from "../digest.ts";
import { appendOnly, onSqlite, openData, opensAccepted, peopleTables, receiptTables } from "../people-tables.ts";
import type { Tables } from "../tables.ts";
import { rowsOf } from "./rows-of.ts";

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
    // Read whole before the first is written.
    for (const { digest, ...head } of [...rowsOf<Tables["reports"] & { digest: string }>(heads)]) {
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
  `
  create table office_memories (office text not null primary key, body text not null, updated_at text not null) strict;
  create table register_counts (
    report_id text not null primary key references reports (id), at text not null, body text not null
  ) strict;
  `,
  peopleTables(onSqlite) + appendOnly.map(keptOnSqlite).join("\n"),
  "alter table revisions add column base integer",
  "create table report_facts (report_id text not null primary key references reports (id), body text not null) strict",
  // Of thousands that were read the next one that waits is found without passing them.
  "create index returns_by_state on returns (collection_id, state, id)",
  openData,
  `${receiptTables(onSqlite)}${keptOnSqlite("receipts")}
  create trigger accepted_stay_closed before insert on report_moves when ${opensAccepted}
    begin select raise(abort, 'accepted by the office above'); end;`,
];

function keptOnSqlite(table: string): string {
  const refuse = `begin select raise(abort, '${table} is append-only'); end;`;
  return `create trigger ${table}_kept before update on ${table} ${refuse} create trigger ${table}_stay before delete on ${table} ${refuse}`;
}

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
