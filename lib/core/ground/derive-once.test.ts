import { expect, it } from "vitest";
import { deriveOnce } from "./derive-once.ts";

it("works a result out once for each key, also where there is none", () => {
  let asked = 0;
  const size = deriveOnce((key: { readonly list: readonly number[] }): number | undefined => {
    asked += 1;
    return key.list.length || undefined;
  });
  const [one, none] = [{ list: [1, 2] }, { list: [] }];
  expect([size(one), size(one), size(none), size(none)]).toEqual([2, 2, undefined, undefined]);
  expect(asked).toBe(2);
});

it("leaves the key as it looks, and a copy without what was derived of the original", () => {
  const sum = deriveOnce((key: { readonly a: number }) => ({ doubled: key.a * 2 }));
  const other = deriveOnce((key: { readonly a: number }) => ({ next: key.a + 1 }));
  const key = { a: 1 };
  expect([sum(key), other(key)]).toEqual([{ doubled: 2 }, { next: 2 }]);
  expect(key).toStrictEqual({ a: 1 });
  expect(JSON.stringify(key)).toBe('{"a":1}');
  expect(sum({ ...key, a: 5 })).toEqual({ doubled: 10 });
  expect(sum(Object.assign({}, key, { a: 6 }))).toEqual({ doubled: 12 });
});

it("derives from keys that nothing may be added to", () => {
  const count = deriveOnce((key: readonly string[]) => ({ length: key.length }));
  const frozen = Object.freeze(["a", "b"]);
  expect(count(frozen)).toBe(count(frozen));
  expect(count(frozen)).toEqual({ length: 2 });
});
