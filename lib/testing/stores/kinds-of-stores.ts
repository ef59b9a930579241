// The kinds of stores that must keep the one contract, each with places that a test can open, look into and spoil.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { openPostgresStore } from "#server/store/postgres/postgres-store.ts";
import { openStore } from "#server/store/sqlite/open-store.ts";
import type { Store } from "#server/store/store.ts";
import { RunningPostgres } from "../postgres/running-postgres.ts";

/** A place for one store. */
export interface StorePlace {
  /** Opens the store there; several may be open at once, as of several servers. */
  open(now?: () => Date): Promise<Store>;
  /** Commands of somebody who goes past the store, with its rules switched off. */
  alter(sql: string): Promise<void>;
  /** Commands of somebody who goes past the store, with its rules in force. */
  ask(sql: string): Promise<void>;
  remove(): Promise<void>;
}

export interface StoreKind {
  readonly name: string;
  place(): Promise<StorePlace>;
}

let postgres: Promise<RunningPostgres> | undefined;

/** One cluster for a file of tests. */
export function postgresForTests(): Promise<RunningPostgres> {
  postgres ??= RunningPostgres.start();
  return postgres;
}

/** Call it after all tests of a file. */
export async function endPostgres(): Promise<void> {
  await (await postgres)?.remove();
  postgres = undefined;
}

const sqlite: StoreKind = {
  name: "SQLite",
  async place() {
    const folder = mkdtempSync(join(tmpdir(), "nianbao-store-"));
    return {
      open: (now) => openStore(folder, now),
      async alter(sql) {
        const raw = new DatabaseSync(join(folder, "nianbao.db"), { enableForeignKeyConstraints: false });
        const rules = raw.prepare("select name, sql from sqlite_master where type = 'trigger'").all();
        for (const { name } of rules) raw.exec(`drop trigger ${name}`);
        raw.exec(sql);
        for (const rule of rules) raw.exec(String(rule.sql));
        raw.close();
      },
      async ask(sql) {
        const raw = new DatabaseSync(join(folder, "nianbao.db"));
        try {
          raw.exec(sql);
        } finally {
          raw.close();
        }
      },
      async remove() {
        rmSync(folder, { recursive: true });
      },
    };
  },
};

const onPostgres: StoreKind = {
  name: "PostgreSQL",
  async place() {
    const running = await postgresForTests();
    const address = await running.newDatabase();
    return {
      open: (now) => openPostgresStore(address, now),
      async alter(sql) {
        await running.ask(`set session_replication_role = replica; ${sql}`, address);
      },
      async ask(sql) {
        await running.ask(sql, address);
      },
      async remove() {
        await running.ask(`drop database ${new URL(address).pathname.slice(1)} with (force)`);
      },
    };
  },
};

export const storeKinds: readonly StoreKind[] = [sqlite, onPostgres];
