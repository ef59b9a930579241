import fc from "fast-check";
import { expect, it } from "vitest";
import { exactGap, exactSum } from "./exact-sum.ts";

/** A number as a text prints it. */
const printed = (text: string) => ({ value: Number(text), decimals: text.split(".")[1]?.length ?? 0 });
const written = fc
  .tuple(fc.integer({ min: 0, max: 99_999_999 }), fc.integer({ min: 0, max: 6 }))
  .map(([digits, decimals]) => ({ digits, decimals, text: (digits / 10 ** decimals).toFixed(decimals) }));

it.each([
  [["0.1", "0.2"], 0.3],
  [["10.1", "20.2"], 30.3],
  [["0.1", "0.2", "0.3"], 0.6],
  [["1.1", "2"], 3.1],
  [[], 0],
])("%j are %d, not a hair beside it", (parts, sum) => {
  expect(exactSum(parts.map(printed))).toBe(sum);
});

it.each([
  ["12.3", "10.1", 2.2],
  ["10.1", "12.3", -2.2],
  ["6.5", "6.1234", 0.3766],
  ["7", "7", 0],
])("%s is by that much more than %s", (one, other, gap) => {
  expect(exactGap(printed(one), printed(other))).toBe(gap);
});

it("adds as whole numbers of the finest unit do", () => {
  fc.assert(
    fc.property(fc.array(written, { minLength: 1, maxLength: 12 }), (parts) => {
      const finest = Math.max(...parts.map(({ decimals }) => decimals));
      const units = parts.reduce((sum, { digits, decimals }) => sum + digits * 10 ** (finest - decimals), 0);
      fc.pre(Number.isSafeInteger(units));
      expect(exactSum(parts.map(({ text }) => printed(text)))).toBe(Number((units / 10 ** finest).toFixed(finest)));
    }),
  );
});

it("what was added is the gap again", () => {
  fc.assert(
    fc.property(written, written, (one, other) => {
      const [first, second] = [printed(one.text), printed(other.text)];
      const sum = { value: exactSum([first, second]), decimals: Math.max(first.decimals, second.decimals) };
      expect(exactGap(sum, second)).toBe(first.value);
    }),
  );
});
