// Workbooks of the published reports, read back plainly.
import { describe, expect, it } from "vitest";
import { cellsOf } from "#core/editions/cells.ts";
import { figuresOf, printedText } from "#core/report/figures.ts";
import { sectionHeading } from "#core/report/title.ts";
import { canValidate, openXmlProblems } from "#testing/audit-docx/validate-open-xml.ts";
import { openWorkbook, shown } from "#testing/plain-workbook.ts";
import { readPlainZip } from "#testing/plain-zip.ts";
import { publishedJson, publishedReport, seeds } from "#testing/published-report.ts";
import { writeXlsx } from "./write-xlsx.ts";

describe.each(seeds)("%s", (name) => {
  const { report, edition } = publishedReport(name);
  const bytes = writeXlsx(edition, report);
  const workbook = openWorkbook(bytes);
  const { figures } = publishedJson(name);

  it("has a sheet for each part and every figure in the cell of its name", () => {
    expect(workbook.sheets).toEqual(edition.sections.map((section) => sectionHeading(section, report.year)));
    expect([...workbook.names.keys()].sort()).toEqual(
      cellsOf(edition)
        .map((cell) => cell.name)
        .sort(),
    );
    for (const cell of cellsOf(edition)) {
      const place = workbook.names.get(cell.name) ?? "";
      expect(workbook.cells.get(place)?.text, cell.name).toBe(String(figures[cell.name] ?? ""));
      expect(shown(workbook, place), cell.name).toBe(String(figures[cell.name] ?? ""));
    }
  });

  it("has formulas for computed totals, locks them and the labels, and leaves inputs open", () => {
    for (const cell of cellsOf(edition)) {
      const { formula, locked } = workbook.cells.get(workbook.names.get(cell.name) ?? "") ?? {};
      expect(formula !== undefined, cell.name).toBe(cell.total);
      expect(locked, cell.name).toBe(cell.total);
    }
    const tables = edition.sections.filter(({ tables: each }) => each);
    expect(workbook.protectedSheets).toEqual(tables.map((section) => sectionHeading(section, report.year)));
    const named = new Set(workbook.names.values());
    const labels = [...workbook.cells].filter(([place, { sheet, text }]) => {
      return workbook.protectedSheets.includes(sheet) && text !== "" && !named.has(place) && !text.includes("。");
    });
    expect(labels.length).toBeGreaterThan(tables.length);
    for (const [place, { locked }] of labels) expect(locked, place).toBe(true);
  });

  it("holds the text, a line a row", () => {
    const texts = new Set([...workbook.cells.values()].map(({ text }) => text));
    for (const line of Object.values(report.narrative).flatMap((text) => text.split("\n")))
      expect(texts).toContain(line);
  });

  it.runIf(canValidate)("satisfies Microsoft's Open XML validator", () => {
    expect(openXmlProblems(bytes, "xlsx")).toEqual([]);
  });

  it("is the same byte for byte", () => {
    expect(Buffer.from(writeXlsx(edition, report)).equals(Buffer.from(bytes))).toBe(true);
  });
});

