// What counting registers leaves, on whatever database keeps the tables.

import type { Transaction } from "kysely";
import type { DatedCount, KeptCount } from "#core/register/kept-count.ts";
import { readKept } from "../ground/read-kept.ts";
import { type Connection, wellFormed } from "./draft-rows.ts";
import type { OfficeMemory, RegisterStore } from "./register-store.ts";
import type { TableAccess } from "./table-access.ts";
import type { Tables } from "./tables.ts";

export class TableRegisters implements RegisterStore {
  readonly #access: TableAccess;

  constructor(access: TableAccess) {
    this.#access = access;
  }

  memory(office: string): Promise<OfficeMemory | undefined> {
    return this.#access.reading((db) => readMemory(db, office));
  }

  remember(office: string, change: (memory: OfficeMemory | undefined) => OfficeMemory): Promise<OfficeMemory> {
    const name = wellFormed(office);
    return this.#access.writing(async (tx) => {
      const memory = change(await readMemory(tx, name));
      const row = { body: JSON.stringify(memory), updated_at: this.#access.now() };
      await tx
        .insertInto("office_memories")
        .values({ office: name, ...row })
        .onConflict((conflict) => conflict.column("office").doUpdateSet(row))
        .execute();
      return memory;
    }, `office ${name}`);
  }

  offices(): Promise<readonly string[]> {
    return this.#access.reading(async (db) => {
      const rows = await db.selectFrom("office_memories").select("office").execute();
      return rows.map(({ office }) => office).sort();
    });
  }

  count(reportId: string): Promise<DatedCount | undefined> {
    return this.#access.reading(async (db) => {
      const row = await db
        .selectFrom("register_counts")
        .selectAll()
        .where("report_id", "=", reportId)
        .executeTakeFirst();
      return row && { at: row.at, count: readKept<KeptCount>(row.body) };
    });
  }

  keepCount(reportId: string, count: KeptCount, at = this.#access.now()): Promise<void> {
    return this.#access.writing(async (tx) => {
      const row = { at, body: wellFormed(JSON.stringify(count)) };
      await tx
        .insertInto("register_counts")
        .values({ report_id: reportId, ...row })
        .onConflict((conflict) => conflict.column("report_id").doUpdateSet(row))
        .execute();
    }, reportId);
  }
}

async function readMemory(db: Connection | Transaction<Tables>, office: string): Promise<OfficeMemory | undefined> {
  const row = await db
    .selectFrom("office_memories")
    .select("body")
    .where("office", "=", wellFormed(office))
    .executeTakeFirst();
  return row && readKept<OfficeMemory>(row.body);
}
