// What a row of a register of requests counts as, row by row: dates, applicant, result, and what stands beside them.
import { describe, expect, it } from "vitest";
import { requireEdition } from "../editions/registry.ts";
import { countRegister, type RegisterCount } from "./count-register.ts";

const heads = ["序号", "收到日期", "申请人类型", "答复日期", "办理结果"];

function count(rows: readonly (readonly string[])[], titles = heads, hidden: readonly number[] = []): RegisterCount {
  const sheet = {
    name: "台账",
    rows: [titles, ...rows].map((cells, index) => ({
      number: index + 1,
      cells,
      ...(hidden.includes(index + 1) ? { hidden: true as const } : {}),
    })),
  };
  const counted = countRegister(requireEdition("2021"), 2023, [sheet]);
  if (!counted.ok) throw new Error(counted.message);
  return counted.count;
}
const request = (more: Readonly<Record<string, string>> = {}, titles: readonly string[] = heads) =>
  titles.map(
    (head) =>
      ({
        序号: "7",
        收到日期: "2023-05-06",
        申请人类型: "自然人",
        答复日期: "2023-05-20",
        办理结果: "予以公开",
        ...more,
      })[head] ?? "",
  );
const parts = ({ figures }: RegisterCount) =>
  Object.entries(figures)
    .filter(([cell, figure]) => figure > 0 && !cell.endsWith("_total") && !cell.includes("_resultsTotal_"))
    .map(([cell, figure]) => `${cell.replace("requests_", "")}=${figure}`);
const good = request();

describe("dates as people and spreadsheets write them", () => {
  it.each([
    "2023/5/6 9:30",
    "2023-05-06 00:00:00",
    "2023/5/6　14：05",
    "2023年5月6日上午",
    "2023年05月06日（周六）",
    "２０２３．５．６",
    "23.5.6",
    "45052.5",
  ])("“%s” is a day of 2023", (date) => {
    expect(parts(count([request({ 收到日期: date })]))).toEqual([
      "newlyReceived_naturalPerson=1",
      "disclosed_naturalPerson=1",
    ]);
  });

  it("an hour behind a day is no part of the day: the answer came after the request", () => {
    const counted = count([request({ 收到日期: "2023/1/2 3:00", 答复日期: "2023/1/5 1:30" })]);
    expect(counted.broken).toEqual([]);
    expect(parts(counted)).toContain("disclosed_naturalPerson=1");
  });

  it.each(["5/6/2023", "6-May-23", "二〇二三年五月六日", "20230506-1", "2023-13-01", "5月6日"])(
    "“%s” is not guessed at",
    (date) => {
      const counted = count([request({ 收到日期: date }), good]);
      expect(counted.broken).toEqual([{ sheet: "台账", row: 2, why: `收到日期“${date}”不是完整的日期（须有年份）` }]);
      expect(counted.figures.requests_newlyReceived_total).toBe(1);
    },
  );
});

describe("at the end of the year", () => {
  it("a request of December with a result and no day of answer may be the next year's: it is asked about", () => {
    const counted = count([request({ 收到日期: "2023-12-20", 答复日期: "" })]);
    expect(parts(counted)).toContain("disclosed_naturalPerson=1");
    expect(counted.broken[0]?.why).toContain("12月收到，没有答复日期");
    expect(counted.ambiguous).toEqual(["requests_disclosed_naturalPerson"]);
  });

  it("a deadline is no day of answer", () => {
    const titles = ["序号", "收到日期", "申请人类型", "应答复日期", "办理结果"];
    const counted = count([request({ 收到日期: "2023-12-20", 应答复日期: "2024-01-18" }, titles)], titles);
    expect(counted.ambiguous).toEqual(["requests_disclosed_naturalPerson"]);
  });

  it.each([
    ["it was answered in December", { 收到日期: "2023-12-05", 答复日期: "2023-12-29" }, "disclosed"],
    ["it came in November", { 收到日期: "2023-11-30", 答复日期: "" }, "disclosed"],
    ["it has no result yet", { 收到日期: "2023-12-20", 答复日期: "", 办理结果: "" }, "carriedForward"],
    ["it is under way", { 收到日期: "2023-12-20", 答复日期: "", 办理结果: "正在办理" }, "carriedForward"],
    ["it was answered in January", { 收到日期: "2023-12-20", 答复日期: "2024-01-09" }, "carriedForward"],
  ])("nothing is asked where %s", (_, row, ended) => {
    const counted = count([request(row)]);
    expect(parts(counted)).toEqual(["newlyReceived_naturalPerson=1", `${ended}_naturalPerson=1`]);
    expect([counted.broken, counted.ambiguous]).toEqual([[], []]);
  });
});

