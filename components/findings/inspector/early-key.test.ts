// Alt+I before the panel is there: kept, and without taking the focus from whoever typed on.
import { expect, test } from "vitest";
import { waitForKey } from "./early-key.ts";

function page() {
  const listeners = new Set<(event: KeyboardEvent) => void>();
  const keys = {
    addEventListener: (_: string, listener: never) => void listeners.add(listener),
    removeEventListener: (_: string, listener: never) => void listeners.delete(listener),
  };
  let kept = 0;
  const press = (key: string, altKey = false) => {
    const event = { key, code: `Key${key.toUpperCase()}`, altKey, ctrlKey: false, preventDefault: () => (kept += 1) };
    for (const listener of listeners) listener(event as never);
  };
  return { keys, press, listeners, kept: () => kept };
}

test("the key waits for the panel", () => {
  const { keys, press, listeners, kept } = page();
  const early = waitForKey();
  early.listen(keys);
  press("i");
  press("Alt", true);
  press("i", true);
  expect(kept()).toBe(1);
  expect(early.take()).toBe("last");
  expect(listeners.size).toBe(0);
  expect(early.take()).toBeUndefined();
});

test("who types on after it keeps the focus", () => {
  const { keys, press } = page();
  const early = waitForKey();
  early.listen(keys);
  press("i", true);
  press("5");
  expect(early.take()).toBe("earlier");
});

test("a step that is left before its panel comes listens no more", () => {
  const { keys, listeners } = page();
  waitForKey().listen(keys)();
  expect(listeners.size).toBe(0);
});
