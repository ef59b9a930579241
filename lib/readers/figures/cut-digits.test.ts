import { describe, expect, it } from "vitest";
import type { CellToken } from "#core/tokens/token.ts";
import { cuts, everyCut, mostReadings } from "./cut-digits.ts";

const token = (text: string, broken = false): CellToken => ({
  kind: "cell",
  text,
  printed: text,
  place: "p1",
  column: -1,
  ...(broken ? { broken: true as const } : {}),
});
const cut = (texts: string, width: number, sums: Parameters<typeof cuts>[2] = []) =>
  cuts(
    texts.split(" ").map((text) => token(text)),
    width,
    sums,
  ).map((reading) => reading.map((held) => held?.text ?? "~").join(" "));

describe("without sums every way is possible", () => {
  it.each([
    ["12", 2, ["1 2"]],
    ["123", 2, ["1 23", "12 3"]],
    ["105", 2, ["10 5"]],
    ["005", 3, ["0 0 5"]],
    ["12 3", 3, ["1 2 3"]],
    ["12 34", 3, ["12 3 4", "1 2 34"]],
    ["-12", 2, ["-1 2"]],
    ["12", 1, ["12"]],
  ])("%s in %i columns: %j", (texts, width, ways) => {
    expect(cut(texts, width).sort()).toEqual([...ways].sort());
  });

  it.each([
    ["fewer digits than columns", "12", 3],
    ["a nil at the front of one figure", "012", 1],
    ["more cells than columns", "1 2 3", 2],
    ["decimals", "1.5", 2],
    ["a figure longer than any", "1234567890123", 1],
  ])("%s cannot be cut", (_, texts, width) => {
    expect(cut(texts, width)).toEqual([]);
  });

  it("nor anything beside a misread figure", () => {
    expect(cuts([token("12"), token("3", true)], 3)).toEqual([]);
  });
});

describe("with sums", () => {
  const sums = [{ total: 2, parts: [0, 1] }];
  it("only ways that add up are left", () => {
    expect(cut("12315", 3, sums)).toEqual(["12 3 15"]);
    expect(cut("12316", 3, sums)).toEqual([]);
  });

  it("a total before its parts is looked at when the last part is there", () => {
    expect(cut("15123", 3, [{ total: 0, parts: [1, 2] }])).toEqual(["15 12 3"]);
  });

  it("several sums must all hold", () => {
    const both = [
      { total: 2, parts: [0, 1] },
      { total: 3, parts: [2] },
    ];
    expect(cut("1233", 4, both)).toEqual(["1 2 3 3"]);
    expect(cut("1234", 4, both)).toEqual([]);
  });
});

it("what is cut says so, what stands by itself does not", () => {
  const [reading] = cuts([token("12"), token("34")], 3, [{ total: 2, parts: [0, 1] }]);
  expect(reading).toBeUndefined();
  const [other] = cuts([token("12"), token("14")], 3, [{ total: 2, parts: [0, 1] }]);
  expect(other?.map((held) => held?.how)).toBeUndefined();
  const [third] = cuts([token("123"), token("15")], 3, [{ total: 2, parts: [0, 1] }]);
  expect(third?.map((held) => `${held?.text}:${held?.how}`)).toEqual(["12:cut", "3:cut", "15:stands"]);
});

it("where the ways are too many nobody looks at all, and it is soon over", () => {
  const started = performance.now();
  expect(everyCut([token("123456789123456789")], 9)).toEqual([]);
  expect(everyCut([token("1234")], 2).length).toBeLessThan(mostReadings);
  expect(cuts([token("1".repeat(60))], 30, [{ total: 29, parts: [0] }]).length).toBeLessThanOrEqual(mostReadings);
  expect(performance.now() - started).toBeLessThan(2_000);
});
