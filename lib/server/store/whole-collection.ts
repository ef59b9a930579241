// A collection with everything that came for it, out of one store and into another.
import type { Transaction } from "kysely";
import type { WholeCollection } from "./collection-store.ts";
import type { Connection } from "./draft-rows.ts";
import type { Tables } from "./tables.ts";

/** Undefined for an unknown id. */
export async function takeOutCollection(db: Connection, id: string): Promise<WholeCollection | undefined> {
  const head = await db.selectFrom("collections").selectAll().where("id", "=", id).executeTakeFirst();
  if (!head) return undefined;
  const returns = db.selectFrom("returns").selectAll().where("collection_id", "=", id).orderBy("id");
  const sums = db.selectFrom("fixed_sums").selectAll().where("collection_id", "=", id).orderBy("id");
  return { head, returns: await returns.execute(), sums: await sums.execute() };
}

/** One that is there already stays as it is. */
export async function putInCollection(
  tx: Transaction<Tables>,
  { head, returns, sums }: WholeCollection,
): Promise<void> {
  const there = await tx.selectFrom("collections").select("id").where("id", "=", head.id).executeTakeFirst();
  if (there) return;
  await tx.insertInto("collections").values(head).execute();
  for (const row of returns) await tx.insertInto("returns").values(row).execute();
  for (const row of sums) await tx.insertInto("fixed_sums").values(row).execute();
}
