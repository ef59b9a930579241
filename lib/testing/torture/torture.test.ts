// The short form of `npm run torture`: what it looks for, in seconds.
import { afterAll, expect, test } from "vitest";
import { publishedReport } from "../published-report.ts";
import { endPostgres, postgresForTests } from "../stores/kinds-of-stores.ts";
import { corruptAtRandom } from "./corruption.ts";
import { growthOnPostgres, growthOnSqlite } from "./growth.ts";
import { killRounds } from "./kill-rounds.ts";
import { longHistory } from "./long-history.ts";
import { canCutPower, powerCuts } from "./power-cuts.ts";
import { onPostgres, onSqlite } from "./victims.ts";

const timeout = 180_000;

afterAll(endPostgres);

test.each([
  ["SIGKILL", "SQLite"],
  ["SIGTERM", "SQLite"],
  ["SIGKILL", "PostgreSQL"],
] as const)("saving stores that get %s lose nothing on %s", { timeout }, async (signal, database) => {
  const address = database === "SQLite" ? undefined : await (await postgresForTests()).newDatabase();
  const { acknowledged, ...result } = await killRounds(3, signal, address);
  expect(acknowledged).toBeGreaterThan(3);
  expect(result).toEqual({ lost: 0, broken: 0 });
});

// Elsewhere than as root on Linux no file system can be mounted.
test.runIf(canCutPower()).each([
  ["SQLite", onSqlite],
  ["PostgreSQL", onPostgres],
] as const)("power that is cut takes nothing acknowledged from %s", { timeout }, async (_name, victim) => {
  const { acknowledged, ...result } = await powerCuts(2, victim);
  expect(acknowledged).toBeGreaterThan(3);
  expect(result).toEqual({ rounds: 2, lost: 0, broken: 0 });
});

test("a changed bit is noticed or harmless", { timeout }, async () => {
  expect(await corruptAtRandom(12)).toMatchObject({ tried: 12, silentlyWrong: 0 });
});

test("a save of a full report takes two kilobytes at most, on both databases", { timeout }, async () => {
  const { report } = publishedReport("seed-2021-kaifeng");
  const grown = [await growthOnSqlite(report, 3), await growthOnPostgres(report, await postgresForTests(), 3)];
  for (const { bytesASave } of grown) expect(bytesASave).toBeLessThan(2_048);
});

test("a long history freezes nothing and copies to its own size", { timeout }, async () => {
  const { longestFreezeMs, copiesTimesDatabase } = await longHistory(300);
  expect(longestFreezeMs).toBeLessThan(1_000);
  expect(copiesTimesDatabase).toBeLessThanOrEqual(1.5);
});
