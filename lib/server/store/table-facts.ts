// What was found of reports, on whatever database keeps the tables.
import { readKept } from "../ground/read-kept.ts";
import { wellFormed } from "./draft-rows.ts";
import type { FactsStore, KeptFacts } from "./facts-store.ts";
import type { TableAccess } from "./table-access.ts";

/** Rows put at once: databases bound how many values a command may carry. */
const atOnce = 100;

export class TableFacts implements FactsStore {
  readonly #access: TableAccess;

  constructor(access: TableAccess) {
    this.#access = access;
  }

  all(): Promise<readonly KeptFacts[]> {
    return this.#access.reading(async (db) => {
      const rows = await db.selectFrom("report_facts").select("body").execute();
      return rows.map(({ body }) => readKept<KeptFacts>(body));
    });
  }

  async keep(found: readonly KeptFacts[]): Promise<void> {
    if (found.length === 0) return;
    await this.#access.writing(async (tx) => {
      for (let start = 0; start < found.length; start += atOnce) {
        const some = found.slice(start, start + atOnce);
        const ids = some.map(({ report }) => report);
        const there = new Set(
          (await tx.selectFrom("reports").select("id").where("id", "in", ids).execute()).map(({ id }) => id),
        );
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
}
