// Opens the data folder: makes it on the first start, notices when its database has vanished or was exchanged.
import { randomBytes } from "node:crypto";
import { accessSync, chmodSync, constants, existsSync, mkdirSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { isRefusal, Refusal } from "#server/ground/refusal.ts";
import type { Store } from "../store.ts";
import { asRefusal, damaged } from "../store-refusal.ts";
import { backUpBeforeMigrating } from "./back-up.ts";
import { backupsOf, copiesIn } from "./copies.ts";
import { readMark, writeMark } from "./mark.ts";
import { migrate, type Step, steps, versionOf } from "./migrate.ts";
import { openDatabase, openWithoutRoom } from "./open-database.ts";
import { SqliteStore } from "./sqlite-store.ts";

/** Larger files are looked through in the background, after the start. */
const quicklyChecked = 32 * 1024 * 1024;

/**
 * Opens the store in a folder. `now` is the clock, `upTo` the steps of this program's version. Throws a Refusal in Chinese
 * for a folder or file that cannot be used.
 */
export async function openStore(folder: string, now: () => Date = () => new Date(), upTo = steps): Promise<Store> {
  prepareFolder(folder);
  const path = join(folder, "nianbao.db");
  const mark = readMark(folder);
  requireNoLoss(folder, path, mark);
  try {
    openAndCheck(folder, mark, now, upTo);
    return await new SqliteStore(path, now).opened();
  } catch (error) {
    const refusal = asRefusal(error);
    if (!mark || !isRefusal(refusal) || refusal.status !== 507 || !opensWithoutRoom(path, mark)) throw refusal;
    return new SqliteStore(path, now, true).opened();
  }
}

/** An empty database must never take the place of one that was there, nor stand beside copies of one. */
function requireNoLoss(folder: string, path: string, mark: string | undefined): void {
  if (existsSync(path) && statSync(path).size > 0) return;
  if (mark) throw new Refusal(503, "数据文件不见了或被清空：数据文件夹里应有 nianbao.db。请从备份恢复，不要新建。");
  if (copiesIn(backupsOf(folder)).length > 0)
    throw new Refusal(503, "数据文件不见了，备份还在：数据文件夹里应有 nianbao.db。请从备份恢复，不要新建。");
}

function openAndCheck(folder: string, mark: string | undefined, now: () => Date, upTo: readonly Step[]): void {
  const path = join(folder, "nianbao.db");
  const database = openDatabase(path);
  try {
    if (mark && versionOf(database) === 0) throw new Refusal(503, damaged);
    requireSound(database, path);
    const version = versionOf(database);
    if (version > 0 && version < upTo.length) backUpBeforeMigrating(database, backupsOf(folder), version);
    migrate(database, upTo);
    const id = identify(database, now);
    if (mark && mark !== id) throw new Refusal(503, "数据文件与数据文件夹不符，可能被替换过。请从备份恢复。");
    if (!mark) writeMark(folder, id);
    keepPrivate(folder);
    // Folded here, the file stands whole for whoever looks at it without its log.
    database.exec("pragma wal_checkpoint(passive)");
  } finally {
    database.close();
  }
}

function opensWithoutRoom(path: string, mark: string): boolean {
  try {
    const database = openWithoutRoom(path);
    const id = database.prepare("select id from store").get()?.id;
    database.close();
    return id === mark;
  } catch {
    return false;
  }
}

function prepareFolder(folder: string): void {
  try {
    const isNew = !existsSync(folder);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK | constants.X_OK);
    // A folder that holds other things is somebody's own affair.
    if (isNew || readdirSync(folder).every((name) => name.startsWith("nianbao.") || isOurs.has(name)))
      chmodSync(folder, 0o700);
  } catch {
    throw new Refusal(507, "数据文件夹不能写入。请检查文件夹权限，或用 NIANBAO_DATA 另指定一个文件夹。");
  }
}

const isOurs: ReadonlySet<string> = new Set(["backups", "word-style.json", "replaced"]);

/** What reports say is the office's own until it is published. */
function keepPrivate(folder: string): void {
  const backups = backupsOf(folder);
  const files = ["nianbao.db", "nianbao.db-wal", "nianbao.db-shm", "nianbao.mark"].map((name) => join(folder, name));
  for (const path of [...files, ...copiesIn(backups).map((copy) => copy.path)])
    if (existsSync(path)) chmodSync(path, 0o600);
  if (existsSync(backups)) chmodSync(backups, 0o700);
}

function requireSound(database: DatabaseSync, path: string): void {
  const pages = Number(database.prepare("pragma page_count").get()?.page_count);
  const bytes = pages * Number(database.prepare("pragma page_size").get()?.page_size);
  if (bytes > quicklyChecked) {
    const isFolded = !existsSync(`${path}-wal`) || statSync(`${path}-wal`).size === 0;
    if (isFolded && statSync(path).size < bytes) throw new Refusal(503, damaged);
    return;
  }
  if (database.prepare("pragma quick_check(1)").get()?.quick_check !== "ok") throw new Refusal(503, damaged);
}

/** Id of this store, made on the first start. */
function identify(database: DatabaseSync, now: () => Date): string {
  const known = database.prepare("select id from store").get();
  if (known) return String(known.id);
  const id = randomBytes(12).toString("hex");
  database.prepare("insert into store (id, created_at) values (?, ?)").run(id, now().toISOString());
  return id;
}
