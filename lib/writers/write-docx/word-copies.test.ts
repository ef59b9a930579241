// Copies in Word that differ: signed, for review, charts, in an office's house style.
import { describe, expect, it } from "vitest";
import { buildDocument } from "#core/document/build-document.ts";
import { chartsDocument } from "#core/document/charts/build-charts.ts";
import type { Report } from "#core/report/report.ts";
import { packageProblems } from "#testing/audit-docx/audit-pages.ts";
import { tablesOfFile } from "#testing/audit-docx/audit-tables.ts";
import { missingLines } from "#testing/audit-docx/audit-text.ts";
import { canValidate, openXmlProblems } from "#testing/audit-docx/validate-open-xml.ts";
import { cellsOfTable, openWordFile } from "#testing/audit-docx/word-file.ts";
import { descendants, value } from "#testing/plain-xml.ts";
import { publishedReport } from "#testing/published-report.ts";
import { wordingOf } from "../wording.ts";
import { officialStyle, readWordStyle } from "./word-style.ts";
import { directParts } from "./write-direct.ts";
import { preparedParts, writeDocx } from "./write-docx.ts";

const created = "2022-01-20T00:00:00Z";

function documentOf(name: string) {
  const { report, edition } = publishedReport(name);
  return { report, edition, document: buildDocument(edition, report, wordingOf(edition)) };
}

describe("signature and attachments", () => {
  const { report, edition } = publishedReport("seed-2021-kaifeng");
  const withDetails = (details: NonNullable<Report["details"]>) => buildDocument(edition, { ...report, details });

  it("stand below the text, the date two characters after the office, the same the prepared and the long way", async () => {
    const signature = { office: "开封市人民政府", date: "2022-01-25" };
    const document = withDetails({ signature, attachments: ["甲表", "乙表"] });
    const direct = await directParts(document, officialStyle, created);
    const prepared = await preparedParts(document, officialStyle, created);
    for (const [path, xml] of prepared) expect(direct.get(path), path).toBe(xml.toString());
    const xml = prepared.get("word/document.xml")?.toString() ?? "";
    const closing = [...xml.matchAll(/<w:pStyle w:val="Report(Attachment|Signature)"\/><w:ind ([^>]*)\/>/g)];
    // 开封市人民政府 is 7 characters wide, 2022年1月25日 6.5: the block is 8.5 wide and stands two in; 16 pt are 320 twips.
    expect(closing.map(([, kind, indent]) => `${kind} ${indent}`)).toEqual([
      'Attachment w:left="1920" w:hanging="1280"',
      'Attachment w:left="1920" w:hanging="320"',
      'Signature w:right="1120"',
      'Signature w:right="640"',
    ]);
    const bytes = await writeDocx(document);
    expect(missingLines(openWordFile(bytes), ["附件：1.甲表\n2.乙表\n开封市人民政府\n2022年1月25日"])).toEqual([]);
    if (canValidate) expect(openXmlProblems(bytes, "docx")).toEqual([]);
  });
});

describe("review copy", () => {
  it("has a watermark on odd and even pages and remarks at their cells; a final copy has neither", async () => {
    const { document } = documentOf("seed-2021-kaifeng");
    const remark = { author: "系统", lines: ["【错误 B01】不平衡", "依据：表三左上角"] };
    const remarks = [
      { ...remark, cells: ["requests_repeated_naturalPerson"], section: "requests" },
      { ...remark, cells: ["no_such_cell"], section: "overview" },
      { ...remark, cells: [], section: "basics" },
    ];
    const file = openWordFile(await writeDocx(document, { review: { remarks } }));
    expect(packageProblems(file, document.title, { draft: true })).toEqual([]);
    const comments = file.parts.find(({ path }) => path === "word/comments.xml")?.bytes.toString("utf8") ?? "";
    expect(comments.match(/<w:comment /g)).toHaveLength(3);
    expect(comments).not.toContain("w:date");
    const dated = { review: { remarks: [{ cells: [], section: "basics", date: "2022-01-20T08:30:00Z", ...remark }] } };
    const told = openWordFile(await writeDocx(document, dated));
    expect(told.parts.find(({ path }) => path === "word/comments.xml")?.bytes.toString("utf8")).toContain(
      'w:date="2022-01-20T08:30:00',
    );
    const xml = file.parts.find(({ path }) => path === "word/document.xml")?.bytes.toString("utf8") ?? "";
    expect(xml).toMatch(
      /<w:commentRangeStart w:id="0"\/><w:bookmarkStart w:id="\d+" w:name="requests_repeated_naturalPerson"/,
    );
    expect(xml.match(/<w:commentReference /g)).toHaveLength(3);
    expect(file.parts.filter(({ path }) => /word\/header\d/.test(path))).toHaveLength(2);
  });
});

describe("charts", () => {
  const { report, edition } = publishedReport("seed-2021-kaifeng");
  const document = chartsDocument(edition, report);

  it("are drawn by Word, carry alternative text and their tables, and are the same byte for byte", async () => {
    const bytes = await writeDocx(document);
    const file = openWordFile(bytes);
    const figures = document.nodes.flatMap((node) => (node.type === "figure" ? [node] : []));
    expect(figures.length).toBeGreaterThan(2);
    const drawings = descendants(file.body, "wp:docPr");
    expect(drawings.map((drawing) => [value(drawing, "id"), value(drawing, "descr")])).toEqual(
      figures.map(({ alt }, index) => [String(index + 1), alt]),
    );
    expect(file.parts.filter(({ path }) => /charts\/chart\d\.xml$/.test(path))).toHaveLength(figures.length);
    expect(tablesOfFile(file).map((table) => cellsOfTable(table).length)).toEqual(
      figures.map(({ table }) =>
        [...table.head, ...table.bodies.flat()].reduce((sum, { cells }) => sum + cells.length, 0),
      ),
    );
    expect(Buffer.from(await writeDocx(document)).equals(Buffer.from(bytes))).toBe(true);
    if (canValidate) expect(openXmlProblems(bytes, "docx")).toEqual([]);
  });
});

describe("house style", () => {
  it("is data: fonts, sizes, line pitch, digits and red line", async () => {
    const given = { body: { font: "仿宋" }, linePitchPt: 28, digits: { font: "" }, redLine: { widthPt: 1.5 } };
    const read = readWordStyle(given);
    if (!read.ok) throw new Error(read.message);
    const { document } = documentOf("seed-2021-kaifeng");
    const bytes = await writeDocx(document, { style: read.style });
    const styles =
      openWordFile(bytes)
        .parts.find(({ path }) => path === "word/styles.xml")
        ?.bytes.toString("utf8") ?? "";
    expect(styles).toContain('w:ascii="仿宋" w:hAnsi="仿宋" w:eastAsia="仿宋"');
    expect(styles).toContain('w:line="560" w:lineRule="exact"');
    expect(styles).toContain('w:color="FF0000"');
    if (canValidate) expect(openXmlProblems(bytes, "docx")).toEqual([]);
  });

  it("refuses what it does not know", () => {
    for (const wrong of [
      { colour: "red" },
      { body: { sizePt: "大" } },
      { body: 3 },
      { linePitchPt: -1 },
      { grid: { by: "x" } },
    ]) {
      expect(readWordStyle(wrong)).toMatchObject({ ok: false });
    }
  });
});
