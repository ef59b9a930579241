// An altered revision of long ago is found by a program that never runs for a whole day.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { withText } from "#core/report/keys.ts";
import { openStore } from "../store/sqlite/open-store.ts";
import { KeptStore } from "./kept-store.ts";
import { lookAfterStore } from "./look-after-store.ts";

test("everything is looked at once after each start", async () => {
  const folder = mkdtempSync(join(tmpdir(), "nianbao-looked-"));
  const store = await openStore(folder);
  const report = {
    office: { name: "青禾县林业局" },
    year: 2021,
    edition: "2021",
    entries: {},
    typedTotals: [],
    narrative: {},
  };
  const { id } = await store.create({ report, author: "甲", cause: "created" });
  const request = { saveId: "first", fingerprint: "", author: "甲", baseVersion: 1 };
  await store.save(id, request, (draft) => ({ report: withText(draft.report, "title", "题"), answer: true }));
  await store.verify("all");
  await store.close();
  const raw = new DatabaseSync(join(folder, "nianbao.db"));
  raw.exec("drop trigger revisions_are_kept; update revisions set author = '乙' where version = 1");
  raw.close();
  const kept = new KeptStore(folder);
  await kept.open();
  const told: string[] = [];
  const fail = (error: unknown) => told.push(String(error));
  const times = { newEvery: 60_000, wholeAfter: 200, wholeEvery: 60_000 };
  const stop = await lookAfterStore(kept, (problems) => told.push(...problems), fail, times);
  expect(told).toEqual([]);
  await expect.poll(() => told, { timeout: 20_000 }).toEqual([expect.stringMatching("青禾县林业局2021年.*第 1 版")]);
  expect(kept.trouble).toMatch("第 1 版");
  stop();
  await kept.close();
  rmSync(folder, { recursive: true });
});
