// Which cases of a register of reviews and lawsuits count in the year, where, and what is asked of them.
import { describe, expect, it } from "vitest";
import { edition2027 } from "#testing/edition-2027.ts";
import type { Edition } from "../editions/edition.ts";
import { requireEdition } from "../editions/registry.ts";
import { countRegister, type RegisterCount } from "./count-register.ts";

const heads = ["序号", "案件类型", "是否经复议", "收到日期", "审理结果", "结案日期"];

function count(rows: readonly (readonly string[])[], edition: Edition = requireEdition("2021"), titles = heads) {
  const cells = [titles, ...rows];
  const sheet = { name: "诉讼台账", rows: cells.map((each, index) => ({ number: index + 1, cells: each })) };
  const counted = countRegister(edition, edition.id === "2027" ? 2028 : 2023, [sheet]);
  if (!counted.ok) throw new Error(counted.message);
  return counted.count;
}
const review = (more: Readonly<Record<string, string>> = {}) =>
  heads.map(
    (head) => ({ 序号: "9", 案件类型: "行政复议", 审理结果: "维持", 结案日期: "2023-06-01", ...more })[head] ?? "",
  );
/** Parts above nil, without totals. */
const parts = ({ figures }: RegisterCount) =>
  Object.entries(figures).flatMap(([cell, figure]) =>
    figure > 0 && !cell.endsWith("_total") ? [`${cell}=${figure}`] : [],
  );

describe("where a case counts", () => {
  it.each([
    ["a review that was upheld", {}, "disputes_reconsideration_upheld"],
    ["by its short name", { 案件类型: "复议" }, "disputes_reconsideration_upheld"],
    [
      "a lawsuit after a review",
      { 案件类型: "行政诉讼", 是否经复议: "是" },
      "disputes_suitAfterReconsideration_upheld",
    ],
    ["a lawsuit without one", { 案件类型: "行政诉讼", 是否经复议: "否" }, "disputes_directSuit_upheld"],
    [
      "a lawsuit ticked as reviewed",
      { 案件类型: "行政诉讼", 是否经复议: "√" },
      "disputes_suitAfterReconsideration_upheld",
    ],
    ["the form's own words", { 案件类型: "未经复议直接起诉" }, "disputes_directSuit_upheld"],
    ["still before the court", { 审理结果: "审理中", 结案日期: "" }, "disputes_reconsideration_pending"],
    ["without any outcome", { 审理结果: "", 结案日期: "" }, "disputes_reconsideration_pending"],
    ["closed after the year", { 结案日期: "2024-01-05" }, "disputes_reconsideration_pending"],
    ["opened before, closed in the year", { 收到日期: "2022-11-01" }, "disputes_reconsideration_upheld"],
  ])("%s", (_, row, cell) => {
    const counted = count([review(row)]);
    expect(parts(counted)).toEqual([`${cell}=1`]);
    expect(counted.broken).toEqual([]);
    expect(counted.doubts).toEqual([]);
    expect(counted.ambiguous).toEqual([]);
    expect(counted.rows[cell]).toEqual([{ sheet: "诉讼台账", row: 2 }]);
  });

  it("sums and titles that stand again are no cases", () => {
    const foot = ["合计", "2", "", "", "2", ""];
    const counted = count([review(), heads, foot, ["", "", "", "", "", ""], review({ 审理结果: "结果纠正" })]);
    expect(parts(counted)).toEqual(["disputes_reconsideration_upheld=1", "disputes_reconsideration_corrected=1"]);
    expect(counted.broken).toEqual([]);
  });

  it("in an edition of another form as well", () => {
    expect(
      parts(count([review({ 收到日期: "2028-02-01", 结案日期: "2028-06-01" })], edition2027 as Edition)),
    ).toHaveLength(1);
  });
});

describe("what does not belong to the year", () => {
  it.each([
    [{ 收到日期: "2024-01-03" }, "2024年的案件，不属于2023年"],
    [{ 结案日期: "2022-12-31" }, "2022年已经审结，不属于2023年"],
    [{ 案件类型: "" }, "没有写是行政复议还是行政诉讼"],
    [{ 审理结果: "部分维持，部分撤销" }, "“行政复议、部分维持，部分撤销”写了不止一件或不止一种结果"],
  ])("%j counts nowhere, with why", (row, why) => {
    const counted = count([review(row), review()]);
    expect(counted.broken).toEqual([{ sheet: "诉讼台账", row: 2, why }]);
    expect(parts(counted)).toEqual(["disputes_reconsideration_upheld=1"]);
  });
});

