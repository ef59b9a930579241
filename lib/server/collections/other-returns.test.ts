// What comes in other ways than one file an office: several reports in a file, archives in archives, last year's, renamed offices.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { CollectionView } from "#core/collection/collection-view.ts";
import type { Report } from "#core/report/report.ts";
import { makeZip } from "#testing/make-zip.ts";
import { publishedReport } from "#testing/published-report.ts";
import { writeJson } from "#writers/write-json.ts";
import { openStore } from "../store/sqlite/open-store.ts";
import type { Store } from "../store/store.ts";
import { changeOfficeList, createCollection, createCollectionAfter, decide } from "./keep-collections.ts";
import { receiveFile, receiveTooLarge } from "./receive-files.ts";
import { cellContributions, viewSum } from "./sum-view.ts";
import { viewCollection } from "./view-collection.ts";

const { report: seed, edition } = publishedReport("2023-suqian");
const cell = "requests_newlyReceived_naturalPerson";
const bytesOf = (text: string | Uint8Array) => (typeof text === "string" ? new TextEncoder().encode(text) : text);
const of = (name: string, more: Partial<Report> = {}): Report => ({ ...seed, office: { name }, ...more });
const json = (report: Report) => writeJson(edition, report);

let folder: string;
let store: Store;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "nianbao-returns-"));
  store = await openStore(folder);
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

async function whenRead(id: string): Promise<CollectionView> {
  await expect.poll(async () => (await viewCollection(store, id)).waiting, { timeout: 60_000 }).toBe(0);
  return viewCollection(store, id);
}

test("reports in one file: the only one of the year counts, of several each is asked; archives in archives are opened", async () => {
  const both = await createCollection(store, {
    office: "青禾市人民政府",
    year: 2024,
    list: "宿迁市\n淮安市洪泽区\n丙局",
  });
  const text = (name: string) => readFileSync(join(import.meta.dirname, `../../testing/published/${name}.txt`), "utf8");
  const files = {
    "两年.txt": `${text("2023-suqian")}\n${text("2024-suqian")}`,
    "两家.txt": `${text("2024-hongze")}\n${text("2024-huaian")}`,
    "外.zip": makeZip([
      {
        path: "内.zip",
        content: makeZip([{ path: "丙局.json", content: json(of("丙局", { year: 2024 })) }]),
      },
    ]),
  };
  for (const [name, bytes] of Object.entries(files))
    await receiveFile(store, both.id, { name, batch: "", bytes: bytesOf(bytes) });
  const { rows, asked, unmatched } = await whenRead(both.id);
  expect(rows.map(({ current }) => current?.file)).toEqual([
    "两年.txt（第 2 份，共 2 份）",
    undefined,
    "外.zip/内.zip/丙局.json",
  ]);
  expect(unmatched).toEqual([]);
  expect(asked.map(({ file, likely }) => [file, likely])).toEqual([
    ["两家.txt（第 1 份，共 2 份）", "淮安市洪泽区"],
    ["两家.txt（第 2 份，共 2 份）", undefined],
  ]);
  await decide(store, both.id, [{ do: "assign", file: asked[0]?.id ?? "", office: "淮安市洪泽区" }]);
  expect((await viewCollection(store, both.id)).rows[1]?.current?.file).toBe("两家.txt（第 1 份，共 2 份）");
}, 60_000);

test("last year's files name the offices of an empty list; merged since, an office is compared with what both had", async () => {
  const office = "青禾市人民政府";
  const then = await createCollection(store, { office, year: 2021 });
  for (const [name, figure] of [
    ["青禾市文化局", "30"],
    ["青禾市旅游局", "12"],
  ] as const)
    await receiveFile(store, then.id, {
      name: `${name}.json`,
      batch: "一批",
      bytes: bytesOf(json(of(name, { year: 2021, entries: { ...seed.entries, [cell]: figure } }))),
    });
  await whenRead(then.id);
  await changeOfficeList(store, then.id, {
    do: "add",
    offices: ["青禾市文化局", "青禾市旅游局"].map((name) => ({ name, aliases: [] })),
  });
  const now = await createCollectionAfter(store, then.id);
  await changeOfficeList(store, now.id, { do: "merge", names: ["青禾市文化局", "青禾市旅游局"], into: "青禾市文旅局" });
  const bytes = bytesOf(json(of("青禾市文旅局", { year: 2022 })));
  await receiveFile(store, now.id, { name: "文旅局.json", batch: "一批", bytes });
  await whenRead(now.id);
  const [merged] = (await cellContributions(store, now.id, cell)).contributions;
  expect(merged).toMatchObject({ office: "青禾市文旅局", before: 42, returned: expect.any(String) });
  // What both carried forward is not what the new office carries over.
  expect((await viewSum(store, now.id)).standsOut).toContainEqual(
    expect.objectContaining({ kind: "carriedOver", office: "青禾市文旅局" }),
  );

  const empty = await createCollection(store, { office: "白水县人民政府", year: 2022 });
  await receiveFile(store, empty.id, {
    name: "上年/甲局.json",
    batch: "",
    bytes: bytesOf(json(of("白水县甲局", { year: 2021 }))),
  });
  expect((await whenRead(empty.id)).earlier).toEqual(["白水县甲局"]);
  await changeOfficeList(store, empty.id, { do: "add", offices: [{ name: "白水县甲局", aliases: [] }] });
  const { rows, notes, earlier } = await viewCollection(store, empty.id);
  expect([rows[0]?.state, earlier]).toEqual(["missing", []]);
  expect(notes.join()).toContain("“白水县甲局”只报来了2021年的（上年/甲局.json）");
}, 60_000);

