// The tables on PostgreSQL. Step n makes a database of version n - 1 one of version n; steps are added at the end and never edited.
import { appendOnly, onPostgres, openData, opensAccepted, peopleTables, receiptTables } from "../people-tables.ts";
import { sumMarks, sumReturns } from "./sum-tables.ts";

/**
 * How many steps a program must know at least to work on a database of all of them. A step only adds (decision 0040): servers of
 * the version before go on beside, and start again. One that must take something away waits for a version that no longer
 * uses it, and then raises this number.
 */
export const usableFrom = 8;

export const postgresSteps: readonly string[] = [
  `
  create table store (id text primary key, created_at text not null, sequence bigint not null default 0);
  create table reports (
    id text primary key, office text not null, year integer not null, edition text not null, version integer not null,
    created_at text not null, updated_at text not null, deleted_at text, last_year text, seal text not null
  );
  create table revisions (
    report_id text not null references reports (id), version integer not null, at text not null, author text not null,
    cause text not null, changes text not null, body bytea not null, previous text not null, digest text not null,
    primary key (report_id, version)
  );
  alter table revisions alter column body set storage external;
  create table saves (
    save_id text not null, report_id text not null references reports (id), fingerprint text not null,
    answer text not null, at text not null, primary key (report_id, save_id)
  );
  create function revisions_are_kept() returns trigger language plpgsql as $$
    begin raise exception 'revisions are append-only'; end $$;
  create trigger revisions_are_kept before update or delete on revisions for each row execute function revisions_are_kept();
  create trigger revisions_stay before truncate on revisions for each statement execute function revisions_are_kept();
  `,
  `
  create table collections (
    id text primary key, version integer not null, body text not null, created_at text not null, updated_at text not null
  );
  create table returns (
    collection_id text not null references collections (id), id integer not null, file text not null, digest text not null, batch text not null, at text not null, state text not null,
    why text not null, facts text not null, figures text not null, body bytea, bytes bytea,
    primary key (collection_id, id)
  );
  create index returns_of on returns (collection_id, digest);
  create table fixed_sums (
    collection_id text not null references collections (id), id integer not null, at text not null, body bytea not null,
    primary key (collection_id, id)
  );
  `,
  `
  create table office_memories (office text primary key, body text not null, updated_at text not null);
  create table register_counts (report_id text primary key references reports (id), at text not null, body text not null);
  `,
  peopleTables(onPostgres) + appendOnly.map(keptOnPostgres).join("\n"),
  "alter table revisions add column base integer",
  "create table report_facts (report_id text primary key references reports (id), body text not null)",
  // Of thousands that were read the next one that waits is found without passing them.
  "create index returns_by_state on returns (collection_id, state, id)",
  sumMarks,
  openData,
  sumReturns,
  `${receiptTables(onPostgres)}${keptOnPostgres("receipts")}
  create or replace function accepted_stay_closed() returns trigger language plpgsql as $$
    begin
      if ${opensAccepted} then raise exception 'accepted by the office above'; end if;
      return new;
    end $$;
  create trigger accepted_stay_closed before insert on report_moves for each row execute function accepted_stay_closed();`,
];

function keptOnPostgres(table: string): string {
  return `create trigger ${table}_kept before update or delete on ${table} for each row execute function revisions_are_kept();
  create trigger ${table}_stay before truncate on ${table} for each statement execute function revisions_are_kept();`;
}
