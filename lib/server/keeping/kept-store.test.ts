// Where the data are: in a folder, or in a PostgreSQL that may come later than the program.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { endPostgres, postgresForTests } from "#testing/stores/kinds-of-stores.ts";
import { KeptStore } from "./kept-store.ts";

const folder = mkdtempSync(join(tmpdir(), "nianbao-kept-"));
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await endPostgres();
});

test("a PostgreSQL that is away when the program starts is told, and found when it is there", {
  timeout: 90_000,
}, async () => {
  const postgres = await postgresForTests();
  const kept = new KeptStore(folder, await postgres.newDatabase());
  await postgres.end();
  await kept.open();
  expect(kept.store).toBeUndefined();
  expect(kept.trouble).toMatch(/连不上数据库/);
  expect(await kept.newestSoundCopy()).toBeUndefined();
  await postgres.begin();
  await expect.poll(() => kept.store, { timeout: 30_000, interval: 200 }).toBeDefined();
  expect(kept.trouble).toBeUndefined();
  expect(await kept.store?.list()).toEqual([]);
  await kept.close();
});

test("an address of another kind is refused with words for the administrator", async () => {
  await expect(new KeptStore(folder, "mysql://x/y").open()).rejects.toMatchObject({
    status: 507,
    message: /postgres:/,
  });
});
