// What a line of a table is read as. Printed so: `新收` a head, `3` a figure, `~` an empty cell, `!` a doubtful figure.
import { expect, test } from "vitest";
import { requireEdition } from "../editions/registry.ts";
import { termsOf } from "../terms/terms.ts";
import { lexLine } from "./lex-line.ts";
import type { PrintedLine } from "./token.ts";

const terms = termsOf(requireEdition("2021"));
const text = (line: string): PrintedLine => ({
  pieces: [{ text: line, place: "p1", column: -1 }],
  cells: false,
  exact: false,
});
const cells = (...texts: readonly string[]): PrintedLine => ({
  pieces: texts.map((each, column) => ({ text: each, place: `t1r1c${column + 1}`, column })),
  cells: true,
  exact: true,
});
const read = (line: PrintedLine) =>
  lexLine(line, terms).map((token) =>
    token.kind === "head"
      ? `${token.term.head?.id ?? token.term.kind}${token.how === "whole" ? "" : `(${token.how})`}`
      : token.text === ""
        ? "~"
        : `${token.text}${token.broken ? "!" : ""}`,
  );

test.each([
  ["二、上年结转政府信息公开申请数量 3 0 0", ["carriedOver", "3", "0", "0"]],
  ["1.属于国家秘密 0 1", ["stateSecret", "0", "1"]],
  ["2．重复申请 12", ["repeated", "12"]],
  ["行政许可 206743件", ["licenses", "206743"]],
  ["本年收费金额（单位：万元） 8937.0276", ["amount", "8937.0276"]],
  ["重复申请 1,234 0", ["repeated", "1,234", "0"]],
  ["重复申请-3", ["repeated", "-3"]],
  ["说明2023年数据1", []],
])("running text: %s", (line, tokens) => {
  expect(read(text(line))).toEqual(tokens);
});

test.each([
  [
    ["重复申请", "3", "", "—", "/"],
    ["repeated", "3", "~", "~", "~"],
  ],
  [
    ["重复申请", "无", "零", "o"],
    ["repeated", "~", "0", "0!"],
  ],
  [
    ["重复申请", "1 23"],
    ["repeated", "123!"],
  ],
  [
    ["行政处罚", "8937.O276"],
    ["penalties", "8937!"],
  ],
  [
    ["上年结转政府信息公开申请数量", "5件"],
    ["carriedOver", "5"],
  ],
])("cells: %j", (line, tokens) => {
  expect(read(cells(...line))).toEqual(tokens);
});

test("a label that wraps is torn, one that is misprinted is alike", () => {
  expect(read(text("3.补正后申请内容仍不"))).toEqual(["stillUnclear(torn)"]);
  expect(read(text("3.补正后申情内容仍不明确 1"))).toEqual(["stillUnclear(alike)", "1"]);
});

test("what stands where is kept", () => {
  const [head, figure] = lexLine(cells("重复申请", "７"), terms);
  expect(head).toMatchObject({ printed: "重复申请", place: "t1r1c1", column: 0, marked: false });
  expect(figure).toMatchObject({ text: "7", place: "t1r1c2", column: 1 });
});
