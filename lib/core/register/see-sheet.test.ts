// What a sheet is taken for, and how it is shown to the office: its titles, never its rows.
import { describe, expect, it } from "vitest";
import { requireEdition } from "../editions/registry.ts";
import { sure } from "../ground/sure.ts";
import { type ColumnUse, titleKey } from "./known-columns.ts";
import { countedTable } from "./register-words.ts";
import { seeSheet, showSheet } from "./see-sheet.ts";

const requests = sure(countedTable(requireEdition("2021"), "requests", () => undefined));
const rows = (...cells: readonly (readonly string[])[]) =>
  cells.map((each, index) => ({ number: index + 1, cells: each }));
const see = (cells: readonly (readonly string[])[], hidden = false, told: Readonly<Record<string, ColumnUse>> = {}) => {
  const uses = new Map(Object.entries(told).map(([title, use]) => [titleKey(title), use]));
  const sheet = { name: "表1", rows: rows(...cells), ...(hidden ? { hidden: true as const } : {}) };
  return seeSheet(sheet, requests, (key) => uses.get(key));
};
const titles = ["序号", "收到日期", "申请人类型", "答复日期", "办理结果", "电话"];
const entry = ["1", "2023-03-01", "自然人", "2023-03-09", "予以公开", "13900001111"];
const shown = (seen: ReturnType<typeof see>, leftOut = false) => showSheet(seen, leftOut);

describe("what it is", () => {
  it.each([
    ["requests", [titles, entry], ""],
    [
      "disputes",
      [
        ["案件类型", "审理结果", "结案日期"],
        ["行政复议", "维持", "2023-04-05"],
      ],
      "",
    ],
    [
      "none",
      [
        ["姓名", "电话"],
        ["甲", "1"],
      ],
      "没有找到栏目名称",
    ],
    [
      "none",
      [
        ["收到日期", "办理结果"],
        ["2023-03-01", "予以公开"],
      ],
      "没有找到申请人类型一栏",
    ],
    [
      "none",
      [
        ["申请人类型", "答复日期"],
        ["自然人", "2023-03-01"],
      ],
      "没有找到办理结果、收到日期一栏",
    ],
    ["none", [], "没有找到栏目名称"],
  ])("%s: %j", (kind, cells, why) => {
    const seen = see(cells as readonly (readonly string[])[]);
    expect(seen.kind).toBe(kind);
    expect(seen.kind === "none" ? seen.why : "").toBe(why);
  });

  it("a hidden sheet is none, and says what to do", () => {
    expect(see([titles, entry], true)).toMatchObject({ kind: "none", why: expect.stringContaining("取消隐藏") });
  });

  it("names below the title of kinds are refused by that column's title", () => {
    const names = Array.from({ length: 40 }, (_, at) => ["2023-03-01", `某某${at}`, "2023-03-09", "予以公开"]);
    const seen = see([["收到日期", "申请人类型", "答复日期", "办理结果"], ...names]);
    expect(seen).toMatchObject({
      kind: "none",
      why: "“申请人类型”一栏多是认不出的内容（像是姓名或事项），不能当作申请人类型",
    });
  });
});

describe("how it is shown", () => {
  it("by its titles and their use, without anything of its rows", () => {
    const one = shown(see([titles, entry, entry]));
    expect(one).toMatchObject({ kind: "requests", sheet: "表1", rows: 2 });
    expect(one.columns.map(({ title, role }) => `${title}:${role ?? ""}`)).toEqual([
      "序号:",
      "收到日期:received",
      "申请人类型:applicant",
      "答复日期:answered",
      "办理结果:result",
      "电话:",
    ]);
    expect(JSON.stringify(one)).not.toMatch(/13900001111|自然人|2023/u);
  });

  it("with its file where several were read", () => {
    const sheet = { name: "表1", rows: rows(titles, entry), file: "上半年.xlsx" };
    expect(
      showSheet(
        seeSheet(sheet, requests, () => undefined),
        false,
      ).file,
    ).toBe("上半年.xlsx");
    expect(shown(see([titles, entry]))).not.toHaveProperty("file");
  });

  it("of two columns with one role only the one that is counted", () => {
    const one = shown(
      see([
        ["申请日期", "收到日期", "申请人类型", "办理结果"],
        ["2023-01-01", "2023-01-02", "自然人", "予以公开"],
      ]),
    );
    expect(one.columns.map(({ role }) => role)).toEqual([undefined, "received", "applicant", "result"]);
  });

  it("ticked heads and what the office said are marked", () => {
    const cells = [
      ["收到日期", "自然人", "商业企业", "处理"],
      ["2023-01-01", "√", "", "予以公开"],
    ];
    const one = shown(see(cells, false, { 处理: "result" }));
    expect(one.columns).toEqual([
      { title: "收到日期", role: "received" },
      { title: "自然人", ticked: true },
      { title: "商业企业", ticked: true },
      { title: "处理", role: "result", told: true },
    ]);
  });

  it("the number of requests in a row is shown as what it is used for", () => {
    const one = shown(
      see([
        [...titles, "件数"],
        [...entry, "2"],
      ]),
    );
    expect(one.columns.at(-1)).toEqual({ title: "件数", role: "requestsInRow" });
  });

  it("left out: without a reason, its titles still there", () => {
    const none = see([
      ["收到日期", "办理结果"],
      ["2023-03-01", "予以公开"],
    ]);
    expect(shown(none).why).toContain("申请人类型");
    expect(shown(none, true)).toMatchObject({
      kind: "leftOut",
      columns: [{ title: "收到日期" }, { title: "办理结果" }],
    });
    expect(shown(none, true)).not.toHaveProperty("why");
  });

  it("where no title was understood, the first row of words that can be titles is shown; no entry ever", () => {
    const other = see([
      ["登记簿", "", ""],
      ["谁", "何时", "怎样"],
      ["甲", "2023-01-01", "办了"],
    ]);
    expect(shown(other).columns).toEqual([{ title: "谁" }, { title: "何时" }, { title: "怎样" }]);
    expect(shown(see([["甲", "2023-01-01", "办了"]])).columns).toEqual([]);
  });
});
