// What is kept in a browser that has no database, and in one that keeps nothing: never a crash, never another report's.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { isOwn, openPendingStore, type Pending } from "./pending-store.ts";

const pending = (more: Partial<Pending> = {}): Pending => ({
  reportId: "r1",
  tab: "t1",
  ops: [{ key: "figures.a" as never, raw: "3", base: "" }],
  at: 1,
  ...more,
});

/** Storage as browsers have it; `full`: nothing more goes in. */
function storage(full = false) {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (index: number) => [...kept.keys()][index] ?? null,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem(key: string, value: string) {
      if (full) throw new DOMException("full", "QuotaExceededError");
      kept.set(key, value);
    },
    removeItem: (key: string) => void kept.delete(key),
  };
}

afterEach(() => vi.unstubAllGlobals());

describe("without a database", () => {
  beforeEach(() => vi.stubGlobal("localStorage", storage()));

  it("what is kept is found again by a page opened later, each tab's by itself", async () => {
    const store = openPendingStore();
    expect(await store.write(pending())).toBe(true);
    expect(await store.write(pending({ tab: "t2", at: 2 }))).toBe(true);
    const later = await openPendingStore().read("r1");
    expect(later.map(({ tab }) => tab).sort()).toEqual(["t1", "t2"]);
    expect(later.find(({ tab }) => tab === "t1")).toEqual(pending());
  });

  it("another report's is not found, though its name begins alike", async () => {
    const store = openPendingStore();
    await store.write(pending({ reportId: "r1x" }));
    await store.write(pending({ reportId: "r2" }));
    expect(await store.read("r1")).toEqual([]);
  });

  it("what was sent is removed, and only that", async () => {
    const store = openPendingStore();
    await store.write(pending());
    await store.write(pending({ tab: "t2" }));
    await store.remove("r1", "t1");
    await store.remove("r1", "t9");
    expect((await store.read("r1")).map(({ tab }) => tab)).toEqual(["t2"]);
  });

  it("what is written again by a tab stands for what it wrote before", async () => {
    const store = openPendingStore();
    await store.write(pending());
    await store.write(pending({ ops: [] }));
    expect(await store.read("r1")).toEqual([pending({ ops: [] })]);
  });

  it("what somebody else left there, or half of an entry, is passed over", async () => {
    localStorage.setItem("nianbao/pending/r1/bad", "5");
    localStorage.setItem("nianbao/pending/r1/none", "null");
    localStorage.setItem("nianbao/pending/r1/part", '{"reportId":"r1"}');
    localStorage.setItem("other", "x");
    await openPendingStore().write(pending());
    expect(await openPendingStore().read("r1")).toEqual([pending()]);
  });
});

describe("where the browser keeps nothing", () => {
  it("says that it is not kept, so that the page warns before it is closed", async () => {
    vi.stubGlobal("localStorage", storage(true));
    const store = openPendingStore();
    expect(await store.write(pending())).toBe(false);
    expect(await store.read("r1")).toEqual([]);
  });

  it("nor crashes where even asking is forbidden", async () => {
    const forbidden = new Proxy(
      {},
      {
        get: () => {
          throw new DOMException("denied", "SecurityError");
        },
      },
    );
    vi.stubGlobal("localStorage", forbidden);
    vi.stubGlobal("indexedDB", forbidden);
    const store = openPendingStore();
    expect(await store.write(pending())).toBe(false);
    expect(await store.read("r1")).toEqual([]);
    await expect(store.remove("r1", "t1")).resolves.toBeUndefined();
  });
});

it.each([
  [undefined, "p1", true],
  [undefined, undefined, true],
  ["p1", "p1", true],
  ["p1", "p2", false],
  ["p1", undefined, false],
])("edits of %s are taken up by %s: %s", (person, reader, own) => {
  expect(isOwn(pending({ person }), reader)).toBe(own);
});
