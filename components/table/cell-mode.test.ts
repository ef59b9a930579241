import { expect, it } from "vitest";
import { createCellMode } from "./cell-mode.ts";

it("one click chooses a cell, a second one edits it", () => {
  const mode = createCellMode();
  mode.press("a", undefined, 1);
  expect([mode.selects("a"), mode.edited()]).toEqual([true, undefined]);
  mode.press("a", "a", 1);
  expect([mode.selects("a"), mode.edited()]).toEqual([false, "a"]);
});

it("a click that ends in another cell selects nothing", () => {
  const mode = createCellMode();
  mode.press("a", undefined, 1);
  expect(mode.selects("b")).toBe(false);
});

it("a double click edits; in a cell that is edited already it is the browser's", () => {
  const mode = createCellMode();
  mode.press("a", undefined, 1);
  mode.press("a", "a", 2);
  expect([mode.edited(), mode.entersText()]).toEqual(["a", true]);
  mode.press("a", "a", 1);
  mode.press("a", "a", 2);
  expect([mode.edited(), mode.entersText()]).toEqual(["a", false]);
});

it("another cell, Enter, Tab and Esc end it; F2 begins it", () => {
  const mode = createCellMode();
  mode.edit("a");
  expect(mode.edited()).toBe("a");
  mode.choose();
  expect(mode.edited()).toBeUndefined();
  mode.edit("a");
  mode.press("b", "a", 1);
  expect([mode.edited(), mode.selects("b")]).toEqual([undefined, true]);
});
