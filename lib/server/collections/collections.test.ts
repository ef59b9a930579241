// A collection from its list to its fixed sum, on a real store with real files in mixed formats.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { CollectionView } from "#core/collection/collection-view.ts";
import { toExchange } from "#core/report/exchange.ts";
import { withText } from "#core/report/keys.ts";
import type { Report } from "#core/report/report.ts";
import { makeZip } from "#testing/make-zip.ts";
import { openWorkbook, rowsIn } from "#testing/plain-workbook.ts";
import { readPlainZip } from "#testing/plain-zip.ts";
import { publishedReport } from "#testing/published-report.ts";
import { writeJson } from "#writers/write-json.ts";
import { writeXlsx } from "#writers/write-xlsx/write-xlsx.ts";
import { createReport } from "../reports/create-report.ts";
import { readReport } from "../reports/read-report.ts";
import { saveReport } from "../reports/save-report.ts";
import { openStore } from "../store/sqlite/open-store.ts";
import type { Store } from "../store/store.ts";
import { downloadCollection } from "./download-collection.ts";
import { fixSum } from "./fix-sum.ts";
import { changeOfficeList, createCollection, createCollectionAfter, decide } from "./keep-collections.ts";
import { letterTextTo } from "./letters.ts";
import { isPaused, pauseReading } from "./read-waiting.ts";
import { receiveFile } from "./receive-files.ts";
import { cellContributions, viewSum } from "./sum-view.ts";
import { viewCollection } from "./view-collection.ts";
import { copiedTexts, proseSlice, viewProse } from "./view-prose.ts";

const { report: seed, edition } = publishedReport("2023-suqian");
const cell = "requests_newlyReceived_naturalPerson";
const list = "青禾市教育局\n青禾市民政局\n青禾市水利局\n青禾市文化馆\n青禾市林业局";
const bytesOf = (text: string | Uint8Array) => (typeof text === "string" ? new TextEncoder().encode(text) : text);
const of = (name: string, more: Partial<Report> = {}): Report => ({ ...seed, office: { name }, ...more });

let folder: string;
let store: Store;
let id: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "nianbao-collections-"));
  store = await openStore(folder);
  id = (await createCollection(store, { office: "青禾市人民政府", year: 2023, due: "2024-01-20", list })).id;
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

async function hand(name: string, bytes: string | Uint8Array, batch = name): Promise<void> {
  await receiveFile(store, id, { name, batch, bytes: bytesOf(bytes) });
}

async function whenRead(): Promise<CollectionView> {
  await expect.poll(async () => (await viewCollection(store, id)).waiting, { timeout: 60_000 }).toBe(0);
  return viewCollection(store, id, new Date("2024-01-15T08:00:00"));
}

const states = ({ rows }: CollectionView) => rows.map(({ state }) => state);
const json = (report: Report) => writeJson(edition, report);

test("what is handed in waits while reading is paused, then is read, also out of an archive", async () => {
  pauseReading(id, true);
  await hand("水利局.xlsx", writeXlsx(edition, of("青禾市水利局")));
  await hand(
    "全部.zip",
    makeZip([
      { path: "报送/教育局.json", content: json(of("青禾市教育局")) },
      { path: "报送/通知.txt", content: "请各单位尽快报送" },
    ]),
  );
  expect(isPaused(id)).toBe(true);
  expect(await viewCollection(store, id)).toMatchObject({ waiting: 2, paused: true });
  pauseReading(id, false);
  const view = await whenRead();
  expect(states(view)).toEqual(["received", "missing", "received", "missing", "missing"]);
  expect(view.daysLeft).toBe(5);
  expect(view.unmatched.map(({ file }) => file)).toEqual(["全部.zip/报送/通知.txt"]);
}, 90_000);

test("a report of this program counts, a newer file replaces the older, two at once and doubtful names are asked", async () => {
  const { id: own } = await createReport(store, { year: 2023, office: { name: "青禾市民政局" } });
  const op = { key: `entries.${cell}`, raw: "7", base: "" };
  await saveReport(store, own, { saveId: "save-0001", baseVersion: 1, ops: [op] });
  const more = { ...seed.entries, [cell]: "90" };
  await hand("教育局新.json", json(of("青禾市教育局", { entries: more })));
  await hand("林业局一.json", json(of("青禾市林业局")), "同时");
  await hand("林业局二.json", json(of("青禾市林业局", { entries: more })), "同时");
  await hand("文化馆.json", json(of("青禾市文化官")));
  const view = await whenRead();
  expect(view.rows[1]?.current?.file).toBe("本程序中的青禾市民政局2023年年报");
  expect(view.rows[0]).toMatchObject({ older: [{ file: "全部.zip/报送/教育局.json" }], changed: expect.any(Number) });
  expect(view.rows[0]?.changed).toBeGreaterThan(0);
  expect(view.rows[4]).toMatchObject({
    state: "doubtful",
    choices: [{ file: "林业局一.json" }, { file: "林业局二.json" }],
  });
  expect(view.asked).toMatchObject([{ file: "文化馆.json", likely: "青禾市文化馆" }]);
  await decide(store, id, [
    { do: "assign", file: view.asked[0]?.id ?? "", office: "青禾市文化馆" },
    { do: "choose", office: "青禾市林业局", file: view.rows[4]?.choices?.[0]?.id ?? "" },
  ]);
  const after = await viewCollection(store, id);
  expect(after.asked).toEqual([]);
  expect(states(after).slice(3)).toEqual(["received", "received"]);
}, 90_000);

