// The contract for what counting registers leaves, on each kind of store: a real file, a real PostgreSQL.
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import type { KeptCount } from "#core/register/kept-count.ts";
import type { Report } from "#core/report/report.ts";
import { endPostgres, type StorePlace, storeKinds } from "#testing/stores/kinds-of-stores.ts";
import type { Store } from "../store.ts";
import { contentsOf, moveStore } from "./move-store.ts";

const report: Report = {
  office: { name: "青禾市教育局" },
  year: 2025,
  edition: "2021",
  entries: {},
  typedTotals: [],
  narrative: {},
};
const cell = "requests_newlyReceived_naturalPerson";
const count: KeptCount = {
  year: 2025,
  sheets: [{ file: "台账.xlsx", sheet: "全年" }],
  figures: { [cell]: 2 },
  rows: { [cell]: [[0, [3, 8]]] },
};
const memory = { salt: "s", words: { d1: "notHeld" }, columns: { d2: "result" } };

let place: StorePlace;
let store: Store;
afterAll(endPostgres);

describe.each(storeKinds)("$name", (kind) => {
  beforeEach(async () => {
    place = await kind.place();
    store = await place.open();
  });
  afterEach(async () => {
    await store.close();
    await place.remove();
  });

  test("answers of an office are there after opening again; two who answer at once both are heard", async () => {
    expect(await store.registers.memory("青禾市教育局")).toBeUndefined();
    await store.registers.remember("青禾市教育局", () => memory);
    await Promise.all(
      ["a", "b", "c"].map((word) =>
        store.registers.remember("青禾市教育局", (known = memory) => ({
          ...known,
          words: { ...known.words, [word]: "repeated" },
        })),
      ),
    );
    await store.close();
    store = await place.open();
    const kept = await store.registers.memory("青禾市教育局");
    expect(kept).toEqual({ ...memory, words: { d1: "notHeld", a: "repeated", b: "repeated", c: "repeated" } });
    expect(await store.registers.memory("青禾市林业局")).toBeUndefined();
    expect(await store.registers.offices()).toEqual(["青禾市教育局"]);
  });

  test("a newer count takes the place of the older; a report without one has none", async () => {
    const { id } = await store.create({ report, author: "甲", cause: "created" });
    expect(await store.registers.count(id)).toBeUndefined();
    await store.registers.keepCount(id, count);
    await store.registers.keepCount(id, { ...count, figures: { [cell]: 3 } }, "2026-01-02T03:04:05.000Z");
    expect(await store.registers.count(id)).toEqual({
      at: "2026-01-02T03:04:05.000Z",
      count: { ...count, figures: { [cell]: 3 } },
    });
    expect(await store.verify()).toEqual([]);
  });

  test("both go along when everything moves", async () => {
    const { id } = await store.create({ report, author: "甲", cause: "created" });
    await store.registers.keepCount(id, count);
    await store.registers.remember("青禾市教育局", () => memory);
    const other = await kind.place();
    const target = await other.open();
    await moveStore(store, target);
    expect(await target.registers.count(id)).toEqual(await store.registers.count(id));
    expect(await target.registers.memory("青禾市教育局")).toEqual(memory);
    const before = (await contentsOf(target)).digest;
    await target.registers.keepCount(id, { ...count, figures: { [cell]: 9 } });
    expect((await contentsOf(target)).digest).not.toBe(before);
    await target.close();
    await other.remove();
  });
});
