// Revisions out of the tables, as pages of a history.

import { sql } from "kysely";
import { readKept } from "../ground/read-kept.ts";
import type { RevisionRow } from "./bodies.ts";
import type { Connection } from "./draft-rows.ts";
import type { Cause, HistoryPage, KeyChange, Revision } from "./store.ts";

const columns = ["version", "at", "author", "cause", "changes"] as const;

/** Newest first. */
export async function revisionsBefore(
  db: Connection,
  id: string,
  { before, most, key }: HistoryPage = {},
): Promise<Revision[]> {
  let query = db.selectFrom("revisions").select(columns).where("report_id", "=", id).orderBy("version", "desc");
  if (before !== undefined) query = query.where("version", "<", before);
  // Changes are kept as JSON text: where the key stands in it as a string, the revision may have changed that place.
  if (key !== undefined) query = query.where(sql<boolean>`replace(changes, ${JSON.stringify(key)}, '') <> changes`);
  if (most !== undefined) query = query.limit(most);
  return (await query.execute()).map(revisionOf);
}

/** Those after a version, up to another; oldest first. */
export async function revisionsBetween(db: Connection, id: string, after: number, upTo: number): Promise<Revision[]> {
  const rows = await db
    .selectFrom("revisions")
    .select(columns)
    .where("report_id", "=", id)
    .where("version", ">", after)
    .where("version", "<=", upTo)
    .orderBy("version")
    .execute();
  return rows.map(revisionOf);
}

function revisionOf(row: Pick<RevisionRow, (typeof columns)[number]>): Revision {
  return { ...row, cause: row.cause as Cause, changes: readKept<KeyChange[]>(row.changes) };
}
