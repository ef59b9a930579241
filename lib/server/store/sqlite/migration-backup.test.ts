// Before an older file becomes a newer one a copy of it is kept; an older program leaves a newer file alone.
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, expect, test } from "vitest";
import { currentVersion, steps } from "./migrate.ts";
import { openStore } from "./open-store.ts";

const newer = [...steps, "create table notes (text text not null) strict;"];
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "nianbao-migration-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function openAs(upTo: typeof steps): Promise<void> {
  const store = await openStore(folder, undefined, upTo);
  await store.close();
}

function versionIn(name: string): number {
  const database = new DatabaseSync(join(folder, name), { readOnly: true });
  const version = Number(database.prepare("pragma user_version").get()?.user_version);
  database.close();
  return version;
}

test("the copy is of the older version and whole; a start without a new version makes none", async () => {
  const copy = `backups/nianbao-version-${currentVersion}.db`;
  await openAs(steps);
  await openAs(steps);
  expect(existsSync(join(folder, copy))).toBe(false);
  await openAs(newer);
  expect(versionIn(copy)).toBe(currentVersion);
  expect(versionIn("nianbao.db")).toBe(currentVersion + 1);
});

test("an older program refuses newer data and changes nothing", async () => {
  await openAs(newer);
  await expect(openAs(steps)).rejects.toThrow("数据来自更新的程序版本");
  expect(versionIn("nianbao.db")).toBe(currentVersion + 1);
});
