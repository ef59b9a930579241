// Inputs that are no plain figure, from a list of known bad inputs: what becomes of each, everywhere a figure is read.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { cellByName } from "#core/editions/cells.ts";
import { edition2021 } from "#core/editions/edition-2021.ts";
import { applyChanges } from "#core/report/apply-changes.ts";
import { withEntry } from "#core/report/edit.ts";
import { readFigure } from "#core/report/figure.ts";
import { figuresOf, printedText } from "#core/report/figures.ts";
import { whyNoFigure } from "#core/report/why-no-figure.ts";
import { sound2018, sound2021 } from "#testing/examples/sound-reports.ts";
import { contextOf } from "../checks/context.ts";
import { checkFigures } from "./check-report.ts";
import { blockingFindings } from "./ledger.ts";

interface BadFigure {
  readonly id: string;
  readonly name: string;
  readonly inputs: readonly string[];
  readonly want: "figure" | "warning" | "error";
  readonly plain?: string;
  readonly meant?: string;
}

const path = new URL("../../testing/fixtures/bad-figures.json", import.meta.url);
const listed = JSON.parse(readFileSync(path, "utf8")) as readonly BadFigure[];
const cases = listed.flatMap((bad) => bad.inputs.map((input) => ({ ...bad, input })));
const cellOf = (id: string) =>
  id.startsWith("AMT") ? "fees_administrativeFees_amount" : "requests_repeated_naturalPerson";

describe("a bad input in a cell", () => {
  it("knows the whole list", () => {
    expect(listed).toHaveLength(60);
  });

  it.each(cases)("$id $name: $input", ({ id, input, want, plain, meant }) => {
    const name = cellOf(id);
    const report = withEntry(sound2021, name, input);
    const figures = figuresOf(edition2021, report);
    const own = checkFigures(contextOf(report)).filter(
      ({ number, cells }) => number.startsWith("C") && cells.includes(name) && number !== "C06" && number !== "C05",
    );
    expect(report.entries[name] ?? "").toBe(input);
    if (want === "figure") {
      expect(readFigure(input, cellByName(edition2021, name))).toMatchObject({ kind: "figure", plain });
      expect(printedText(edition2021, report, figures, name)).toBe(plain);
      expect(own.filter(({ severity }) => severity === "error")).toEqual([]);
    } else {
      expect(figures[name]).toBeUndefined();
      expect(own.map(({ severity }) => severity)).toEqual([want]);
      expect(own[0]?.message).toMatch(/\p{Script=Han}/u);
      expect(own[0]?.unfinished).toBe(want === "error" ? true : undefined);
    }
    const repairs = own.flatMap((finding) => finding.repairs);
    if (meant !== undefined) expect(repairs[0]?.changes).toEqual([{ cell: name, value: meant }]);
    for (const { changes } of repairs) {
      const after = applyChanges(edition2021, report, changes);
      expect(after.entries[name] ?? "").not.toBe(input);
      if (after.entries[name] !== undefined) {
        const left = checkFigures(contextOf(after)).filter(
          ({ number, cells }) => number === own[0]?.number && cells.includes(name),
        );
        expect(left).toEqual([]);
      }
    }
  });
});

describe("a final version holds figures only", () => {
  it.each(["无", "约12", "12件", "1.5", "-1", "12\n13"])("no reason lets %j into it", (input) => {
    const name = cellOf("CELL");
    const report = withEntry(sound2021, name, input);
    const year = contextOf(report);
    const [finding] = checkFigures(year).filter(({ cells, severity }) => cells.includes(name) && severity === "error");
    if (!finding) throw new Error("nothing found");
    const values = { [name]: input };
    const said = {
      check: finding.number,
      cells: [name],
      values,
      text: "原始数据如此",
      by: "甲",
      at: "",
      override: true,
    };
    const answered = contextOf({ ...report, explanations: [said] });
    expect(blockingFindings(answered, checkFigures(answered))).toContainEqual(finding);
  });

  it("the prose of 2018 is looked at too", () => {
    const report = withEntry(sound2018, "complaints_complaints_count", "无");
    const found = checkFigures(contextOf(report)).filter(({ cells }) => cells.includes("complaints_complaints_count"));
    expect(found.map(({ number, severity }) => [number, severity])).toEqual([["C01", "error"]]);
  });
});

describe("digits that were typed or sent apart", () => {
  it.each([
    "12\n13",
    "12\r\n13",
    "1 234",
    "1\u00a0234",
    "1\u3000234",
    "12\t13",
    "1 2",
    "1,234 567",
    "3 0",
    "1. 5",
    "- 5",
  ])("%j is no figure", (text) => {
    for (const kind of [{}, { amount: true }, { signed: true }]) expect(readFigure(text, kind).kind).toBe("refused");
  });

  it("are told apart: groups of three may be one number, lines never", () => {
    expect(whyNoFigure("1 234")).toMatchObject({ meant: "1234", reason: expect.stringContaining("空格") });
    expect(whyNoFigure("12\n13")).toEqual({ misfit: "text", reason: expect.stringContaining("两个数") });
    expect(whyNoFigure("12 13")?.meant).toBeUndefined();
    expect(whyNoFigure("123\n456")?.meant).toBeUndefined();
  });
});

describe("a figure that could be two", () => {
  it("is asked about", () => {
    expect(readFigure("1.000").kind).toBe("refused");
    expect(whyNoFigure("1.000")?.reason).toContain("1 或 1000");
    expect(readFigure("1.00")).toMatchObject({ value: 1 });
    expect(readFigure("0.000")).toMatchObject({ value: 0 });
  });

  it("is not made out of a unit that the cell cannot have", () => {
    expect(whyNoFigure("12元")).toEqual({ misfit: "unit", reason: expect.stringContaining("单位") });
    expect(whyNoFigure("3件", { amount: true })?.meant).toBeUndefined();
    expect(whyNoFigure("3.5万件")?.meant).toBe("35000");
    expect(whyNoFigure("减12", { signed: true })?.meant).toBe("-12");
    expect(whyNoFigure("近50件")?.meant).toBeUndefined();
  });
});
