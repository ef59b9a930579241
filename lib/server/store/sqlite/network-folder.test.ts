// Folders on other machines are told from disks; where there is no write-ahead log the store works without one.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isNetworkType, isOnNetwork, isShare } from "./network-folder.ts";
import { openDatabase } from "./open-database.ts";

test.each([
  ["\\\\server\\share\\data", true],
  ["\\\\?\\UNC\\server\\share", true],
  ["\\\\?\\C:\\data", false],
  ["C:\\data", false],
  ["/data", false],
])("%s is a share: %s", (path, expected) => expect(isShare(path)).toBe(expected));

test.each([
  [0x6969, true],
  [0xff534d42, true],
  [0xff534d42 | 0, true],
  [0xef53, false],
  [0x794c7630, false],
])("file system %i is another machine's: %s", (type, expected) => expect(isNetworkType(type)).toBe(expected));

test("a disk of this machine is none", () => expect(isOnNetwork(tmpdir())).toBe(false));

test("with a log or, on a network drive, without: what was got is what was wanted, and writes are waited for", () => {
  const folder = mkdtempSync(join(tmpdir(), "nianbao-network-"));
  const modeOf = (name: string, network: boolean) => {
    const database = openDatabase(join(folder, name), network);
    const mode = database.prepare("pragma journal_mode").get()?.journal_mode;
    const sync = database.prepare("pragma synchronous").get()?.synchronous;
    database.exec("create table if not exists t (a); insert into t values (1)");
    database.close();
    return [mode, sync];
  };
  expect(modeOf("disk.db", false)).toEqual(["wal", 2]);
  expect(modeOf("share.db", true)).toEqual(["delete", 3]);
  // A file that was written on a disk and then moved to a share.
  expect(modeOf("disk.db", true)).toEqual(["delete", 3]);
  rmSync(folder, { recursive: true });
});
