// When a save goes out: soon after a pause, never long after the first key, later and later after failures.
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { delays } from "#components/desk/delays.ts";
import { createSendTimer } from "./send-timer.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function started() {
  const sent: number[] = [];
  const begun = Date.now();
  const timer = createSendTimer(() => sent.push(Date.now() - begun));
  return { timer, sent };
}

it("waits for a pause between keys", () => {
  const { timer, sent } = started();
  for (let key = 0; key < 4; key += 1) {
    timer.planAfterKey(0);
    vi.advanceTimersByTime(delays.save - 1);
  }
  expect(sent).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(sent).toHaveLength(1);
});

it("does not wait for ever for somebody who never pauses", () => {
  const { timer, sent } = started();
  for (let at = 0; at < delays.saveAtLatest + delays.save; at += 100) {
    timer.planAfterKey(0);
    vi.advanceTimersByTime(100);
  }
  expect(sent[0]).toBeLessThanOrEqual(delays.saveAtLatest);
});

it("goes out at once where it is asked to", () => {
  const { timer, sent } = started();
  timer.plan(3, "at once");
  vi.advanceTimersByTime(0);
  expect(sent).toEqual([0]);
});

it.each(delays.retries.map((wait, index) => [index + 1, wait] as const))(
  "after %i failures in a row it tries again in %i ms",
  (failures, wait) => {
    const { timer, sent } = started();
    timer.plan(failures);
    vi.advanceTimersByTime(wait - 1);
    expect(sent).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(sent).toHaveLength(1);
  },
);

it("never waits longer than the longest pause, however often it failed", () => {
  const { timer, sent } = started();
  timer.plan(500);
  vi.advanceTimersByTime(delays.retries.at(-1) ?? 0);
  expect(sent).toHaveLength(1);
});

it("typing puts off no retry that is due", () => {
  const { timer, sent } = started();
  timer.plan(1);
  for (let key = 0; key < 10; key += 1) {
    vi.advanceTimersByTime((delays.retries[0] ?? 0) / 10);
    timer.planAfterKey(1);
  }
  expect(sent).toHaveLength(1);
});

it("rests, begins and stops without going out", () => {
  for (const end of ["rest", "begin", "stop"] as const) {
    const { timer, sent } = started();
    timer.plan(0);
    expect(timer.planned()).toBe(true);
    timer[end]();
    expect(timer.planned()).toBe(false);
    vi.advanceTimersByTime(delays.saveAtLatest * 2);
    expect(sent).toEqual([]);
  }
});

it("once stopped it plans nothing more", () => {
  const { timer, sent } = started();
  timer.stop();
  timer.plan(0, "at once");
  vi.advanceTimersByTime(delays.saveAtLatest);
  expect([sent, timer.planned()]).toEqual([[], false]);
});

it("what is typed while a save is out waits for a pause of its own", () => {
  const { timer, sent } = started();
  timer.planAfterKey(0);
  vi.advanceTimersByTime(delays.saveAtLatest - 10);
  timer.begin();
  timer.planAfterKey(0);
  vi.advanceTimersByTime(delays.save - 1);
  expect(sent).toHaveLength(1);
  vi.advanceTimersByTime(1);
  expect(sent).toHaveLength(2);
});
