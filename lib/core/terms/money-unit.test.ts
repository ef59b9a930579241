import fc from "fast-check";
import { expect, it } from "vitest";
import { placesToWan, shiftPoint } from "./money-unit.ts";

it.each([
  ["元", -4],
  ["十元", -3],
  ["百元", -2],
  ["千元", -1],
  ["万元", 0],
  ["十万元", 1],
  ["百万元", 2],
  ["千万元", 3],
  ["亿元", 4],
  ["百亿元", 6],
])("%s: the point moves by %d", (unit, places) => {
  expect(placesToWan(unit)).toBe(places);
});

it.each([
  ["15203506", -4, "1520.3506"],
  ["15203500", -4, "1520.35"],
  ["5", -4, "0.0005"],
  ["0", -4, "0"],
  ["0.5", -4, "0.00005"],
  ["1,234", -1, "123.4"],
  ["1.5", 4, "15000"],
  ["1.23456", 4, "12345.6"],
  ["0.0001", 4, "1"],
  ["007", 0, "007"],
  ["120", -1, "12"],
])("%s by %d places is %s", (text, places, moved) => {
  expect(shiftPoint(text, places)).toBe(moved);
});

it("there and back again nothing is lost, however long the number", () => {
  const written = fc
    .tuple(fc.bigInt({ min: 0n, max: 99_999_999_999_999_999_999n }), fc.integer({ min: 0, max: 9 }))
    .map(([digits, decimals]) => {
      const padded = String(digits).padStart(decimals + 1, "0");
      const [whole, fraction] = [padded.slice(0, padded.length - decimals), padded.slice(padded.length - decimals)];
      const tail = fraction.replace(/0+$/u, "");
      return `${whole}${tail === "" ? "" : `.${tail}`}`;
    });
  fc.assert(
    fc.property(written, fc.integer({ min: -4, max: 8 }), (text, places) => {
      expect(shiftPoint(shiftPoint(text, places), -places)).toBe(text);
    }),
  );
});
