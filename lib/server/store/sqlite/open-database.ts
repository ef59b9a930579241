// Opens the database file the one way that it is opened.

import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { pathToFileURL } from "node:url";
import { isOnNetwork } from "./network-folder.ts";

/**
 * Opens the file so that an acknowledged write survives a power cut (WAL with synchronous=FULL) and a busy moment is
 * waited out (5 s). Only threads of their own may open it so: that wait blocks whoever waits. On a network drive, and
 * where SQLite gives no WAL, a rollback journal is used, slower and as sure (synchronous=EXTRA).
 */
export function openDatabase(path: string, network = isOnNetwork(dirname(path))): DatabaseSync {
  const database = new DatabaseSync(path);
  try {
    database.exec("pragma busy_timeout=5000; pragma foreign_keys=on; pragma trusted_schema=off");
    const wanted = network ? "delete" : "wal";
    const got = database.prepare(`pragma journal_mode=${wanted}`).get()?.journal_mode;
    if (got !== "wal" && got !== "delete") throw new Error(`the journal of the database is ${got}`);
    database.exec(`pragma synchronous=${got === "wal" ? "full" : "extra"}`);
  } catch (error) {
    database.close();
    throw error;
  }
  return database;
}

/**
 * Opens a file whose disk is full, for reading: the index of its log is kept in memory instead of a file beside it, and
 * what the log holds is there.
 */
export function openWithoutRoom(path: string): DatabaseSync {
  const database = new DatabaseSync(path);
  try {
    database.exec(
      "pragma locking_mode=exclusive; pragma query_only=on; pragma trusted_schema=off; select 1 from store",
    );
  } catch (error) {
    database.close();
    throw error;
  }
  return database;
}

/** Opens exactly what stands in the file, without its log and without a lock: a copy, or the file under a running server. */
export function openAsItStands(path: string): DatabaseSync {
  const url = pathToFileURL(path);
  url.search = "?immutable=1";
  return new DatabaseSync(url, { readOnly: true });
}
