// Fields of a Word document: which of them give a figure, which cell shows it, which text is only code.
import { describe, expect, it } from "vitest";
import { type FieldCell, FieldCodes, markField, resultOf } from "./field-codes.ts";

describe("where the result of a field comes from", () => {
  it.each([
    ["=SUM(ABOVE)", "field"],
    [" = SUM(LEFT) \\# 0", "field"],
    ["REF 合计 \\h", "field"],
    ["ref 合计", "field"],
    ["MERGEFIELD\\* MERGEFORMAT", "field"],
    ["DOCPROPERTY 件数", "field"],
    ["LINK Excel.Sheet.12 汇总.xlsx", "otherWorkbook"],
    ["ddeauto Excel 汇总", "otherWorkbook"],
    ["INCLUDETEXT 附表.docx", "otherWorkbook"],
    ["PAGE", undefined],
    ["HYPERLINK http://example.invalid/", undefined],
    ["REFERENCE 合计", undefined],
    ["", undefined],
    ["   ", undefined],
  ])("%j: %s", (code, from) => {
    expect(resultOf(code)).toBe(from);
  });
});

describe("marking a cell", () => {
  it("keeps the code without the blanks around it", () => {
    const cell: FieldCell = { text: "12" };
    markField(cell, "  =SUM(ABOVE) ");
    expect(cell).toEqual({ text: "12", field: "=SUM(ABOVE)", unchecked: "field" });
  });

  it("leaves a cell alone that shows a page number", () => {
    const cell: FieldCell = { text: "3" };
    markField(cell, "PAGE");
    expect(cell).toEqual({ text: "3" });
  });

  it("takes a field outside of all cells", () => {
    expect(() => markField(undefined, "=1+1")).not.toThrow();
  });
});

/** Walks through pieces: `{` `|` `}` begin, separate and end a field, `¶` ends a paragraph, `<code>` is code, all else text. */
function walk(pieces: readonly string[]): { readonly cell: FieldCell; readonly shown: string } {
  const fields = new FieldCodes();
  const cell: FieldCell = { text: "" };
  const types: Readonly<Record<string, string>> = { "{": "begin", "|": "separate", "}": "end" };
  let shown = "";
  const meet = (text: string) => {
    if (!fields.takes(text)) shown += text;
  };
  for (const piece of pieces) {
    const fldCharType = types[piece];
    if (fldCharType) fields.open("fldChar", { fldCharType }, cell);
    else if (piece === "¶") fields.close("p");
    else if (piece.startsWith("<")) {
      fields.open("instrText", {}, cell);
      meet(piece.slice(1, -1));
      fields.close("instrText");
    } else meet(piece);
  }
  return { cell, shown };
}

describe("a walk through a document", () => {
  it.each([
    ["a sum", ["共", "{", "<=SUM(ABOVE)>", "|", "12", "}", "件"], "共12件", "=SUM(ABOVE)"],
    ["a code in two runs", ["{", "<=SUM(>", "<ABOVE)>", "|", "12", "}"], "12", "=SUM(ABOVE)"],
    ["a page number", ["第", "{", "<PAGE>", "|", "3", "}", "页"], "第3页", undefined],
    ["a field without a result", ["甲", "{", "<=1+1>", "}", "乙"], "甲乙", undefined],
    ["a field within a code", ["{", "<=1+>", "{", "<REF a>", "|", "5", "}", "|", "6", "}"], "6", "=1+#REF!"],
    ["a field within a result", ["{", "<REF a>", "|", "4", "{", "<PAGE>", "|", "2", "}", "}", "止"], "42止", "REF a"],
    ["text that stands in a code's place", ["{", "不见", "<=1+1>", "|", "2", "}"], "2", "=1+1"],
    ["a code never closed", ["{", "<=1+1>", "¶", "下一段"], "下一段", undefined],
    ["a result over two paragraphs", ["{", "<REF a>", "|", "上", "¶", "下", "}", "完"], "上下完", "REF a"],
    ["an end without a beginning", ["}", "|", "文字"], "文字", undefined],
    ["code outside of a field", ["前", "<=1+1>", "后"], "前后", undefined],
  ])("%s", (_, pieces, shown, field) => {
    const seen = walk(pieces);
    expect(seen.shown).toBe(shown);
    expect(seen.cell.field).toBe(field);
  });

  it("takes a field that is one element with its attribute", () => {
    const cell: FieldCell = { text: "" };
    const fields = new FieldCodes();
    fields.open("fldSimple", { instr: " LINK Excel.Sheet.12 汇总.xlsx " }, cell);
    expect(cell.unchecked).toBe("otherWorkbook");
    expect(fields.takes("12")).toBe(false);
  });

  it("marks the cell in which the field began, wherever its result begins", () => {
    const [first, second]: [FieldCell, FieldCell] = [{ text: "" }, { text: "" }];
    const fields = new FieldCodes();
    fields.open("fldChar", { fldCharType: "begin" }, first);
    fields.open("instrText", {}, first);
    fields.takes("=SUM(LEFT)");
    fields.close("instrText");
    fields.open("fldChar", { fldCharType: "separate" }, second);
    expect([first.unchecked, second.unchecked]).toEqual(["field", undefined]);
  });
});
