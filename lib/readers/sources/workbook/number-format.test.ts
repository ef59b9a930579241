// Formats that show another figure than the one that is stored: both are asked.
import { expect, it } from "vitest";
import { readReport } from "#readers/read-report.ts";
import { makeZip } from "#testing/make-zip.ts";
import { shownByFormat } from "./number-format.ts";

it.each([
  ["12000", "0!.0,", "1.2"],
  ["12000", "0!.0000", "1.2"],
  ["12000", "#,##0,", "12"],
  ["12000", '0.00,"千"', "12"],
  ["1234567", "0.0,,", "1.234567"],
  ["-12000", "0!.0,;[红色]-0!.0,", "-1.2"],
  ["5", "0%", "500"],
  ["25", '0"万"', "250000"],
  ["25", '#,##0 "千"', "25000"],
  ["25", ";;;", "25"],
  ["0.5", "0.00%", "50"],
])("%s as %s shows %s", (stored, format, shown) => {
  expect(shownByFormat(stored, format)).toBe(shown);
});

it.each([
  ["12000", "General"],
  ["12000", "0"],
  ["12000", "#,##0"],
  ["12000.25", "#,##0.00"],
  ["12000", '#,##0"件,"'],
  ["12000", "_ * #,##0_ ;_ * -#,##0_ "],
  ["0", "0%"],
  ["0", ";;;"],
  ["12.5", '0.00"万元"'],
  ["12", '0"百万元"'],
  ["", "0%"],
  ["约5", "0%"],
])("%s as %s is itself", (stored, format) => {
  expect(shownByFormat(stored, format)).toBeUndefined();
});

it("a scaled cell of a workbook is left blank, with both figures and a note", async () => {
  const word = (content: string) => `<c t="inlineStr"><is><t>${content}</t></is></c>`;
  const parts: Readonly<Record<string, string>> = {
    "[Content_Types].xml": "<Types/>",
    "xl/workbook.xml": '<workbook xmlns:r="r"><sheets><sheet name="年报" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels":
      '<Relationships><Relationship Id="rId1" Type="worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    "xl/styles.xml":
      '<styleSheet><numFmts><numFmt numFmtId="176" formatCode="0!.0,"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="176"/><xf numFmtId="3"/></cellXfs></styleSheet>',
    "xl/worksheets/sheet1.xml": `<worksheet><sheetData><row r="1">${word("测试市2021年政府信息公开工作年度报告")}</row><row r="2">${word("二、主动公开政府信息情况")}</row><row r="3">${word("行政许可")}<c s="1"><v>12000</v></c></row><row r="4">${word("行政处罚")}<c s="2"><v>12000</v></c></row></sheetData></worksheet>`,
  };
  const result = await readReport(makeZip(Object.entries(parts).map(([path, content]) => ({ path, content }))));
  if (!result.ok) throw new Error(result.message);
  const { entries, reading } = result.report;
  expect(entries.enforcement_penalties_decisions).toBe("12000");
  expect(entries.licensing_licenses_decisions).toBeUndefined();
  expect(reading?.licensing_licenses_decisions).toMatchObject({ kind: "ambiguous", candidates: ["12000", "1.2"] });
  expect(result.notes.join()).toContain("B3 存着 12000、显示 1.2");
});
