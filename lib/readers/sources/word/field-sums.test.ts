// Cells of Word tables that show the result of a field: what is old is asked, what nothing confirms is told, codes are no text.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readReport } from "#readers/read-report.ts";
import { makeZip } from "#testing/make-zip.ts";
import { resultOf } from "./field-codes.ts";

const heads = ["", "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"];
const received = "一、本年新收政府信息公开申请数量";
const carried = "二、上年结转政府信息公开申请数量";

const text = (words: string) => `<w:r><w:t>${words}</w:t></w:r>`;
const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const code = (words: string) => `<w:r><w:instrText> ${words} </w:instrText></w:r>`;
const field = (words: string, result: string) =>
  `${mark("begin")}${code(words)}${mark("separate")}${text(result)}${mark("end")}`;
const simple = (words: string, result: string) => `<w:fldSimple w:instr="${words}">${text(result)}</w:fldSimple>`;
const cell = (runs: string) => `<w:tc><w:p>${runs}</w:p></w:tc>`;
const row = (cells: readonly string[]) => `<w:tr>${cells.map(cell).join("")}</w:tr>`;

async function read(bytes: Uint8Array) {
  const result = await readReport(bytes);
  if (!result.ok) throw new Error(result.message);
  const cells = result.source.blocks.flatMap((block) => (block.kind === "grid" ? block.rows.flat() : []));
  const unchecked = cells.flatMap((one) => (one.unchecked === undefined ? [] : [[one.text, one.unchecked]]));
  return { ...result.report, notes: result.notes.join(), unchecked };
}

/** A report with two rows, each of which ends in a total of these runs. */
function report(first: string, second: string) {
  const rows = [
    heads.map(text),
    [received, "3", "1", "0", "0", "2", "0"].map(text).concat(first),
    [carried, "0", "0", "0", "5", "0", "0"].map(text).concat(second),
  ];
  const paragraphs = ["北河县文化馆2023年政府信息公开工作年度报告", "三、收到和处理政府信息公开申请情况"];
  const body = `${paragraphs.map((words) => `<w:p>${text(words)}</w:p>`).join("")}<w:tbl>${rows.map(row).join("")}</w:tbl>`;
  return read(
    makeZip([
      { path: "[Content_Types].xml", content: "<Types/>" },
      { path: "word/document.xml", content: `<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>` },
    ]),
  );
}

describe("a formula in a cell", () => {
  it.each([
    ["=SUM(LEFT)", field],
    ["= sum( left ) \\# 0", field],
    ["=SUM(B3:G3)", simple],
    ["=D3+E3 \\* MERGEFORMAT", field],
  ])("%s that is old is asked with both, one that is right stands", async (words, written) => {
    const { entries, reading, notes, unchecked } = await report(field("=SUM(LEFT)", "6"), written(words, "9"));
    expect([entries.requests_newlyReceived_total, entries.requests_carriedOver_total]).toEqual(["6", undefined]);
    expect(reading?.requests_carriedOver_total).toMatchObject({ kind: "ambiguous", candidates: ["9", "5"] });
    expect(notes).toContain("存着 9、算出 5");
    expect(unchecked).toEqual([]);
  });

  it.each([
    ["=AVERAGE(LEFT)", "field"],
    ["REF 结转 \\h", "field"],
    ["=MAX(ABOVE)", "field"],
    ["=SUM(BELOW)", "field"],
    ['LINK Excel.Sheet.12 "D:\\底稿.xlsx" "表!R1C1"', "otherWorkbook"],
  ])("%s stands and is told", async (words, from) => {
    const quoted = words.replaceAll('"', "&quot;");
    const { entries, notes, unchecked } = await report(text("6"), field(quoted, "5"));
    expect(entries.requests_carriedOver_total).toBe("5");
    expect(unchecked).toEqual([["5", from]]);
    expect(notes).toContain("1 格是 Word 域");
  });

  it("the code of a field within another's is no text of the cell, and neither is its result", async () => {
    const inner = `${mark("begin")}${code("=")}${field("REF a", "4")}${code("+1")}${mark("separate")}${text("5")}${mark("end")}`;
    const { entries, unchecked } = await report(text("6"), inner);
    expect([entries.requests_carriedOver_total, unchecked]).toEqual(["5", [["5", "field"]]]);
  });

  it("a field that never ends hides nothing behind its paragraph", async () => {
    const { entries } = await report(`${text("6")}${mark("begin")}${code("REF a")}`, text("5"));
    expect([entries.requests_newlyReceived_total, entries.requests_carriedOver_total]).toEqual(["6", "5"]);
  });
});

it("a .doc says the same of its fields", async () => {
  const file = join(import.meta.dirname, "../../../testing/fixtures/libreoffice/fields.doc");
  const { entries, reading, unchecked } = await read(readFileSync(file));
  expect(entries.requests_newlyReceived_total).toBe("6");
  expect(reading?.requests_carriedOver_total).toMatchObject({ kind: "ambiguous", candidates: ["9", "5"] });
  expect(unchecked).toEqual([["1", "otherWorkbook"]]);
});

it.each(["PAGE", 'HYPERLINK "a"', "TOC \\o", "FORMTEXT", "TIME"])("%s gives no figure of a report", (words) => {
  expect(resultOf(words)).toBeUndefined();
});
