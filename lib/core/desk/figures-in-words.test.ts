// Whatever was meant for a figure and is none is told; what says nothing is not.
import { describe, expect, it } from "vitest";
import { publishedReport } from "#testing/published-report.ts";
import { gridFromRows } from "./clipboard-grid.ts";
import { planPaste } from "./plan-paste.ts";

const { report, edition } = publishedReport("seed-2021-kaifeng");
function leftOut(...rows: readonly (readonly string[])[]) {
  const grid = gridFromRows([["项目", "自然人", "商业企业"], ...rows].map((row) => row.map((text) => ({ text }))));
  const into = {
    edition,
    report: { ...report, entries: {}, typedTotals: [] },
    focus: { cell: undefined, section: "requests" },
    lines: [],
  };
  const plan = planPaste([grid], into);
  return { left: plan.leftOut.map(({ text, place }) => `${text}@${place}`), changes: plan.changes.length };
}

describe("a row of the form without any figure", () => {
  it.each(["3*", "5%", "十二", "1E+05", "2023/1/2", "约30", "３人（其中党员１人）"])(
    "“%s” is told with its place",
    (text) => {
      expect(leftOut(["重复申请", text, ""])).toEqual({ left: [`${text}@第2行第2列`], changes: 0 });
    },
  );

  it.each(["", "见说明", "件", "同上"])("“%s” holds no number and is not", (text) => {
    expect(leftOut(["重复申请", text, ""])).toEqual({ left: [], changes: 0 });
  });

  it("a row that the form does not have is passed over", () => {
    expect(leftOut(["报送单位", "3*", ""]).left).toEqual([]);
  });
});

describe("a row with figures", () => {
  it("every word behind the label is told, a unit that stands alone is not", () => {
    expect(leftOut(["重复申请", "3", "见附件"])).toEqual({ left: ["见附件@第2行第3列"], changes: 1 });
    expect(leftOut(["重复申请", "3", "件"])).toEqual({ left: [], changes: 1 });
  });

  it("words before the label are none of its figures", () => {
    expect(leftOut(["（五）不予处理", "2.重复申请", "3"]).left).toEqual([]);
  });
});
