// What the administrator is told of the data is what the server knows of them, whatever the database.
import { afterEach, expect, test } from "vitest";
import { storeFacts, storeTrouble } from "./store-facts.ts";

const place = globalThis as { nianbaoKept?: object };
afterEach(() => {
  delete place.nianbaoKept;
});

const newestCopy = { at: "2026-11-28T09:30:00", proved: true };

test.each(["sqlite", "postgres"] as const)(
  "on %s: the last copy, whether it was proved, what does not hold",
  (kind) => {
    place.nianbaoKept = { kind, newestCopy, trouble: undefined };
    expect(storeFacts()).toHaveLength(2);
    expect(storeFacts()[1]).toBe("最近一次备份：2026-11-28 09:30（已逐版核对）");
    place.nianbaoKept = { kind, newestCopy: { ...newestCopy, proved: false }, trouble: "第 3 版不通过" };
    expect(storeFacts().slice(1)).toEqual(["最近一次备份：2026-11-28 09:30（没有通过核对）", "第 3 版不通过"]);
    expect(storeTrouble()).toBe("第 3 版不通过");
    place.nianbaoKept = { kind, newestCopy: undefined, trouble: undefined };
    expect(storeFacts()[1]).toBe("还没有备份");
  },
);