describe("result and reason", () => {
  const titles = ["收到日期", "申请人类型", "答复日期", "办理结果", "具体情形"];
  const both = (result: string, reason: string) =>
    count([request({ 办理结果: result, 具体情形: reason }, titles), request({}, titles)], titles);

  it.each([
    ["不予公开", "涉及国家秘密", "stateSecret"],
    ["不予公开", "第三方不同意公开", "thirdPartyRights"],
    ["不予处理", "信访投诉", "petitionOrComplaint"],
    ["无法提供", "本机关不掌握", "notHeld"],
    ["部分公开", "涉及第三方", "partlyDisclosed"],
    ["不予公开（属于过程性信息）", "", "processInformation"],
    ["予以公开", "无", "disclosed"],
  ])("“%s” with “%s” is %s", (result, reason, row) => {
    const counted = both(result, reason);
    expect(counted.doubts).toEqual([]);
    expect(counted.rows[`requests_${row}_naturalPerson`]).toContainEqual({ sheet: "台账", row: 2 });
  });

  it("a result and a reason that are two heads are counted nowhere", () => {
    const counted = both("予以公开", "国家秘密");
    expect(counted.broken).toHaveLength(1);
    expect(counted.broken[0]?.why).toMatch(/^写了两种办理结果：.*予以公开、.*属于国家秘密$/u);
    expect(counted.figures.requests_newlyReceived_total).toBe(1);
  });

  it("a group without its reason is asked for", () => {
    const counted = both("不予公开", "");
    expect(counted.doubts).toEqual([expect.objectContaining({ word: "不予公开", cells: [] })]);
  });

  it("a reason that nobody knows leaves the result in doubt by the result's own word", () => {
    expect(both("不予公开", "详见卷宗").doubts).toEqual([expect.objectContaining({ word: "不予公开" })]);
  });
});

describe("rows that are asked about", () => {
  it("a row of several requests counts one and is in doubt on both sides", () => {
    const titles = [...heads, "申请数量（件）"];
    const counted = count(
      [
        [...request(), "3"],
        [...request({ 序号: "8" }), "1"],
      ],
      titles,
    );
    expect(parts(counted)).toEqual(["newlyReceived_naturalPerson=2", "disclosed_naturalPerson=2"]);
    expect(counted.broken).toEqual([
      expect.objectContaining({ row: 2, why: expect.stringContaining("写着“3”：这一行只计 1 件") }),
    ]);
    expect(counted.ambiguous).toEqual(["requests_disclosed_naturalPerson", "requests_newlyReceived_naturalPerson"]);
  });

  it("numbers below ticked heads count one each and are in doubt", () => {
    const titles = ["收到日期", "答复日期", "自然人", "商业企业", "予以公开", "重复申请"];
    const counted = count(
      [
        ["2023-02-03", "2023-02-09", "4", "", "√", ""],
        ["2023-02-03", "2023-02-09", "", "1", "", "1"],
      ],
      titles,
    );
    expect(parts(counted).sort()).toEqual([
      "disclosed_naturalPerson=1",
      "newlyReceived_commercialEnterprise=1",
      "newlyReceived_naturalPerson=1",
      "repeated_commercialEnterprise=1",
    ]);
    expect(counted.broken.map(({ row }) => row)).toEqual([2]);
  });

  it("a hidden row is counted and told", () => {
    const counted = count([good, request({ 收到日期: "2023-06-01", 答复日期: "2023-06-09" })], heads, [3]);
    expect(counted.figures.requests_newlyReceived_total).toBe(2);
    expect(counted.broken).toEqual([expect.objectContaining({ row: 3, why: expect.stringContaining("隐藏") })]);
  });

  it.each([
    ["公民", "naturalPerson"],
    ["法人（商业企业）", "commercialEnterprise"],
    ["法人或其他组织-其他", "otherOrganization"],
    ["律师事务所", "legalServices"],
  ])("an applicant “%s” is %s", (word, column) => {
    expect(count([request({ 申请人类型: word })]).rows[`requests_newlyReceived_${column}`]).toHaveLength(1);
  });

  it.each(["商业企业、自然人", "自然人（委托律师）"])("two kinds in “%s” are counted nowhere", (word) => {
    const counted = count([request({ 申请人类型: word }), good]);
    expect(counted.broken[0]?.why).toMatch(/^写了两种申请人：/u);
    expect(counted.figures.requests_newlyReceived_total).toBe(1);
  });

  it("a name in the column of kinds is asked once for all its rows, and its rows count nowhere", () => {
    const counted = count([request({ 申请人类型: "甲某" }), request({ 申请人类型: "甲某", 序号: "8" }), good]);
    expect(counted.doubts).toEqual([expect.objectContaining({ word: "甲某", axis: "columns", cells: [] })]);
    expect(counted.doubts[0]?.rows).toHaveLength(2);
    expect(counted.figures.requests_newlyReceived_total).toBe(1);
  });
});
