import { expect, test, vi } from "vitest";
import { deriveOnce } from "./derive-once.ts";
import { entriesOf, keysOf } from "./entries-of.ts";
import { sure } from "./sure.ts";

test("what must be there is given back, nil and blank too; what is not there is no value", () => {
  expect([0, "", null, false].map((value) => sure(value))).toEqual([0, "", null, false]);
  expect(() => sure([].at(0))).toThrow(/missing/);
});

test("a derivation runs once for each key, whatever it gives", () => {
  const derive = vi.fn(({ size }: { readonly size: number }) => (size > 0 ? size : undefined));
  const once = deriveOnce(derive);
  const [one, none] = [{ size: 2 }, { size: 0 }];
  expect([once(one), once(one), once(none), once(none), once({ size: 2 })]).toEqual([2, 2, undefined, undefined, 2]);
  expect(derive).toHaveBeenCalledTimes(3);
});

test("entries and keys keep their order", () => {
  const record = { b: 1, a: 2 } as const;
  expect(entriesOf(record)).toEqual([
    ["b", 1],
    ["a", 2],
  ]);
  expect(keysOf(record)).toEqual(["b", "a"]);
});
