// Amounts are pasted in the unit that stands over them, as a file is read.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { publishedReport } from "#testing/published-report.ts";
import { gridFromText } from "./clipboard-grid.ts";
import { amountsInWan, unitsAt } from "./pasted-units.ts";
import { planPaste } from "./plan-paste.ts";

const { report, edition } = publishedReport("seed-2021-kaifeng");
const pasted = (...lines: readonly string[]) => {
  const { changes, leftOut } = planPaste([gridFromText(lines.join("\n"))], {
    edition,
    report: { ...report, entries: {}, typedTotals: [] },
    focus: { cell: undefined, section: "disclosure" },
    lines: [],
  });
  return {
    changes: changes.map(({ cell, after, doubt }) => [cell, after, doubt]),
    reasons: leftOut.map(({ reason }) => reason),
  };
};
const amount = "fees_administrativeFees_amount";

describe("an amount under a stated unit", () => {
  it.each([
    ["信息内容\t本年收费金额（单位：元）", "元", "1.2"],
    ["信息内容\t本年收费金额（元）", "元", "1.2"],
    ["信息内容\t本年收费金额（单位：千元）", "千元", "1200"],
    ["单位：亿元\t\n信息内容\t本年收费金额", "亿元", "120000000"],
  ])("%j is turned into 万元 and marked", (heads, unit, after) => {
    const typed = after === "1.2" ? "12000" : "12000";
    const { changes } = pasted(...heads.split("\n"), `行政事业性收费\t${typed}`);
    expect(changes).toEqual([[amount, after, `表头的单位是${unit}，已由 12000${unit}折算成万元`]]);
  });

  it.each([
    "信息内容\t本年收费金额（单位：万元）",
    "信息内容\t本年收费金额",
    "\t本年收费金额（单位：万元，保留4位小数）",
  ])("%j is left as it is", (heads) => {
    expect(pasted(heads, "行政事业性收费\t12000").changes).toEqual([[amount, "12000", undefined]]);
  });

  it("is left out where two units are stated, and where what it would be is no amount", () => {
    const two = pasted("单位：元\t", "信息内容\t本年收费金额（单位：万元）", "行政事业性收费\t12000");
    expect(two.changes).toEqual([]);
    expect(two.reasons).toContain("表头写了不止一种单位（元、万元），请核对后按万元填写");
    const fine = pasted("信息内容\t本年收费金额（单位：元）", "行政事业性收费\t0.001");
    expect(fine.changes).toEqual([]);
    expect(fine.reasons.join()).toContain("小数");
  });

  it("of nil is nil in any unit", () => {
    expect(pasted("信息内容\t本年收费金额（单位：元）", "行政事业性收费\t0").changes).toEqual([
      [amount, "0", undefined],
    ]);
  });
});

it("counts keep their number under a unit of money", () => {
  const { changes } = pasted("单位：元\t", "信息内容\t本年处理决定数量", "行政许可\t12000");
  expect(changes).toEqual([["licensing_licenses_decisions", "12000", undefined]]);
});

it("the unit of a table above does not reach into one that has heads of its own", () => {
  const grid = gridFromText("\t金额（元）\n甲\t5\n信息内容\t本年收费金额（单位：万元）\n行政事业性收费\t12");
  expect([unitsAt(grid, 1), unitsAt(grid, 3)]).toEqual([["元"], ["万元"]]);
});

it("what is turned into 万元 is exactly a ten-thousandth of the yuan", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10 ** 12 }), (yuan) => {
      const [wan = ""] = amountsInWan(String(yuan), ["元"]);
      const [whole = "", fraction = ""] = wan.split(".");
      expect(BigInt(whole + fraction.padEnd(4, "0"))).toBe(BigInt(yuan));
      expect(amountsInWan(String(yuan), ["元", "元"])).toHaveLength(1);
    }),
  );
});
