// The short form of `npm run torture`: what it looks for, in seconds.
import { expect, test } from "vitest";
import { corruptAtRandom } from "./corruption.ts";
import { killRounds } from "./kill-rounds.ts";
import { longHistory } from "./long-history.ts";

const timeout = 180_000;

test.each(["SIGKILL", "SIGTERM"] as const)("saving stores that get %s lose nothing", { timeout }, async (signal) => {
  const { acknowledged, ...result } = await killRounds(3, signal);
  expect(acknowledged).toBeGreaterThan(3);
  expect(result).toEqual({ lost: 0, broken: 0 });
});

test("a changed bit is noticed or harmless", { timeout }, async () => {
  expect(await corruptAtRandom(12)).toMatchObject({ tried: 12, silentlyWrong: 0 });
});

test("a long history freezes nothing and copies to its own size", { timeout }, async () => {
  const { longestFreezeMs, copiesTimesDatabase } = await longHistory(300);
  expect(longestFreezeMs).toBeLessThan(1_000);
  expect(copiesTimesDatabase).toBeLessThanOrEqual(1.5);
});
