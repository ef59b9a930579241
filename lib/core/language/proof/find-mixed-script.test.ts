import { expect, test } from "vitest";
import { findMixedScript } from "./find-mixed-script.ts";

const around = "全年严格落实政府信息公开各项要求，".repeat(4);

test("a Traditional character in a Simplified text is told with the Simplified one", () => {
  expect(findMixedScript(`${around}规範公开流程。`)).toEqual([
    { kind: "misspelt", from: 69, to: 70, found: "範", right: "范" },
  ]);
});

test.each([
  ["a text in Traditional characters", "嚴格落實政府信息公開各項要求，".repeat(5)],
  ["a short one", "見《規範》"],
  ["Simplified", around],
])("%s is right", (_, text) => {
  expect(findMixedScript(text)).toEqual([]);
});
