// Clocks that jumped are told, and what is saved then is in order all the same.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { withText } from "#core/report/keys.ts";
import { openStore } from "../store/sqlite/open-store.ts";
import { clockWarning } from "./clock-warning.ts";

const saved = "2026-11-28T08:00:00.000Z";

test.each([
  ["2026-11-28T08:00:01Z", undefined],
  ["2026-11-28T07:58:00Z", undefined],
  ["2026-11-28T07:30:00Z", "本机时间比上次保存早 30 分钟，请校准；顺序以版本号为准。"],
  ["2026-11-27T08:00:00Z", "本机时间比上次保存早 24 小时，请校准；顺序以版本号为准。"],
  ["1970-01-01T00:10:00Z", "本机时间可能不正确，请校准；顺序以版本号为准。"],
  ["2099-01-01T00:00:00Z", "本机时间可能不正确，请校准；顺序以版本号为准。"],
])("at %s: %s", (now, words) => expect(clockWarning(new Date(now), saved)).toBe(words));

test("a new store has no time to compare with", () => {
  expect(clockWarning(new Date(saved), undefined)).toBeUndefined();
});

test.each(["2026-11-27T08:00:00Z", "1970-01-01T00:00:00Z", "2099-01-01T00:00:00Z"])(
  "what is saved after the clock went to %s is the newest version",
  async (jumped) => {
    const folder = mkdtempSync(join(tmpdir(), "nianbao-clock-"));
    let now = new Date(saved);
    const store = await openStore(folder, () => now);
    const report = {
      office: { name: "青禾县林业局" },
      year: 2021,
      edition: "2021",
      entries: {},
      typedTotals: [],
      narrative: {},
    };
    const { id } = await store.create({ report, author: "甲", cause: "created" });
    now = new Date(jumped);
    const request = { saveId: "late", fingerprint: "", author: "甲", baseVersion: 1 };
    await store.save(id, request, (draft) => ({ report: withText(draft.report, "title", "题"), answer: true }));
    expect(await store.read(id)).toMatchObject({ version: 2, report: { title: "题" } });
    expect((await store.history(id)).map(({ version }) => version)).toEqual([2, 1]);
    expect(await store.verify()).toEqual([]);
    await store.backUp();
    now = new Date(saved);
    await store.save(id, { ...request, saveId: "back" }, (draft) => ({
      report: withText(draft.report, "title", "又"),
      answer: true,
    }));
    expect(await store.backUp()).toBe(true);
    await store.close();
    rmSync(folder, { recursive: true });
  },
);
