// Everything moves from one kind of store to the other and back, and out into files and in again; what is altered on the way is refused.
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Collection } from "#core/collection/collection.ts";
import { withText } from "#core/report/keys.ts";
import type { Report } from "#core/report/report.ts";
import { endPostgres, type StorePlace, storeKinds } from "#testing/stores/kinds-of-stores.ts";
import type { Store } from "../store.ts";
import { exportFiles, importFiles } from "./exported-files.ts";
import { contentsOf, moveStore } from "./move-store.ts";

const blank: Report = {
  office: { name: "青禾县林业局" },
  year: 2021,
  edition: "2021",
  entries: {},
  typedTotals: [],
  narrative: {},
};

const collection: Collection = {
  office: { name: "青禾市人民政府办公室" },
  year: 2025,
  offices: [{ name: "青禾市教育局", aliases: [] }],
  decisions: [],
};

const places: StorePlace[] = [];
const stores: Store[] = [];
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "nianbao-moved-"));
});
afterEach(async () => {
  for (const store of stores.splice(0)) await store.close();
  for (const place of places.splice(0)) await place.remove();
  rmSync(folder, { recursive: true });
});
afterAll(endPostgres);

async function opened(kind: (typeof storeKinds)[number]): Promise<Store> {
  const place = await kind.place();
  places.push(place);
  const store = await place.open();
  stores.push(store);
  return store;
}

/** Two reports, one in the bin, with history and odd text. */
async function fill(store: Store): Promise<string> {
  const { id } = await store.create({ report: blank, author: "甲\0", cause: "created" });
  for (const text of ["一", "𠮷\0\ud800", "三"])
    await store.save(id, { saveId: `s-${text}`, fingerprint: text, author: "乙", baseVersion: 1 }, ({ report }) => ({
      report: withText(report, "narrative.overview", text),
      answer: { text },
    }));
  const { id: other } = await store.create({
    report: { ...blank, year: 2022 },
    author: "甲",
    cause: "imported",
    lastYear: id,
  });
  await store.setDeleted(other, true);
  const { id: gathered } = await store.collections.create(collection);
  const bytes = new Uint8Array([0, 1, 255]);
  for (const file of ["甲.docx", "乙.docx", "丙.docx"])
    await store.collections.receive(gathered, { file, digest: file, batch: "b", bytes });
  const [first] = await store.collections.returns(gathered, false);
  const read = { kind: "read", facts: "{}", figures: "1", body: "{}" } as const;
  await store.collections.settle(gathered, first?.id ?? 0, read);
  await store.collections.fix(gathered, "一");
  return id;
}

const ways = storeKinds.flatMap((from) => storeKinds.map((to) => ({ from, to, name: `${from.name} → ${to.name}` })));

describe.each(ways)("$name", ({ from, to }) => {
  test("what was moved is the same: heads, history, answers to saves", async () => {
    const [source, target] = [await opened(from), await opened(to)];
    const id = await fill(source);
    expect(await moveStore(source, target)).toEqual(await contentsOf(source));
    // Done again it changes nothing.
    expect(await moveStore(source, target)).toMatchObject({ reports: 2, revisions: 5 });
    expect(await target.list()).toEqual(await source.list());
    expect(await target.read(id)).toEqual(await source.read(id));
    expect(await target.history(id)).toEqual(await source.history(id));
    expect(await target.verify()).toEqual([]);
    const [gathered] = await source.collections.list();
    const collected = gathered?.id ?? "";
    expect(await target.collections.returns(collected, true)).toEqual(
      await source.collections.returns(collected, true),
    );
    // What comes in next gets a number that nobody has.
    const next = { file: "丁.docx", digest: "d", batch: "b", bytes: new Uint8Array() };
    expect(await target.collections.receive(collected, next)).toBe(true);
    const request = { saveId: "s-一", fingerprint: "一", author: "乙", baseVersion: 1 };
    expect(await target.save(id, request, () => expect.unreachable())).toEqual({ text: "一" });
  });

  test("what was exported comes in the same", async () => {
    const [source, target] = [await opened(from), await opened(to)];
    await fill(source);
    const out = join(folder, "out");
    expect(await exportFiles(source, out)).toBe(2);
    expect(await importFiles(target, out, undefined)).toBe(2);
    expect(await contentsOf(target)).toEqual(await contentsOf(source));
    for (const { id } of await source.list()) expect(await target.takeOut(id)).toEqual(await source.takeOut(id));
    expect(await importFiles(target, out, undefined)).toBe(0);
    expect(await target.verify()).toEqual([]);
  });
});

describe("refused", () => {
  const [sqlite] = storeKinds as [(typeof storeKinds)[number]];

  test("a store that holds other reports is no place to move to", async () => {
    const [source, target] = [await opened(sqlite), await opened(sqlite)];
    await fill(source);
    await fill(target);
    await expect(moveStore(source, target)).rejects.toMatchObject({ status: 409, message: /已有别的报告/ });
  });

  const history = (out: string) => join(out, "history", readdirSync(join(out, "history"))[0] ?? "");
  const damages: Readonly<Record<string, (out: string) => void>> = {
    "no list": (out) => rmSync(join(out, "manifest.json")),
    "a file missing": (out) => rmSync(history(out)),
    "a file too many": (out) => writeFileSync(join(out, "history", "0123456789abcdef.json"), "{}"),
    "something beside": (out) => writeFileSync(join(out, "x.txt"), ""),
    "a byte altered": (out) =>
      writeFileSync(history(out), readFileSync(history(out), "utf8").replace("created", "saved")),
    "a way out of the folder": (out) => {
      const manifest = readFileSync(join(out, "manifest.json"), "utf8");
      writeFileSync(join(out, "manifest.json"), manifest.replace("history/", "history/../../"));
    },
    "a link": (out) => {
      const path = history(out);
      writeFileSync(join(folder, "elsewhere.json"), readFileSync(path));
      rmSync(path);
      symlinkSync(join(folder, "elsewhere.json"), path);
    },
    "not even JSON": (out) => writeFileSync(join(out, "manifest.json"), "<!doctype html>"),
  };
  test.each(Object.entries(damages))("%s", async (_name, damage) => {
    const [source, target] = [await opened(sqlite), await opened(sqlite)];
    await fill(source);
    const out = join(folder, "out");
    await exportFiles(source, out);
    damage(out);
    await expect(importFiles(target, out, undefined)).rejects.toMatchObject({
      status: 422,
      message: "导入包不完整或含异常文件，未做任何改动。",
    });
    expect(await target.list()).toEqual([]);
  });

  test("the same office and year asks what to do, and does it", async () => {
    const [source, target] = [await opened(sqlite), await opened(sqlite)];
    await fill(source);
    const own = await target.create({ report: blank, author: "丙", cause: "created" });
    const out = join(folder, "out");
    await exportFiles(source, out);
    await expect(importFiles(target, out, undefined)).rejects.toMatchObject({
      status: 409,
      message: /青禾县林业局 2021 年.*保留两份/,
    });
    expect((await target.list()).length).toBe(1);
    expect(await importFiles(target, out, "skip")).toBe(1);
    expect((await target.list()).length).toBe(2);
    expect(await importFiles(target, out, "imported")).toBe(1);
    expect((await target.read(own.id))?.deletedAt).toBeDefined();
    expect((await target.list()).length).toBe(3);
  });
});
