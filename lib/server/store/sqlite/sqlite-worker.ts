// A thread with one connection: what waits for a lock or a disk waits here, never in the server's event loop.

import type { DatabaseSync, StatementSync } from "node:sqlite";
import { parentPort, workerData } from "node:worker_threads";
import { FileWatch } from "./file-watch.ts";
import { openDatabase, openWithoutRoom } from "./open-database.ts";
import type { Asked, Told, WorkerSettings } from "./sqlite-thread.ts";

const { path, reads, withoutRoom } = workerData as WorkerSettings;
const statements = new Map<string, StatementSync>();
let database: DatabaseSync | undefined;
let watch: FileWatch | undefined;

function opened(): DatabaseSync {
  if (database) return database;
  database = withoutRoom ? openWithoutRoom(path) : openDatabase(path);
  if (reads) database.exec("pragma query_only=on");
  else watch = new FileWatch(path);
  return database;
}

/** A file that was deleted or exchanged under a running server still takes writes, and nobody would find them again. */
function requireOurs(): void {
  if (watch && !watch.isOurs()) throw Object.assign(new Error("the file was exchanged"), { errcode: 11 });
}

function answer({ sql, parameters }: Asked): Omit<Told, "id"> {
  const connection = opened();
  const isRollback = sql === "rollback";
  // A failed write (disk full) may have rolled back by itself.
  if (isRollback && !connection.isTransaction) return { rows: [] };
  if (sql === "begin immediate") requireOurs();
  let statement = statements.get(sql);
  if (!statement) {
    statement = connection.prepare(sql);
    if (statements.size < 200) statements.set(sql, statement);
  }
  if (statement.columns().length > 0) {
    const rows = statement.all(...parameters);
    if (sql.startsWith("pragma wal_checkpoint")) watch?.remember();
    return { rows };
  }
  const { changes } = statement.run(...parameters);
  if (sql === "commit") watch?.remember();
  return { rows: [], changes: Number(changes) };
}

parentPort?.on("message", (asked: Asked) => {
  if (asked.sql === "close") {
    database?.close();
    parentPort?.postMessage({ id: asked.id, rows: [] } satisfies Told);
    parentPort?.close();
    return;
  }
  try {
    parentPort?.postMessage({ id: asked.id, ...answer(asked) } satisfies Told);
  } catch (error) {
    const { message, errcode } = error as Error & { errcode?: number };
    parentPort?.postMessage({ id: asked.id, rows: [], failed: { message, errcode } } satisfies Told);
  }
});
