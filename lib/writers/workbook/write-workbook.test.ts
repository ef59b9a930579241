import { describe, expect, it } from "vitest";
import { canValidate, openXmlProblems } from "#testing/audit-docx/validate-open-xml.ts";
import { openWorkbook, rowsIn } from "#testing/plain-workbook.ts";
import { readPlainZip } from "#testing/plain-zip.ts";
import { titleCoreXml } from "../open-xml/properties-xml.ts";
import { listSheet } from "./list-sheet.ts";
import { address, type Sheet } from "./sheet.ts";
import { writeLongWorkbook, writeWorkbook } from "./write-workbook.ts";

const list = listSheet(
  "单位's",
  [
    ["单位", 34],
    ["错误", 8],
  ],
  [
    ["甲局", 3],
    ["=1+1", null],
    ["乙\u0001局", 0.5],
  ],
  true,
);
const form: Sheet = {
  name: "填报",
  widths: [10, 12.5],
  cells: [
    { row: 1, column: 1, colSpan: 2, look: "head", value: { kind: "text", text: "表头" } },
    {
      row: 2,
      column: 1,
      look: "input",
      value: { kind: "number", text: "2.50" },
      decimals: 2,
      name: "one",
      accepts: "amount",
    },
    { row: 2, column: 2, look: "total", formula: 'IF(A2="","",A2)', value: { kind: "number", text: "2.5" } },
  ],
  frozen: { rows: 1, columns: 0 },
  protected: true,
  warnings: [{ cells: [{ row: 2, column: 1 }], formula: "$A$2<0" }],
};
const bytes = writeWorkbook([list, form], { core: titleCoreXml("名单") });
const part = (path: string) =>
  readPlainZip(bytes)
    .find((each) => each.path === path)
    ?.bytes.toString("utf8") ?? "";

describe("a workbook", () => {
  it("holds its lines, without what cannot be stored, text like a formula as text", () => {
    const workbook = openWorkbook(bytes);
    expect(workbook.sheets).toEqual(["单位's", "填报"]);
    expect(rowsIn(workbook, "单位's")).toEqual([
      ["单位", "错误"],
      ["甲局", "3"],
      ["=1+1", ""],
      ["乙局", "0.5"],
    ]);
    expect([...workbook.cells.values()].filter(({ formula }) => formula !== undefined)).toHaveLength(1);
  });

  it("keeps heads in view and prints them again, names what is filtered, locks all but inputs", () => {
    const [first, second] = ["xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"].map(part);
    expect(first).toContain('<pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/>');
    expect(second).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(first).toContain('<autoFilter ref="A1:B4"/>');
    const book = part("xl/workbook.xml");
    expect(book).toContain(`localSheetId="0" hidden="1">&apos;单位&apos;&apos;s&apos;!$A$1:$B$4<`);
    expect(book).toContain("&apos;单位&apos;&apos;s&apos;!$1:$1<");
    const workbook = openWorkbook(bytes);
    expect(workbook.names).toEqual(new Map([["one", "填报!A2"]]));
    expect(workbook.protectedSheets).toEqual(["填报"]);
    expect(["A1", "A2", "B2"].map((place) => workbook.cells.get(`填报!${place}`)?.locked)).toEqual([true, false, true]);
    expect(second).toMatch(
      /<mergeCell ref="A1:B1"\/>.*<conditionalFormatting sqref="A2">.*<dataValidation type="decimal"/,
    );
  });

  it("says the same where its rows are packed as they are made", async () => {
    const long = await writeLongWorkbook([list, form], { core: titleCoreXml("名单") });
    const textsOf = (file: Uint8Array) => readPlainZip(file).map((each) => [each.path, each.bytes.toString("utf8")]);
    expect(textsOf(long)).toEqual(textsOf(bytes));
  });

  it("leaves room for other work while a long one is written: rows are asked for as they are packed", async () => {
    let made = 0;
    function* lines() {
      for (; made < 1_000; made += 1) yield Array.from({ length: 200 }, (_, column) => (made * 31 + column * 7) % 997);
    }
    const looks = Array.from({ length: 200 }, () => "listText" as const);
    const sheet = { ...listSheet("汇总", [["单位", 8]], []), lines: { from: 2, looks, count: 1_000, values: lines() } };
    const seen = new Set<number>();
    const watch = setInterval(() => seen.add(made));
    const file = await writeLongWorkbook([sheet], { core: titleCoreXml("底稿") });
    clearInterval(watch);
    expect([...seen].filter((at) => at > 0 && at < 1_000).length).toBeGreaterThan(3);
    expect(rowsIn(openWorkbook(file), "汇总")).toHaveLength(1_001);
  });

  it("has no more lines than a sheet holds", () => {
    const long = listSheet(
      "长",
      [["数", 8]],
      Array.from({ length: 1_048_577 }, () => [1]),
    );
    expect(long.lines?.values).toHaveLength(1_048_575);
  });

  it.runIf(canValidate)("satisfies Microsoft's Open XML validator", () => {
    expect(openXmlProblems(bytes, "xlsx")).toEqual([]);
  });

  it("is the same byte for byte", () => {
    expect(Buffer.from(writeWorkbook([list, form], { core: titleCoreXml("名单") })).equals(Buffer.from(bytes))).toBe(
      true,
    );
  });
});

it.each([
  [1, 1, "A1"],
  [9, 26, "Z9"],
  [2, 27, "AA2"],
  [1, 703, "AAA1"],
])("row %i, column %i is %s", (row, column, name) => {
  expect(address(row, column)).toBe(name);
  expect(address(row, column, true).replace(/\$/g, "")).toBe(name);
});