test("what was decided about an office holds after it is renamed", async () => {
  const kept = await createCollection(store, { office: "青禾市人民政府", year: 2020, list: "青禾市民政局" });
  const { report: older, edition: form } = publishedReport("seed-2020-xuchang");
  const bytes = bytesOf(writeJson(form, { ...older, office: { name: "某单位" }, year: 2020 }));
  await receiveFile(store, kept.id, { name: "a.json", batch: "", bytes });
  const [asked] = (await whenRead(kept.id)).asked;
  await decide(store, kept.id, [{ do: "assign", file: asked?.id ?? "", office: "青禾市民政局" }]);
  const [row] = (await viewCollection(store, kept.id)).rows;
  await decide(store, kept.id, [
    { do: "accept", office: "青禾市民政局", digest: row?.current?.digest ?? "", why: "已核对" },
  ]);
  await changeOfficeList(store, kept.id, {
    do: "edit",
    name: "青禾市民政局",
    office: { name: "青禾市民政和社会工作局", aliases: [] },
  });
  expect((await viewCollection(store, kept.id)).rows).toMatchObject([
    { name: "青禾市民政和社会工作局", state: "accepted", current: { file: "a.json" } },
  ]);
}, 60_000);

test("a report of no year is asked, and counts where somebody has placed it", async () => {
  const kept = await createCollection(store, { office: "青禾市人民政府", year: 2024, list: "宿迁市人民政府" });
  const text = readFileSync(join(import.meta.dirname, "../../testing/published/2024-suqian.txt"), "utf8");
  const bytes = bytesOf(text.replace(/20\d{2}\s*年/gu, "").replace(/20\d{2}/gu, ""));
  await receiveFile(store, kept.id, { name: "年报.txt", batch: "", bytes });
  const { asked, rows } = await whenRead(kept.id);
  expect(rows[0]?.state).toBe("missing");
  expect(asked).toMatchObject([{ why: expect.stringContaining("没有写年度"), likely: "宿迁市人民政府" }]);
  await decide(store, kept.id, [{ do: "assign", file: asked[0]?.id ?? "", office: "宿迁市人民政府" }]);
  expect((await viewCollection(store, kept.id)).rows[0]?.current?.file).toBe("年报.txt");
}, 60_000);

test("empty files stay listed, each with what to do", async () => {
  const { id } = await createCollection(store, { office: "青禾市人民政府", year: 2024, list: "甲局" });
  for (const name of ["甲局.docx", "乙局.xlsx"])
    expect(await receiveFile(store, id, { name, batch: "a", bytes: new Uint8Array() })).toBe(true);
  expect(await receiveFile(store, id, { name: "甲局.docx", batch: "b", bytes: new Uint8Array() })).toBe(false);
  const { unmatched } = await whenRead(id);
  expect(unmatched).toEqual([
    { id: "1", file: "甲局.docx", why: expect.stringMatching(/文件是空的.*请让单位重新报送/u) },
    { id: "2", file: "乙局.xlsx", why: expect.stringMatching(/文件是空的.*请让单位重新报送/u) },
  ]);
});

test("files that are too large stay listed with their size, until somebody takes them off", async () => {
  const { id } = await createCollection(store, { office: "青禾市人民政府", year: 2024, list: "甲局" });
  const large = { name: "甲局.pdf", batch: "a", size: 23.42 * 1024 * 1024 };
  await expect(receiveTooLarge(store, id, { ...large, size: 12 })).rejects.toMatchObject({ status: 422 });
  const size = Math.round(large.size);
  expect(await receiveTooLarge(store, id, { ...large, size })).toBe(true);
  expect(await receiveTooLarge(store, id, { ...large, size, batch: "b" })).toBe(false);
  const listed = await viewCollection(store, id);
  expect([listed.waiting, listed.unmatched]).toEqual([
    0,
    [{ id: "1", file: "甲局.pdf", why: expect.stringMatching(/文件 23\.5 MB，超过 20 MB 上限.*重新报送/u) }],
  ]);
  await decide(store, id, [{ do: "setAside", file: "1" }]);
  expect((await viewCollection(store, id)).unmatched).toEqual([]);
});
