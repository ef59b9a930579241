import { describe, expect, it } from "vitest";
import { whyNoFigure } from "#core/report/why-no-figure.ts";
import type { CellToken } from "#core/tokens/token.ts";
import { blankCell, nilCell, repairedCell, standingCell } from "./cell-result.ts";

const amount = { amount: true, signed: false };
const count = { amount: false, signed: false };
const token = (text: string, printed = text) =>
  ({ kind: "cell", text, printed, place: "第1页", column: -1 }) as unknown as CellToken;
const cell = (text: string, printed: string, kind = count) => standingCell(token(text, printed), kind, "read");

describe("a figure as it was printed", () => {
  it.each([
    ["58", "58", count, "58"],
    ["1,234", "1,234", count, "1234"],
    ["5.00", "5.00", count, "5"],
    ["58", "58件", count, "58"],
    ["12", "12元", count, "12元"],
    ["12.000", "12.000", count, "12.000"],
    ["1200.000", "1200.000", count, "1200"],
    ["1520.3506", "1520.3506", amount, "1520.3506"],
    ["1520.3506", "1520.3506万元", amount, "1520.3506"],
    ["15203506", "15203506元", amount, "1520.3506"],
    ["15,203,506", "15,203,506 元", amount, "1520.3506"],
    ["152035.06", "152035.06百元", amount, "1520.3506"],
    ["0.15203506", "0.15203506亿元", amount, "1520.3506"],
  ])("%s printed as %j", (text, printed, kind, entry) => {
    expect(cell(text, printed, kind).entry).toBe(entry);
  });

  it("what was printed otherwise is kept beside, with its place", () => {
    expect(cell("1,234", "1,234")).toMatchObject({
      printed: "1,234",
      reading: { kind: "read", place: "第1页", printed: "1,234" },
    });
    expect(cell("58", "58")).toEqual({ entry: "58", reading: { kind: "read", place: "第1页" } });
  });

  it("money of another unit was turned into 万元, and says so", () => {
    expect(cell("15203506", "15203506元", amount).reading.kind).toBe("variant");
    expect(cell("1520.3506", "1520.3506万元", amount).reading.kind).toBe("read");
    expect(standingCell(token("15203506", "15203506元"), amount, "repaired").reading.kind).toBe("repaired");
  });

  it.each(["123.456元", "-5元"])("%s fits no cell: it is asked, and never taken for 万元", (printed) => {
    const { entry = "" } = cell(printed.replace(/[^\d.-]/gu, ""), printed, amount);
    const why = whyNoFigure(entry, amount);
    expect(why?.reason).toMatch(/\p{Script=Han}/u);
    expect(why?.meant).toBeUndefined();
  });
});

describe("a cell without a figure", () => {
  it("a stroke is kept as what it is", () => {
    expect(blankCell(token("", "—"))).toMatchObject({ entry: "—", reading: { kind: "read", printed: "—" } });
  });
  it("an empty one is missing, one that is not there too", () => {
    expect(blankCell(token(""))).toEqual({ reading: { kind: "missing", place: "第1页", printed: "" } });
    expect(blankCell(undefined)).toEqual({ reading: { kind: "missing" } });
  });
  it("one that can be read in several ways is asked with them, and stays blank", () => {
    const open = blankCell(token("1 2"), ["12", "1"]);
    expect("entry" in open).toBe(false);
    expect(open.reading).toMatchObject({ kind: "ambiguous", candidates: ["12", "1"] });
  });
  it("nil by the sums is shown as put together, at the place of what was empty", () => {
    expect(nilCell({ kind: "missing", place: "第1页" })).toMatchObject({
      entry: "0",
      reading: { kind: "repaired", printed: "", place: "第1页" },
    });
    expect(repairedCell("7", undefined)).toEqual({ entry: "7", reading: { kind: "repaired" } });
  });
});
