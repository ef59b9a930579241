import { expect, it } from "vitest";
import type { CellToken } from "#core/tokens/token.ts";
import { distinct, holds, notOne, numberOf, type Reading, stands } from "./reading.ts";

const token = (text: string) => ({ kind: "cell", text, printed: text, column: -1 }) as unknown as CellToken;
const reading = (...texts: readonly string[]): Reading =>
  texts.map((text) => (text === "" ? undefined : { text, how: "stands" }));
const sums = [{ total: 3, parts: [0, 1, 2] }];

it.each([
  [["1", "2", "3", "6"], true],
  [["1", "", "5", "6"], true],
  [["", "", "", ""], true],
  [["1", "2", "3", "7"], false],
  [["1", "2", "3", ""], false],
  [["1,000", "2", "3", "1,005"], true],
  [["1", "2", "x", "6"], false],
  [["-1", "2", "5", "6"], true],
])("%j adds up: %s", (texts, right) => {
  expect(holds(reading(...texts), sums)).toBe(right);
});

it.each([
  ["12", false],
  ["0", false],
  ["012", true],
  ["-012", true],
  ["0.12", false],
  ["12345678901", false],
  ["123456789012", true],
  ["12345678901.1234", false],
])("%s is more than one figure: %s", (text, more) => {
  expect(notOne(token(text))).toBe(more);
});

it("an empty place stands for nothing, and nothing counts as nil", () => {
  expect(stands(token(""))).toBeUndefined();
  expect(stands(token("0"))).toMatchObject({ text: "0", how: "stands" });
  expect([numberOf(undefined), numberOf(stands(token("1,234")))]).toEqual([0, 1234]);
});

it("the same figures in the same columns are one reading, in other columns another", () => {
  expect(
    distinct([reading("1", "", "2"), reading("1", "", "2"), reading("1", "2", ""), reading("12", "", "")]),
  ).toHaveLength(3);
});