describe("a unit that fills it in", () => {
  const { report, edition } = publishedReport("seed-2021-kaifeng");
  const sheets = (bytes: Uint8Array) =>
    readPlainZip(bytes).flatMap(({ path, bytes: xml }) => (/sheet\d+\.xml$/.test(path) ? [xml.toString("utf8")] : []));
  const book = (bytes: Uint8Array) =>
    readPlainZip(bytes)
      .find(({ path }) => path === "xl/workbook.xml")
      ?.bytes.toString("utf8") ?? "";

  it("sees in a row below table three, column by column, whether it balances, and in red where it does not", () => {
    const bytes = writeXlsx(edition, report);
    const workbook = openWorkbook(bytes);
    const column = (name: string) => workbook.names.get(name)?.replace(/^.*!/, "") ?? "";
    const rows = [...workbook.cells.values()].filter(({ formula }) => formula?.includes("平衡"));
    expect(rows).toHaveLength(7);
    const [first] = rows;
    const [a, b, c, d] = ["newlyReceived", "carriedOver", "resultsTotal", "carriedForward"].map((row) =>
      column(`requests_${row}_naturalPerson`),
    );
    const gap = `SUM(${a},${b})-SUM(${c},${d})`;
    expect(first?.formula).toBe(`IF(COUNT(${a},${b},${c},${d})=0,"",IF(${gap}=0,"平衡",${gap}))`);
    const xml = sheets(bytes)[2] ?? "";
    expect(xml.match(/<conditionalFormatting /g)).toHaveLength(7);
    expect(xml).toContain(`<conditionalFormatting sqref="${first?.address} ${a} ${b} ${c} ${d}">`);
    expect(xml.indexOf("<conditionalFormatting ")).toBeLessThan(xml.indexOf("<dataValidations"));
    const typed = writeXlsx(edition, { ...report, typedTotals: ["disputes_reconsideration_total"] });
    expect(sheets(typed)[3]).toContain("<conditionalFormatting ");
    expect(sheets(bytes)[3]).not.toContain("<conditionalFormatting ");
  });

  it("prints the heads of a table on every page, and table four across", () => {
    const bytes = writeXlsx(edition, report);
    expect(sheets(bytes).map((xml) => /orientation="(\w+)"/.exec(xml)?.[1])).toEqual([
      "portrait",
      "portrait",
      "portrait",
      "landscape",
      "portrait",
      "portrait",
    ]);
    const titles = [...book(bytes).matchAll(/_xlnm\.Print_Titles" localSheetId="(\d)">[^<]*!\$(\d+):\$(\d+)</g)];
    expect(titles.map(([, sheet, from, to]) => [sheet, Number(to) - Number(from)])).toEqual([
      ["2", 2],
      ["3", 2],
    ]);
  });

  it("gets text that begins like a formula as text", () => {
    const narrative = { overview: "=1+1\n+86 0371\n-一\n@乙\n平常" };
    const bytes = writeXlsx(edition, { ...report, narrative });
    const styles =
      readPlainZip(bytes)
        .find(({ path }) => path === "xl/styles.xml")
        ?.bytes.toString("utf8") ?? "";
    const formats = /<cellXfs .*<\/cellXfs>/s.exec(styles)?.[0].match(/<xf .*?<\/xf>|<xf [^>]*\/>/g) ?? [];
    const prefixed = ["=1+1", "+86 0371", "-一", "@乙", "平常"].map((text) => {
      const cell = new RegExp(`s="(\\d+)" t="inlineStr"><is><t xml:space="preserve">${text.replaceAll("+", "\\+")}<`);
      return formats[Number(cell.exec(sheets(bytes)[0] ?? "")?.[1])]?.includes('quotePrefix="1"');
    });
    expect(prefixed).toEqual([true, true, true, true, false]);
  });
});

describe("a report that is not finished", () => {
  const { report, edition } = publishedReport("seed-2021-kaifeng");

  it("keeps blank blank, what is no figure as text, and typed totals as inputs", () => {
    const entries = {
      requests_newlyReceived_naturalPerson: "/",
      fees_administrativeFees_amount: "12.3400",
      disputes_directSuit_total: "7",
    };
    const odd = { ...report, entries, typedTotals: ["disputes_directSuit_total"] };
    const workbook = openWorkbook(writeXlsx(edition, odd));
    const at = (name: string) => workbook.cells.get(workbook.names.get(name) ?? "");
    expect(at("requests_newlyReceived_naturalPerson")?.text).toBe("/");
    expect(at("fees_administrativeFees_amount")?.text).toBe("12.3400");
    expect(at("disputes_directSuit_total")).toMatchObject({ text: "7", formula: undefined, locked: false });
    expect(shown(workbook, workbook.names.get("requests_resultsTotal_total") ?? "")).toBe("");
    expect(printedText(edition, odd, figuresOf(edition, odd), "requests_resultsTotal_total")).toBe("");
  });

  it("takes text that is hard to store", () => {
    const narrative = { overview: `a]]>b <c> & \u0001\ud800 {{x}} 😀\n${"长".repeat(70_000)}` };
    const bytes = writeXlsx(edition, { ...report, office: { name: "甲[乙]:/\\?*'丙" }, narrative });
    const texts = [...openWorkbook(bytes).cells.values()].map(({ text }) => text);
    expect(texts).toContain("a]]>b <c> &  {{x}} 😀");
    expect(texts.filter((text) => /^长+$/.test(text)).join("")).toHaveLength(70_000);
    if (canValidate) expect(openXmlProblems(bytes, "xlsx")).toEqual([]);
  });
});
