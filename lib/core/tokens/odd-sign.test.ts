// Signs that say below nil otherwise than with a minus: never lost, never taken for sure where they may mean something else.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { requireEdition } from "../editions/registry.ts";
import { termsOf } from "../terms/terms.ts";
import { lexLine } from "./lex-line.ts";
import { oddSignAround } from "./odd-sign.ts";

const terms = termsOf(requireEdition("2019"));
/** Figures of a line: `5`, `-5`, with `?` where what it is cannot be told. */
function figures(text: string, cells: boolean): readonly string[] {
  const line = { pieces: [{ text, place: "p1", column: cells ? 1 : -1 }], cells, exact: cells };
  return lexLine(line, terms).flatMap((token) =>
    token.kind === "cell" && token.text !== "" ? [token.text + (token.broken ? "?" : "")] : [],
  );
}

describe.each([
  ["in a cell", true],
  ["in a line", false],
])("%s", (_, cells) => {
  it.each(["-5", "- 5", "－5", "−5", "–5", "—5", "－ 5"])("%s is below nil", (text) => {
    expect(figures(cells ? text : `行政许可 10 ${text} 3`, cells)).toEqual(cells ? ["-5"] : ["10", "-5", "3"]);
  });

  it.each(["(5)", "（5）", "▼5", "↓5", "▲5", "△5", "5-", "5－", "5—", "5↓", "5▼"])("%s may be", (text) => {
    expect(figures(cells ? text : `行政许可 10 ${text} 3`, cells)).toEqual(cells ? ["5?"] : ["10", "5?", "3"]);
  });

  it.each(["50%", "50％", "12.5%", "12 %", "12‰", "12 ‰", "3‱"])("%s is a share, and no figure for sure", (text) => {
    const [share] = figures(text, true);
    expect(share).toBe(`${text.replace(/ ?[%％‰‱]/u, "")}?`);
    expect(figures(cells ? text : `行政许可 10 ${text} 3`, cells)).toEqual(cells ? [share] : ["10", share, "3"]);
  });

  it.each(["≥5", "≤5", "＞5", "<5", "≈5", "~5", "±5", "5+", "5＋"])("%s is no figure that is known", (text) => {
    expect(figures(cells ? text : `行政许可 10 ${text} 3`, cells)).toEqual(cells ? ["5?"] : ["10", "5?", "3"]);
  });

  it.each([
    [".5", "0.5"],
    [".0276", "0.0276"],
  ])("%s is %s", (text, figure) => {
    expect(figures(cells ? text : `行政许可 10 ${text} 3`, cells)).toEqual(cells ? [figure] : ["10", figure, "3"]);
  });

  it.each(["5", "+5", "5件", "1,234"])("%s is not", (text) => {
    expect(figures(cells ? text : `行政许可 10 ${text} 3`, cells).every((one) => !/[-?]/u.test(one))).toBe(true);
  });
});

it("marks between figures, brackets of a note and of a label are no signs", () => {
  for (const text of ["3–5", "3—5", "行政许可（5）", "5（1）", "12 — 5"]) {
    const at = [...text].indexOf("5");
    expect(oddSignAround([...text.replace(/（/gu, "(").replace(/）/gu, ")")], at, at + 1), text).toBeUndefined();
  }
});

it("whatever the count, its sign is kept or it is left open", () => {
  const sign = fc.constantFrom("-", "–", "—", "−", "－", "- ", "(", "▼", "↓");
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999 }), sign, (count, before) => {
      const [figure = ""] = figures(`${before}${count}${before === "(" ? ")" : ""}`, true);
      expect([`-${count}`, `${count}?`]).toContain(figure);
    }),
  );
});
