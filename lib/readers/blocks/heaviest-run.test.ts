import fc from "fast-check";
import { expect, test } from "vitest";
import { heaviestRun } from "./heaviest-run.ts";

const even = (places: readonly number[]) =>
  heaviestRun(
    places,
    places.map(() => 1),
  );

test("keeps what stands in order", () => {
  expect(even([0, 1, 5, 2, 3])).toEqual([0, 1, 3, 4]);
  expect(even([])).toEqual([]);
  expect(even([2, 2])).toEqual([1]);
});

test("one heavy thing outweighs two light ones; of equals the last is kept", () => {
  expect(heaviestRun([3, 1, 2], [5, 1, 1])).toEqual([0]);
  expect(heaviestRun([1, 1, 2], [1, 1, 1])).toEqual([1, 2]);
});

test("rises, and no other run that rises is heavier", () => {
  const things = fc.array(fc.record({ place: fc.nat(5), weight: fc.integer({ min: 1, max: 9 }) }), { maxLength: 8 });
  fc.assert(
    fc.property(things, (all) => {
      const places = all.map(({ place }) => place);
      const weights = all.map(({ weight }) => weight);
      const weigh = (run: readonly number[]) => run.reduce((sum, index) => sum + (weights[index] ?? 0), 0);
      const rises = (run: readonly number[]) =>
        run.every((at, i) => i === 0 || (places[run[i - 1] ?? 0] ?? 0) < (places[at] ?? 0));
      const run = heaviestRun(places, weights);
      expect(rises(run)).toBe(true);
      for (let chosen = 0; chosen < 2 ** all.length; chosen += 1) {
        const other = all.flatMap((_, index) => (chosen & (1 << index) ? [index] : []));
        if (rises(other)) expect(weigh(other)).toBeLessThanOrEqual(weigh(run));
      }
    }),
    { numRuns: 40 },
  );
});
