// Workbooks of other kinds: a published report in each, sheets with holes, formulas, hidden sheets, and hostile ones.
import { type BookType, CFB, utils, type WorkBook, write } from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { toExchange } from "#core/report/exchange.ts";
import { readReport } from "#readers/read-report.ts";
import { makeZip } from "#testing/make-zip.ts";
import { publishedBytes, publishedJson } from "#testing/published-report.ts";

async function read(bytes: Uint8Array) {
  const result = await readReport(bytes);
  if (!result.ok) throw new Error(result.message);
  return { ...result, figures: toExchange(result.edition, result.report).figures };
}

const title = "测试市2021年政府信息公开工作年度报告";
const part = "二、主动公开政府信息情况";

/** A workbook whose sheet has the rows, each in its own place: 1, 3, 8 … so that rows between are missing. */
function workbook(rows: Readonly<Record<number, readonly unknown[]>>): WorkBook {
  const book = utils.book_new();
  const sheet = utils.aoa_to_sheet([]);
  for (const [row, values] of Object.entries(rows)) utils.sheet_add_aoa(sheet, [[...values]], { origin: `A${row}` });
  utils.book_append_sheet(book, sheet, "年报");
  return book;
}

function bytesOf(book: WorkBook, bookType: BookType): Uint8Array {
  return new Uint8Array(write(book, { type: "array", bookType }) as ArrayBuffer);
}

const kinds: readonly BookType[] = ["biff8", "xlml", "ods"];

describe("a published report", () => {
  it.each(["suqian-2024.xls", "suqian-2024.ods"])(
    "%s: every figure, its text, and the formulas are told",
    async (file) => {
      const { figures, report, notes } = await read(publishedBytes(`other-kinds/${file}`));
      expect(figures).toEqual(publishedJson("2024-suqian").figures);
      expect(report.office.name).toBe("宿迁市人民政府");
      expect(report.narrative.overview).toContain("习近平法治思想");
      expect(report.narrative.others).toContain("信息处理费");
      expect(notes.join()).toContain("25 个公式");
    },
  );
});

describe.each(kinds)("a workbook as %s", (kind) => {
  it("with empty rows and empty cells is read", async () => {
    const rows = {
      1: [title],
      4: [part],
      9: ["信息内容", null, null, "本年处理决定数量"],
      12: ["行政许可", null, null, 47],
    };
    const { report } = await read(bytesOf(workbook(rows), kind));
    expect(report.entries).toEqual({ licensing_licenses_decisions: "47" });
  });

  it("with amounts, dates and errors takes only figures", async () => {
    const book = workbook({
      1: [title],
      2: [part],
      3: ["行政许可", new Date(Date.UTC(2021, 2, 4))],
      4: ["行政处罚", 8],
      5: ["行政事业性收费", 8937.0276],
    });
    const { report, notes } = await read(bytesOf(book, kind));
    expect(notes.join()).toContain("B3 是日期，没有读作数字");
    expect(report.entries).toEqual({
      licensing_licenses_decisions: "（日期）",
      enforcement_penalties_decisions: "8",
      fees_administrativeFees_amount: "8937.0276",
    });
  });

  it("with a hidden sheet reads only what is shown, and says so", async () => {
    const book = workbook({ 1: [title], 2: [part], 3: ["行政许可", 5] });
    utils.book_append_sheet(book, utils.aoa_to_sheet([["行政处罚", 77]]), "底稿");
    book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
    const bytes = kind === "ods" ? hideInOds() : bytesOf(book, kind);
    const { report, notes } = await read(bytes);
    expect(report.entries).toEqual({ licensing_licenses_decisions: "5" });
    expect(notes.join()).toContain("“底稿”是隐藏的");
  });

  it("cut off in the middle is refused in words", async () => {
    const bytes = bytesOf(workbook({ 1: [title], 2: [part], 3: ["行政许可", 5] }), kind);
    const result = await readReport(bytes.subarray(0, Math.floor(bytes.length / 2)));
    expect(result.ok ? "" : result.message).toMatch(/损坏|不完整/u);
  });

  it("longer than a report is refused", async () => {
    const result = await readReport(bytesOf(workbook({ 1: [title], 5500: ["行政许可", 5] }), kind));
    expect(result.ok ? "" : result.message).toMatch(/范围异常/u);
  });
});

