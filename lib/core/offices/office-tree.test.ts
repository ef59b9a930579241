import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isWithin, makesCircle, type OfficeNode, officesBelow, treeOf } from "./office-tree.ts";

const office = (id: string, above?: string): OfficeNode => ({
  id,
  name: id,
  aliases: [],
  ...(above === undefined ? {} : { above }),
});
const tree = treeOf([
  office("city"),
  office("county", "city"),
  office("town", "county"),
  office("bureau", "city"),
  office("lost", "gone"),
]);

describe("who stands below whom", () => {
  it("right below, in the order of the list", () => {
    expect(officesBelow(tree, "city").map(({ id }) => id)).toEqual(["county", "bureau"]);
    expect(officesBelow(tree, "town")).toEqual([]);
    expect(officesBelow(tree, "unknown")).toEqual([]);
  });

  it.each([
    ["town", "city", true],
    ["town", "town", true],
    ["city", "town", false],
    ["bureau", "county", false],
    ["lost", "gone", false],
    ["unknown", "unknown", false],
  ])("%s within %s: %s", (id, above, within) => {
    expect(isWithin(tree, id, above)).toBe(within);
  });

  it("an office cannot be put below itself or below what is below it", () => {
    expect(makesCircle(tree, "city", "town")).toBe(true);
    expect(makesCircle(tree, "city", "city")).toBe(true);
    expect(makesCircle(tree, "bureau", "town")).toBe(false);
  });
});

it("a circle that is there all the same is walked once", () => {
  const circle = treeOf([office("a", "b"), office("b", "a")]);
  expect(isWithin(circle, "a", "b")).toBe(true);
  expect(isWithin(circle, "a", "c")).toBe(false);
});

it("moving an office where it makes no circle leaves none", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(30), { minLength: 2, maxLength: 30 }), fc.nat(29), fc.nat(29), (ups, one, other) => {
      const offices = ups.map((up, at) => office(`o${at}`, at === 0 ? undefined : `o${up % at}`));
      const [id, above] = [`o${one % ups.length}`, `o${other % ups.length}`];
      if (makesCircle(treeOf(offices), id, above)) return;
      const moved = treeOf(offices.map((each) => (each.id === id ? { ...each, above } : each)));
      expect(isWithin(moved, id, above)).toBe(true);
      expect(isWithin(moved, above, id)).toBe(false);
    }),
    { numRuns: 60 },
  );
});
