// Where the data are: in the PostgreSQL that is named, else in the data folder. Opened and restored there.
import { Refusal } from "#server/ground/refusal.ts";
import { isPostgresAddress } from "../postgres/postgres-address.ts";
import { backupsOf } from "../sqlite/copies.ts";
import { openStore } from "../sqlite/open-store.ts";
import { doUpkeep } from "../sqlite/upkeep.ts";
import type { Store } from "../store.ts";

/** The address in `DATABASE_URL`; undefined where the data are in the folder. */
export function namedDatabase(): string | undefined {
  return process.env.DATABASE_URL || undefined;
}

/** Rejects with a Refusal in Chinese where it cannot be opened. */
export async function openWhereItIs(folder: string, database: string | undefined): Promise<Store> {
  if (!database) return openStore(folder);
  if (isPostgresAddress(database)) {
    // Its client is loaded only where it is needed: every start would pay for it.
    const { openPostgresStore } = await import("../postgres/postgres-store.ts");
    return openPostgresStore(database, () => new Date(), backupsOf(folder));
  }
  const wanted =
    "DATABASE_URL 应是 PostgreSQL 的地址：postgres://用户:密码@主机:端口/数据库。不用 PostgreSQL 时请去掉它。";
  throw new Refusal(507, wanted);
}

/**
 * Puts a copy in the place of what is there, in a thread of its own. Answers where that lies now: a folder, or a schema of
 * the database; undefined where nothing was. Rejects with a Refusal, and then nothing was changed.
 */
export async function restoreWhereItIs(
  folder: string,
  database: string | undefined,
  copy: string,
): Promise<string | undefined> {
  if (!database) return doUpkeep<string>({ kind: "restore", folder, copy });
  const { restoreAside } = await import("../postgres/aside.ts");
  return restoreAside(database, copy);
}