/** Excel 5 keeps a byte or two a character, in the code page that the file names: written with stand-ins, then filled in. */
function asExcel5(texts: readonly (readonly [string, string])[]): Uint8Array {
  const cells = texts.map(([, code], index) => [String.fromCharCode(65 + index).repeat(code.length / 2)]);
  const bytes = Buffer.from(
    bytesOf(workbook({ 1: cells[0] ?? [], 2: cells[1] ?? [], 3: [...(cells[2] ?? []), 5] }), "biff5"),
  );
  for (const [index, [, code]] of texts.entries()) {
    const at = bytes.indexOf(cells[index]?.[0] ?? "");
    if (at < 0) throw new Error("no stand-in");
    bytes.set(Buffer.from(code, "hex"), at);
  }
  const page = bytes.indexOf(Buffer.from([0x42, 0, 2, 0]));
  bytes.writeUInt16LE(936, page + 4);
  return bytes;
}

it("an Excel 5 workbook in GBK is read", async () => {
  const bytes = asExcel5([
    [title, "b2e2cad4cad032303231c4ead5feb8aed0c5cfa2b9abbfaab9a4d7f7c4eab6c8b1a8b8e6"],
    [part, "b6fea1a2d6f7b6afb9abbfaad5feb8aed0c5cfa2c7e9bff6"],
    ["行政许可", "d0d0d5fed0edbfc9"],
  ]);
  const { report } = await read(bytes);
  expect(report.entries).toEqual({ licensing_licenses_decisions: "5" });
});

const spaces = [
  "office:opendocument:xmlns:office:1.0",
  "table:opendocument:xmlns:table:1.0",
  "text:opendocument:xmlns:text:1.0",
  "style:opendocument:xmlns:style:1.0",
].map((entry) => {
  const [prefix, ...rest] = entry.split(":");
  return `xmlns:${prefix}="urn:oasis:names:tc:${rest.join(":")}"`;
});

const head = [
  { path: "mimetype", content: "application/vnd.oasis.opendocument.spreadsheet" },
  { path: "META-INF/manifest.xml", content: "<manifest/>" },
  { path: "styles.xml", content: "<styles/>" },
];