test("accepting and sending back hold for the return that was looked at, and no longer", async () => {
  const { rows } = await viewCollection(store, id);
  const [education, , water] = rows;
  await decide(store, id, [
    { do: "accept", office: "青禾市水利局", digest: water?.current?.digest ?? "" },
    { do: "sendBack", office: "青禾市教育局", digest: education?.current?.digest ?? "", until: "2024-01-18" },
  ]);
  const decided = await viewCollection(store, id);
  expect(decided.rows[0]).toMatchObject({ state: "returned", until: "2024-01-18" });
  expect(decided.rows[2]?.state).toBe("accepted");
  expect(await letterTextTo(store, id, "青禾市教育局", new Date("2024-01-15T08:00:00"))).toMatch(
    /^关于修改2023年.*青禾市教育局：.*1．【(?:错误|疑问)】.*请于2024年1月18日前修改后重新报送/su,
  );
  await hand(
    "教育局再报.json",
    json(of("青禾市教育局", { entries: { ...seed.entries, [cell]: "91" }, typedTotals: [] })),
  );
  expect((await whenRead()).rows[0]?.state).not.toBe("returned");
}, 60_000);

test("the sum is over what is in, each cell knows who it is made of, and becomes a draft", async () => {
  const view = await viewCollection(store, id);
  const summed = view.rows.filter(({ state }) => state === "received" || state === "accepted").map(({ name }) => name);
  const { sum, contributions } = await cellContributions(store, id, cell);
  expect(contributions.map(({ office }) => office).sort()).toEqual([...summed].sort());
  expect(sum).toBe(contributions.reduce((total, { value }) => total + (value ?? 0), 0));
  const draft = await fixSum(store, id);
  const { report } = await readReport(store, draft);
  expect(report.entries[cell]).toBe(String(sum));
  expect(report.addends?.map(({ office }) => office)).toEqual(summed);
  expect((toExchange(edition, report) as unknown as { coverage: object }).coverage).toEqual({
    due: 5,
    reported: summed.length,
  });
  expect((await viewSum(store, id)).updates).toEqual({ offices: [], cells: [] });
});

test("later changes are told, change nothing by themselves, and are taken in by one step", async () => {
  const before = await viewSum(store, id);
  const draft = before.draft ?? "";
  await saveReport(store, draft, {
    saveId: "save-0002",
    baseVersion: 1,
    ops: [{ key: "narrative.opening", raw: "应报{{应报单位数}}家", base: "" }],
  });
  await hand(
    "水利局更正.json",
    json(of("青禾市水利局", { entries: withText(seed, `entries.${cell}`, "12345").entries })),
  );
  await whenRead();
  const changed = await viewSum(store, id);
  expect(changed.updates?.offices).toEqual([
    { office: "青禾市水利局", how: (await viewCollection(store, id)).rows[2]?.state === "errors" ? "left" : "changed" },
  ]);
  expect(changed.updates?.cells.map((one) => one.cell)).toContain(cell);
  expect((await readReport(store, draft)).report.entries[cell]).toBe(before.figures[cell]);
  expect(await fixSum(store, id)).toBe(draft);
  const { report } = await readReport(store, draft);
  expect(report.entries[cell]).toBe(changed.figures[cell]);
  expect(report.narrative.opening).toContain("应报");
  expect((await viewSum(store, id)).updates).toEqual({ offices: [], cells: [] });
}, 60_000);

async function downloaded(kind: string): Promise<Buffer> {
  const response = await downloadCollection(store, id, kind);
  expect(response.headers.get("content-disposition")).toContain("filename*=UTF-8''");
  return Buffer.from(await response.arrayBuffer());
}

test("the list of who is missing, the working paper, letters and blank workbooks are files", async () => {
  const overdue = openWorkbook(await downloaded("overdue"));
  expect(overdue.sheets).toEqual(["催报名单", "全部单位"]);
  expect(rowsIn(overdue, "全部单位")).toHaveLength(6);
  const paper = openWorkbook(await downloaded("workbook"));
  const { addends } = await viewSum(store, id);
  expect(rowsIn(paper, "汇总")).toHaveLength(2 + addends);
  const blank = readPlainZip(await downloaded("template"));
  expect(blank.map(({ path }) => path)).toContain("青禾市水利局2023年年报填报表.xlsx");
  const letters = readPlainZip(await downloaded("letters")).map(({ path }) => path);
  expect(letters.some((path) => path.endsWith("－退回修改意见.docx"))).toBe(true);
  await expect(downloadCollection(store, id, "nothing")).rejects.toMatchObject({ status: 404 });
}, 60_000);

