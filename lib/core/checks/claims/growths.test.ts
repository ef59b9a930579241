// Which growths a sentence states, of which number, against which: where it cannot be told, none.
import { describe, expect, it } from "vitest";
import { readText } from "./claims.ts";
import { growthsIn } from "./growths.ts";

const growths = (text: string) =>
  growthsIn(readText("overview", text).sentences.flatMap(({ claims }) => claims)).map(
    ({ change, sign, counted, before }) =>
      `${counted.value}${counted.unit} ${sign > 0 ? "+" : "-"}${change.value}${change.unit}${before ? ` from ${before.value}` : ""}`,
  );

describe("growth that is stated", () => {
  it.each([
    ["收到申请385件，同比增长10%。", ["385件 +10%"]],
    ["收到申请385件，比上年减少15件。", ["385件 -15件"]],
    ["收到申请385件，较去年上升10.5%。", ["385件 +10.5%"]],
    ["新收申请110件，较2023年的100件增长10%。", ["110件 +10% from 100"]],
    ["发生行政复议22起，比上年（31起）下降29%。", ["22起 -29% from 31"]],
    ["收到申请25件，同比增长25%（上年为20件）。", ["25件 +25% from 20"]],
    ["收到申请385件，同比降低了5%。", ["385件 -5%"]],
    ["公开信息12条，与去年同期增加2条；收到申请3件，同比下降50%。", ["12条 +2条", "3件 -50%"]],
  ])("%s", (text, found) => {
    expect(growths(text)).toEqual(found);
  });
});

describe("what is no statement about a number before it", () => {
  it.each([
    ["of another thing", "收到申请385件，网站访问量比上年上升10%。"],
    ["of two things at once", "行政复议17件、行政诉讼14件，比上年下降5%。"],
    ["of several, each by its own", "收到申请385件，同比分别增长10%。"],
    ["in another unit", "收到申请385件，比上年增加5人。"],
    ["without a comparison", "收到申请385件，增长10%。"],
    ["without a word of growth", "收到申请385件，同比10%。"],
    ["of an approximate number", "收到申请300余件，同比增长10%。"],
    ["of a share", "办结率97%，同比增长2%。"],
    ["in the next sentence", "收到申请385件。同比增长10%。"],
    ["no number at all", "工作力度同比增强。"],
  ])("%s: %s", (_, text) => {
    expect(growths(text)).toEqual([]);
  });
});
