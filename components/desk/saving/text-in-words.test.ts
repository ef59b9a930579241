import { expect, it } from "vitest";
import { explanationKey } from "#core/report/keys.ts";
import { textInWords } from "./text-in-words.ts";

it("says choices and explanations in words, and keeps what was typed", () => {
  const explanation = {
    check: "N01",
    cells: ["overview"],
    values: { overview: "32" },
    text: "“本级”口径",
    by: "填报人",
    at: "2026-01-05T01:00:00Z",
    override: false,
  };
  expect(textInWords(explanationKey(explanation), JSON.stringify(explanation))).toBe("“本级”口径");
  expect(textInWords("office.kind", "government")).toBe("人民政府");
  expect(textInWords("office.level", "city")).toBe("市级");
  expect(textInWords("typedTotals.requests_disclosed_total", "")).toBe("自动计算");
  expect(textInWords("typedTotals.requests_disclosed_total", "typed")).toBe("按原表录入");
  expect(textInWords("entries.requests_disclosed_naturalPerson", "")).toBe("（空白）");
  expect(textInWords("entries.requests_disclosed_naturalPerson", "三件")).toBe("三件");
});
