// What waits for a pause: once, so long after the last asking, with one timer however often it is asked for.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { afterQuiet } from "./after-quiet.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("asked again and again, it is done once, so long after the last time", () => {
  const run = vi.fn();
  const { ask } = afterQuiet(100, run);
  for (let key = 0; key < 5; key++) {
    ask();
    vi.advanceTimersByTime(60);
  }
  expect(run).not.toHaveBeenCalled();
  vi.advanceTimersByTime(39);
  expect(run).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(run).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1000);
  expect(run).toHaveBeenCalledTimes(1);
  ask();
  vi.advanceTimersByTime(100);
  expect(run).toHaveBeenCalledTimes(2);
});

test("asked at every key, it sets no timer at every key", () => {
  const set = vi.spyOn(globalThis, "setTimeout");
  const { ask } = afterQuiet(100, () => {});
  for (let key = 0; key < 50; key++) ask();
  expect(set).toHaveBeenCalledTimes(1);
});

test("called off, it is not done until it is asked for again", () => {
  const run = vi.fn();
  const { ask, cancel } = afterQuiet(100, run);
  ask();
  cancel();
  vi.advanceTimersByTime(500);
  expect(run).not.toHaveBeenCalled();
  ask();
  vi.advanceTimersByTime(100);
  expect(run).toHaveBeenCalledTimes(1);
});
