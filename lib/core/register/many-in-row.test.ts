import { expect, it } from "vitest";
import type { Columns } from "./find-columns.ts";
import { manyInRow } from "./many-in-row.ts";

const columns = (more: Partial<Columns>): Columns => ({
  by: {},
  applicantTicks: new Map(),
  resultTicks: new Map(),
  body: [],
  titles: ["申请情况·件数", "自然人", "予以公开"],
  told: new Set(),
  ...more,
});
const counted = columns({ by: { requestsInRow: [0] } });
const ticks = columns({ applicantTicks: new Map([[1, "自然人"]]), resultTicks: new Map([[2, "予以公开"]]) });
const why = (found: Columns, ...cells: readonly string[]) => manyInRow(found, { number: 2, cells });

it.each(["3", "２", " 12 ", "3件", "三件", "十二", "2.0"])("“%s” in the column of counts is more than one", (text) => {
  expect(why(counted, text)).toContain(`“件数”一栏写着“${text.trim()}”`);
});

it.each(["", "1", "1件", "一", "0", "/", "—", "见附件", "2023-05-06", "2件（合并）", "13900001111", "0.5", "甲三"])(
  "“%s” says nothing of several",
  (text) => {
    expect(why(counted, text)).toBeUndefined();
  },
);

it("a number of two or more where a tick belongs counts one, and says so by its own title", () => {
  expect(why(ticks, "", "2", "√")).toContain("“自然人”一栏写着“2”");
  expect(why(ticks, "", "√", "5")).toContain("“予以公开”一栏写着“5”");
  expect(why(ticks, "9", "1", "√")).toBeUndefined();
});

it("a register without such columns is never asked about numbers", () => {
  expect(why(columns({}), "3", "3", "3")).toBeUndefined();
});
