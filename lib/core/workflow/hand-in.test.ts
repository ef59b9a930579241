import { expect, test } from "vitest";
import { daysWords, handInState, isOwed, isReminded } from "./hand-in.ts";

test("the office below sees whether it signed, whether that was accepted, and whether the sum it is in was", () => {
  expect(handInState(false, undefined, false)).toBe("unsigned");
  expect(handInState(false, "returned", true)).toBe("returned");
  expect(handInState(false, "accepted", false)).toBe("unsigned");
  expect(handInState(true, undefined, false)).toBe("ready");
  // In the sum that was accepted, though nobody had accepted it by itself: it is closed.
  expect(handInState(true, undefined, true)).toBe("acceptedAbove");
  expect(handInState(true, "returned", false)).toBe("ready");
  expect(handInState(true, "accepted", false)).toBe("accepted");
  expect(handInState(true, "accepted", true)).toBe("acceptedAbove");
  expect((["unsigned", "returned", "ready", "accepted"] as const).map(isOwed)).toEqual([true, true, false, false]);
});

test("days are told until the last one and after it; reminded is from ten days before, and as long as it is late", () => {
  expect(["2026-01-25", "2026-01-20", "2026-01-17"].map((due) => daysWords(due, "2026-01-20"))).toEqual([
    "还有 5 天",
    "今天截止",
    "已过 3 天",
  ]);
  expect(daysWords("2026-03-01", "2026-02-27")).toBe("还有 2 天");
  const reminded = (due: string | undefined) => isReminded(due, "2026-01-20");
  expect(["2026-01-31", "2026-01-30", "2026-01-20", "2025-06-30"].map(reminded)).toEqual([false, true, true, true]);
  expect(reminded(undefined)).toBe(false);
});
