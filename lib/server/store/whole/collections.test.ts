// The contract for collections, on each kind of store: a real file, a real PostgreSQL.
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Collection } from "#core/collection/collection.ts";
import { endPostgres, type StorePlace, storeKinds } from "#testing/stores/kinds-of-stores.ts";
import type { NewFile } from "../collection-store.ts";
import type { Store } from "../store.ts";
import { contentsOf, moveStore } from "./move-store.ts";

const collection: Collection = {
  office: { name: "青禾市人民政府办公室" },
  year: 2025,
  offices: [{ name: "青禾市教育局", aliases: [] }],
  decisions: [],
};
const file = (name: string, words = name): NewFile => ({
  file: name,
  digest: `of ${words}`,
  batch: "b1",
  bytes: new TextEncoder().encode(words),
});

let place: StorePlace;
let store: Store;
afterAll(endPostgres);

async function reopened(): Promise<Store> {
  await store.close();
  store = await place.open();
  return store;
}

describe.each(storeKinds)("$name", (kind) => {
  beforeEach(async () => {
    place = await kind.place();
    store = await place.open();
  });
  afterEach(async () => {
    await store.close();
    await place.remove();
  });

  test("what is created and changed is there after opening again; a change that throws changes nothing", async () => {
    const { id, version } = await store.collections.create(collection);
    await store.collections.change(id, (before) => ({ ...before, due: "2026-01-20" }));
    const refused = store.collections.change(id, () => {
      throw new Error("no");
    });
    await expect(refused).rejects.toThrow("no");
    const kept = await (await reopened()).collections.read(id);
    expect(kept).toMatchObject({ id, collection: { ...collection, due: "2026-01-20" }, version: version + 1 });
    expect((await store.collections.list()).map((one) => one.id)).toEqual([id]);
    expect(await store.collections.read("0000000000000000")).toBeUndefined();
    expect(await store.collections.change("0000000000000000", (same) => same)).toBeUndefined();
  });

  test("a file waits with its bytes until it is read, also when the program is killed in between", async () => {
    const { id } = await store.collections.create(collection);
    expect(await store.collections.receive(id, file("甲.docx"))).toBe(true);
    expect(await store.collections.receive(id, file("乙.docx"))).toBe(true);
    expect(await store.collections.receive(id, file("甲.docx"))).toBe(false);
    const { collections } = await reopened();
    const first = await collections.nextWaiting(id, []);
    expect(first && new TextDecoder().decode(first.bytes)).toBe("甲.docx");
    expect((await collections.nextWaiting(id, [first?.id ?? 0]))?.file).toBe("乙.docx");
    await collections.settle(id, first?.id ?? 0, { kind: "read", facts: "{}", figures: "1,,2", body: '{"a":1}' });
    expect((await collections.nextWaiting(id, []))?.file).toBe("乙.docx");
    const [read, waiting] = await collections.returns(id, true);
    expect(read).toMatchObject({ file: "甲.docx", state: "read", figures: "1,,2", batch: "b1" });
    expect(waiting).toMatchObject({ file: "乙.docx", state: "waiting", figures: "" });
    expect((await collections.returns(id, false))[0]?.figures).toBe("");
    expect(await collections.body(id, read?.id ?? 0)).toBe('{"a":1}');
    expect(await collections.body(id, waiting?.id ?? 0)).toBeUndefined();
  });

  test("an archive is replaced by its files in one step; what cannot be read says why", async () => {
    const { id, version } = await store.collections.create(collection);
    await store.collections.receive(id, file("全部.zip"));
    const zip = await store.collections.nextWaiting(id, []);
    await store.collections.settle(id, zip?.id ?? 0, { kind: "unpacked", files: [file("甲.docx"), file("乙.docx")] });
    const inside = await store.collections.returns(id, false);
    expect(inside.map((one) => one.file)).toEqual(["甲.docx", "乙.docx"]);
    await store.collections.settle(id, inside[0]?.id ?? 0, { kind: "unread", why: "文件设有密码" });
    expect((await store.collections.returns(id, false))[0]).toMatchObject({ state: "unread", why: "文件设有密码" });
    expect((await store.collections.read(id))?.version).toBeGreaterThan(version + 2);
  });

  test("of fixed sums the newest is told", async () => {
    const { id } = await store.collections.create(collection);
    expect(await store.collections.fixed(id)).toBeUndefined();
    await store.collections.fix(id, "一");
    await store.collections.fix(id, "二");
    expect(await (await reopened()).collections.fixed(id)).toBe("二");
  });

  test("a collection moves whole, and goes on where it was", async () => {
    const { id } = await store.collections.create(collection);
    await store.collections.receive(id, file("甲.docx"));
    await store.collections.receive(id, file("乙.docx"));
    const first = await store.collections.nextWaiting(id, []);
    await store.collections.settle(id, first?.id ?? 0, { kind: "read", facts: "{}", figures: "1", body: "{}" });
    await store.collections.fix(id, "一");
    const other = await kind.place();
    const target = await other.open();
    const { digest } = await moveStore(store, target);
    expect((await contentsOf(target)).digest).toBe(digest);
    expect(await target.collections.returns(id, true)).toEqual(await store.collections.returns(id, true));
    expect(await target.collections.fixed(id)).toBe("一");
    expect(await target.collections.receive(id, file("丙.docx"))).toBe(true);
    expect((await target.collections.returns(id, false)).map((one) => one.id)).toEqual([1, 2, 3]);
    await target.close();
    await other.remove();
  });
});