describe("what counts in doubt", () => {
  it.each([
    ["a day without its year", { 结案日期: "4月5日" }, "审结日期“4月5日”不是完整的日期"],
    ["words for the last day", { 结案日期: "尚未" }, "审结日期“尚未”不是完整的日期"],
    ["an old case that nobody dated", { 收到日期: "2021-03-01", 结案日期: "" }, "2021年的案件，没有审结日期"],
  ])("%s: it may have ended in another year", (_, row, why) => {
    const counted = count([review(row)]);
    expect(parts(counted)).toEqual(["disputes_reconsideration_upheld=1"]);
    expect(counted.broken).toEqual([expect.objectContaining({ row: 2, why: expect.stringContaining(why) })]);
    expect(counted.ambiguous).toEqual(["disputes_reconsideration_upheld"]);
  });

  it.each([
    ["an old case that is still open", { 收到日期: "2021-03-01", 审理结果: "尚未审结", 结案日期: "" }],
    ["an old case without an outcome", { 收到日期: "2021-03-01", 审理结果: "", 结案日期: "—" }],
    ["a case of the year", { 收到日期: "2023-03-01", 结案日期: "/" }],
  ])("not %s", (_, row) => {
    expect(count([review(row)]).ambiguous).toEqual([]);
  });

  it("a lawsuit of which nobody says whether a review came first is asked for, and counts nowhere meanwhile", () => {
    const counted = count([review({ 案件类型: "行政诉讼" }), review()]);
    expect(counted.doubts).toEqual([expect.objectContaining({ word: "行政诉讼", axis: "rows", cells: [] })]);
    expect(parts(counted)).toEqual(["disputes_reconsideration_upheld=1"]);
  });

  it("an outcome that offices count differently counts under the usual head until it is answered", () => {
    const counted = count([review({ 审理结果: "撤诉" }), review({ 审理结果: "撤诉" })]);
    expect(counted.doubts).toEqual([
      expect.objectContaining({
        word: "撤诉",
        proposed: "otherOutcome",
        cells: ["disputes_reconsideration_otherOutcome"],
      }),
    ]);
    expect(parts(counted)).toEqual(["disputes_reconsideration_otherOutcome=2"]);
  });

  it("a row of several cases counts one and says so", () => {
    const counted = count([[...review(), "3"]], requireEdition("2021"), [...heads, "件数"]);
    expect(counted.broken[0]?.why).toContain("“件数”一栏写着“3”");
    expect(counted.ambiguous).toEqual(["disputes_reconsideration_upheld"]);
  });
});

describe("a column of the requests' register", () => {
  const titles = ["序号", "收到日期", "申请人类型", "答复日期", "办理结果", "复议诉讼情况"];
  const said = (text: string) =>
    count([["1", "2023-05-06", "自然人", "2023-05-20", "予以公开", text]], requireEdition("2021"), titles);

  it.each([
    ["行政复议维持", "disputes_reconsideration_upheld=1"],
    ["行政复议（审理中）", "disputes_reconsideration_pending=1"],
    ["行政诉讼 未经复议 维持", "disputes_directSuit_upheld=1"],
    ["复议后起诉，结果纠正", "disputes_suitAfterReconsideration_corrected=1"],
  ])("“%s” is a case", (text, cell) => {
    expect(parts(said(text))).toContain(cell);
  });

  it.each(["", "无", "/", "否"])("“%s” is none, and the table stays blank where no row has one", (text) => {
    const counted = said(text);
    expect(Object.keys(counted.figures).filter((cell) => cell.startsWith("disputes_"))).toEqual([]);
  });

  it("two cases in one text are counted nowhere: nobody cuts them apart", () => {
    const counted = said("行政复议：结果纠正；行政诉讼：维持");
    expect(counted.broken[0]?.why).toContain("写了不止一件或不止一种结果");
    expect(parts(counted).filter((part) => part.startsWith("disputes_"))).toEqual([]);
  });
});
