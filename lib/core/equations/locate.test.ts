// Where a mistake may be: every correction that is offered mends all, the likeliest first, and no guess while figures are missing.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { balancedReport } from "#testing/balanced-report.ts";
import { edition2027 } from "#testing/edition-2027.ts";
import { cellsOf } from "../editions/cells.ts";
import type { Edition } from "../editions/edition.ts";
import { requireEdition } from "../editions/registry.ts";
import { withEntry } from "../report/edit.ts";
import { printFigure } from "../report/figure.ts";
import { figuresOf } from "../report/figures.ts";
import { checkEquations } from "./equations.ts";
import { computedTotals } from "./explain.ts";
import { applyGap, candidatesOf, effects, isHalfFilled, locateErrors } from "./locate.ts";
import { exchangesFor } from "./opposite-gaps.ts";

const edition = requireEdition("2021");
const none: ReadonlySet<string> = new Set();
const cell = (row: string, column = "naturalPerson") => `requests_${row}_${column}`;
const outcomes = ["upheld", "corrected", "otherOutcome", "pending", "total"];
/** A row of reviews, its total typed: no other sum goes through it. */
const row = (...figures: readonly (number | undefined)[]) =>
  Object.fromEntries(
    figures.flatMap((figure, at) =>
      figure === undefined ? [] : [[`disputes_reconsideration_${outcomes[at]}`, figure]],
    ),
  );
/** Every cell nil, every total typed, but for these. */
function nilBut(figures: Readonly<Record<string, number>>) {
  const entries = Object.fromEntries(cellsOf(edition).map(({ name }) => [name, String(figures[name] ?? 0)]));
  const typedTotals = cellsOf(edition).flatMap(({ name, total }) => (total ? [name] : []));
  return figuresOf(edition, { entries, typedTotals });
}
const found = (figures: Readonly<Record<string, number>>, of: Edition = edition) =>
  locateErrors(of, figures).map(({ changes }) =>
    changes.map(({ cell: name, from, to }) => `${name.split("_").at(-1)}:${from ?? ""}→${to}`).join(" "),
  );

describe("a row that does not add up", () => {
  it("offers each figure that would mend it, a slip of digits before other changes", () => {
    const corrections = found(row(12, 30, 0, 0, 51));
    expect(corrections[0]).toBe("upheld:12→21");
    expect(corrections).toEqual(expect.arrayContaining(["total:51→42", "corrected:30→39", "pending:0→9"]));
    expect(corrections).toHaveLength(5);
  });

  it("a blank that fills the gap is likelier than any change", () => {
    expect(found(row(12, undefined, 0, 0, 15))[0]).toBe("corrected:→3");
  });

  it("no figure falls below nil", () => {
    const corrections = found(row(2, 1, 0, 0, 1));
    expect(corrections).toEqual(expect.arrayContaining(["upheld:2→0", "total:1→3"]));
    expect(corrections.filter((each) => /→-/u.test(each))).toEqual([]);
  });

  it("one that adds up, or where nothing is, has nothing to offer", () => {
    expect(found(row(2, 1, 0, 0, 3))).toEqual([]);
    expect(found({})).toEqual([]);
  });

  it("a total that is computed is never at fault", () => {
    const computed = new Set(["disputes_reconsideration_total"]);
    const figures = row(12, 30, 0, 0, 51);
    const corrections = locateErrors(edition, figures, checkEquations(edition, figures), computed);
    const named = corrections.flatMap(({ changes }) => changes.map((change) => change.cell));
    expect(named).not.toContain("disputes_reconsideration_total");
  });

  it("where more than six blanks could explain it, the table is being filled in", () => {
    const few = checkEquations(edition, row(12, undefined, undefined, undefined, 15));
    expect(isHalfFilled(few)).toBe(false);
    const half = few.map((each) => ({ ...each, blanks: Array.from({ length: 7 }, (_, at) => `b${at}`) }));
    expect(isHalfFilled(half)).toBe(true);
    expect(locateErrors(edition, row(12, undefined, undefined, undefined, 15), half)).toEqual([]);
  });
});

