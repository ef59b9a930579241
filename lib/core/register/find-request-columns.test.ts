// Which of several columns is the one that a request is counted by.
import { describe, expect, it } from "vitest";
import { requireEdition } from "../editions/registry.ts";
import { sure } from "../ground/sure.ts";
import { findColumns } from "./find-columns.ts";
import { findRequestColumns } from "./find-request-columns.ts";
import { type ColumnUse, titleKey } from "./known-columns.ts";
import { countedTable } from "./register-words.ts";

const { columns: applicants, rows: results } = sure(countedTable(requireEdition("2021"), "requests", () => undefined));

function find(cells: readonly (readonly string[])[], told: Readonly<Record<string, ColumnUse>> = {}) {
  const uses = new Map(Object.entries(told).map(([title, use]) => [titleKey(title), use]));
  const rows = cells.map((each, index) => ({ number: index + 1, cells: each }));
  const columns = sure(findColumns({ name: "台账", rows }, applicants, results, (key) => uses.get(key)));
  return findRequestColumns(columns, applicants, results);
}
const columnsOf = (...given: Parameters<typeof find>) => {
  const found = find(...given);
  if (!found.ok) throw new Error([...found.missing, ...found.refused].join());
  return found.columns;
};
const date = "2023-03-01";

describe("the column of kinds, the column of results", () => {
  it("is the one in which known words stand, not the one with the surer title", () => {
    const found = columnsOf([
      ["收到日期", "申请人类型", "主体类别", "办理结果", "答复情况"],
      [date, "甲", "自然人", "已寄出", "予以公开"],
      [date, "乙", "公民", "已寄出", "重复申请"],
    ]);
    expect(found).toMatchObject({ applicant: [2], result: [4] });
  });

  it("may be two of kinds, the best filled first: a group and its kind", () => {
    const found = columnsOf([
      ["收到日期", "法人类型", "申请人类型", "办理结果"],
      [date, "商业企业", "法人或其他组织", "予以公开"],
      [date, "某某", "自然人", "予以公开"],
    ]);
    expect(found.applicant).toEqual([2, 1]);
  });

  it("a vague title is taken only where known words stand below it", () => {
    const told = (word: string) =>
      find([
        ["收到日期", "申请人类型", "处理方式"],
        [date, "自然人", word],
      ]);
    expect(told("予以公开").ok).toBe(true);
    expect(told("电话告知")).toMatchObject({ ok: false, missing: ["办理结果"] });
  });

  it("of results only one, unless two are called the same", () => {
    const two = (first: string, second: string) =>
      columnsOf([
        ["收到日期", "申请人类型", first, second],
        [date, "自然人", "予以公开", "予以公开"],
      ]).result;
    expect(two("办理结果", "答复类型")).toEqual([2]);
    expect(two("办理结果", "办理结果")).toEqual([2, 3]);
  });

  it("a column that is counted as result is no reason as well", () => {
    const found = columnsOf([
      ["收到日期", "申请人类型", "具体情形"],
      ...[1, 2, 3].map(() => [date, "自然人", "重复申请"]),
    ]);
    expect(found).toMatchObject({ result: [2], reason: [] });
  });

  it("is told by its content where no title says it", () => {
    const found = columnsOf([
      ["收到日期", "谁", "怎样", "答复日期"],
      ...["予以公开", "重复申请", "国家秘密"].map((word) => [date, "自然人", word, date]),
    ]);
    expect(found).toMatchObject({ applicant: [1], result: [2] });
  });

  it("is the one that the office names, even if its words are unknown, and no other then", () => {
    const rows = [
      ["收到日期", "申请人类型", "来源", "办理结果"],
      [date, "自然人", "窗口", "予以公开"],
    ];
    expect(columnsOf(rows, { 来源: "applicant" }).applicant).toEqual([2]);
  });
});

describe("dates and the rest", () => {
  it("the surest title of each; absent where there is none", () => {
    const found = columnsOf([
      ["登记日期", "收到日期", "申请人类型", "办理结果", "办结时间", "是否上年结转", "复议诉讼情况"],
      [date, date, "自然人", "予以公开", date, "否", ""],
    ]);
    expect(found).toMatchObject({ received: 1, answered: 4, carriedOver: 5, dispute: 6 });
    const few = columnsOf([
      ["收到日期", "申请人类型", "办理结果"],
      [date, "自然人", "予以公开"],
    ]);
    expect(Object.keys(few).sort()).toEqual(["applicant", "reason", "received", "result"]);
  });

  it.each([
    [["收到日期", "申请人类型", "答复日期"], ["办理结果"]],
    [["申请人类型", "办理结果", "答复日期"], ["收到日期"]],
    [["收到日期", "办理结果", "答复日期"], ["申请人类型"]],
    [
      ["收到日期", "答复日期"],
      ["申请人类型", "办理结果"],
    ],
  ])("%j lacks %j", (titles, missing) => {
    expect(find([titles, titles.map(() => "")])).toEqual({ ok: false, missing, refused: [] });
  });

  it("whether it was carried over may stand for the day it came", () => {
    expect(
      find([
        ["是否上年结转", "申请人类型", "办理结果"],
        ["否", "自然人", "予以公开"],
      ]).ok,
    ).toBe(true);
  });
});

describe("columns of names and contents are refused", () => {
  const rows = (different: number) =>
    Array.from({ length: 60 }, (_, at) => [date, "自然人", at < different ? `事项${at}` : "予以公开"]);
  const titles = ["收到日期", "申请人类型", "办理结果"];

  it("where more than thirty unknown texts fill half of the rows and more", () => {
    expect(find([titles, ...rows(31)])).toMatchObject({
      ok: false,
      refused: [expect.stringContaining("“办理结果”一栏")],
    });
    expect(find([titles, ...rows(29)]).ok).toBe(true);
  });

  it("not where they are few among many rows", () => {
    const many = Array.from({ length: 100 }, (_, at) => [date, "自然人", at < 31 ? `事项${at}` : "予以公开"]);
    expect(find([titles, ...many]).ok).toBe(true);
  });
});
