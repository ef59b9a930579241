import { expect, it } from "vitest";
import { isFigureText, readPasted } from "./pasted-figure.ts";

it.each([
  ["12", true],
  ["１２", true],
  ["(12)", true],
  ["¥1,520.35", true],
  ["12件", true],
  ["3.5万元", true],
  ["/", true],
  ["无", true],
  ["", true],
  ["####", true],
  ["12件次", false],
  ["2024年度", false],
  ["1.属于国家秘密", false],
  ["三", false],
  ["重复申请", false],
])("%j stands where a figure stands: %s", (text, figure) => {
  expect(isFigureText(text)).toBe(figure);
});

it("a pasted figure reads as a typed one does: the plain form, and 分 for amounts", () => {
  expect(readPasted("1,234", {})).toEqual({ kind: "figure", text: "1234", value: 1234 });
  expect(readPasted(" ０12 ", {})).toEqual({ kind: "figure", text: "12", value: 12 });
  expect(readPasted("1,520.3506", { amount: true })).toEqual({
    kind: "figure",
    text: "1520.3506",
    value: 1_520_350_600,
  });
  expect(readPasted("", {})).toEqual({ kind: "blank" });
});

it.each(["12件", "约12", "1.5", "-3", "#REF!"])("%j is refused with a reason, never guessed", (text) => {
  const read = readPasted(text, {});
  expect(read.kind).toBe("refused");
  expect(read.kind === "refused" && read.reason).toMatch(/\p{Script=Han}/u);
});
