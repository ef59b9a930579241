// A repair that is offered changes something: tried on all failing examples.
import { expect, it } from "vitest";
import { applyChanges } from "#core/report/apply-changes.ts";
import { contextFor } from "#testing/examples/example.ts";
import { examples } from "#testing/examples/examples.ts";
import { checkReport } from "./check-report.ts";

it("no repair leaves the report as it is", () => {
  let tried = 0;
  const idle: string[] = [];
  for (const { failing } of examples) {
    const context = contextFor(failing);
    for (const { number, repairs } of checkReport(context)) {
      for (const { label, changes } of repairs) {
        tried += 1;
        const after = applyChanges(context.edition, context.report, changes);
        if (JSON.stringify(after) === JSON.stringify(context.report)) idle.push(`${number} ${label}`);
      }
    }
  }
  expect(tried).toBeGreaterThan(30);
  expect(idle).toEqual([]);
});
