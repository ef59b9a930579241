// The contract for what was found of reports, on each kind of store: a real file, a real PostgreSQL.
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Report } from "#core/report/report.ts";
import { endPostgres, type StorePlace, storeKinds } from "#testing/stores/kinds-of-stores.ts";
import type { KeptFacts } from "../facts-store.ts";
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

function factsOf(id: string, errors: number): KeptFacts {
  return { report: id, basis: "p 1", after: "", until: "2026-01-31", facts: { state: "wrong", errors, warnings: 2 } };
}

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

  test("facts are there after opening again, the newest of each report, also hundreds at once", async () => {
    const ids: string[] = [];
    for (let index = 0; index < 130; index++)
      ids.push((await store.create({ report, author: "甲", cause: "created" })).id);
    await store.facts.keep(ids.map((id) => factsOf(id, 1)));
    await store.facts.keep([factsOf(ids[129] ?? "", 7)]);
    await store.close();
    store = await place.open();
    const kept = new Map((await store.facts.all()).map((each) => [each.report, each]));
    expect(kept.size).toBe(130);
    expect(kept.get(ids[0] ?? "")).toEqual(factsOf(ids[0] ?? "", 1));
    expect(kept.get(ids[129] ?? "")?.facts.errors).toBe(7);
    expect(await store.verify()).toEqual([]);
  });

  test("facts of a report that is not there are dropped and refuse nothing", async () => {
    const { id } = await store.create({ report, author: "甲", cause: "created" });
    await store.facts.keep([factsOf("0123456789abcdef", 1), factsOf(id, 3)]);
    expect(await store.facts.all()).toEqual([factsOf(id, 3)]);
  });

  test("they stay behind when everything moves: they are found again there", async () => {
    const { id } = await store.create({ report, author: "甲", cause: "created" });
    const before = (await contentsOf(store)).digest;
    await store.facts.keep([factsOf(id, 3)]);
    expect((await contentsOf(store)).digest).toBe(before);
    const other = await kind.place();
    const target = await other.open();
    await moveStore(store, target);
    expect(await target.facts.all()).toEqual([]);
    await target.close();
    await other.remove();
  });
});
