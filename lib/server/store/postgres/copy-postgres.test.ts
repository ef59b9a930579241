// Copies of a PostgreSQL: of one moment, proved, hourly where something changed; put back in one step, and the damage kept aside.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { edition2021 } from "#core/editions/edition-2021.ts";
import { withText } from "#core/report/keys.ts";
import type { Report } from "#core/report/report.ts";
import { KeptStore } from "#server/keeping/kept-store.ts";
import { endPostgres, postgresForTests } from "#testing/stores/kinds-of-stores.ts";
import { openStore } from "../sqlite/open-store.ts";
import { proveNewestCopy, restoreCopy } from "../sqlite/restore-copy.ts";
import type { Store } from "../store.ts";
import { contentsOf } from "../whole/move-store.ts";
import { restoreAside } from "./aside.ts";
import { openPostgresStore } from "./postgres-store.ts";

const blank: Report = {
  office: { name: "青禾县林业局" },
  year: 2021,
  edition: "2021",
  entries: {},
  typedTotals: [],
  narrative: {},
};
const cell = "requests_newlyReceived_naturalPerson";
const noted = { person: "甲", what: "signedIn", about: "甲", origin: "" };
const times = Array.from({ length: 8 }, (_none, hour) => new Date(2026, 10, 28, 9 + hour));

let folder: string;
let address: string;
let now = times[0] as Date;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "nianbao-copies-"));
  address = await (await postgresForTests()).newDatabase();
});
afterEach(() => rmSync(folder, { recursive: true }));
afterAll(endPostgres);

const backups = () => join(folder, "backups");
const opened = () => openPostgresStore(address, () => now, backups());

async function fill(store: Store): Promise<string> {
  const { id } = await store.create({ report: blank, author: "甲", cause: "created" });
  for (let count = 1; count <= 450; count++) {
    const request = { saveId: `s${count}`, fingerprint: "", author: "甲", baseVersion: count };
    await store.save(id, request, ({ report }) => ({
      report: withText(report, `entries.${cell}`, `${count}`),
      answer: 1,
    }));
  }
  const gathered = await store.collections.create({ office: { name: "青禾县" }, year: 2021 } as never);
  const bytes = new Uint8Array([0, 255, 92, 120]);
  await store.collections.receive(gathered.id, { file: "甲.docx", digest: "d", batch: "b", bytes });
  await store.people.note({ ...noted, words: "base64:不是" });
  return id;
}

test("a copy holds everything, is proved, and is made hourly where something changed; nothing makes none", async () => {
  now = times[0] as Date;
  const store = await opened();
  expect(await store.backUp()).toBe(false);
  await fill(store);
  expect(await store.backUp()).toBe(true);
  expect(await store.backUp()).toBe(false);
  now = times[2] as Date;
  expect(await store.backUp()).toBe(false);
  const [{ id = "" } = {}] = await store.list();
  await store.setDeleted(id, true);
  expect(await store.backUp()).toBe(true);
  expect(readdirSync(backups()).length).toBe(2);
  expect(proveNewestCopy(folder)).toMatchObject({ proved: true });
  // Where the database is gone for good, one PC goes on with the copy.
  const alone = join(folder, "alone");
  restoreCopy(alone, join(backups(), readdirSync(backups()).sort().at(-1) ?? ""));
  const file = await openStore(alone);
  expect(await contentsOf(file)).toEqual(await contentsOf(store));
  await file.close();
  await store.close();
});

test("a damaged database is told, put back by one step from the page, and what was there is kept", {
  timeout: 120_000,
}, async () => {
  const postgres = await postgresForTests();
  const before = new KeptStore(folder, address);
  await before.open();
  const id = await fill(before.store as Store);
  expect(await before.lookAfter(false)).toEqual([]);
  expect(before.newestCopy).toMatchObject({ proved: true });
  const contents = await contentsOf(before.store as Store);
  await before.close();
  await postgres.ask(
    "set session_replication_role = replica; update revisions set author = '乙' where version = 7",
    address,
  );
  const kept = new KeptStore(folder, address);
  await kept.open();
  expect(await kept.lookAfter(true)).toEqual([expect.stringMatching("第 7 版")]);
  const other = await openPostgresStore(address);
  await other.list();
  await expect(kept.restore()).rejects.toMatchObject({ status: 409, message: /还有年报程序连着/ });
  expect(await kept.store?.read(id)).toMatchObject({ version: 451 });
  await other.close();
  await kept.restore();
  expect(kept.trouble).toBeUndefined();
  expect(await kept.lookAfter(true)).toEqual([]);
  expect(await contentsOf(kept.store as Store)).toEqual(contents);
  expect(await kept.store?.figuresOf(edition2021, 2021)).toMatchObject([{ figures: { [cell]: 450 } }]);
  // The database counts on where the copy ended.
  await kept.store?.people.note({ ...noted, words: "后来" });
  const { rows } = await postgres.ask("select nspname from pg_namespace where nspname like 'replaced_%'", address);
  expect(rows.length).toBe(1);
  const damaged = await postgres.ask(`select author from ${rows[0]?.nspname}.revisions where version = 7`, address);
  expect(damaged.rows).toEqual([{ author: "乙" }]);
  await kept.close();
});

test("what is no copy of ours changes nothing; into an empty database a copy goes as it is", async () => {
  const store = await opened();
  await fill(store);
  await store.backUp();
  const contents = await contentsOf(store);
  await store.close();
  writeFileSync(join(folder, "other.db"), "something else");
  await expect(restoreAside(address, join(folder, "other.db"))).rejects.toMatchObject({ status: 422 });
  const fresh = await (await postgresForTests()).newDatabase();
  const [copy = ""] = readdirSync(backups());
  expect(await restoreAside(fresh, join(backups(), copy))).toBeUndefined();
  const there = await openPostgresStore(fresh);
  expect(await contentsOf(there)).toEqual(contents);
  expect(await there.verify()).toEqual([]);
  await there.close();
});
