import { expect, it } from "vitest";
import { publishedReport } from "#testing/published-report.ts";
import { gridFromText } from "./clipboard-grid.ts";
import { nearHeadOf } from "./near-head.ts";
import { planPaste } from "./plan-paste.ts";

const { report, edition } = publishedReport("seed-2021-kaifeng");
const planOf = (rows: readonly (readonly string[])[]) =>
  planPaste([gridFromText(rows.map((row) => row.join("\t")).join("\n"))], {
    edition,
    report: { ...report, entries: {}, typedTotals: [] },
    focus: { cell: undefined, section: "requests" },
    lines: [],
  });

it("marks the cells of a row whose name only resembles the form's, and no other", () => {
  const { changes, heads } = planOf([
    ["", "自然人", "商业企业"],
    ["属于国家秘密的", "3", "1"],
    ["重复申请", "4", "2"],
  ]);
  expect(changes).toHaveLength(4);
  const doubtful = changes.filter(({ cell }) => nearHeadOf(edition, heads, cell));
  expect(doubtful.map(({ after }) => after).sort()).toEqual(["1", "3"]);
});

it("marks nothing where every name is known", () => {
  const { changes, heads } = planOf([
    ["", "自然人"],
    ["重复申请", "4"],
  ]);
  expect(changes.map(({ cell }) => nearHeadOf(edition, heads, cell))).toEqual([undefined]);
});