test("blank workbooks go to those who have not reported, where there are any", async () => {
  await changeOfficeList(store, id, { do: "add", offices: [{ name: "青禾市气象局", aliases: [] }] });
  const names = readPlainZip(await downloaded("template")).map(({ path }) => path);
  expect(names).toEqual(["青禾市气象局2023年年报填报表.xlsx"]);
  await changeOfficeList(store, id, { do: "remove", names: ["青禾市气象局"] });
});

test("offices between years: renamed ones are found by their old name, the next year's collection has them", async () => {
  await changeOfficeList(store, id, { do: "merge", names: ["青禾市文化馆", "青禾市林业局"], into: "青禾市文林局" });
  await changeOfficeList(store, id, { do: "exempt", name: "青禾市民政局", why: "并入市政府办公室" });
  const next = await createCollectionAfter(store, id);
  expect(next.collection).toMatchObject({ year: 2024, due: "2025-01-20", decisions: [] });
  expect(next.collection.offices).toMatchObject([
    { name: "青禾市教育局" },
    { name: "青禾市民政局", exempt: "并入市政府办公室" },
    { name: "青禾市水利局" },
    { name: "青禾市文林局", aliases: ["青禾市文化馆", "青禾市林业局"] },
  ]);
  await expect(
    changeOfficeList(store, id, { do: "rename", name: "青禾市水利局", to: "青禾市教育局" }),
  ).rejects.toMatchObject({
    status: 422,
  });
});

test("prose of all is at hand", async () => {
  const { first, sections } = await viewProse(store, id);
  expect(first.offices.length).toBeGreaterThan(1);
  expect(first.passed).toBe(first.inAll);
  expect(sections.length).toBeGreaterThan(1);
  const section = sections[0]?.id ?? "";
  const [one] = first.offices;
  const named = await proseSlice(store, id, { section, words: one?.name ?? "", from: 0 });
  expect(named.offices).toContainEqual(one);
  const words = one?.text.slice(3, 12) ?? "";
  const found = await proseSlice(store, id, { section, words, from: 0 });
  expect(found.offices.map(({ name }) => name)).toEqual(
    first.offices.filter(({ text }) => text.includes(words)).map(({ name }) => name),
  );
  const rest = await proseSlice(store, id, { section, words: "", from: 1 });
  expect(rest.offices).toEqual(first.offices.slice(1));
  expect(await proseSlice(store, id, { section, words: "没有人写过的“词句”", from: 0 })).toMatchObject({ offices: [] });
  // Reports of the same sample but for the name.
  expect((await copiedTexts(store, id)).copied.length).toBeGreaterThan(0);
});

test("a county's sum is a return that can be looked into; a blank workbook of another year is refused by its year", async () => {
  const county = await createCollection(store, {
    office: "青禾市人民政府",
    year: 2023,
    list: "白水县人民政府\n云溪县人民政府",
  });
  const figures = { [cell]: 3 };
  const addends = ["白水县教育局", "白水县民政局"].map((office) => ({
    office,
    digest: office,
    state: "accepted",
    figures,
  }));
  const [sum, old] = [of("白水县人民政府", { addends }), { ...of("云溪县人民政府"), year: 2021, entries: {} }];
  for (const [name, bytes] of [
    ["白水县.json", json(sum)],
    ["云溪县.xlsx", writeXlsx(edition, old)],
  ] as const)
    await receiveFile(store, county.id, { name, batch: "", bytes: bytesOf(bytes) });
  await expect.poll(async () => (await viewCollection(store, county.id)).waiting, { timeout: 60_000 }).toBe(0);
  const { unmatched } = await viewCollection(store, county.id);
  expect(unmatched).toMatchObject([{ file: "云溪县.xlsx", why: expect.stringContaining("是2021年的年报") as string }]);
  const { contributions } = await cellContributions(store, county.id, cell);
  expect(contributions).toMatchObject([{ office: "白水县人民政府", summed: true }]);
  const inside = await cellContributions(store, county.id, cell, "白水县人民政府");
  expect(inside.contributions.map(({ office, value, share }) => [office, value, share])).toEqual([
    ["白水县教育局", 3, 0.5],
    ["白水县民政局", 3, 0.5],
  ]);
  await expect(cellContributions(store, county.id, cell, "云溪县人民政府")).rejects.toMatchObject({ status: 404 });
}, 60_000);