function ods(tables: string, styles = ""): Uint8Array {
  return makeZip([
    ...head,
    {
      path: "content.xml",
      content: `<office:document-content ${spaces.join(" ")}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    },
  ]);
}

const word = (text: string) =>
  `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;
const number = (value: number, more = "") =>
  `<table:table-cell office:value-type="float" office:value="${value}"${more}><text:p>${value}</text:p></table:table-cell>`;
const row = (cells: string, more = "") => `<table:table-row${more}>${cells}</table:table-row>`;
const table = (rows: string, more = ' table:name="年报"') => `<table:table${more}>${rows}</table:table>`;
const rows = row(word(title)) + row(word(part)) + row(word("行政许可") + number(5));

function hideInOds(): Uint8Array {
  const style =
    '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>';
  const hidden = table(row(word("行政处罚") + number(77)), ' table:name="底稿" table:style-name="ta2"');
  return ods(table(rows) + hidden, style);
}

describe("hostile .ods", () => {
  it.each([
    ["cells repeated without end", number(1, ' table:number-columns-repeated="16384"'), "1048576", /范围异常/u],
    ["numbers that are none", number(1, ' table:number-columns-repeated="x"'), "1", /范围异常/u],
  ])("%s", async (_, cell, repeated, message) => {
    const body = table(rows + row(cell, ` table:number-rows-repeated="${repeated}"`));
    const started = performance.now();
    const result = await readReport(ods(body));
    expect(result.ok ? "" : result.message).toMatch(message);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it("empty cells repeated to the edge of the sheet do no harm", async () => {
    const edge = row(
      '<table:table-cell table:number-columns-repeated="16384"/>',
      ' table:number-rows-repeated="1048000"',
    );
    const { report } = await read(ods(table(rows + edge)));
    expect(report.entries).toEqual({ licensing_licenses_decisions: "5" });
  });

  it.each([
    [
      "a bomb beside the text",
      makeZip([
        { path: "mimetype", content: "application/vnd.oasis.opendocument.spreadsheet" },
        { path: "content.xml", content: "<a/>" },
        { path: "Pictures/a.bin", content: "x".repeat(100_000_000) },
      ]),
      /过大/u,
    ],
    [
      "a DOCTYPE",
      makeZip([
        { path: "mimetype", content: "application/vnd.oasis.opendocument.spreadsheet" },
        { path: "content.xml", content: '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' },
      ]),
      /DOCTYPE/u,
    ],
    ["nesting", ods("<table:table>".repeat(500) + "</table:table>".repeat(500)), /嵌套过深/u],
    [
      "a password",
      makeZip([
        { path: "mimetype", content: "application/vnd.oasis.opendocument.spreadsheet" },
        { path: "content.xml", content: "<a/>" },
        { path: "META-INF/manifest.xml", content: "<m><encryption-data/></m>" },
      ]),
      /密码/u,
    ],
  ])("%s is refused", async (_, bytes, message) => {
    const result = await readReport(bytes);
    expect(result.ok ? "" : result.message).toMatch(message);
  });
});

describe("a font with a line through it", () => {
  const plain = workbook({ 1: [title], 2: [part], 3: ["行政许可", 5] });
  const told = async (bytes: Uint8Array) => (await read(bytes)).notes.join().includes("删除线");

  it(".xls: told by its table of fonts", async () => {
    const bytes = bytesOf(plain, "biff8");
    expect(await told(bytes)).toBe(false);
    expect(await told(withStruckFont(bytes))).toBe(true);
  });

  it("XML of 2003: told by its styles", async () => {
    const xml = new TextDecoder().decode(bytesOf(plain, "xlml"));
    const style = '<Style ss:ID="s9"><Font ss:StrikeThrough="1"/></Style>';
    const crossed = xml.replace("</Styles>", `${style}</Styles>`);
    expect(crossed).not.toBe(xml);
    expect([await told(new TextEncoder().encode(xml)), await told(new TextEncoder().encode(crossed))]).toEqual([
      false,
      true,
    ]);
  });

  it(".ods: told by its styles", async () => {
    const style =
      '<style:style style:name="x"><style:text-properties style:text-line-through-style="solid"/></style:style>';
    expect([await told(ods(table(rows))), await told(ods(table(rows), style))]).toEqual([false, true]);
  });
});

/** The first font of an old workbook with its strike-out bit set. */
function withStruckFont(bytes: Uint8Array): Uint8Array {
  const file = CFB.read(bytes as unknown as string, { type: "array" as "string" });
  const entry = CFB.find(file, "Workbook") as { content: number[] };
  for (
    let at = 0;
    at < entry.content.length;
    at += 4 + (entry.content[at + 2] ?? 0) + 256 * (entry.content[at + 3] ?? 0)
  ) {
    if (entry.content[at] !== 0x31 || entry.content[at + 1] !== 0) continue;
    entry.content[at + 6] = (entry.content[at + 6] ?? 0) | 8;
    break;
  }
  return Uint8Array.from(CFB.write(file, { type: "array" }) as ArrayLike<number>);
}

/** A workbook of today as plain XML, with these columns. */
function withColumns(columns: string): Uint8Array {
  const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  const rows = [cell(title), cell(part), `${cell("行政许可")}<c><v>5</v></c>`];
  const body = rows.map((row, index) => `<row r="${index + 1}">${row}</row>`).join("");
  return makeZip([
    {
      path: "xl/workbook.xml",
      content: '<workbook xmlns:r="r"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>',
    },
    {
      path: "xl/_rels/workbook.xml.rels",
      content: '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    },
    {
      path: "xl/worksheets/sheet1.xml",
      content: `<worksheet><cols>${columns}</cols><sheetData>${body}</sheetData></worksheet>`,
    },
  ]);
}

it("hidden columns are read and told, not those that lie beyond every sheet", async () => {
  const column = (from: number, to: number) => `<col min="${from}" max="${to}" hidden="1"/>`;
  const { notes, report } = await read(withColumns(column(2, 3) + column(20, 16_384)));
  expect(notes.join()).toContain("2 个隐藏列");
  expect(report.entries).toEqual({ licensing_licenses_decisions: "5" });
  expect((await read(withColumns(column(20, 16_384)))).notes.join()).not.toContain("隐藏列");
});
