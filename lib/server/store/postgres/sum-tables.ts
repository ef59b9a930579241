// Tables of kept sums, one an edition with a column a cell, derived like the tables of figures; and the marks by which a
// change of a report says that the sums above it are to be made anew.
import type pg from "pg";
import { cellsOf } from "#core/editions/cells.ts";
import type { Edition } from "#core/editions/edition.ts";
import { editions } from "#core/editions/registry.ts";
import { sha256 } from "../digest.ts";
import { editionTable, missingCells, quoted } from "./edition-table.ts";

/** The table of an edition's kept sums. */
export const sumTableOf = (edition: Edition) => editionTable("sums", edition);

/**
 * Which cells a sum was made of, as the column `cells` of its row says: a server of another version, whose form has a cell
 * less, keeps sums in the same table, and what it does not know is no blank.
 */
export function cellsMark(edition: Edition): string {
  const names = cellsOf(edition).map(({ name }) => name);
  return sha256(names.sort().join(" ")).slice(0, 16);
}

/** Of all reports as they are. */
export const fillSumReturns = `insert into sums_returns
  select r.year, w.office_id, r.id, r.edition, w.state from reports r join report_work w on w.report_id = r.id
  where r.deleted_at is null`;

/** A step of the migration: marks, who sets them, and what the way from an office to those below and to its reports needs. */
export const sumMarks = `
  create table sums_marks (year integer not null, report_id text not null, office_id text);
  create index sums_marks_of on sums_marks (year);
  create index offices_above on offices (above);
  create index report_work_of on report_work (office_id);
  create or replace function sums_marked_by_report() returns trigger language plpgsql as $$
    begin
      insert into sums_marks values (new.year, new.id, null);
      if tg_op = 'UPDATE' and old.year <> new.year then insert into sums_marks values (old.year, new.id, null); end if;
      return null;
    end $$;
  create trigger sums_marked after insert or update on reports for each row execute function sums_marked_by_report();
  create or replace function sums_marked_by_work() returns trigger language plpgsql as $$
    begin
      insert into sums_marks select year, id, case when tg_op = 'UPDATE' then old.office_id end
        from reports where id = new.report_id;
      return null;
    end $$;
  create trigger sums_marked after insert or update on report_work for each row execute function sums_marked_by_work();
`;

/**
 * A step of the migration: the returns of each year in a row of some forty bytes, so that a year is one short scan and an
 * office one look. Triggers keep it, whichever version of the program writes. `reports` is held while it is read: of one who
 * takes a report out of the year and one who moves it on, the second sees what the first did.
 */
export const sumReturns = `
  create table sums_returns (
    year integer not null, office_id text not null, report_id text not null, edition text not null, state text not null,
    primary key (year, office_id, report_id) include (edition, state)
  );
  create index reports_of_year on reports (year);
  create or replace function sums_returns_by_work() returns trigger language plpgsql as $$
    begin
      if tg_op <> 'INSERT' then
        delete from sums_returns where report_id = old.report_id and office_id = old.office_id
          and year = (select year from reports where id = old.report_id);
      end if;
      if tg_op <> 'DELETE' then
        insert into sums_returns
          select year, new.office_id, id, edition, new.state from reports
          where id = new.report_id and deleted_at is null for share;
      end if;
      return null;
    end $$;
  create trigger sums_returns after insert or update or delete on report_work for each row
    execute function sums_returns_by_work();
  create or replace function sums_returns_by_report() returns trigger language plpgsql as $$
    begin
      delete from sums_returns s using report_work w
        where w.report_id = old.id and s.report_id = old.id and s.office_id = w.office_id and s.year = old.year;
      if new.deleted_at is null then
        insert into sums_returns select new.year, office_id, new.id, new.edition, state from report_work
          where report_id = new.id;
      end if;
      return null;
    end $$;
  create trigger sums_returns after update on reports for each row
    when ((old.year, old.edition, old.deleted_at) is distinct from (new.year, new.edition, new.deleted_at))
    execute function sums_returns_by_report();
  ${fillSumReturns};
`;

/** Makes the tables what the editions say. A table with new columns begins anew: its sums are made when they are asked for. */
export async function deriveSumTables(client: pg.PoolClient, among = editions): Promise<void> {
  for (const edition of among) {
    const table = sumTableOf(edition);
    await client.query(
      `create table if not exists ${table} (
        office_id text not null, kind text not null, year integer not null, offices_version integer not null,
        due integer not null, reported integer not null, doubled integer not null,
        digest_high bigint not null, digest_low bigint not null, cells text, primary key (office_id, kind, year))`,
    );
    if ((await missingCells(client, table, [{ name: "cells" }])).length > 0)
      await client.query(`alter table ${table} add column cells text`);
    const missing = await missingCells(client, table, cellsOf(edition));
    if (missing.length === 0) continue;
    await client.query(`delete from ${table}`);
    await client.query(`alter table ${table} ${missing.map((name) => `add column ${quoted(name)} bigint`).join(", ")}`);
  }
}
