// Copies: made hourly while somebody writes, kept by day, week and month, put back by one call.
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, expect, test } from "vitest";
import { withText } from "#core/report/keys.ts";
import type { Report } from "#core/report/report.ts";
import type { Store } from "../store.ts";
import { type Copy, copiesIn, copiesToKeep, copyName } from "./copies.ts";
import { openStore } from "./open-store.ts";
import { newestSoundCopy, restoreCopy } from "./restore-copy.ts";

const blank: Report = {
  office: { name: "青禾县林业局" },
  year: 2021,
  edition: "2021",
  entries: {},
  typedTotals: [],
  narrative: {},
};

let folder: string;
let clock: Date;
const now = () => clock;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "nianbao-copies-"));
  clock = new Date(2026, 10, 28, 9, 0);
});
afterEach(() => rmSync(folder, { recursive: true }));

const database = () => join(folder, "nianbao.db");
const backups = () => join(folder, "backups");
const later = (minutes: number) => {
  clock = new Date(clock.getTime() + minutes * 60_000);
};

let saves = 0;
async function put(store: Store, id: string, title: string): Promise<void> {
  const saveId = `save-${++saves}`;
  const request = { saveId, fingerprint: saveId, author: "甲", baseVersion: 1 };
  await store.save(id, request, ({ report }) => ({ report: withText(report, "title", title), answer: true }));
}

/** A closed store with two copies: of a report titled 甲, and of it titled 乙; in the store it is titled 丙. */
async function copied(): Promise<string> {
  const store = await openStore(folder, now);
  const { id } = await store.create({ report: blank, author: "甲", cause: "created" });
  await put(store, id, "甲");
  expect(await store.backUp()).toBe(true);
  await put(store, id, "乙");
  later(60);
  expect(await store.backUp()).toBe(true);
  await put(store, id, "丙");
  await store.close();
  return id;
}

async function titleOf(id: string): Promise<string | undefined> {
  const store = await openStore(folder, now);
  const draft = await store.read(id);
  expect(await store.verify()).toEqual([]);
  await store.close();
  return draft?.report.title;
}

test("a copy an hour while somebody writes, none while nobody does", async () => {
  const store = await openStore(folder, now);
  const { id } = await store.create({ report: blank, author: "甲", cause: "created" });
  expect(await store.backUp()).toBe(true);
  await put(store, id, "甲");
  later(30);
  expect(await store.backUp()).toBe(false);
  later(30);
  expect(await store.backUp()).toBe(true);
  later(600);
  expect(await store.backUp()).toBe(false);
  await store.setDeleted(id, true);
  expect(await store.backUp()).toBe(true);
  await store.close();
  expect(copiesIn(backups()).map(({ name }) => name)).toEqual([
    "nianbao-2026-11-28-2000.db",
    "nianbao-2026-11-28-1000.db",
    "nianbao-2026-11-28-0900.db",
  ]);
  for (const name of readdirSync(backups())) expect(statSync(join(backups(), name)).mode & 0o777).toBe(0o600);
});

test("a year of hourly copies becomes days, weeks and months, within the space that is stated", () => {
  const all: Copy[] = [];
  for (let hour = 0; hour < 365 * 24; hour++) {
    const name = copyName(new Date(2026, 0, 1, hour));
    const at = `${name.slice(8, 18)}T${name.slice(19, 21)}:00`;
    all.unshift({ path: name, name, at, bytes: 100 });
  }
  const kept = copiesToKeep(all, 1_000_000);
  expect(kept.length).toBeLessThanOrEqual(24 + 30 + 12 + 12);
  expect(kept.filter(({ at }) => at.startsWith("2026-12-31")).length).toBeGreaterThan(20);
  for (const month of ["2026-01", "2026-05", "2026-11"]) expect(kept.some(({ at }) => at.startsWith(month))).toBe(true);
  const few = copiesToKeep(all, 1_000);
  expect(few.length).toBe(10);
  expect(few[0]).toBe(all[0]);
  expect(new Set(few.map(({ at }) => at.slice(0, 10))).size).toBeGreaterThan(7);
  expect(copiesToKeep(all, 0)).toEqual(all.slice(0, 2));
});

test.each([
  ["damaged", () => writeFileSync(database(), "damaged")],
  ["gone", () => rmSync(database())],
])(
  "a database that is %s comes back from the newest copy that holds, and what stood there is kept",
  async (_name, harm) => {
    const id = await copied();
    writeFileSync(join(backups(), "nianbao-2026-11-28-1100.db"), "no copy at all");
    const altered = join(backups(), "nianbao-2026-11-28-1030.db");
    copyFileSync(join(backups(), "nianbao-2026-11-28-1000.db"), altered);
    const raw = new DatabaseSync(altered);
    raw.exec("update reports set office = '白水县林业局'");
    raw.close();
    harm();
    await expect(openStore(folder)).rejects.toMatchObject({ status: 503 });
    const copy = newestSoundCopy(folder);
    writeFileSync(`${database()}-wal`, "what an old log left");

    expect(copy?.name).toBe("nianbao-2026-11-28-1000.db");
    restoreCopy(folder, copy?.path ?? "");
    expect(await titleOf(id)).toBe("乙");
    const [aside = ""] = readdirSync(join(folder, "replaced"));
    expect(readFileSync(join(folder, "replaced", aside, "nianbao.db-wal"), "utf8")).toBe("what an old log left");
  },
);

test("a copy that does not hold changes nothing", async () => {
  const id = await copied();
  const copy = join(backups(), "nianbao-2026-11-28-1000.db");
  const bytes = readFileSync(copy);
  const at = bytes.indexOf("乙");
  bytes[at + 2] = (bytes[at + 2] ?? 0) ^ 1;
  writeFileSync(copy, bytes);
  expect(() => restoreCopy(folder, copy)).toThrow("校验不通过，未做任何改动");
  expect(() => restoreCopy(folder, join(folder, "nowhere.db"))).toThrow("没有找到这个备份文件");
  const raw = new DatabaseSync(join(backups(), "nianbao-2026-11-28-0900.db"));
  raw.exec("pragma user_version=99");
  raw.close();
  expect(() => restoreCopy(folder, join(backups(), "nianbao-2026-11-28-0900.db"))).toThrow("请先升级程序");
  expect(existsSync(join(folder, "replaced"))).toBe(false);
  expect(await titleOf(id)).toBe("丙");
});

test("no empty store begins beside copies", async () => {
  await copied();
  for (const name of readdirSync(folder)) if (name.startsWith("nianbao.")) rmSync(join(folder, name));
  await expect(openStore(folder)).rejects.toMatchObject({ status: 503, message: expect.stringContaining("备份还在") });
  expect(existsSync(database())).toBe(false);
});

test.each(["at rest", "with a log"])(
  "an old copy laid over the database in place is noticed before the next write: %s",
  async (how) => {
    const id = await copied();
    const store = await openStore(folder, now);
    await put(store, id, "丁");
    if (how === "at rest") await expect.poll(() => statSync(`${database()}-wal`).size, { timeout: 10_000 }).toBe(0);
    copyFileSync(join(backups(), "nianbao-2026-11-28-0900.db"), database());
    await expect(put(store, id, "戊")).rejects.toMatchObject({
      status: 503,
      message: expect.stringContaining("被替换"),
    });
    await store.close();
  },
);
