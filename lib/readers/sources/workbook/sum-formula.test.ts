// Formulas are sums or they are not worked out: exact, and never in the way of the program.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { millionths, NotComputed, printed, SumFormula, type Value } from "./sum-formula.ts";

const nothing = { cell: (): Value => undefined };
const result = (formula: string, cells: Readonly<Record<string, string>> = {}) => printed(of(cells, formula));
function of(cells: Readonly<Record<string, string>>, formula: string): Value {
  return new SumFormula(formula, "年报", {
    cell: (row, column) => {
      const text = cells[`${row},${column}`];
      return text === undefined ? undefined : millionths(text);
    },
  }).value();
}

describe("a sum", () => {
  it("of decimals is exact", () => {
    const amount = fc.tuple(fc.integer({ min: 0, max: 10 ** 9 }), fc.integer({ min: 0, max: 999_999 }));
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1, maxLength: 12 }), (amounts) => {
        const texts = amounts.map(([whole, fraction]) => `${whole}.${String(fraction).padStart(6, "0")}`);
        const sum = amounts.reduce((all, [whole, fraction]) => all + BigInt(whole) * 1_000_000n + BigInt(fraction), 0n);
        expect(of({}, texts.join("+"))).toBe(sum);
        expect(millionths(printed(sum))).toBe(sum);
      }),
    );
  });

  it("is the same whichever corner its range begins in", () => {
    const cells = { "1,1": "1", "1,2": "2", "2,1": "3", "2,2": "4.5" };
    for (const range of ["A1:B2", "B2:A1", "A2:B1", "$B$1:$A$2"]) expect(result(`SUM(${range})`, cells)).toBe("10.5");
  });

  it.each([
    ["-A1+B1", "-1"],
    ["A1-(B1-2)", "3"],
    ["--A1", undefined],
    ["+++A1", "3"],
    ["(((A1)))", "3"],
    ["SUM(A1,B1,7)", "12"],
    [" = A1", undefined],
    ["5*8", "40"],
    ["A1*B1+A1", "9"],
    ["A1+B1*2", "7"],
    ["(A1+B1)*2", "10"],
    ["A1/B1", "1.5"],
    ["A1*C9", "0"],
    ["C9*C8", ""],
    ["A1/C9", undefined],
  ])("%s", (formula, expected) => {
    const cells = { "1,1": "3", "1,2": "2" };
    if (expected === undefined) expect(() => of(cells, formula)).toThrow(NotComputed);
    else expect(result(formula, cells)).toBe(expected);
  });

  it("of empty cells is nothing, not nil", () => {
    expect(result("SUM(A1:C9)")).toBe("");
    expect(result("A1+B1")).toBe("");
  });
});

describe("what is no sum is not worked out", () => {
  it.each([
    "A1^2",
    "A1/0",
    "2/3",
    "0.000001*0.1",
    "A1&B1",
    "ROUND(A1,2)",
    "SUM(A1",
    "A1)",
    "SUM()",
    "A1:B2",
    "1e5",
    "5%",
    "底稿!A1",
    "'年 报'!A1",
    "#REF!+1",
    "SUM(A1:#REF!)",
    "IF(A1>0,1,2)",
    "SUM(A1:XFD1048576)",
    "",
    '"5"',
  ])("%j", (formula) => {
    expect(() => new SumFormula(formula, "年报", nothing).value()).toThrow(NotComputed);
  });

  it.each([
    ["brackets", `${"(".repeat(50_000)}1${")".repeat(50_000)}`],
    ["sums in sums", `${"SUM(".repeat(50_000)}1${")".repeat(50_000)}`],
    ["signs", `${"-(".repeat(50_000)}1${")".repeat(50_000)}`],
  ])("deep %s", (_, formula) => {
    expect(() => new SumFormula(formula, "年报", nothing).value()).toThrow(NotComputed);
  });

  it("anything at all ends in a value or in NotComputed", () => {
    const piece = fc.constantFrom(
      "A1",
      "B$2",
      "SUM(",
      "IF(",
      "COUNT(",
      ")",
      "+",
      "-",
      ",",
      ":",
      "!",
      "年报",
      '"',
      "=",
      "0",
      "1.5",
      " ",
      "'",
      "#",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        try {
          new SumFormula(pieces.join(""), "年报", nothing).value();
        } catch (error) {
          expect(error).toBeInstanceOf(NotComputed);
        }
      }),
    );
  });
});

it("fifty thousand plus signs are one", () => {
  expect(result(`${"+".repeat(50_000)}7`)).toBe("7");
});
