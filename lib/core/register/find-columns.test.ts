// Which row of a sheet holds the titles, and what each column is taken for.
import { describe, expect, it } from "vitest";
import { requireEdition } from "../editions/registry.ts";
import { sure } from "../ground/sure.ts";
import { columnsByContent, findColumns, holdsEntry } from "./find-columns.ts";
import { type ColumnUse, titleKey } from "./known-columns.ts";
import { countedTable } from "./register-words.ts";

const { columns: applicants, rows: results } = sure(countedTable(requireEdition("2021"), "requests", () => undefined));
const sheet = (...rows: readonly (readonly string[])[]) => ({
  name: "台账",
  rows: rows.map((cells, index) => ({ number: index + 1, cells })),
});
const find = (...rows: readonly (readonly string[])[]) => findColumns(sheet(...rows), applicants, results);
const entry = ["1", "2023-03-01", "自然人", "2023-03-09", "予以公开"];
const titles = ["序号", "收到日期", "申请人类型", "答复日期", "办理结果"];

describe("where the titles are", () => {
  it("in the first row, below a name over the whole width, or below notes", () => {
    for (const above of [
      [],
      [["某局登记台账", "", "", "", ""]],
      [["填报单位：某局"], ["填报人：", "甲", "电话：", "1"]],
    ]) {
      const found = find(...above, titles, entry, entry);
      expect(found?.by).toMatchObject({ received: [1], applicant: [2], answered: [3], result: [4] });
      expect(found?.body.map(({ number }) => number)).toEqual([above.length + 2, above.length + 3]);
    }
  });

  it("in two rows, merged side by side and one above the other", () => {
    const found = find(
      ["序号", "申请人", "申请人", "办理", "办理", "收到日期"],
      ["序号", "申请人类型", "法人类型", "办理结果", "具体情形", "收到日期"],
      ["1", "自然人", "", "予以公开", "", "2023-03-01"],
    );
    expect(found?.titles).toEqual([
      "序号",
      "申请人·申请人类型",
      "申请人·法人类型",
      "办理·办理结果",
      "办理·具体情形",
      "收到日期",
    ]);
    expect(found?.by).toMatchObject({ applicant: [1, 2], result: [3], reason: [4], received: [5] });
    expect(found?.body).toHaveLength(1);
  });

  it("no entry is a title: the form's words below a title of their own, without number or date", () => {
    const own = ["是否上年结转", "申请人类型", "办理结果"];
    const found = find(own, ["否", "自然人", "予以公开"], ["否", "商业企业", "重复申请"], ["是", "公民", "予以公开"]);
    expect(found?.titles).toEqual(own);
    expect(found?.body).toHaveLength(3);
    expect(found?.applicantTicks.size).toBe(0);
  });

  it.each([
    ["merged and repeated", ["序号", "申请人情况", "申请人情况", "办理结果", "办理结果"]],
    ["merged and said once", ["序号", "申请人情况", "", "办理结果", ""]],
  ])("heads of the form below a head over them are titles: %s", (_, above) => {
    const found = find(above, ["序号", "自然人", "商业企业", "予以公开", "重复申请"], ["1", "√", "", "√", ""]);
    expect([...(found?.applicantTicks.keys() ?? []), ...(found?.resultTicks.keys() ?? [])]).toEqual([1, 2, 3, 4]);
    expect(found?.body).toHaveLength(1);
  });

  it("is the row that tells most, not the first that tells something", () => {
    const found = find(["登记日期", "2023-01-01"], ["类别", "结果"], titles, entry);
    expect(found?.body.map(({ cells }) => cells)).toEqual([entry]);
  });

  it("may be looked for below empty rows, and nowhere in a list of names", () => {
    expect(find([], ["", ""], titles, entry)?.by.result).toEqual([4]);
    expect(find(["姓名", "电话"], ["甲", "123"])).toBeUndefined();
    expect(find()).toBeUndefined();
  });

  it("no entry is taken for a row of titles, whatever words stand in it", () => {
    const found = find(titles, ["1", "2023-03-01", "自然人", "正在办理", "重复申请"], entry);
    expect(found?.body).toHaveLength(2);
  });
});

