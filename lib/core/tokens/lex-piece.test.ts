// How one piece of a line is walked: heads, figures, what is passed over, and what cannot be told. Printed as in lex-line's test.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { edition2027 } from "#testing/edition-2027.ts";
import type { Edition } from "../editions/edition.ts";
import { requireEdition } from "../editions/registry.ts";
import { termsOf } from "../terms/terms.ts";
import { lexPiece } from "./lex-piece.ts";

const terms = termsOf(requireEdition("2021"));
const older = termsOf(requireEdition("2019"));
interface Where {
  readonly cell?: boolean;
  readonly before?: number;
  readonly others?: Parameters<typeof lexPiece>[2];
  readonly of?: Edition;
}
function read(text: string, { cell = false, before = 0, others = [], of }: Where = {}): readonly string[] {
  const piece = { text, place: "p1", column: cell ? 0 : -1 };
  return lexPiece(piece, of ? termsOf(of) : terms, others, cell, before).map((token) => {
    if (token.kind === "head") return token.term.head?.id ?? token.term.kind;
    return `${token.text === "" ? "~" : token.text}${token.broken ? "!" : ""}${token.glued ? "_" : ""}`;
  });
}

describe("figures behind a label", () => {
  it.each([
    ["重复申请 1 2 3", ["repeated", "1", "2", "3"]],
    ["重复申请12", ["repeated", "12_"]],
    ["2.重复申请 1", ["repeated", "1"]],
    ["重复申请 1,234 5", ["repeated", "1,234", "5"]],
    ["重复申请 1，234 5", ["repeated", "1,234", "5"]],
    ["重复申请 12,34", ["repeated", "12", "34_"]],
    ["重复申请 3件 4 件", ["repeated", "3", "4"]],
    ["重复申请 3（件） 4", ["repeated", "3", "4"]],
    ["重复申请 -3 +4", ["repeated", "-3", "+4"]],
    ["重复申请 － 3", ["repeated", "-3"]],
    ["行政事业性收费 8937.0276万元", ["administrativeFees", "8937.0276"]],
    ["重复申请 ３ ４", ["repeated", "3", "4"]],
  ])("%s", (text, tokens) => {
    expect(read(text)).toEqual(tokens);
  });

  it("decimals end where their digits end: a point behind them belongs to a figure that was cut", () => {
    expect(read("行政许可 96171.", { cell: true })).toEqual(["licenses", "96171!"]);
    expect(read("行政许可 8937.O276", { cell: true })).toEqual(["licenses", "8937!"]);
  });
});

describe("digits that are no figures", () => {
  it.each(["2023年", "第3季度", "国办发〔2014〕32号", "数据1", "3楼办公室"])("%s", (text) => {
    expect(read(text)).toEqual([]);
  });

  it("the numbering of the next label is cut off a run of digits, where such a label follows", () => {
    expect(read("重复申请 0 0 0 0 0 0 03.要求提供公开出版物 1")).toEqual([
      "repeated",
      "0",
      "0",
      "0",
      "0",
      "0",
      "0",
      "0",
      "publishedMaterial",
      "1",
    ]);
    expect(read("重复申请 00000003.要求提供公开出版物")).toEqual(["repeated", "0000000", "publishedMaterial"]);
    expect(read("重复申请 13.")).toEqual(["repeated", "13"]);
  });
});

describe("cells", () => {
  it.each([
    ["", ["~"]],
    ["\u3000", ["~"]],
    ["\u200b", ["~"]],
    ["—", ["~"]],
    ["——", ["~"]],
    ["/", ["~"]],
    ["无", ["~"]],
    ["零", ["0"]],
    ["〇", ["0"]],
    ["o", ["0!"]],
    ["1 23", ["123!"]],
    ["3", ["3"]],
  ])("%j", (text, tokens) => {
    expect(read(text, { cell: true })).toEqual(tokens);
  });

  it("keep what is printed where it is no figure", () => {
    const [dash] = lexPiece({ text: " —— ", place: "t1r1c2", column: 3 }, terms, [], true, 0);
    expect(dash).toEqual({ kind: "cell", text: "", printed: "——", place: "t1r1c2", column: 3 });
  });

  it("words that are no head say of which part the figure is: it is doubtful", () => {
    expect(read("其中本级 414", { cell: true })).toEqual(["414!"]);
    expect(read("重复申请 414", { cell: true })).toEqual(["repeated", "414"]);
  });

  it("nothing stands for an empty cell in running text", () => {
    expect(read("")).toEqual([]);
    expect(read("无")).toEqual([]);
  });
});

describe("heads", () => {
  it("of another form are passed over, so that nothing of them is taken for a head of this one", () => {
    expect(read("本年新制作数量 本年新公开数量 3", { others: [older] })).toEqual(["3"]);
  });

  it("that are misprinted a little are recognised, and say so", () => {
    const [head] = lexPiece({ text: "危及三安全一稳宁 3", place: "p1", column: -1 }, terms, [], false, 0);
    expect(head).toMatchObject({ kind: "head", how: "alike", term: { head: { id: "securityOrStability" } } });
  });

  it("keep the numbering that stood before them", () => {
    const marked = (text: string) =>
      lexPiece({ text, place: "p1", column: -1 }, terms, [], false, 0).map(
        (token) => token.kind === "head" && token.marked,
      );
    expect(marked("2.重复申请")).toEqual([true]);
    expect(marked("9.重复申请")).toEqual([false]);
    expect(marked("重复申请")).toEqual([false]);
  });

  it("renamed ones of another edition are its own", () => {
    const of: Edition = edition2027;
    for (const table of of.sections.flatMap(({ tables }) => tables ?? [])) {
      for (const { id, label, children } of table.rows)
        if (!children && label.length > 4) expect(read(`${label} 5`, { of })).toEqual([id, "5"]);
    }
  });
});

it("no digit of a line is lost or added, whatever stands around it", () => {
  const word = fc.constantFrom(
    "重复申请",
    "予以公开",
    "12",
    "0",
    "3.5",
    " ",
    "  ",
    "，",
    "件",
    "、",
    "说明",
    "(",
    ")",
    "-",
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 14 }), fc.boolean(), (words, cell) => {
      const text = words.join("");
      const digits = text.replace(/\D/gu, "");
      const read = lexPiece({ text, place: "p1", column: cell ? 0 : -1 }, terms, [], cell, 0)
        .map((token) => (token.kind === "cell" ? token.text.replace(/\D/gu, "") : ""))
        .join("");
      let next = 0;
      for (const digit of digits) if (digit === read[next]) next += 1;
      expect(next, `${text} → ${read}`).toBe(read.length);
    }),
    { numRuns: 300 },
  );
});
