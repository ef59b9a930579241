// A number is found where it stands alone, never inside a longer one.
import { expect, test } from "vitest";
import { figureOffsets } from "./figure-marks.ts";

test("every place of the number, and none inside longer numbers", () => {
  const text = "受理30件,其中30件办结,130件、301件、3,030件、0.30、30.5%不算,另有30";
  expect(figureOffsets(text, "30")).toEqual([2, 8, text.length - 2]);
  expect(figureOffsets("占12.5%", "12.5")).toEqual([1]);
  expect(figureOffsets("没有数", "")).toEqual([]);
});
