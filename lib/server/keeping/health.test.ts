// What is said of a sound store, of its copy, of a copy that does not hold, and of a damaged store.
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { healthOf } from "./health.ts";
import { KeptStore } from "./kept-store.ts";

function alter(path: string): void {
  const raw = new DatabaseSync(path);
  raw.exec("drop trigger revisions_are_kept; update revisions set author = '乙'");
  raw.close();
}

test("the last copy is proved, not only made; a damaged store is in trouble", async () => {
  const folder = mkdtempSync(join(tmpdir(), "nianbao-health-"));
  let kept = new KeptStore(folder, undefined);
  expect(await healthOf(kept)).toMatchObject({ status: "trouble" });
  await kept.open();
  expect(await healthOf(kept)).toEqual({ status: "ok", store: "sqlite", copy: null });
  const report = { office: { name: "某局" }, year: 2021, edition: "2021", entries: {}, typedTotals: [], narrative: {} };
  await kept.store?.create({ report, author: "甲", cause: "created" });
  expect(await kept.lookAfter(false)).toEqual([]);
  const { copy } = await healthOf(kept);
  expect(copy).toMatchObject({ at: expect.stringMatching(/^20\d\d-\d\d-\d\dT/), proved: true });
  await kept.close();

  const [name = ""] = readdirSync(join(folder, "backups"));
  alter(join(folder, "backups", name));
  kept = new KeptStore(folder, undefined);
  await kept.open();
  await kept.lookAfter(false);
  expect(await healthOf(kept)).toMatchObject({ status: "ok", copy: { proved: false } });
  await kept.close();

  alter(join(folder, "nianbao.db"));
  kept = new KeptStore(folder, undefined);
  await kept.open();
  await kept.lookAfter(true);
  expect(await healthOf(kept)).toMatchObject({ status: "trouble" });
  await kept.close();
  rmSync(folder, { recursive: true });
});
