// What was found of reports, on whatever database keeps the tables.
import { readKept } from "../ground/read-kept.ts";
import { wellFormed } from "./draft-rows.ts";
import type { KeptFacts } from "./facts-store.ts";
import type { TableAccess } from "./table-access.ts";

/** Rows put at once: databases bound how many values a command may carry. */
const atOnce = 100;

/** As the store's contract asks it. */
export function allFacts(access: TableAccess): Promise<readonly KeptFacts[]> {
  return access.reading(async (db) => {
    const rows = await db.selectFrom("report_facts").select("body").execute();
    return rows.map(({ body }) => readKept<KeptFacts>(body));
  });
}

/** As the store's contract asks it: one transaction. */
export async function keepFacts(access: TableAccess, found: readonly KeptFacts[]): Promise<void> {
  if (found.length === 0) return;
  await access.writing(async (tx) => {
    for (let start = 0; start < found.length; start += atOnce) {
      const some = found.slice(start, start + atOnce);
      const ids = some.map(({ report }) => report);
      const known = await tx.selectFrom("reports").select("id").where("id", "in", ids).execute();
      const there = new Set(known.map(({ id }) => id));
      const rows = some
        .filter(({ report }) => there.has(report))
        .map((each) => ({ report_id: each.report, body: wellFormed(JSON.stringify(each)) }));
      if (rows.length === 0) continue;
      await tx
        .insertInto("report_facts")
        .values(rows)
        .onConflict((conflict) =>
          conflict.column("report_id").doUpdateSet({ body: (column) => column.ref("excluded.body") }),
        )
        .execute();
    }
  }, "");
}
