// One mistake is one mistake: what a figure breaks elsewhere belongs to it, and two mistakes stay two.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { balancedReport } from "#testing/balanced-report.ts";
import { cellByName, cellsOf } from "../editions/cells.ts";
import type { Edition } from "../editions/edition.ts";
import { editions, requireEdition } from "../editions/registry.ts";
import { withEntry } from "../report/edit.ts";
import { printFigure } from "../report/figure.ts";
import { figuresOf } from "../report/figures.ts";
import type { Report } from "../report/report.ts";
import { checkEquations } from "./equations.ts";
import { mistakesOf } from "./mistakes.ts";

const none: ReadonlySet<string> = new Set();
function mistakesIn(edition: Edition, report: Report) {
  const figures = figuresOf(edition, report);
  const imbalances = checkEquations(edition, figures);
  return { imbalances, mistakes: mistakesOf(edition, figures, imbalances, none) };
}

describe.each(editions.map((edition) => [edition.id, edition] as const))("in %s", (_, edition) => {
  const cells = cellsOf(edition);
  const changed = fc.tuple(balancedReport(edition, true), fc.nat(cells.length - 1), fc.integer({ min: 1, max: 900 }));
  const change = (report: Report, index: number, more: number) => {
    const cell = cells[index] as (typeof cells)[number];
    const truth = figuresOf(edition, report)[cell.name] ?? 0;
    return withEntry(report, cell.name, printFigure(truth + (cell.amount ? more * 1_000_000 : more), cell));
  };

  it("every broken equation belongs to just one mistake, and none is added", () => {
    fc.assert(
      fc.property(changed, fc.nat(cells.length - 1), ([report, index, more], other) => {
        const { imbalances, mistakes } = mistakesIn(edition, change(change(report, index, more), other, more + 7));
        const named = mistakes.flatMap(({ main, others }) => [main, ...others]).map(({ equation }) => equation.id);
        expect([...named].sort()).toEqual(imbalances.map(({ equation }) => equation.id).sort());
      }),
      { numRuns: 60 },
    );
  });

  it("one changed cell is one mistake, and a change of one cell mends it", () => {
    fc.assert(
      fc.property(changed, ([report, index, more]) => {
        const { imbalances, mistakes } = mistakesIn(edition, change(report, index, more));
        const equal = imbalances.filter(({ equation }) => equation.relation === "=");
        if (equal.length < imbalances.length || equal.length === 0) return;
        expect(mistakes).toHaveLength(1);
        if (equal.length > 1) expect(mistakes[0]?.corrections.some(({ changes }) => changes.length === 1)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it("every correction and exchange that is offered does mend its group", () => {
    fc.assert(
      fc.property(changed, fc.nat(cells.length - 1), ([report, index, more], other) => {
        const broken = change(change(report, index, more), other, more);
        for (const { group, corrections, exchanges } of mistakesIn(edition, broken).mistakes)
          for (const { changes } of [...corrections, ...exchanges].slice(0, 4)) {
            const mended = changes.reduce(
              (all, { cell, to }) => withEntry(all, cell, printFigure(to, cellByName(edition, cell) ?? {})),
              broken,
            );
            const still = new Set(mistakesIn(edition, mended).imbalances.map(({ equation }) => equation.id));
            const equal = group.filter(({ equation }) => equation.relation === "=");
            expect(equal.map(({ equation }) => equation.id).filter((id) => still.has(id))).toEqual([]);
          }
      }),
      { numRuns: 40 },
    );
  });
});

it("a figure that stands in its neighbour's place is one mistake, and moving it is offered", () => {
  const edition = requireEdition("2021");
  const [report] = fc.sample(balancedReport(edition, true), { seed: 3, numRuns: 1 }) as [Report];
  const [from, to] = ["requests_repeated_naturalPerson", "requests_repeated_commercialEnterprise"];
  const figures = figuresOf(edition, report);
  const [one, other] = [figures[from] ?? 0, figures[to] ?? 0];
  const [first, second] = one === other ? [one + 5, other] : [other, one];
  const moved = withEntry(withEntry(report, from, String(first)), to, String(second));
  if (one === other) return;
  const { mistakes } = mistakesIn(edition, moved);
  expect(mistakes).toHaveLength(1);
  const swaps =
    mistakes[0]?.exchanges.map(({ changes }) => changes.map(({ cell, to: figure }) => [cell, figure])) ?? [];
  expect(swaps).toContainEqual(
    expect.arrayContaining([
      [from, one],
      [to, other],
    ]),
  );
});
