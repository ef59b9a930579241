// What the cells of one row can be read as: never a sure figure that the row does not say.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CellToken } from "#core/tokens/token.ts";
import { endsInFiller, readRow } from "./read-row.ts";
import type { RowSum } from "./reading.ts";

const sums: readonly RowSum[] = [{ total: 6, parts: [0, 1, 2, 3, 4, 5] }];
/** `7!` broken, `7_` run together with what stands before it, `~` empty; `marked`: the file says which cell is which. */
function cells(text: string, marked = false): readonly CellToken[] {
  return text.split(" ").map((word, column) => {
    const plain = word.replace(/[!_~]/gu, "");
    return {
      kind: "cell",
      text: plain,
      printed: plain,
      place: `c${column}`,
      column: marked ? column : -1,
      ...(word.includes("!") ? { broken: true as const } : {}),
      ...(word.includes("_") ? { glued: true as const } : {}),
    };
  });
}
const texts = (readings: ReturnType<typeof readRow>["readings"]) =>
  readings.map((reading) => reading.map((held) => held?.text ?? "~").join(" "));
const read = (
  text: string,
  width = 7,
  of = sums,
  more: { marked?: boolean; leavesEmpty?: boolean; flush?: boolean } = {},
) => {
  const { readings, plain } = readRow(cells(text, more.marked), width, of, more);
  return { readings: texts(readings), plain };
};

describe("a row that stands as it should", () => {
  it.each(["1 2 0 0 0 0 3", "0 0 0 0 0 0 0"])("%s is read as it stands", (row) => {
    expect(read(row)).toEqual({ readings: [row], plain: true });
  });

  it("is read as it stands even where its sum does not hold: that is the publisher's mistake", () => {
    expect(read("1 2 0 0 0 0 4")).toEqual({ readings: ["1 2 0 0 0 0 4"], plain: true });
  });

  it("all empty is all blank", () => {
    expect(read("~ ~ ~ ~ ~ ~ ~")).toEqual({ readings: ["~ ~ ~ ~ ~ ~ ~"], plain: true });
  });

  it("empty cells that the file marks stay where they are", () => {
    expect(read("1 ~ ~ ~ 2 ~ 3", 7, sums, { marked: true })).toEqual({ readings: ["1 ~ ~ ~ 2 ~ 3"], plain: true });
    expect(read("~ 2 ~", 3, [], { marked: true, flush: true })).toEqual({ readings: ["~ 2 ~"], plain: true });
  });
});

describe("lost and superfluous cells", () => {
  it("one cell fewer, its figure nil: every place is possible, none is sure", () => {
    const { readings, plain } = read("1 2 0 0 0 3");
    expect(plain).toBe(false);
    expect(readings).toContain("1 2 0 0 0 0 3");
    for (const reading of readings) {
      const figures = reading.split(" ").map(Number);
      expect(figures.slice(0, 6).reduce((sum, one) => sum + one, 0)).toBe(figures[6]);
    }
  });

  it("one cell fewer whose figure follows from the sum", () => {
    const { readings, plain } = read("1 0 0 0 0 3");
    expect(plain).toBe(false);
    expect(readings).toContain("1 2 0 0 0 0 3");
  });

  it("one too many: what is left must add up", () => {
    expect(read("9 1 2 0 0 0 0 3")).toEqual({ readings: ["1 2 0 0 0 0 3"], plain: false });
    expect(read("1 2 0 0 0 0 0 9 8 7").readings).toEqual([]);
  });

  it("many fewer, each in a cell of its own: cells were left empty, nothing runs together", () => {
    expect(read("12 3 15").readings).toEqual([]);
  });

  it("without a sum, two figures for three columns can stand in three ways", () => {
    expect(read("12 3 ~", 3, []).readings).toEqual(["12 3 ~", "12 ~ 3", "~ 12 3"]);
    expect(read("12 3 ~", 3, [], { leavesEmpty: true }).readings).toEqual(["12 3 ~"]);
  });
});

describe("figures that run together", () => {
  it("as many digits as columns are one figure each", () => {
    expect(read("1200003_")).toEqual({ readings: ["1 2 0 0 0 0 3"], plain: true });
    expect(read("12 00003_")).toEqual({ readings: ["1 2 0 0 0 0 3"], plain: true });
  });

  it("are cut so that the row adds up; several ways stay several", () => {
    expect(read("120 0 0 0 0 12").readings).toContain("12 0 0 0 0 0 12");
    const { readings } = read("1113 0_", 3, [{ total: 2, parts: [0, 1] }]);
    expect(readings.length).not.toBe(1);
  });

  it("no figure but nil begins with a nil", () => {
    for (const reading of read("1012_", 3, []).readings) expect(reading).not.toMatch(/\b0\d/u);
  });
});

describe("misread figures", () => {
  it("one that does not add up is left open, with the one that follows from the sum", () => {
    expect(read("1! 2 0 0 0 0 14")).toEqual({
      readings: ["1 2 0 0 0 0 14", "~ 2 0 0 0 0 14", "12 2 0 0 0 0 14"],
      plain: false,
    });
    expect(read("12! 2 0 0 0 0 14").readings).toEqual(["12 2 0 0 0 0 14"]);
  });

  it("without a sum it is offered as far as it goes, or not at all", () => {
    expect(read("8937! 4", 2, [])).toEqual({ readings: ["8937 4", "~ 4"], plain: false });
  });

  it("two of them that do not add up are left open, both", () => {
    expect(read("1! 2! 0 0 0 0 99").readings).toEqual(["1 2 0 0 0 0 99", "~ ~ 0 0 0 0 99"]);
  });
});

it("an empty last cell may stand for a lost one, unless the file marks its cells", () => {
  expect(endsInFiller(cells("1 2 ~"))).toBe(true);
  expect(endsInFiller(cells("1 2 ~", true))).toBe(false);
  expect(endsInFiller(cells("1 2 3"))).toBe(false);
});

describe("whatever borders a full row loses", () => {
  const figure = fc.oneof(fc.constant(0), fc.nat(9), fc.nat(300));
  const row = fc
    .array(figure, { minLength: 6, maxLength: 6 })
    .map((parts) => [...parts, parts.reduce((sum, one) => sum + one, 0)]);

  it("what it says is among its readings, and a plain reading is what it says", () => {
    fc.assert(
      fc.property(row, fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), (truth, lost) => {
        const printed = truth
          .map((one, at) => (at > 0 && lost[at - 1] ? "" : " ") + one)
          .join("")
          .trim();
        const { readings, plain } = readRow(
          printed.split(" ").map((text, at) => ({
            kind: "cell",
            text,
            printed: text,
            place: `c${at}`,
            column: -1,
            ...(text.length > 1 ? { glued: true as const } : {}),
          })),
          7,
          sums,
        );
        if (readings.length === 0 || readings.length >= 400) return;
        const said = texts(readings);
        if (plain) expect(said).toEqual([truth.join(" ")]);
        else expect(said).toContain(truth.join(" "));
      }),
      { numRuns: 300 },
    );
  });

  it("no reading has other digits than the row, and none has a sum that does not hold where one does", () => {
    fc.assert(
      fc.property(row, (truth) => {
        const { readings } = readRow(cells(`${truth.join("")}_`), 7, sums);
        for (const reading of readings) expect(reading.map((held) => held?.text ?? "").join("")).toBe(truth.join(""));
      }),
      { numRuns: 60 },
    );
  });
});
