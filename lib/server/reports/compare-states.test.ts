// Any two states compared, any looked at and brought back, on each kind of store.
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { withText } from "#core/report/keys.ts";
import type { Report } from "#core/report/report.ts";
import { endPostgres, type StorePlace, storeKinds } from "#testing/stores/kinds-of-stores.ts";
import type { Store } from "../store/store.ts";
import { compareStates, pagesAt } from "./compare-states.ts";
import { historyOf, restoreRevision } from "./report-history.ts";

const blank: Report = {
  office: { name: "青禾县林业局" },
  year: 2021,
  edition: "2021",
  entries: {},
  typedTotals: [],
  narrative: {},
};
const cell = "entries.requests_newlyReceived_naturalPerson";
const saves = 150;

afterAll(endPostgres);

describe.each(storeKinds)("$name", (kind) => {
  let place: StorePlace;
  let store: Store;
  let id: string;
  beforeEach(async () => {
    place = await kind.place();
    store = await place.open();
    ({ id } = await store.create({ report: blank, author: "甲", cause: "created" }));
    for (let count = 1; count <= saves; count++) {
      const request = { saveId: `s${count}`, fingerprint: "", author: count % 2 ? "甲" : "乙", baseVersion: count };
      const key = count % 3 === 0 ? "narrative.overview" : cell;
      await store.save(id, request, ({ report }) => ({ report: withText(report, key, `${count}`), answer: true }));
    }
  });
  afterEach(async () => {
    await store.close();
    await place.remove();
  });

  test("two states differ by what was changed between them, whichever comes first", { timeout: 60_000 }, async () => {
    const { from, to, changes } = await compareStates(store, id, 3, 101);
    expect([from, to]).toMatchObject([
      { version: 3, author: "乙" },
      { version: 101, author: "乙" },
    ]);
    const places = [...changes].sort((one, other) => (one.key < other.key ? -1 : 1));
    expect(places).toEqual([
      { key: cell, label: expect.stringContaining("自然人"), from: "2", to: "100" },
      { key: "narrative.overview", label: expect.stringContaining("总体情况"), from: "", to: "99" },
    ]);
    const back = (await compareStates(store, id, 101, 3)).changes.find(({ key }) => key === cell);
    expect(back).toMatchObject({ from: "100", to: "2" });
    expect((await compareStates(store, id, 50, 50)).changes).toEqual([]);
    await expect(compareStates(store, id, 1, saves + 2)).rejects.toMatchObject({
      status: 404,
      message: /没有第 152 版/,
    });
  });

  test("a state is shown as it was, and brought back", { timeout: 60_000 }, async () => {
    const page = await (await pagesAt(store, id, 101)).text();
    expect(page).toContain('data-cell="requests_newlyReceived_naturalPerson"');
    expect(page).toMatch(/data-cell="requests_newlyReceived_naturalPerson"[^>]*>100</);
    await expect(pagesAt(store, id, 999)).rejects.toMatchObject({ status: 404 });
    await restoreRevision(store, id, 101, "丙");
    expect((await compareStates(store, id, 101, saves + 2)).changes).toEqual([]);
  });

  test("who, when, from and to for one place, page by page", { timeout: 60_000 }, async () => {
    const bare = { key: cell, most: 60 };
    const first = await historyOf(store, id, bare);
    const second = await historyOf(store, id, { ...bare, before: first.next });
    expect(first.revisions.length + second.revisions.length).toBe(100);
    expect(second.next).toBeUndefined();
    expect(first.revisions[0]).toMatchObject({ version: saves, author: "甲", changes: [{ from: "148", to: "149" }] });
  });
});