describe("effects", () => {
  it("of a leaf reach through computed totals to every equation above", () => {
    const computed = computedTotals(edition, []);
    const moved = effects(edition, cell("repeated"), computed).map(({ equation }) => equation);
    expect(moved.some(({ relation, total }) => relation === "=" && !total)).toBe(true);
    expect(effects(edition, cell("repeated"), none).length).toBeGreaterThan(0);
    expect(effects(edition, cell("repeated"), none)).not.toEqual(moved);
  });

  it("one more in a cell is what the gap of each equation moves by", () => {
    fc.assert(
      fc.property(
        balancedReport(edition, true),
        fc.nat(cellsOf(edition).length - 1),
        fc.integer({ min: 1, max: 50 }),
        (report, index, more) => {
          const { name = "", amount = false } = cellsOf(edition)[index] ?? {};
          const figures = figuresOf(edition, report);
          const step = amount ? more * 1_000_000 : more;
          const text = printFigure((figures[name] ?? 0) + step, { amount });
          const after = figuresOf(edition, withEntry(report, name, text));
          const moved = new Map(effects(edition, name, none).map(({ equation, sign }) => [equation.id, sign * step]));
          const gaps = new Map(
            checkEquations(edition, after)
              .filter(({ equation }) => equation.relation === "=")
              .map(({ equation, gap }) => [equation.id, gap]),
          );
          expect(gaps).toEqual(moved);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("a change that would make a figure impossible is none", () => {
    const ground = { edition, figures: { [cell("repeated")]: 3 }, computed: none, following: none };
    expect(applyGap(ground, cell("repeated"), -4, new Map())).toBeUndefined();
    expect(applyGap(ground, cell("repeated"), -3, new Map())?.change).toEqual({
      cell: cell("repeated"),
      from: 3,
      to: 0,
    });
    expect(applyGap(ground, cell("repeated"), Number.MAX_SAFE_INTEGER, new Map())).toBeUndefined();
    const older = requireEdition("2019");
    expect(
      applyGap({ ...ground, edition: older, figures: {} }, "licensing_licenses_change", -4, new Map())?.change.to,
    ).toBe(-4);
  });
});

it.each([["2021", edition] as const, ["2027", edition2027 as Edition] as const])(
  "%s: each correction that is offered mends every equation",
  (_, of) => {
    const cells = cellsOf(of).filter(({ amount }) => !amount);
    fc.assert(
      fc.property(
        balancedReport(of, true),
        fc.nat(cells.length - 1),
        fc.integer({ min: 1, max: 90 }),
        (report, index, more) => {
          const figures = figuresOf(of, report);
          const { name = "" } = cells[index] ?? {};
          const broken = { ...figures, [name]: (figures[name] ?? 0) + more };
          for (const { changes } of locateErrors(of, broken).slice(0, 5)) {
            const mended = { ...broken, ...Object.fromEntries(changes.map((change) => [change.cell, change.to])) };
            const groups = figuresOf(of, {
              entries: Object.fromEntries(
                cellsOf(of).flatMap((each) =>
                  mended[each.name] === undefined
                    ? []
                    : [[each.name, String(each.amount ? (mended[each.name] ?? 0) / 1_000_000 : mended[each.name])]],
                ),
              ),
              typedTotals: report.typedTotals,
            });
            expect(checkEquations(of, groups).filter(({ equation }) => equation.relation === "=")).toEqual([]);
          }
        },
      ),
      { numRuns: 25 },
    );
  },
);

describe("what stands in its neighbour's place", () => {
  const swapped = {
    [cell("newlyReceived")]: 5,
    [cell("newlyReceived", "commercialEnterprise")]: 7,
    [cell("newlyReceived", "total")]: 12,
    [cell("disclosed")]: 7,
    [cell("disclosed", "commercialEnterprise")]: 5,
    [cell("disclosed", "total")]: 12,
    [cell("resultsTotal")]: 7,
    [cell("resultsTotal", "commercialEnterprise")]: 5,
    [cell("resultsTotal", "total")]: 12,
  };
  const gapsOf = (figures: Readonly<Record<string, number>>) => {
    const all = nilBut(figures);
    const imbalances = checkEquations(edition, all).filter(({ equation }) => equation.relation === "=");
    return { imbalances, ground: { edition, figures: all, computed: none, following: none } };
  };

  it("is swapped back, so that both gaps close", () => {
    const { imbalances, ground } = gapsOf(swapped);
    expect(imbalances.map(({ gap }) => gap).sort()).toEqual([-2, 2]);
    const [one, other] = imbalances;
    if (!one || !other) throw new Error("two gaps");
    const exchanges = exchangesFor(ground, one, other);
    const named = exchanges.map(({ changes }) => changes.map((change) => change.cell).sort());
    expect(named).toContainEqual([cell("newlyReceived", "commercialEnterprise"), cell("newlyReceived")].sort());
    for (const { changes } of exchanges) {
      const mended = { ...ground.figures, ...Object.fromEntries(changes.map((change) => [change.cell, change.to])) };
      const still = checkEquations(edition, mended).map(({ equation }) => equation.id);
      expect(still).not.toContain(one.equation.id);
      expect(still).not.toContain(other.equation.id);
    }
  });

  it("is nothing where the gaps are not opposite, or of one equation", () => {
    const { imbalances, ground } = gapsOf({ ...swapped, [cell("carriedOver")]: 1, [cell("carriedOver", "total")]: 1 });
    const [one, other] = imbalances.filter(({ equation }) => equation.family !== undefined);
    if (!one || !other) throw new Error("two gaps");
    expect(one.gap).not.toBe(-other.gap);
    expect(exchangesFor(ground, one, other)).toEqual([]);
    expect(exchangesFor(ground, one, one)).toEqual([]);
  });
});

it("candidates are what enters the broken equations, and nothing else", () => {
  const broken = checkEquations(edition, row(1, 0, 0, 0, 2));
  const named = outcomes.map((outcome) => `disputes_reconsideration_${outcome}`);
  expect([...candidatesOf(edition, broken, none)].sort()).toEqual([...named].sort());
  expect(candidatesOf(edition, broken, new Set(["disputes_reconsideration_total"]))).not.toContain(
    "disputes_reconsideration_total",
  );
});
