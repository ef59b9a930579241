// Several processes on one file: none is told that it is busy, none overwrites another; an upgrade that is killed is done or not begun.
import { spawn } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Report } from "#core/report/report.ts";
import { takeBackToFirstVersion } from "#testing/first-version.ts";
import { currentVersion } from "./migrate.ts";
import { openStore } from "./open-store.ts";

const blank: Report = {
  office: { name: "青禾县林业局" },
  year: 2021,
  edition: "2021",
  entries: {},
  typedTotals: [],
  narrative: {},
};
const saving = new URL("../../../testing/saving-child.ts", import.meta.url).pathname;
const reading = new URL("../../../testing/reading-child.ts", import.meta.url).pathname;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "nianbao-together-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function ended(program: string, ...args: string[]) {
  const child = spawn(process.execPath, [program, ...args], { stdio: ["ignore", "ignore", "inherit"] });
  return { child, code: new Promise<number | null>((resolve) => child.once("close", resolve)) };
}

test("three processes save to one report: every save is there, and none was told to try again", async () => {
  const times = 60;
  const store = await openStore(folder);
  const { id } = await store.create({ report: blank, author: "甲", cause: "created" });
  const names = ["a", "b", "c"];
  const codes = await Promise.all(names.map((name) => ended(saving, folder, id, name, String(times)).code));
  expect(codes).toEqual([0, 0, 0]);
  const draft = await store.read(id);
  expect(names.map((name) => draft?.report.narrative[name])).toEqual(names.map(() => String(times)));
  expect(draft?.version).toBe(1 + times * names.length);
  expect(await store.verify()).toEqual([]);
  await store.close();
});

test("an upgrade that is killed leaves the old structure whole or the new one", { timeout: 120_000 }, async () => {
  const old = join(folder, "old.db");
  const ids = await olderFile(join(folder, "made"), old);
  const found = new Set<number>();
  const whole = await timed(() => upgrade(old, Number.POSITIVE_INFINITY));
  for (let round = 0; round < 8; round++) {
    const data = await upgrade(old, whole * (0.3 + 0.8 * Math.random()));
    const raw = new DatabaseSync(join(data, "nianbao.db"));
    const version = Number(raw.prepare("pragma user_version").get()?.user_version);
    const columns = raw.prepare("select name from pragma_table_info('reports')").all();
    raw.close();
    found.add(version);
    expect(columns.some(({ name }) => name === "seal")).toBe(version === currentVersion);
    const store = await openStore(data);
    expect((await store.list()).map(({ id }) => id).sort()).toEqual(ids);
    expect(await store.verify()).toEqual([]);
    await store.close();
    rmSync(data, { recursive: true });
  }
  expect([1, currentVersion]).toEqual(expect.arrayContaining([...found]));
});

/** A file of the first version with many reports. */
async function olderFile(data: string, old: string): Promise<string[]> {
  const store = await openStore(data);
  for (let count = 0; count < 60; count++) await store.create({ report: blank, author: "甲", cause: "created" });
  const ids = (await store.list()).map(({ id }) => id).sort();
  await store.close();
  const raw = new DatabaseSync(join(data, "nianbao.db"));
  takeBackToFirstVersion(raw);
  raw.exec(`vacuum into '${old}'`);
  raw.close();
  return ids;
}

/** A folder with the older file, on which the program was started and killed after so long. */
async function upgrade(old: string, milliseconds: number): Promise<string> {
  const data = mkdtempSync(join(folder, "data-"));
  copyFileSync(old, join(data, "nianbao.db"));
  const { child, code } = ended(reading, data, "nobody", "a");
  if (Number.isFinite(milliseconds)) {
    await setTimeout(milliseconds);
    child.kill("SIGKILL");
  }
  await code;
  return data;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const before = performance.now();
  await work();
  return performance.now() - before;
}
