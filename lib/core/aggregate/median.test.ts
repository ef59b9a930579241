import fc from "fast-check";
import { expect, it } from "vitest";
import { usualOf } from "./median.ts";

it.each([
  [[5], 5],
  [[1, 9], 5],
  [[9, 1, 5], 5],
  [[1, 2, 3, 1000], 2.5],
  [[-3, 0, 3], 0],
])("the middle of %j is %s", (values, middle) => {
  expect(usualOf(values, 0).median).toBe(middle);
});

it("few that are far off move neither the middle nor what is usual around it", () => {
  const usual = usualOf([10, 11, 12, 13, 14], 0);
  const wild = usualOf([10, 11, 12, 13, 1_000_000], 0);
  expect(wild).toEqual(usual);
});

it("equal values leave the least deviation, so that one more is not odd at once", () => {
  expect(usualOf([7, 7, 7], 2).deviation).toBe(2);
  expect(usualOf([0, 100], 2).deviation).toBeGreaterThan(50);
});

it("whatever the order, and never changed by it", () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: 1 }), (values) => {
      const before = [...values];
      const one = usualOf(values, 1);
      expect(values).toEqual(before);
      expect(usualOf([...values].reverse(), 1)).toEqual(one);
      expect(values.filter((value) => value < one.median).length).toBeLessThanOrEqual(values.length / 2);
      expect(values.filter((value) => value > one.median).length).toBeLessThanOrEqual(values.length / 2);
    }),
  );
});
