// A thread with one connection: what waits for a lock or a disk waits here, never in the server's event loop.

import type { DatabaseSync, StatementSync } from "node:sqlite";
import { parentPort, workerData } from "node:worker_threads";
import { messageOf } from "#core/ground/error-facts.ts";
import { FileWatch } from "./file-watch.ts";
import { GroupCommit } from "./group-commit.ts";
import { openDatabase, openWithoutRoom } from "./open-database.ts";
import type { Asked, Told, WorkerSettings } from "./sqlite-thread.ts";

const asked: WorkerSettings = workerData;
const { path, reads, withoutRoom } = asked;
const statements = new Map<string, StatementSync>();
let database: DatabaseSync | undefined;
let watch: FileWatch | undefined;
let together: GroupCommit | undefined;

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

function groupCommit(): GroupCommit {
  together ??= new GroupCommit(opened(), requireOurs, () => watch?.remember());
  return together;
}

function answer({ sql, parameters }: Extract<Asked, { sql: string }>): Omit<Told, "id"> {
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

function tell(told: Told): void {
  parentPort?.postMessage(told);
}

function tellFailed(id: number, error: unknown): void {
  const isCoded = error instanceof Error && "errcode" in error;
  const errcode = isCoded ? Number(error.errcode) : undefined;
  tell({ id, rows: [], failed: { message: messageOf(error), errcode } });
}

parentPort?.on("message", (asked: Asked) => {
  const { id } = asked;
  try {
    if ("step" in asked) {
      groupCommit().add(asked.step, (done) => {
        if (typeof done === "boolean") tell({ id, rows: [], done });
        else tellFailed(id, done);
      });
    } else if (asked.sql === "close") {
      together?.writeNow();
      database?.close();
      tell({ id, rows: [] });
      parentPort?.close();
    } else {
      tell({ id, ...answer(asked) });
      together?.plan();
    }
  } catch (error) {
    tellFailed(id, error);
  }
});
