// What the office itself says: of columns, of words, of sheets; and that a sheet is shown without its rows.
import { describe, expect, test } from "vitest";
import { requireEdition } from "../editions/registry.ts";
import { countRegister } from "./count-register.ts";
import { type ColumnUse, titleKey } from "./known-columns.ts";
import type { RegisterSheet } from "./sheet.ts";
import { sheetId, type Told, wordKey } from "./told.ts";

const edition = requireEdition("2021");

function sheetOf(rows: readonly (readonly string[])[], name = "台账"): RegisterSheet {
  return { name, rows: rows.map((cells, index) => ({ number: index + 1, cells })) };
}

const counted = (sheets: readonly RegisterSheet[], told: Told = {}) => countRegister(edition, 2023, sheets, told);

/** What an office said of titles. */
const said = (uses: Readonly<Record<string, ColumnUse>>) => {
  const known = new Map(Object.entries(uses).map(([title, use]) => [titleKey(title), use]));
  return { column: (key: string) => known.get(key) };
};

describe("columns", () => {
  /** Titles that nothing is known of. */
  const own = sheetOf([
    ["登记表", "", "", "", ""],
    ["编", "谁来问", "来的那天", "回的那天", "怎么办的（填表人写）"],
    ["甲", "自然人", "2023-03-01", "2023-03-09", "予以公开"],
    ["乙", "公民", "2023-04-01", "", ""],
  ]);
  const columns = { 谁来问: "applicant", 来的那天: "received", 回的那天: "answered", 怎么办的: "result" } as const;

  test("with unknown titles are shown by their titles alone and counted once the office has said what they hold", () => {
    const before = counted([own]);
    expect(before).toMatchObject({ ok: false, message: expect.stringContaining("没有找到栏目名称") });
    expect(before.sheets[0]?.columns.map(({ title }) => title)).toContain("谁来问");
    const after = counted([own], said(columns));
    expect(after).toMatchObject({ ok: true, count: { figures: { requests_newlyReceived_naturalPerson: 2 } } });
    expect(after.sheets[0]?.columns[4]).toEqual({ title: "怎么办的（填表人写）", role: "result", told: true });
  });

  test("the office does not use are not counted, and a note in brackets is no part of a title", () => {
    const sheets = counted([own], said({ ...columns, 谁来问: "unused" })).sheets;
    expect(sheets[0]?.columns).toContainEqual({ title: "谁来问", told: true });
    expect(titleKey("怎么办的（填表人写）")).toBe(titleKey("怎么办的"));
  });

  test("that the program took for something else are taken as the office says", () => {
    const sheet = sheetOf([
      ["序号", "登记日期", "寄出日期", "申请人类型", "答复日期", "办理结果"],
      ["1", "2023-01-03", "2022-12-30", "自然人", "2023-01-20", "予以公开"],
    ]);
    expect(counted([sheet])).toMatchObject({ count: { figures: { requests_newlyReceived_total: 1 } } });
    const told = counted([sheet], said({ 寄出日期: "received" }));
    expect(told).toMatchObject({
      count: { figures: { requests_newlyReceived_total: 0, requests_carriedOver_total: 1 } },
    });
    const ticks = sheetOf([
      ["收到日期", "自然人", "商业企业", "办理结果", "予以公开"],
      ["2023-01-03", "√", "", "重复申请", "3"],
    ]);
    expect(counted([ticks])).toMatchObject({ ok: false });
    expect(counted([ticks], said({ 予以公开: "unused" }))).toMatchObject({
      ok: true,
      count: { figures: { requests_repeated_naturalPerson: 1 } },
    });
  });

  test("of names are no kinds of applicants, whoever says so: nobody is asked for each name", () => {
    const names = Array.from({ length: 40 }, (_, at) => [`申请者${at}`, "2023-03-01", "2023-03-05", "予以公开"]);
    const sheet = sheetOf([["姓名", "收到日期", "答复日期", "办理结果"], ...names]);
    const refused = counted([sheet], said({ 姓名: "applicant" }));
    expect(refused).toMatchObject({ ok: false, message: expect.stringContaining("“姓名”一栏多是认不出的内容") });
    expect(JSON.stringify(refused)).not.toContain("申请者");
  });
});

describe("words", () => {
  const sheet = sheetOf([
    ["收到日期", "申请人类型", "答复日期", "办理结果"],
    ["2023-03-01", "自然人", "2023-03-09", "信息不存在"],
    ["2023-03-02", "自然人", "2023-03-09", "信息不存在"],
  ]);

  test("that were answered are told with the rows that they decide", () => {
    const word = (folded: string) => (folded === wordKey("信息不存在") ? "notHeld" : undefined);
    expect(counted([sheet], { word })).toMatchObject({
      count: { doubts: [], answered: [{ word: "信息不存在", head: "notHeld", rows: [{ row: 2 }, { row: 3 }] }] },
    });
  });
});

describe("sheets", () => {
  const rows = (year: string) => [
    ["收到日期", "申请人类型", "答复日期", "办理结果"],
    [`${year}-03-01`, "自然人", `${year}-03-09`, "予以公开"],
  ];
  const two = [sheetOf(rows("2022"), "2022年"), sheetOf(rows("2023"), "2023年")];

  test("may be left out, and are still shown", () => {
    expect(counted(two)).toMatchObject({ count: { broken: [{ sheet: "2022年", row: 2 }] } });
    const without = counted(two, { leftOut: [sheetId({ name: "2022年" })] });
    expect(without).toMatchObject({ count: { broken: [] } });
    expect(JSON.stringify(without.ok && without.count)).not.toContain("2022年");
    expect(without.sheets.map(({ kind }) => kind)).toEqual(["leftOut", "requests"]);
    const none = counted(two, { leftOut: two.map(sheetId) });
    expect(none).toMatchObject({ ok: false, message: expect.stringContaining("至少选一张") });
  });
});

test("five thousand rows are counted", () => {
  const kinds = ["自然人", "公民", "律师事务所", "商业企业", "其他"];
  const results = ["予以公开", "信息不存在", "重复申请", "不予公开—属于国家秘密", ""];
  const rows = Array.from({ length: 5_000 }, (_, at) => {
    const result = results[at % 5] ?? "";
    const day = String((at % 27) + 1).padStart(2, "0");
    return [
      String(at),
      `2023-0${(at % 9) + 1}-${day}`,
      kinds[(at * 7) % 5] ?? "",
      result ? "2023年12月1日" : "",
      result,
    ];
  });
  const sheet = sheetOf([["序号", "收到日期", "申请人类型", "答复日期", "办理结果"], ...rows]);
  expect(counted([sheet])).toMatchObject({ ok: true, count: { figures: { requests_newlyReceived_total: 5_000 } } });
});
