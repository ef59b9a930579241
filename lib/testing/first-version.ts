// Takes a store's file back to the first version, as programs of that time left it.
import type { DatabaseSync } from "node:sqlite";
import { bodyOf, type OpenRow, packWhole, selectOpenRows } from "#server/store/bodies.ts";

const undone = `
  drop table report_facts;
  alter table revisions drop column base;
  drop table looks; drop table remarks; drop table approved_versions; drop table report_moves; drop table receipts; drop table report_writers;
  drop table report_work; drop table audit_log; drop table attempts; drop table sessions; drop table grants; drop table people;
  drop table offices_version; drop table offices;
  drop table register_counts; drop table office_memories; drop table fixed_sums; drop table returns; drop table collections;
  alter table reports drop column seal; alter table store drop column sequence;
  pragma user_version=1`;

/** Undoes every step of `sqlite/migrate.ts` after the first. */
export function takeBackToFirstVersion(database: DatabaseSync): void {
  const rules = database.prepare("select name, sql from sqlite_master where type = 'trigger'").all();
  for (const { name } of rules) database.exec(`drop trigger ${name}`);
  const put = database.prepare("update revisions set body = ?, base = null where report_id = ? and version = ?");
  for (const row of database.prepare(`${selectOpenRows} where v.base is not null`).all() as unknown as OpenRow[])
    put.run(packWhole(bodyOf(row)).body, row.report_id, row.version);
  for (const { sql } of rules) database.exec(String(sql));
  database.exec(undone);
}
