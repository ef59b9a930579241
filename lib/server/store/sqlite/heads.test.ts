// The heads of reports are inside the seal: what somebody alters by SQL is noticed and named, on each kind of store.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { withText } from "#core/report/keys.ts";
import type { Report } from "#core/report/report.ts";
import { takeBackToFirstVersion } from "#testing/first-version.ts";
import { endPostgres, type StorePlace, storeKinds } from "#testing/stores/kinds-of-stores.ts";
import type { Store } from "../store.ts";
import { currentVersion, migrate } from "./migrate.ts";
import { openStore } from "./open-store.ts";

const blank: Report = {
  office: { name: "青禾县林业局" },
  year: 2021,
  edition: "2021",
  entries: {},
  typedTotals: [],
  narrative: {},
};
afterAll(endPostgres);

/** A report of two versions that was in the bin; answers its id. */
async function fill(store: Store): Promise<string> {
  const { id } = await store.create({ report: blank, author: "甲", cause: "created" });
  const request = { saveId: "first", fingerprint: "", author: "甲", baseVersion: 1 };
  await store.save(id, request, ({ report }) => ({ report: withText(report, "title", "题"), answer: true }));
  await store.setDeleted(id, true);
  await store.setDeleted(id, false);
  expect(await store.verify("new")).toEqual([]);
  return id;
}

describe.each(storeKinds)("$name", (kind) => {
  let place: StorePlace;
  beforeEach(async () => {
    place = await kind.place();
    const store = await place.open();
    await fill(store);
    await store.close();
  });
  afterEach(() => place.remove());

  test.each([
    ["the version lowered", "update reports set version = 1", /青禾县林业局2021年.*第 1 版.*第 2 版/],
    ["put into the bin", "update reports set deleted_at = '2026-01-01T00:00:00.000Z'", /青禾县林业局2021年.*被改动过/],
    ["another name", "update reports set office = '白水县林业局'", /白水县林业局2021年.*被改动过/],
    ["another year before", "update reports set last_year = '0123456789abcdef'", /被改动过/],
    ["the row deleted", "delete from reports", /青禾县林业局2021年.*登记不见了/],
    ["the newest revision deleted", "delete from revisions where version = 2", /第 2 版.*第 1 版/],
    ["the newest revision altered", "update revisions set author = '乙' where version = 2", /第 2 版数据校验不通过/],
  ])("%s", async (_name, sql, words) => {
    await place.alter(sql);
    const store = await place.open();
    const [first = ""] = await store.verify("new");
    expect(first).toMatch(words);
    const written = store.create({ report: blank, author: "甲", cause: "created" });
    await expect(written).rejects.toMatchObject({ status: 503 });
    await store.close();
  });

  test("an old revision altered is found when everything is looked at", async () => {
    await place.alter("update revisions set author = '乙' where version = 1");
    const store = await place.open();
    expect(await store.verify("all")).toEqual([expect.stringMatching("第 1 版")]);
    await store.close();
  });
});

describe("a file", () => {
  let folder: string;
  let id: string;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "nianbao-heads-"));
    const store = await openStore(folder);
    id = await fill(store);
    await store.close();
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function alter(change: string | ((raw: DatabaseSync) => void)): void {
    const raw = new DatabaseSync(join(folder, "nianbao.db"));
    if (typeof change === "string") raw.exec(change);
    else change(raw);
    raw.close();
  }

  test("what was verified is not verified again, but it must still be what it was", async () => {
    alter("drop trigger revisions_are_kept; update revisions set author = '乙' where version = 1");
    const store = await openStore(folder);
    expect(await store.verify("new")).toEqual([]);
    expect(await store.verify("all")).toEqual([expect.stringMatching("第 1 版")]);
    await store.close();
  });

  test("a store of the first version is sealed when it is opened, and a report in the bin stays there", async () => {
    alter(takeBackToFirstVersion);
    alter("update reports set deleted_at = '2026-01-01T00:00:00.000Z'");
    const store = await openStore(folder);
    expect((await store.read(id))?.deletedAt).toBe("2026-01-01T00:00:00.000Z");
    expect(await store.verify()).toEqual([]);
    await store.close();
    const raw = new DatabaseSync(join(folder, "nianbao.db"));
    migrate(raw);
    expect(raw.prepare("pragma user_version").get()?.user_version).toBe(currentVersion);
    raw.close();
  });
});
