// Checking a whole report takes time in proportion to its text, whatever it repeats.
import { expect, test } from "vitest";
import { contextOf } from "#core/checks/context.ts";
import { checkReport } from "#core/findings/check-report.ts";

const marks = ["“", "”", "《", "（", "（一）", "一、", "。", "，", "\n", "{{", "*", " ", "\u200b", "1", "甲"];
const phrases = ["2022年", "共收到申请1件，", "占1%。", "比上年增长5%，", "行政复议1件，", "没有", "其中"];
const length = 8_000;

/** Milliseconds to check a report with this text; the quickest of some tries. */
function timeFor(section: string, text: string): number {
  let quickest = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < 3; tries++) {
    const report = { office: { name: "青禾县人民政府" }, year: 2023, edition: "2021", entries: {}, typedTotals: [] };
    const before = performance.now();
    checkReport(contextOf({ ...report, narrative: { [section]: text } }, { today: "2024-01-01" }));
    quickest = Math.min(quickest, performance.now() - before);
  }
  return quickest;
}

test.each(["opening", "overview", "problems"])("checks of one report are linear in its text: %s", (section) => {
  const slow = [...marks, ...phrases].filter((piece) => {
    const textOf = (size: number) => piece.repeat(Math.ceil(size / piece.length));
    const isSlow = () => {
      const once = timeFor(section, textOf(length));
      const twice = timeFor(section, textOf(2 * length));
      return twice > 40 && twice > 2.5 * once;
    };
    return isSlow() && isSlow() && isSlow();
  });
  expect(slow).toEqual([]);
});
