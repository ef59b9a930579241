// Opens the data folder: makes it on the first start, notices when its database has vanished or was exchanged.
import { randomBytes } from "node:crypto";
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { Refusal } from "../refusal.ts";
import { backUpBeforeMigrating } from "./back-up.ts";
import { migrate, steps, versionOf } from "./migrate.ts";
import { openDatabase } from "./node-sqlite.ts";
import { SqliteStore } from "./sqlite-store.ts";
import type { Store } from "./store.ts";
import { asRefusal, damaged } from "./store-refusal.ts";

/** Opens the store in a folder. `now` is the clock, `upTo` the steps of this program's version. Throws a Refusal in Chinese for a folder or file that cannot be used. */
export async function openStore(folder: string, now: () => Date = () => new Date(), upTo = steps): Promise<Store> {
  prepareFolder(folder);
  const path = join(folder, "nianbao.db");
  const markPath = join(folder, "nianbao.mark");
  const mark = readMark(markPath);
  if (mark && (!existsSync(path) || statSync(path).size === 0)) {
    throw new Refusal(503, "数据文件不见了或被清空：数据文件夹里应有 nianbao.db。请从备份恢复，不要新建。");
  }
  let database: DatabaseSync | undefined;
  try {
    database = openDatabase(path);
    if (mark && versionOf(database) === 0) throw new Refusal(503, damaged);
    requireSound(database);
    const version = versionOf(database);
    if (version > 0 && version < upTo.length) backUpBeforeMigrating(database, folder, version);
    migrate(database, upTo);
    const id = identify(database, now);
    if (mark && mark !== id) throw new Refusal(503, "数据文件与数据文件夹不符，可能被替换过。请从备份恢复。");
    if (!mark) writeMark(markPath, id);
    return new SqliteStore(database, path, now);
  } catch (error) {
    database?.close();
    throw asRefusal(error);
  }
}

function prepareFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch {
    throw new Refusal(507, "数据文件夹不能写入。请检查文件夹权限，或用 NIANBAO_DATA 另指定一个文件夹。");
  }
}

function requireSound(database: DatabaseSync): void {
  const result = database.prepare("pragma quick_check(1)").get();
  if (result?.quick_check !== "ok") throw new Refusal(503, damaged);
}

/** Id of this store, made on the first start. */
function identify(database: DatabaseSync, now: () => Date): string {
  const known = database.prepare("select id from store").get();
  if (known) return String(known.id);
  const id = randomBytes(12).toString("hex");
  database.prepare("insert into store (id, created_at) values (?, ?)").run(id, now().toISOString());
  return id;
}

function readMark(path: string): string | undefined {
  if (!existsSync(path)) return undefined;
  return readFileSync(path, "utf8").trim() || undefined;
}

function writeMark(path: string, id: string): void {
  const file = openSync(`${path}.new`, "w");
  try {
    writeSync(file, `${id}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(`${path}.new`, path);
}
