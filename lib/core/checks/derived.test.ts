// What is derived once is not taken for another context that shares a part with the first.
import { expect, it } from "vitest";
import { publishedReport } from "#testing/published-report.ts";
import { entriesOf } from "./cell-entries.ts";
import { contextOf } from "./context.ts";
import { derived } from "./derived.ts";
import { equationFindings, imbalancesOf } from "./equation-findings.ts";

const { edition, report } = publishedReport("seed-2021-kaifeng");

it("one context derives once", () => {
  let times = 0;
  const once = derived(() => ({ times: ++times }));
  const context = contextOf(report);
  expect([once(context), once(context), once({ ...context })]).toEqual([{ times: 1 }, { times: 1 }, { times: 2 }]);
});

it("figures that two editions share are checked by the equations of each", () => {
  const context = contextOf(report);
  const [cell = ""] = Object.entries(context.figures).flatMap(([name, figure]) => (figure ? [name] : []));
  const never = {
    id: "never",
    check: "A99",
    name: "从不成立",
    left: [cell, cell],
    relation: "<=",
    right: [cell],
    severity: "error",
    basis: "测试",
  } as const;
  const stricter = { ...edition, equations: [...edition.equations, never] };
  const numbers = (of: typeof context) => [
    ...imbalancesOf(of).map(({ equation }) => equation.check),
    ...equationFindings(of).map(({ number }) => number),
  ];
  expect(numbers(context)).not.toContain("A99");
  expect(numbers({ ...context, edition: stricter })).toEqual(expect.arrayContaining(["A99", "A99"]));
});

it("entries of one report follow the cells of its context's edition", () => {
  const context = contextOf(report);
  const shorter = { ...edition, sections: edition.sections.slice(0, 2) };
  expect(entriesOf({ ...context, edition: shorter }).length).toBeLessThan(entriesOf(context).length);
});
