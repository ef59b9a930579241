import { describe, expect, it } from "vitest";
import { hearEarlySearch } from "./early-search.ts";

/** A page that keys are pressed on; says whether a key was kept from it. */
function page() {
  const listeners = new Map<string, (event: KeyboardEvent) => void>();
  const target = {
    addEventListener: (type: string, listener: (event: KeyboardEvent) => void) => void listeners.set(type, listener),
    removeEventListener: (type: string) => void listeners.delete(type),
  } as unknown as Document;
  const press = (key: string, more: Partial<KeyboardEvent> = {}) => {
    let kept = false;
    const event = { key, preventDefault: () => (kept = true), stopPropagation: () => {}, ...more } as KeyboardEvent;
    listeners.get("keydown")?.(event);
    return kept;
  };
  const point = () => listeners.get("pointerdown")?.({} as KeyboardEvent);
  return { early: hearEarlySearch(target), press, point };
}

describe("keys typed before the menu of figures is there", () => {
  it("are kept for its search, with corrections, and taken once", () => {
    const { early, press } = page();
    early.begin();
    expect(["x", "Backspace", "许", "可", " ", "𠮷"].map((key) => press(key))).not.toContain(false);
    expect(press("Enter")).toBe(true);
    early.begin();
    expect(early.take()).toBe("许可 𠮷");
    expect(press("a")).toBe(false);
    expect(early.take()).toBe("");
  });

  it("leave shortcuts, moves and compositions alone", () => {
    const { early, press } = page();
    early.begin();
    expect(press("z", { ctrlKey: true })).toBe(false);
    expect(press("n", { altKey: true })).toBe(false);
    expect(press("Tab")).toBe(false);
    expect(press("a", { isComposing: true })).toBe(false);
    expect(early.take()).toBe("");
  });

  it("are nobody's before it is asked for, after Escape, and after a press elsewhere", () => {
    const { early, press, point } = page();
    expect(press("a")).toBe(false);
    early.begin();
    press("a");
    expect(press("Escape")).toBe(false);
    expect(press("b")).toBe(false);
    expect(early.take()).toBe("");
    early.begin();
    press("a");
    point();
    expect(press("b")).toBe(false);
    expect(early.take()).toBe("");
  });
});
