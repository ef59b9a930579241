import { afterEach, describe, expect, test, vi } from "vitest";
import { remember, remembered } from "./remembered.ts";

function browserWith(storage: Pick<Storage, "getItem" | "setItem">) {
  vi.stubGlobal("localStorage", storage);
}

afterEach(() => vi.unstubAllGlobals());

describe("choices remembered in the browser", () => {
  test("what was kept is found again", () => {
    const kept = new Map<string, string>();
    browserWith({ getItem: (name) => kept.get(name) ?? null, setItem: (name, choice) => void kept.set(name, choice) });
    expect(remembered("side")).toBeNull();
    remember("side", "cell");
    expect(remembered("side")).toBe("cell");
  });

  test("a browser that keeps nothing is no error", () => {
    const refuse = () => {
      throw new DOMException("blocked", "SecurityError");
    };
    browserWith({ getItem: refuse, setItem: refuse });
    expect(() => remember("side", "cell")).not.toThrow();
    expect(remembered("side")).toBeNull();
  });
});
