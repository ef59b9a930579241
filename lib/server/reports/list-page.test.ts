// The list of reports on a real store: what fits, in which order, and that nothing is looked at twice.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { publishedReport } from "#testing/published-report.ts";
import { openStore } from "../store/sqlite/open-store.ts";
import type { Store } from "../store/store.ts";
import { createReport, importReport } from "./create-report.ts";
import { type ListQuery, listPage } from "./list-page.ts";
import { saveReport } from "./save-report.ts";

const folder = mkdtempSync(join(tmpdir(), "nianbao-list-"));
const today = new Date("2026-11-22");
let store: Store;
let kaifeng = "";

beforeAll(async () => {
  store = await openStore(folder);
  for (let index = 0; index < 60; index++)
    await createReport(store, { year: 2022 + (index % 3), office: { name: `第${Math.floor(index / 3)}局` } }, today);
  kaifeng = (await importReport(store, publishedReport("seed-2021-kaifeng").report)).id;
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

/** Asks until everything was looked at, as the screen does. */
async function whole(query: ListQuery) {
  for (;;) {
    const page = await listPage(store, query, today);
    if (page.waiting === 0) return page;
  }
}

test("words and a year narrow the list down; pages follow each other without a gap", async () => {
  expect((await whole({})).years).toEqual([2024, 2023, 2022, 2021]);
  expect((await whole({ search: "第7局" })).reports.map(({ office }) => office)).toEqual(["第7局", "第7局", "第7局"]);
  expect((await whole({ search: "第7局 2023" })).matching).toBe(1);
  expect((await whole({ year: 2022 })).matching).toBe(20);
  expect(await whole({ search: "没有这个局" })).toMatchObject({ matching: 0, all: 61, reports: [], pages: 1 });
  const [first, second] = [await whole({}), await whole({ page: 2 })];
  expect(first).toMatchObject({ matching: 61, pages: 2, page: 1 });
  expect(new Set([...first.reports, ...second.reports].map(({ id }) => id)).size).toBe(61);
  expect((await whole({ page: 99 })).page).toBe(2);
});

test("reports of one office stand together", async () => {
  const offices = [...(await whole({})).reports, ...(await whole({ page: 2 })).reports].map(({ office }) => office);
  const changes = offices.filter((office, index) => office !== offices[index - 1]);
  expect(new Set(changes).size).toBe(changes.length);
});

test("a state is looked for among all reports and follows what is saved", async () => {
  expect((await whole({ state: "untouched" })).matching).toBe(60);
  const cell = "entries.requests_newlyReceived_naturalPerson";
  const base = (await store.read(kaifeng))?.report.entries.requests_newlyReceived_naturalPerson ?? "";
  expect((await whole({ state: "wrong" })).reports).toEqual([]);
  await saveReport(store, kaifeng, { saveId: "one", baseVersion: 1, ops: [{ key: cell, base, raw: "9999" }] });
  const [found] = (await whole({ state: "wrong" })).reports;
  expect(found).toMatchObject({ id: kaifeng, state: "wrong" });
});

test("what was found of a version is not looked for again", async () => {
  await whole({ state: "untouched" });
  const read = vi.spyOn(store, "read");
  await whole({ state: "untouched" });
  await whole({ page: 2 });
  expect(read).not.toHaveBeenCalled();
});

test("reports are looked for by their number of errors", async () => {
  const errors = (await whole({ errors: 1 })).reports.map((report) => ("errors" in report ? report.errors : 0));
  expect(errors.length).toBeGreaterThan(0);
  const most = Math.max(...errors);
  expect((await whole({ errors: most })).matching).toBe(errors.filter((count) => count === most).length);
  expect((await whole({ errors: most + 1 })).matching).toBe(0);
  expect((await whole({ errors: 0 })).matching).toBe(61 - errors.length);
  expect((await whole({ errors: 1, state: "untouched" })).matching).toBe(0);
});

/** The page as a server sees it that was just started: nothing in its memory, the store opened anew. */
async function afterStart(query: ListQuery, day = today) {
  vi.resetModules();
  const { listPage: fresh } = await import("./list-page.ts");
  await store.close();
  store = await openStore(folder);
  const read = vi.spyOn(store, "read");
  const page = await fresh(store, query, day);
  return { page, reads: read.mock.calls.length };
}

test("after a start nothing is looked at again; another program, version or side of the deadline is", async () => {
  vi.stubEnv("NIANBAO_PROGRAM", "one");
  vi.resetModules();
  const { listPage: first } = await import("./list-page.ts");
  let page = await first(store, { state: "untouched" }, today);
  while (page.waiting > 0) page = await first(store, { state: "untouched" }, today);
  expect(await afterStart({ state: "untouched" })).toMatchObject({ page: { matching: 60, waiting: 0 }, reads: 0 });
  expect(await afterStart({ errors: 1 })).toMatchObject({ page: { matching: 1 }, reads: 0 });

  const cell = "entries.requests_newlyReceived_naturalPerson";
  await saveReport(store, kaifeng, { saveId: "two", baseVersion: 2, ops: [{ key: cell, base: "9999", raw: "8888" }] });
  expect((await afterStart({ search: "开封" })).reads).toBe(1);
  expect((await afterStart({ search: "开封" })).reads).toBe(0);
  expect((await afterStart({ search: "第1局 2023" }, new Date("2026-11-25"))).reads).toBe(0);
  expect((await afterStart({ search: "第1局 2024" }, new Date("2025-01-02"))).reads).toBeGreaterThan(0);

  vi.stubEnv("NIANBAO_PROGRAM", "another");
  expect((await afterStart({ search: "第1局 2023" })).reads).toBeGreaterThan(0);
});

test("where nothing can be written the list is there all the same", async () => {
  vi.stubEnv("NIANBAO_PROGRAM", "a third");
  vi.spyOn(store.facts, "keep").mockRejectedValue(new Error("no room"));
  expect((await whole({ state: "wrong" })).matching).toBe(1);
});

test("a sum says that it is one, and from how many it was added up", async () => {
  const { report } = publishedReport("2024-suqian");
  const of = (office: string) => ({ office, digest: office, state: "accepted", figures: {} });
  const sum = { ...report, office: { name: "某县" }, addends: [of("甲镇"), of("乙镇")] };
  await store.create({ report: sum, author: "clerk", cause: "imported" });
  const { reports } = await whole({ search: "某县" });
  expect(reports).toMatchObject([{ office: "某县", addends: 2 }]);
});
