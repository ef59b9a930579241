// Forms that leave cells empty instead of printing 0: what is printed stands in its own cell, the rest stays blank.
import { describe, expect, it } from "vitest";
import { readReport } from "#readers/read-report.ts";

const title = "北河县文化馆2023年政府信息公开工作年度报告";
const encoder = new TextEncoder();

async function read(...lines: readonly string[]) {
  const result = await readReport(encoder.encode([title, ...lines].join("\n")));
  if (!result.ok) throw new Error(result.message);
  return result.report;
}

const acts = (row: string) => ["issued", "repealed", "inForce"].map((column) => `normativeActs_${row}_${column}`);
const applicants = [
  "naturalPerson",
  "commercialEnterprise",
  "researchInstitute",
  "publicWelfare",
  "legalServices",
  "otherOrganization",
  "total",
];
const requests = (row: string) => applicants.map((column) => `requests_${row}_${column}`);

describe("pipes", () => {
  const head = ["二、主动公开政府信息情况", "信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |"];

  it.each([
    ["行政规范性文件 | 4 | ||", "规章 | |||", ["4", undefined, undefined]],
    ["行政规范性文件 | 4 | 1 ||", "规章 | |||", ["4", "1", undefined]],
    ["| 行政规范性文件 | 4 | | |", "| 规章 | | | |", ["4", undefined, undefined]],
  ])("%s", async (acted, ruled, expected) => {
    const { entries, reading } = await read(...head, ruled, acted);
    expect(acts("normativeDocuments").map((name) => entries[name])).toEqual(expected);
    expect(acts("governmentRules").map((name) => entries[name])).toEqual([undefined, undefined, undefined]);
    expect(reading?.normativeActs_normativeDocuments_issued?.kind).toBe("repaired");
  });

  it("beside printed nils a padded row may have lost a figure: nothing is taken", async () => {
    const { entries } = await read(...head, "规章 | 0 | 0 | 0 |", "行政规范性文件 | 4 | 9 | |");
    expect(acts("normativeDocuments").map((name) => entries[name])).toEqual([undefined, undefined, undefined]);
  });
});

describe("a cell a line", () => {
  const heads = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"];
  const lines = (cells: readonly string[]) => cells.map((cell) => (cell === "" ? "|" : `${cell} |`));
  const table = (...rows: readonly (readonly string[])[]) => [
    "三、收到和处理政府信息公开申请情况",
    ...lines(heads),
    ...rows.flatMap((row) => [...lines(row), "||"]),
  ];
  const received = "一、本年新收政府信息公开申请数量";
  const carried = "二、上年结转政府信息公开申请数量";

  it.each([
    [["", "", "", "", "", "", "0"]],
    [["", "", "", "", "", "", "5"]],
    [["5", "", "", "", "", "", "5"]],
    [["", "", "2", "", "3", "", "5"]],
    [["5", "", "", "", "", "", ""]],
  ])("%j", async (figures) => {
    const { entries } = await read(...table([received, ...figures], [carried, "", "", "", "", "", "", "0"]));
    const expected = figures.map((figure) => (figure === "" ? undefined : figure));
    expect(requests("newlyReceived").map((name) => entries[name])).toEqual(expected);
    expect(entries.requests_carriedOver_total).toBe("0");
  });

  it("where pipes stand between the cells they are no cells", async () => {
    const between = (cells: readonly string[]) => cells.flatMap((cell) => [cell, "|"]);
    const figures = ["3", "0", "0", "0", "0", "1", "4"];
    const { entries } = await read(
      "三、收到和处理政府信息公开申请情况",
      ...between(heads),
      ...between([received, ...figures]),
      ...between([carried, ...figures]),
    );
    expect(requests("newlyReceived").map((name) => entries[name])).toEqual(figures);
    expect(requests("carriedOver").map((name) => entries[name])).toEqual(figures);
  });
});

describe("decimals that say nothing", () => {
  it.each(["\t", " | ", ","])("5.00 in every cell is 5, between %j", async (between) => {
    const cells = (label: string, ...figures: readonly string[]) => [label, ...figures].join(between);
    const { entries } = await read(
      "二、主动公开政府信息情况",
      cells("信息内容", "本年制发件数", "本年废止件数", "现行有效件数"),
      cells("规章", "0.00", "0.0", "0.00"),
      cells("行政规范性文件", "5.00", "1.0", "12.00"),
      cells("信息内容", "本年收费金额（单位：万元）"),
      cells("行政事业性收费", "1.50"),
    );
    expect([...acts("governmentRules"), ...acts("normativeDocuments")].map((name) => entries[name])).toEqual([
      "0",
      "0",
      "0",
      "5",
      "1",
      "12",
    ]);
    expect(entries.fees_administrativeFees_amount).toBe("1.50");
  });

  it("half a count is no count", async () => {
    const { entries } = await read("二、主动公开政府信息情况", "信息内容\t本年处理决定数量", "行政许可\t5.50");
    expect(entries.licensing_licenses_decisions).toBe("5.50");
  });
});
