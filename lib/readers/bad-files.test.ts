// Files that are no reports, broken ones and hostile ones: a clear Chinese message, in bounded time.
import { describe, expect, it } from "vitest";
import { makeZip } from "#testing/make-zip.ts";
import { publishedBytes } from "#testing/published-report.ts";
import { readReport } from "./read-report.ts";

const text = (content: string) => new TextEncoder().encode(content);
const hex = (digits: string) => Uint8Array.from(Buffer.from(digits, "hex"));
const wide = (word: string) =>
  Buffer.concat([
    Buffer.from("d0cf11e0a1b11ae1", "hex"),
    Buffer.alloc(1_016),
    Buffer.from(`${word}\0`, "utf16le"),
    Buffer.alloc(600),
  ]);

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const docx = (body: string, ...more: { path: string; content: string }[]) =>
  makeZip([
    { path: "word/document.xml", content: `<w:document ${word}><w:body>${body}</w:body></w:document>` },
    ...more,
  ]);
const paragraph = (content: string) => `<w:p><w:r><w:t>${content}</w:t></w:r></w:p>`;
const title = paragraph("测试市2021年政府信息公开工作年度报告");
const workbook = (sheet: string, ...more: { path: string; content: string }[]) =>
  makeZip([
    {
      path: "xl/workbook.xml",
      content: '<workbook xmlns:r="r"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>',
    },
    {
      path: "xl/_rels/workbook.xml.rels",
      content: '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    },
    { path: "xl/worksheets/sheet1.xml", content: sheet },
    ...more,
  ]);
const nested = (open: string, close: string, count: number) => open.repeat(count) + close.repeat(count);
const entityBomb = `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "${"x".repeat(100)}"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>`;

function truncated(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(0, Math.floor(bytes.length / 2));
}

/** A PDF with empty pages; `more` goes into its trailer. */
function pdf(pages: number, more = ""): Uint8Array {
  const kids = Array.from({ length: pages }, (_, index) => `${index + 3} 0 R`).join(" ");
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    `<</Type/Pages/Kids[${kids}]/Count ${pages}>>`,
    ...Array.from({ length: pages }, () => "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]>>"),
  ];
  let file = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj${object}endobj\n`;
    return `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join("")}`;
  return text(
    `${file}${table}trailer<</Size ${objects.length + 1}/Root 1 0 R${more}>>\nstartxref\n${file.length}\n%%EOF`,
  );
}

const key = "00".repeat(32);
const locked = `/ID[<${key}><${key}>]/Encrypt<</Filter/Standard/V 1/R 2/O<${key}>/U<${key}>/P -4>>`;

const refused: readonly (readonly [string, () => Uint8Array, RegExp])[] = [
  ["empty", () => new Uint8Array(), /空的/],
  ["too large", () => new Uint8Array(21 * 1024 * 1024), /20 MB/],
  ["a program", () => hex("4d5a90000300000004000000ffff0000"), /可执行程序/],
  ["old Word, broken", () => wide("WordDocument"), /\.doc 或 \.wps 文件不完整或已损坏/],
  ["encrypted Word", () => wide("EncryptedPackage"), /密码/],
  ["old Excel, broken", () => wide("Workbook"), /\.xls 或 \.et 文件不完整或已损坏/],
  ["the head of an old office file alone", () => hex("d0cf11e0a1b11ae1"), /损坏，读不出来/],
  ["slides", () => wide("PowerPoint Document"), /演示文稿/],
  ["a plain archive", () => makeZip([{ path: "a.txt", content: "a" }]), /压缩包/],
  [
    "nested archives",
    () => makeZip([{ path: "b.zip", content: makeZip([{ path: "a.txt", content: "a" }]) }]),
    /压缩包/,
  ],
  ["RTF", () => text("{\\rtf1 x}"), /RTF/],
  ["half a Word file", () => truncated(docx(title)), /不完整/],
  ["a PDF without text", () => pdf(3), /文字层/],
  ["a PDF of 201 pages", () => pdf(201), /201 页/],
  ["a PDF with a password", () => pdf(1, locked), /密码/],
  ["half a PDF", () => publishedBytes("2024-hongze.pdf").subarray(0, 20_000), /不完整|文字层/],
  ["20 MB of text in a small Word file", () => docx(paragraph("x".repeat(20_000_000))), /过大/],
  ["100 MB beside the text", () => docx(title, { path: "word/media/a.bin", content: "x".repeat(100_000_000) }), /过大/],
  [
    "sizes that lie",
    () => makeZip([{ path: "word/document.xml", content: "x".repeat(400_000), claimed: 1_000 }]),
    /大小信息不一致|损坏/,
  ],
  [
    "3000 entries",
    () => makeZip(Array.from({ length: 3_000 }, (_, i) => ({ path: `a${i}`, content: "" }))),
    /3000 个条目/,
  ],
  ["an encrypted entry", () => makeZip([{ path: "word/document.xml", content: "x", encrypted: true }]), /密码/],
  ["a path that climbs", () => makeZip([{ path: "../../evil.txt", content: "x" }]), /损坏|路径异常/],
  ["an entry named __proto__", () => makeZip([{ path: "__proto__", content: "x" }]), /路径异常/],
  ["an entity bomb", () => makeZip([{ path: "word/document.xml", content: entityBomb }]), /DOCTYPE/],
  ["500 nested tables", () => docx(title + nested("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", 500)), /嵌套过深/],
  ["macros", () => docx(title, { path: "word/vbaProject.bin", content: "x" }), /宏/],
  ["a scan in Word", () => docx("<w:p><w:r><w:drawing/></w:r></w:p>"), /扫描图片/],
  [
    "a cell far away",
    () =>
      workbook('<worksheet><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>'),
    /范围异常/,
  ],
  [
    "a huge merge",
    () => workbook('<worksheet><sheetData/><mergeCells><mergeCell ref="A1:ZZ20000"/></mergeCells></worksheet>'),
    /合并单元格/,
  ],
  ["40,000 nested divs", () => text(`<html>${nested("<div>", "</div>", 40_000)}</html>`), /嵌套过深/],
  ["a 6 MB page", () => text(`<html><body>${"<p>政府信息公开</p>".repeat(300_000)}</body></html>`), /5 MB/],
  ["a saved page in one file", () => text("MIME-Version: 1.0\nContent-Type: multipart/related"), /mht/],
  [
    "XML in disguise",
    () => text('<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'),
    /不是网页/,
  ],
  ["a picture", () => hex("89504e470d0a1a0a0000000d49484452"), /图片/],
  ["a page with a picture instead of tables", () => text("<html><body><img src=a.png></body></html>"), /图片/],
  ["another document", () => text("关于召开春季运动会的通知\n各单位：定于四月召开。"), /没有找到/],
  [
    "a list of reports",
    () => text("首页\n测试市2021年政府信息公开工作年度报告\n测试市2020年政府信息公开工作年度报告"),
    /没有找到年报的各个部分/,
  ],
  ["bytes", () => Uint8Array.from({ length: 5_000 }, (_, i) => (i * 7919) % 251), /./],
  ["unknown JSON", () => text('{"schema":"other/1"}'), /交换格式/],
];

describe("bad files", () => {
  it.each(refused)("%s", { timeout: 60_000 }, async (_, make, message) => {
    const bytes = make();
    const started = performance.now();
    const result = await readReport(bytes, { name: "年报.docx" });
    expect(result.ok).toBe(false);
    if (result.ok) return;
    expect(result.message).toMatch(message);
    expect(result.message).toMatch(/\p{Script=Han}/u);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it("leaves prototypes alone", async () => {
    await readReport(makeZip([{ path: "constructor", content: "x" }]));
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

const start = "测试市2021年政府信息公开工作年度报告\n一、总体情况\n好\n二、主动公开政府信息情况\n";
const endless: Readonly<Record<string, string>> = {
  numbering: start + "一、".repeat(100_000),
  digits: `${start}行政许可${"1".repeat(100_000)}`,
  labels: start + "行政许可1 ".repeat(30_000),
  lines: "1\n".repeat(1_000_000),
  blanks: `${start}${" ".repeat(100_000)}a`,
  pipes: start + "|".repeat(200_000),
  brackets: start + "（".repeat(100_000),
  cells: `<table>${`<tr>${"<td>1</td>".repeat(100)}</tr>`.repeat(300)}</table>`,
  tables: "<table><tr><td>".repeat(300),
};

describe("endless repetition", () => {
  it.each(Object.keys(endless))("of %s ends in bounded time", { timeout: 60_000 }, async (name) => {
    const started = performance.now();
    await readReport(text(endless[name] as string));
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

const page = (body: string) =>
  text(`<html><body><p>测试市2021年政府信息公开工作年度报告</p><p>一、总体情况</p><p>好。</p>${body}</body></html>`);
const figures = (row: string) =>
  `<p>二、主动公开政府信息情况</p><table><tr><td>信息内容</td><td>本年处理决定数量</td></tr><tr><td>行政许可</td>${row}</tr></table>`;

async function read(bytes: Uint8Array) {
  const result = await readReport(bytes);
  if (!result.ok) throw new Error(result.message);
  return result;
}

describe("odd files that are read", () => {
  it("does not run scripts or take their words for text", async () => {
    const { report } = await read(page("<script>document.title='x'; alert(1)</script><p onclick='x()'>全年平稳。</p>"));
    expect(report.narrative.overview).toBe("好。\n全年平稳。");
  });

  it("tells that a cell of a table is a picture", async () => {
    const { report, notes } = await read(page(figures("<td><img src='7.png'></td>")));
    expect(report.entries).toEqual({});
    expect(notes.join()).toContain("1 格是图片");
    expect((await read(page(figures("<td>7<img src='x.png'></td>")))).notes.join()).not.toContain("是图片");
  });

  it("bounds spans of a billion", async () => {
    const { report } = await read(page(figures('<td rowspan="1000000000" colspan="1000000000">7</td>')));
    expect(report.entries.licensing_licenses_decisions).toBe("7");
    const negative = await read(page(figures('<td rowspan="-1" colspan="abc">7</td>')));
    expect(negative.report.entries.licensing_licenses_decisions).toBe("7");
    const spans = docx(
      `${title}${paragraph("二、主动公开政府信息情况")}<w:tbl><w:tr><w:tc>${paragraph("行政许可")}</w:tc><w:tc><w:tcPr><w:gridSpan w:val="1000000000"/></w:tcPr>${paragraph("7")}</w:tc></w:tr></w:tbl>`,
    );
    expect((await read(spans)).report.entries.licensing_licenses_decisions).toBe("7");
  });

  it("does not take a broken number for sure", async () => {
    const { report } = await read(page(figures("<td>1&nbsp;23</td>")));
    expect(report.entries.licensing_licenses_decisions).toBeUndefined();
    expect(report.reading?.licensing_licenses_decisions?.kind).toBe("ambiguous");
  });

  it("leaves open what two tables of one kind say differently", async () => {
    const { report, notes } = await read(
      page(figures("<td>7</td>") + figures("<td>9</td>").replace(/^<p>.*?<\/p>/u, "")),
    );
    expect(report.entries.licensing_licenses_decisions).toBeUndefined();
    expect(report.reading?.licensing_licenses_decisions?.candidates).toEqual(["7", "9"]);
    expect(notes.join()).toContain("不止一处");
  });

  it.each([
    [
      "a page",
      page(
        "<p>二、主动公开政府信息情况</p><table><tr><td>信息内容</td><td>现行有效件数</td><td>本年制发件数</td><td>本年废止件数</td></tr><tr><td>规章</td><td>9</td><td>1</td><td>0</td></tr></table>",
      ),
    ],
    ["a text", text(`${start}信息内容 | 现行有效件数 | 本年制发件数 | 本年废止件数\n规章 | 9 | 1 | 0\n`)],
  ])("follows the heads of %s, not the usual order", async (_, bytes) => {
    const { report } = await read(bytes);
    expect(report.entries).toEqual({
      normativeActs_governmentRules_issued: "1",
      normativeActs_governmentRules_repealed: "0",
      normativeActs_governmentRules_inForce: "9",
    });
  });

  it("finds tables whose headings are lost", async () => {
    const { report } = await read(
      text(
        "测试市2021年政府信息公开工作年度报告\n一、总体情况\n好。\n第二十条第（五）项\n第二十条第（一）项\n规章 | 1 | 2 | 3\n行政许可 | 7\n（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） | 申请人情况\n一、本年新收政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1\n五、存在的主要问题及改进情况\n无",
      ),
    );
    expect(report.entries.normativeActs_governmentRules_inForce).toBe("3");
    expect(report.entries.licensing_licenses_decisions).toBe("7");
    expect(report.entries.requests_newlyReceived_total).toBe("1");
    expect(report.narrative.overview).toBe("好。\n第二十条第（五）项");
  });

  it("turns a unit in the cell into 万元 and keeps how it stood", async () => {
    const { report } = await read(
      page("<p>二、主动公开政府信息情况</p><table><tr><td>行政事业性收费</td><td>251000元</td></tr></table>"),
    );
    expect(report.entries.fees_administrativeFees_amount).toBe("25.1");
    expect(report.printed?.fees_administrativeFees_amount).toBe("251000元");
    expect(report.reading?.fees_administrativeFees_amount?.kind).toBe("variant");
  });

  it("keeps a dash as a dash and a blank as a blank", async () => {
    const dash = await read(page(figures("<td>/</td>")));
    expect(dash.report.entries.licensing_licenses_decisions).toBe("/");
    const blank = await read(page(figures("<td></td>")));
    expect(blank.report.entries.licensing_licenses_decisions).toBeUndefined();
  });

  it("reads revisions as accepted and says so", async () => {
    const body = `${title}${paragraph("一、总体情况")}<w:p><w:ins><w:r><w:t>新的</w:t></w:r></w:ins><w:del><w:r><w:delText>旧的</w:delText></w:r></w:del></w:p>`;
    const { report, notes } = await read(docx(body));
    expect(report.narrative.overview).toBe("新的");
    expect(notes.join()).toContain("修订 2 处");
  });

  it.each([
    [
      "GB18030",
      hex(
        "b2e2cad4cad032303231c4ead5feb8aed0c5cfa2b9abbfaab9a4d7f7c4eab6c8b1a8b8e60ad2bba1a2d7dccce5c7e9bff60abac3a1a3",
      ),
    ],
    ["UTF-16 with a mark", Buffer.from("\ufeff测试市2021年政府信息公开工作年度报告\n一、总体情况\n好。", "utf16le")],
    [
      "UTF-16 without",
      Buffer.from("测试市2021年政府信息公开工作年度报告\n2021 report text\n一、总体情况\n好。", "utf16le"),
    ],
    ["UTF-8 with a mark", Buffer.from("\ufeff测试市2021年政府信息公开工作年度报告\n一、总体情况\n好。")],
  ])("decodes %s", async (_, bytes) => {
    const result = await readReport(bytes);
    expect(result.ok && result.report.year).toBe(2021);
    expect(result.ok && result.report.office.name).toBe("测试市人民政府");
  });

  it("asks a stored result that its own sum does not give, with both figures", async () => {
    const word = (content: string) => `<c t="inlineStr"><is><t>${content}</t></is></c>`;
    const sheet = `<worksheet><sheetData><row r="1">${word("测试市2021年政府信息公开工作年度报告")}</row><row r="2">${word("二、主动公开政府信息情况")}</row><row r="3">${word("行政许可")}<c><f>7+8</f><v>12</v></c></row></sheetData></worksheet>`;
    const { report, notes } = await read(workbook(sheet));
    expect(report.entries.licensing_licenses_decisions).toBeUndefined();
    expect(report.reading?.licensing_licenses_decisions).toMatchObject({ kind: "ambiguous", candidates: ["12", "15"] });
    expect(notes.join()).toContain("B3 存着 12、算出 15");
  });

  it("counts formulas by their stored result, hidden sheets not at all, dates as no figures", async () => {
    const cells = (row: number, ...values: string[]) => `<row r="${row}">${values.join("")}</row>`;
    const word = (content: string) => `<c t="inlineStr"><is><t>${content}</t></is></c>`;
    const sheet = `<worksheet><sheetData>${cells(1, word("测试市2021年政府信息公开工作年度报告"))}${cells(2, word("二、主动公开政府信息情况"))}${cells(3, word("行政许可"), "<c><f>1+1</f><v>2</v></c>")}${cells(4, word("行政处罚"), '<c s="1"><v>43831</v></c>')}${cells(5, word("行政强制"), '<c t="e"><v>#REF!</v></c>')}${cells(6, word("行政事业性收费"), "<c><v>8937.0275999999994</v></c>")}</sheetData></worksheet>`;
    const styles = {
      path: "xl/styles.xml",
      content: '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    };
    const { report, notes } = await read(workbook(sheet, styles));
    expect(report.entries.licensing_licenses_decisions).toBe("2");
    expect(report.entries.enforcement_penalties_decisions).toBe("（日期）");
    expect(report.entries.enforcement_coercion_decisions).toBe("#REF!");
    expect(report.entries.fees_administrativeFees_amount).toBe("8937.0276");
    expect(notes.join()).toContain("公式");
    expect(notes.join()).toContain("B4 是日期，没有读作数字");
    expect(notes.join()).toContain("B5 是错误值，没有读作数字");
  });
});
