// What the disk must survive: killed servers, two servers on one folder, files that vanish, break or are exchanged.
import { type ChildProcess, spawn } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, expect, test } from "vitest";
import { withText } from "#core/report/keys.ts";
import type { Report } from "#core/report/report.ts";
import { currentVersion, migrate, steps, versionOf } from "./migrate.ts";
import { openStore } from "./open-store.ts";

const blank: Report = {
  office: { name: "某县" },
  year: 2021,
  edition: "2021",
  entries: {},
  typedTotals: [],
  narrative: {},
};
const program = new URL("../../../testing/saving-child.ts", import.meta.url).pathname;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "nianbao-crash-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const database = () => join(folder, "nianbao.db");

/** A store with one report of two versions, closed again. */
async function filled(): Promise<string> {
  const store = await openStore(folder);
  const { id } = await store.create({ report: blank, author: "甲", cause: "created" });
  await store.save(id, { saveId: "first", fingerprint: "", author: "甲", baseVersion: 1 }, ({ report }) => ({
    report: withText(report, "title", "题"),
    answer: true,
  }));
  await store.close();
  return id;
}

interface Saving {
  readonly child: ChildProcess;
  acknowledged: number;
  readonly ended: Promise<void>;
}

function startSaving(id: string, name: string): Saving {
  const child = spawn(process.execPath, [program, folder, id, name], { stdio: ["ignore", "pipe", "inherit"] });
  const saving: Saving = {
    child,
    acknowledged: 0,
    ended: new Promise((resolve) => child.once("close", () => resolve())),
  };
  child.stdout?.on("data", (lines: Buffer) => {
    for (const line of lines.toString().split("\n")) if (line) saving.acknowledged = Number(line);
  });
  return saving;
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

test("killed while saving, two at a time: nothing acknowledged is lost, nothing is broken", {
  timeout: 60_000,
}, async () => {
  const id = await filled();
  for (let round = 0; round < 2; round++) {
    const pair = [startSaving(id, `a${round}`), startSaving(id, `b${round}`)];
    while (pair.some(({ acknowledged, child }) => acknowledged < 3 && child.exitCode === null)) await pause(20);
    await pause(Math.random() * 300);
    for (const { child } of pair) child.kill("SIGKILL");
    await Promise.all(pair.map(({ ended }) => ended));
    const store = await openStore(folder);
    const narrative = (await store.read(id))?.report.narrative ?? {};
    for (const [at, { acknowledged }] of pair.entries()) {
      expect(acknowledged).toBeGreaterThan(2);
      expect(Number(narrative[`${"ab"[at]}${round}`])).toBeGreaterThanOrEqual(acknowledged);
    }
    expect(await store.verify()).toEqual([]);
    await store.close();
  }
});

test("a full disk is told in Chinese, and everything acknowledged before is there", { timeout: 60_000 }, async () => {
  const id = await filled();
  // No file may grow beyond 200 kB: to SQLite that is a disk without room.
  const script = `trap "" XFSZ; ulimit -f 400; exec "$0" "$@"`;
  const child = spawn("sh", ["-c", script, process.execPath, program, folder, id, "full"], { stdio: "pipe" });
  let [told, acknowledged] = ["", 0];
  child.stderr.on("data", (part: Buffer) => {
    told += part.toString();
  });
  child.stdout.on("data", (lines: Buffer) => {
    acknowledged = Number(lines.toString().trim().split("\n").at(-1));
  });
  await new Promise((resolve) => child.once("close", resolve));
  expect(told).toMatch(/Refusal: (?:磁盘空间不足|读写磁盘失败)[\s\S]*status: 507/);
  const store = await openStore(folder);
  expect(acknowledged).toBeGreaterThan(2);
  expect(Number((await store.read(id))?.report.narrative.full)).toBeGreaterThanOrEqual(acknowledged);
  expect(await store.verify()).toEqual([]);
  await store.close();
});

test("after a quiet moment the database file alone is complete", async () => {
  const id = await filled();
  const store = await openStore(folder);
  await store.setDeleted(id, true);
  const copied = mkdtempSync(join(tmpdir(), "nianbao-copied-"));
  const copyHasIt = async () => {
    copyFileSync(join(folder, "nianbao.db"), join(copied, "nianbao.db"));
    const copy = await openStore(copied);
    const draft = await copy.read(id);
    await copy.close();
    rmSync(copied, { recursive: true });
    mkdirSync(copied);
    return draft?.deletedAt !== undefined;
  };
  await expect.poll(copyHasIt, { timeout: 30_000, interval: 500 }).toBe(true);
  rmSync(copied, { recursive: true });
  await store.close();
});

test("a database that vanished or was emptied is not taken for a new one", async () => {
  await filled();
  const kept = readFileSync(database());
  rmSync(database());
  await expect(openStore(folder)).rejects.toMatchObject({
    status: 503,
    message: expect.stringMatching("不见了或被清空"),
  });
  expect(existsSync(database())).toBe(false);
  writeFileSync(database(), "");
  await expect(openStore(folder)).rejects.toThrow("不见了或被清空");
  writeFileSync(database(), kept);
  await (await openStore(folder)).close();
});

test("a database that vanishes under a running server takes no more saves", async () => {
  const id = await filled();
  const store = await openStore(folder);
  rmSync(database());
  await expect(store.restore(id, 1, "甲")).rejects.toMatchObject({ status: 503 });
  await store.close();
});

test.each([
  ["half a file", () => truncateSync(database(), 6_000)],
  ["a web page", () => writeFileSync(database(), "<!doctype html><title>404</title>".repeat(200))],
  ["zeros", () => writeFileSync(database(), Buffer.alloc(20_000))],
])("%s instead of the database is noticed", async (_name, damage) => {
  await filled();
  damage();
  await expect(openStore(folder)).rejects.toMatchObject({ name: "Refusal", status: 503 });
});

test("a database from elsewhere is noticed", async () => {
  const other = mkdtempSync(join(tmpdir(), "nianbao-other-"));
  await (await openStore(other)).close();
  await filled();
  copyFileSync(join(other, "nianbao.db"), database());
  await expect(openStore(folder)).rejects.toThrow("可能被替换过");
  rmSync(other, { recursive: true });
});

test("a changed byte in what was saved is noticed when read, by the check, and stops writing", async () => {
  const id = await filled();
  const raw = new DatabaseSync(database());
  raw.exec(
    "drop trigger revisions_are_kept; update revisions set changes = replace(changes, '题', '提') where version = 2",
  );
  raw.close();
  const store = await openStore(folder);
  await expect(store.read(id)).rejects.toMatchObject({ status: 503, message: expect.stringMatching("第 2 版") });
  expect(await store.verify()).toEqual([expect.stringMatching("第 2 版")]);
  await expect(store.create({ report: blank, author: "甲", cause: "created" })).rejects.toMatchObject({ status: 503 });
  await store.close();
});

test("revisions cannot be changed or deleted", async () => {
  await filled();
  const raw = new DatabaseSync(database());
  expect(() => raw.exec("update revisions set author = '乙'")).toThrow("append-only");
  expect(() => raw.exec("delete from revisions")).toThrow("append-only");
  raw.close();
});

test("a failing migration leaves the old file; a newer file is refused", async () => {
  await filled();
  const raw = new DatabaseSync(database());
  const failing = [...steps, "create table extra (a int) strict; create table store (twice int)"];
  expect(() => migrate(raw, failing)).toThrow("already exists");
  expect(versionOf(raw)).toBe(currentVersion);
  expect(raw.prepare("select 1 from sqlite_master where name = 'extra'").get()).toBeUndefined();
  raw.exec("pragma user_version=99");
  raw.close();
  await expect(openStore(folder)).rejects.toThrow("请先升级程序");
});

test("a folder that cannot be used is refused in Chinese", async () => {
  const file = join(folder, "file");
  writeFileSync(file, "");
  await expect(openStore(join(file, "data"))).rejects.toMatchObject({
    status: 507,
    message: expect.stringMatching("不能写入"),
  });
});
