import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { balancedReport, typeTotals } from "#testing/balanced-report.ts";
import { publishedReport } from "#testing/published-report.ts";
import { cellsOf } from "../editions/cells.ts";
import { editions } from "../editions/registry.ts";
import { withEntry } from "../report/edit.ts";
import { printFigure } from "../report/figure.ts";
import { figuresOf } from "../report/figures.ts";
import { checkEquations, equationsThrough } from "./equations.ts";
import { computedTotals, explainEquation, fillBlanks } from "./explain.ts";
import { locateErrors } from "./locate.ts";

const kaifeng = publishedReport("seed-2021-kaifeng");

describe.each(editions.map((edition) => [edition.id, edition] as const))("equations of %s", (_, edition) => {
  it("hold in a balanced report", () => {
    fc.assert(
      fc.property(balancedReport(edition), (report) => {
        const computed = computedTotals(edition, report.typedTotals);
        expect(checkEquations(edition, figuresOf(edition, report), computed)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it("fail exactly where one cell was changed, and the true figure is among the repairs", () => {
    const cells = cellsOf(edition);
    const arbitrary = fc.tuple(
      balancedReport(edition, true),
      fc.nat(cells.length - 1),
      fc.integer({ min: 1, max: 5000 }),
    );
    fc.assert(
      fc.property(arbitrary, ([report, index, more]) => {
        const cell = cells[index] as (typeof cells)[number];
        const through = equationsThrough(edition, cell.name).filter((equation) => equation.relation === "=");
        const truth = figuresOf(edition, report)[cell.name] as number;
        const step = cell.amount ? more * 1_000_000 : more;
        const broken = withEntry(report, cell.name, printFigure(truth + step, cell));
        const figures = figuresOf(edition, broken);
        const found = checkEquations(edition, figures).filter(({ equation }) => equation.relation === "=");
        expect(found.map(({ equation }) => equation.id).sort()).toEqual(through.map(({ id }) => id).sort());
        for (const { gap } of found) expect(Math.abs(gap)).toBe(step);
        if (through.length < 2) return;
        const corrections = locateErrors(edition, figures);
        expect(
          corrections.some(
            ({ changes }) => changes.length === 1 && changes[0]?.cell === cell.name && changes[0].to === truth,
          ),
        ).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it("offer the one blank that everything else decides", () => {
    const cells = cellsOf(edition).filter((cell) =>
      equationsThrough(edition, cell.name).some((equation) => equation.relation === "="),
    );
    fc.assert(
      fc.property(balancedReport(edition, true), fc.nat(cells.length - 1), (report, index) => {
        const cell = cells[index] as (typeof cells)[number];
        const truth = figuresOf(edition, report)[cell.name];
        const figures = figuresOf(edition, withEntry(report, cell.name, ""));
        expect(fillBlanks(edition, figures).map(({ cell: name, value }) => [name, value])).toContainEqual([
          cell.name,
          truth,
        ]);
      }),
      { numRuns: 40 },
    );
  });
});

describe("blank and nil", () => {
  it("takes blank for nil where the equation then holds", () => {
    const report = withEntry(kaifeng.report, "requests_stateSecret_naturalPerson", "");
    expect(checkEquations(kaifeng.edition, figuresOf(kaifeng.edition, report))).toEqual([]);
  });

  it("names the blanks that could explain a gap, through computed totals too", () => {
    const report = withEntry(kaifeng.report, "requests_disclosed_naturalPerson", "");
    const computed = computedTotals(kaifeng.edition, []);
    const broken = checkEquations(kaifeng.edition, figuresOf(kaifeng.edition, report), computed);
    const balance = broken.find(({ equation }) => equation.id === "balance_naturalPerson");
    expect(balance).toMatchObject({ left: 511, right: 97, gap: 414, blanks: ["requests_disclosed_naturalPerson"] });
  });
});

describe("locating a slip in Kaifeng 2021", () => {
  const typed = typeTotals(kaifeng.edition, kaifeng.report);

  it("finds the cell at the crossing of a broken row and a broken column", () => {
    const figures = figuresOf(kaifeng.edition, withEntry(typed, "requests_repeated_naturalPerson", "3"));
    expect(
      checkEquations(kaifeng.edition, figures).map(({ equation, left, right }) => [equation.check, left, right]),
    ).toEqual([
      ["B03", 505, 506],
      ["B02", 2, 3],
    ]);
    expect(locateErrors(kaifeng.edition, figures)).toEqual([
      { changes: [{ cell: "requests_repeated_naturalPerson", from: 3, to: 2 }] },
    ]);
  });

  it("offers every single cell behind computed totals, the true one among them", () => {
    const slip = withEntry(kaifeng.report, "requests_repeated_naturalPerson", "3");
    const computed = computedTotals(kaifeng.edition, []);
    const corrections = locateErrors(kaifeng.edition, figuresOf(kaifeng.edition, slip), undefined, computed);
    const offered = corrections.map(({ changes }) => changes.map(({ cell, to }) => `${cell} ${to}`).join());
    expect(offered).toContain("requests_repeated_naturalPerson 2");
    expect(offered).toContain("requests_newlyReceived_naturalPerson 509");
    expect(corrections.every(({ changes }) => changes.length === 1)).toBe(true);
  });

  it("finds one total that was typed wrong among computed ones", () => {
    const one = { ...kaifeng.report, typedTotals: ["requests_repeated_total"] };
    const slip = withEntry(one, "requests_repeated_total", "3");
    const computed = computedTotals(kaifeng.edition, slip.typedTotals);
    const [first] = locateErrors(kaifeng.edition, figuresOf(kaifeng.edition, slip), undefined, computed);
    expect(first?.changes).toEqual([{ cell: "requests_repeated_total", from: 3, to: 2 }]);
  });

  it("finds two slips where no single one explains all", () => {
    const two = withEntry(
      withEntry(typed, "requests_repeated_naturalPerson", "3"),
      "requests_disclosed_legalServices",
      "2",
    );
    const [first] = locateErrors(kaifeng.edition, figuresOf(kaifeng.edition, two));
    expect(first?.changes.map(({ cell, to }) => [cell, to]).sort()).toEqual([
      ["requests_disclosed_legalServices", 20],
      ["requests_repeated_naturalPerson", 2],
    ]);
  });

  it("explains an equation term by term", () => {
    const figures = figuresOf(kaifeng.edition, kaifeng.report);
    const balance = equationsThrough(kaifeng.edition, "requests_carriedOver_total").find(
      ({ id }) => id === "balance_total",
    );
    if (!balance) throw new Error("no balance through carriedOver");
    const explained = explainEquation(kaifeng.edition, figures, balance);
    expect(explained).toMatchObject({ leftSum: 548, rightSum: 548, holds: true });
    expect(explained.left.map(({ figure }) => figure)).toEqual([545, 3]);
  });
});