describe("what a title means", () => {
  it.each([
    ["收到\n日期", "received"],
    ["收 件 时 间", "received"],
    ["收到日期（年月日）", "received"],
    ["申请人类型*", "applicant"],
    ["办结日期：", "answered"],
    ["答复类型", "result"],
    ["不予公开理由", "reason"],
    ["是否上年结转", "carriedOver"],
    ["申请数量（件）", "requestsInRow"],
    ["案件类型", "disputeKind"],
    ["是否经复议", "afterReconsideration"],
  ])("%j is %s", (title, role) => {
    expect(find([title, "申请人性质", "答复时间"], ["x", "自然人", "2023-01-01"])?.by).toMatchObject({
      [role]: expect.arrayContaining([0]),
    });
  });

  it.each(["应答复日期", "答复期限", "延期答复日期", "申请人", "申请人姓名", "联系人类型", "经办人"])(
    "“%s” is none of them",
    (title) => {
      const found = find([...titles, title], [...entry, "2024-01-01"]);
      expect(found).toBeDefined();
      expect(Object.values(found?.by ?? {}).flat()).not.toContain(5);
    },
  );

  it("of two columns with a role, the surer title comes first", () => {
    const found = find(
      ["申请日期", "收到日期", "申请人类型", "办理结果"],
      ["2022-12-30", "2023-01-03", "自然人", "予以公开"],
    );
    expect(found?.by.received).toEqual([1, 0]);
  });

  it("heads of the form are columns to tick", () => {
    const found = find(["收到日期", "自然人", "商业企业", "予以公开", "重复申请"], ["2023-01-02", "√", "", "√", ""]);
    expect([...(found?.applicantTicks ?? [])]).toEqual([
      [1, "自然人"],
      [2, "商业企业"],
    ]);
    expect([...(found?.resultTicks.keys() ?? [])]).toEqual([3, 4]);
  });

  it("what the office says goes before all that", () => {
    const uses = new Map<string, ColumnUse>([
      [titleKey("收到日期"), "unused"],
      [titleKey("来文"), "received"],
    ]);
    const rows = sheet(
      ["收到日期", "来文（必填）", "申请人类型", "办理结果"],
      ["2023-01-01", "2022-12-01", "自然人", "予以公开"],
    );
    const found = findColumns(rows, applicants, results, (key) => uses.get(key));
    expect(found?.by.received).toEqual([1]);
    expect([...(found?.told ?? [])]).toEqual([0, 1]);
  });
});

describe("what is an entry", () => {
  it.each([
    [["1", "甲"], true],
    [["", "2023.5.6"], true],
    [["序号", "日期"], false],
    [["第1季度", ""], false],
  ])("%j: %s", (cells, holds) => {
    expect(holdsEntry({ number: 1, cells })).toBe(holds);
  });

  it("numbers that wait for entries to come are none", () => {
    const found = find(titles, entry, ["2", "", "", "", ""], ["3", "", "", "", ""]);
    expect(found?.body.map(({ number }) => number)).toEqual([2]);
  });

  it("a number without an entry between entries stays: it may hold what is merged", () => {
    expect(find(titles, entry, ["2", "", "", "", ""], entry)?.body).toHaveLength(3);
  });
});

describe("columns told by what stands below", () => {
  const found = sure(
    find(
      ["序号", "收到日期", "备注甲", "备注乙", "备注丙", "答复日期"],
      ...["自然人", "公民", "律师事务所", "商业企业", "不清楚"].map((kind, at) => [
        String(at + 1),
        "2023-03-01",
        kind,
        ["予以公开", "重复申请", "张三", "李四", "王五"][at] ?? "",
        at === 0 ? "自然人" : "",
        "2023-03-09",
      ]),
    ),
  );

  it("take most of their cells from the form's words; too few cells say nothing", () => {
    expect(columnsByContent(found, applicants, new Set())).toEqual([2]);
    expect(columnsByContent(found, results, new Set())).toEqual([]);
  });

  it("never a column that is taken, or that the office spoke of", () => {
    expect(columnsByContent(found, applicants, new Set([2]))).toEqual([]);
    expect(columnsByContent({ ...found, told: new Set([2]) }, applicants, new Set())).toEqual([]);
  });
});
