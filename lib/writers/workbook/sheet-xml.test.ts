// A worksheet's XML: every cell in its place and of its kind, whatever text it holds.
import { describe, expect, it } from "vitest";
import { rowsXml } from "./cells-xml.ts";
import { address, type Sheet, type SheetCell } from "./sheet.ts";
import { filterRange, sheetXml } from "./sheet-xml.ts";
import { formatOf, stylesXml } from "./styles-xml.ts";
import { workbookXml } from "./workbook-xml.ts";

const sheet = (more: Partial<Sheet> = {}): Sheet => ({
  name: "表1",
  widths: [10, 10],
  cells: [],
  frozen: { rows: 0, columns: 0 },
  ...more,
});
const cell = (row: number, column: number, more: Partial<SheetCell> = {}): SheetCell => ({
  row,
  column,
  look: "input",
  ...more,
});
const rows = (cells: readonly SheetCell[]) => [...rowsXml(sheet({ cells }))];
const whole = (more: Partial<Sheet>) => [...sheetXml(sheet(more))].join("");
const text = (words: string) => ({ kind: "text" as const, text: words });
const number = (words: string) => ({ kind: "number" as const, text: words });

describe("cells", () => {
  it("stand by rows and columns, in whatever order they were given", () => {
    const [first, second] = rows([cell(2, 1), cell(1, 2), cell(1, 1)]);
    expect(first?.match(/r="[A-Z]+\d+"/gu)).toEqual(['r="A1"', 'r="B1"']);
    expect(second).toContain('<row r="2"');
  });

  it("numbers are numbers as they are printed, texts are texts, nothing is an empty cell", () => {
    const [row] = rows([
      cell(1, 1, { value: number("8937.0276"), decimals: 4 }),
      cell(1, 2, { value: text("0012") }),
      cell(1, 3, { value: text("") }),
      cell(1, 4),
    ]);
    expect(row).toContain("<v>8937.0276</v>");
    expect(row).toMatch(/r="B1"[^>]*t="inlineStr"><is><t xml:space="preserve">0012<\/t>/u);
    expect(row?.match(/r="[CD]1" s="\d+"\/>/gu)).toHaveLength(2);
  });

  it("a formula carries what it gives now, as a number or as words", () => {
    const [row] = rows([
      cell(1, 1, { formula: "SUM(A2:A3)", value: number("7") }),
      cell(1, 2, { formula: 'IF(A1=0,"平<衡",1)', value: text("平<衡") }),
    ]);
    expect(row).toContain("<f>SUM(A2:A3)</f><v>7</v>");
    expect(row).toMatch(/r="B1" s="\d+" t="str"><f>IF\(A1=0,&quot;平&lt;衡&quot;,1\)<\/f><v>平&lt;衡<\/v>/u);
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1"])(
    "text “%s” is kept as text when somebody edits the cell",
    (words) => {
      const [row] = rows([cell(1, 1, { value: text(words) })]);
      const format = Number(/s="(\d+)"/u.exec(row ?? "")?.[1]);
      expect(format).toBe(formatOf("input", 0, true));
      expect([...stylesXml().matchAll(/<xf [^>]*>/gu)][1 + format]?.[0]).toContain('quotePrefix="1"');
      expect(row).not.toContain("<f>");
    },
  );

  it("a merged cell has borders all around: those it covers stand there, too", () => {
    const cells = [cell(1, 1, { rowSpan: 2, colSpan: 2, value: text("甲") }), cell(1, 3)];
    expect(
      rows(cells)
        .join("")
        .match(/r="[AB][12]"/gu),
    ).toHaveLength(4);
    expect(rows(cells).join("").match(/甲/gu)).toHaveLength(1);
    expect(whole({ cells })).toContain('<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>');
    expect(whole({ cells: [cell(1, 1)] })).not.toContain("mergeCells");
  });

  it("lines come below, a number as a number, a null as nothing", () => {
    const lines = {
      from: 3,
      looks: ["listText", "listText"] as const,
      count: 2,
      values: [
        ["甲", 0],
        [null, "=1"],
      ] as const,
    };
    const [first, second] = [...rowsXml(sheet({ lines }))];
    expect(first).toMatch(/^<row r="3">.*甲.*<v>0<\/v>/u);
    expect(second).toMatch(/^<row r="4"><c r="A4" s="\d+"\/>/u);
    expect(second).not.toContain("<f>");
  });

  it("what a cell cannot hold is cut, not written", () => {
    const lines = { from: 1, looks: ["listText"] as const, count: 1, values: [["长".repeat(40_000)]] };
    const [row] = [...rowsXml(sheet({ lines }))];
    expect(row?.match(/长/gu)).toHaveLength(32_767);
  });
});

describe("the sheet around them", () => {
  it.each([
    [{ rows: 2, columns: 1 }, 'xSplit="1" ySplit="2" topLeftCell="B3" activePane="bottomRight"'],
    [{ rows: 1, columns: 0 }, 'ySplit="1" topLeftCell="A2" activePane="bottomLeft"'],
    [{ rows: 0, columns: 2 }, 'xSplit="2" topLeftCell="C1" activePane="topRight"'],
  ])("keeps %j in view", (frozen, pane) => {
    expect(whole({ frozen })).toContain(`<pane ${pane}`);
    expect(whole({})).not.toContain("<pane");
  });

  it("says what may be typed in which cells", () => {
    const cells = [
      cell(1, 1, { accepts: "count" }),
      cell(2, 1, { accepts: "count" }),
      cell(3, 1, { accepts: "amount" }),
      cell(4, 1, { accepts: "signed" }),
    ];
    const xml = whole({ cells });
    expect(xml).toContain('<dataValidations count="3">');
    expect(xml).toMatch(/type="whole"[^>]*sqref="A1 A2"><formula1>0</u);
    expect(xml).toMatch(/type="decimal"[^>]*sqref="A3"/u);
    expect(xml).toMatch(/sqref="A4"><formula1>-999999999</u);
    expect(whole({ cells: [cell(1, 1)] })).not.toContain("dataValidations");
  });

  it("filters its lines, and only as far as they go", () => {
    const lines = { from: 2, looks: ["listText", "listText"] as const, count: 3, values: [] };
    expect(filterRange(sheet({ lines }))).toBe("A1:B4");
    expect(filterRange(sheet({ lines: { ...lines, count: 0 } }))).toBe("A1:B1");
    expect(filterRange(sheet({ lines }), true)).toBe("$A$1:$B$4");
  });

  it("fits one page across where it can still be read", () => {
    expect(whole({ widths: [200, 200] })).toContain("fitToPage");
    expect(whole({ widths: [200, 201] })).not.toContain("fitToPage");
  });

  it("its parts stand in the order that Excel asks for", () => {
    const cells = [cell(1, 1, { colSpan: 2, accepts: "count" })];
    const xml = whole({
      cells,
      protected: true,
      filtered: true,
      warnings: [{ cells: [{ row: 1, column: 1 }], formula: "A1<>0" }],
    });
    const order = [
      "sheetViews",
      "sheetFormatPr",
      "cols",
      "sheetData",
      "sheetProtection",
      "autoFilter",
      "mergeCells",
      "conditionalFormatting",
      "dataValidations",
      "pageMargins",
      "pageSetup",
    ];
    const places = order.map((tag) => xml.indexOf(`<${tag}`));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(xml).toContain("A1&lt;&gt;0");
  });
});

describe("the workbook", () => {
  it("names cells on their sheet, quotes and all, in the order of names", () => {
    const xml = workbookXml([
      sheet({ name: "甲's & 表", cells: [cell(2, 3, { name: "b" }), cell(1, 1, { name: "a" })] }),
      sheet({ name: "二", printTitles: [1, 2] }),
    ]);
    expect(xml).toContain(
      '<sheet name="甲&apos;s &amp; 表" sheetId="1"'.replace("&apos;", xml.includes("&apos;") ? "&apos;" : "'"),
    );
    expect([...xml.matchAll(/<definedName name="([^"]+)"/gu)].map(([, name]) => name)).toEqual([
      "_xlnm.Print_Titles",
      "a",
      "b",
    ]);
    expect(xml).toContain("$C$2");
    expect(xml).toContain('localSheetId="1"');
  });
});

it.each([
  [1, "A"],
  [26, "Z"],
  [27, "AA"],
  [52, "AZ"],
  [53, "BA"],
  [702, "ZZ"],
  [703, "AAA"],
])("column %i is %s", (column, letters) => {
  expect(address(5, column)).toBe(`${letters}5`);
  expect(address(5, column, true)).toBe(`$${letters}$5`);
});
