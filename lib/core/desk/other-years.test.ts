// Tables with two years side by side: the report's own figures land, the others are left out with why.
import { describe, expect, it } from "vitest";
import { publishedReport } from "#testing/published-report.ts";
import { requireEdition } from "../editions/registry.ts";
import { gridFromRows, gridFromText } from "./clipboard-grid.ts";
import { planPaste } from "./plan-paste.ts";

const { report: kaifeng, edition } = publishedReport("seed-2021-kaifeng");
const into = {
  edition,
  report: { ...kaifeng, entries: {}, typedTotals: [] },
  focus: { cell: undefined, section: "requests" },
  lines: [],
};
type Rows = readonly (readonly string[])[];
const turned = (rows: Rows): Rows => (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? ""));
function paste(rows: Rows, more = {}) {
  const plan = planPaste([gridFromRows(rows.map((row) => row.map((text) => ({ text }))))], { ...into, ...more });
  return {
    landed: Object.fromEntries(plan.changes.map(({ cell, after }) => [cell.replace("requests_repeated_", ""), after])),
    left: plan.leftOut.map(({ text, reason }) => `${text}:${reason.includes("别的年份") ? "year" : reason}`),
  };
}

describe("two years side by side", () => {
  const heads = ["自然人", "商业企业"];
  const table = (first: string, second: string): Rows => [
    ["项目", first, first, second, second],
    ["项目", ...heads, ...heads],
    ["重复申请", "3", "4", "50", "60"],
  ];

  it.each([
    ["last year first", "2020年", "2021年", { naturalPerson: "50", commercialEnterprise: "60" }, ["3:year", "4:year"]],
    [
      "this year first",
      "2021年度",
      "2020年度",
      { naturalPerson: "3", commercialEnterprise: "4" },
      ["50:year", "60:year"],
    ],
    ["in words", "上年", "本年", { naturalPerson: "50", commercialEnterprise: "60" }, ["3:year", "4:year"]],
    [
      "beside what grew",
      "2021年",
      "同比增减",
      { naturalPerson: "3", commercialEnterprise: "4" },
      ["50:year", "60:year"],
    ],
    ["beside a share", "本年", "占比", { naturalPerson: "3", commercialEnterprise: "4" }, ["50:year", "60:year"]],
    ["neither of them the report's", "2019年", "2020年", {}, ["3:year", "4:year", "50:year", "60:year"]],
  ])("%s: only the report's own lands", (_, first, second, landed, left) => {
    expect(paste(table(first, second))).toEqual({ landed, left });
    expect(paste(turned(table(first, second)))).toEqual({ landed, left: expect.arrayContaining(left) });
  });

  it("one above the other: only the rows of the report's year land", () => {
    const rows = [
      ["年度", "项目", ...heads],
      ["2020年", "重复申请", "3", "4"],
      ["2021年", "重复申请", "5", "6"],
    ];
    expect(paste(rows)).toEqual({
      landed: { naturalPerson: "5", commercialEnterprise: "6" },
      left: ["3:year", "4:year"],
    });
  });

  it("never lies by its place where its labels say another year", () => {
    const cell = "requests_repeated_naturalPerson";
    const lines = [[undefined, cell, "requests_repeated_commercialEnterprise"]];
    const rows = [
      ["项目", "2020年", "2020年"],
      ["项目", ...heads],
      ["重复申请", "3", "4"],
    ];
    expect(paste(rows, { focus: { cell, section: "requests" }, lines }).landed).toEqual({});
  });
});

describe("what names no other year", () => {
  it.each([
    ["the report's year over the table", ["2021年", "", ""]],
    ["a title with another year in it", ["国办公开办函〔2020〕61号所附表格", "", ""]],
    ["the form's words", ["本年度办理结果", "", ""]],
  ])("%s", (_, title) => {
    expect(paste([title, ["项目", "自然人", "商业企业"], ["重复申请", "3", "4"]]).left).toEqual([]);
  });

  it("the form of 2019 has a column of last year's own, and it lands", () => {
    const older = requireEdition("2019");
    const text = "信息内容\t上一年项目数量\t本年增/减\t处理决定数量\n行政许可\t12\t-2\t345\n";
    const plan = planPaste([gridFromText(text)], {
      ...into,
      edition: older,
      report: { ...into.report, year: 2020, edition: "2019" },
      focus: { cell: undefined, section: "disclosure" },
    });
    expect(plan.changes.map(({ cell, after }) => `${cell}=${after}`)).toEqual([
      "licensing_licenses_itemsLastYear=12",
      "licensing_licenses_change=-2",
      "licensing_licenses_decisions=345",
    ]);
  });
});
