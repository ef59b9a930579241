// A report that takes back a figure of its own below the table: nobody may take the printed one for sure.
import { describe, expect, it } from "vitest";
import { cellsOf } from "#core/editions/cells.ts";
import { readReport } from "#readers/read-report.ts";
import { layouts, type PrintedRow, printedRows } from "#testing/lay-out-report.ts";
import { publishedReport } from "#testing/published-report.ts";
import { headsNamed } from "./heads-named.ts";
import { isCorrection, saidCorrections } from "./said-corrections.ts";

const { report, edition } = publishedReport("2023-suqian");
const rows = printedRows(edition, report);
const line = (text: string): PrintedRow => ({ kind: "text", labels: [text], figures: [] });

/** The report with a line below the tables of the part with this number. */
function withLine(part: number, text: string): readonly PrintedRow[] {
  const heading = rows.flatMap(({ kind }, at) => (kind === "heading" ? [at] : []))[part] ?? rows.length;
  return [...rows.slice(0, heading), line(text), ...rows.slice(heading)];
}

async function read(printed: readonly PrintedRow[], layout = "tabs") {
  const text = layouts[layout]?.(printed) ?? "";
  const result = await readReport(new TextEncoder().encode(text));
  if (!result.ok) throw new Error(result.message);
  const { entries, reading = {} } = result.report;
  const open = Object.fromEntries(
    Object.entries(reading).flatMap(([name, { kind, candidates }]) =>
      kind === "ambiguous" ? [[name, candidates]] : [],
    ),
  );
  return { entries, open, notes: result.notes.join() };
}

const entry = (name: string) => report.entries[name] ?? "";

describe("a remark below a table", () => {
  const permitCell = cellsOf(edition).find(({ row }) => row.label === "行政许可")?.name ?? "";
  it.each(Object.keys(layouts).filter((layout) => layout !== "a cell a line"))(
    "that names a cell asks it with both figures, in %s",
    async (layout) => {
      const { open, notes } = await read(withLine(2, "更正：上表“行政许可”应为 25 件。"), layout);
      expect(open).toEqual({ [permitCell]: [entry(permitCell), "25"] });
      expect(notes).toContain("更正：上表“行政许可”应为 25 件。");
    },
  );

  it.each([
    ["注：上表行政处罚误印为 52，应为25。", 2, { row: "行政处罚" }, "25"],
    ["勘误：“予以公开”自然人应为 1,180", 3, { row: "予以公开", column: "自然人" }, "1180"],
    ["注：行政事业性收费更正为 592372 元", 2, { row: "行政事业性收费" }, "59.2372"],
    ["更正：第四部分行政复议的“结果维持”应为3件", 6, { row: "行政复议", column: "结果维持" }, "3"],
  ] as const)("%s", async (text, part, { row, ...more }, right) => {
    const named = cellsOf(edition).filter(
      (cell) => cell.row.label === row && (!("column" in more) || cell.column.label === more.column),
    );
    const [cell] = named;
    expect(named).toHaveLength(1);
    const { open, entries } = await read(withLine(part, text));
    expect(open).toEqual({ [cell?.name ?? ""]: [entry(cell?.name ?? ""), right] });
    expect(entries[cell?.name ?? ""]).toBeUndefined();
  });

  it("that names a row alone leaves the whole row in question, the total with both", async () => {
    const { open } = await read(withLine(3, "更正：本年新收政府信息公开申请数量应为3520件"));
    const row = cellsOf(edition).filter(({ name }) => name.startsWith("requests_newlyReceived_"));
    expect(Object.keys(open).sort()).toEqual(row.map(({ name }) => name).sort());
    expect(open.requests_newlyReceived_total).toEqual(["3511", "3520"]);
    expect(open.requests_newlyReceived_naturalPerson).toEqual([entry("requests_newlyReceived_naturalPerson")]);
  });

  it("that says which figure of the row is wrong asks that one with both", async () => {
    const wrong = entry("requests_newlyReceived_commercialEnterprise");
    const { open } = await read(withLine(3, `更正：本年新收政府信息公开申请数量中${wrong}应为98`));
    expect(open.requests_newlyReceived_commercialEnterprise).toEqual([wrong, "98"]);
    expect(open.requests_newlyReceived_total).toEqual(["3511"]);
  });

  it("that names none leaves the tables of its part in question, with its words in a note", async () => {
    const { open, notes } = await read(withLine(3, "注：上表数据以信访局统计为准。"));
    const part = cellsOf(edition).filter(({ table }) => table.id === "requests");
    expect(Object.keys(open).sort()).toEqual(part.map(({ name }) => name).sort());
    expect(notes).toContain("“注：上表数据以信访局统计为准。”，没有写明是哪一格");
  });

  it("that the table agrees with asks nothing", async () => {
    const { open, notes } = await read(withLine(2, `更正：“行政许可”应为${entry(permitCell)}件`));
    expect(open).toEqual({});
    expect(notes).toContain("原文印有更正");
  });

  it("at the end of the report is noticed too", async () => {
    const { open } = await read([...rows, line("更正：第二部分“行政许可”应为 25 件。")]);
    expect(open).toEqual({ [permitCell]: [entry(permitCell), "25"] });
  });
});

describe("what takes nothing back", () => {
  it.each([
    "经核对无误。",
    "注：本表数据以2023年12月31日为准。",
    "注：各项之和应为总计。",
    "注：如有误，请联系办公室更正。",
    "注：2021年年报中“行政许可”应为 25 件。",
    "注：原县国土局改为县自然资源局。",
    "注：统计口径可能引起有误差。",
  ])("%s", async (text) => {
    expect((await read(withLine(2, text))).open).toEqual({});
  });

  it("a sentence of the text that speaks of no table", () => {
    expect(isCorrection("公开指南应为群众提供便利，错误信息及时更正。", false, 2023)).toBe(false);
    expect(isCorrection("公开指南应为群众提供便利。", true, 2023)).toBe(true);
  });
});

it.each([
  ["“行政许可”应为25件，“行政处罚”应为3件", [["25"], ["3"]]],
  ["应为 30，误填为 3", [["30", "3"]]],
  ["行政许可 52 改为 25", [["25", "52"]]],
  ["第二十条第（五）项行政许可应为1,025", [["1,025"]]],
  ["行政许可数据有误", [[undefined]]],
])("%s", (text, said) => {
  expect(saidCorrections(text).map(({ figure, before }) => [figure, ...before])).toEqual(said);
});

it("a part of a label names it where no other holds it", () => {
  const rowsOf = (text: string) => headsNamed(edition, text, undefined).rows.map(({ id }) => id);
  expect(rowsOf("“新收”有误")).toEqual(["newlyReceived"]);
  expect(rowsOf("“结转”有误")).toEqual([]);
  expect(rowsOf("不予公开中属于国家秘密的")).toEqual(["stateSecret"]);
});
