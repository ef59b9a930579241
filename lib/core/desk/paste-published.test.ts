// Whole published reports on the clipboard: whatever their shape, nothing lands where it does not belong.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { gridsOfHtml } from "#testing/clipboard-fixture.ts";
import { publishedNames, publishedReport } from "#testing/published-report.ts";
import { cellsOf } from "../editions/cells.ts";
import { gridFromText } from "./clipboard-grid.ts";
import { planPaste } from "./plan-paste.ts";

const folder = join(import.meta.dirname, "..", "..", "testing", "published");
const reports = publishedNames().flatMap((name) => {
  const file = join(folder, `${name}.txt`);
  try {
    return existsSync(file) ? [{ name, source: readFileSync(file, "utf8"), ...publishedReport(name) }] : [];
  } catch {
    return [];
  }
});

function pasted({ source, report, edition }: (typeof reports)[number]) {
  const grids = /<table/i.test(source) ? gridsOfHtml(source) : [gridFromText(source.replace(/\|/gu, "\t"))];
  const typedTotals = cellsOf(edition).flatMap(({ name, total }) => (total ? [name] : []));
  const into = { ...report, entries: {}, typedTotals };
  return planPaste(grids, { edition, report: into, focus: { cell: undefined, section: "requests" }, lines: [] });
}

describe("published reports", () => {
  it.each(reports.map((each) => [each.name, each] as const))(
    "%s: every figure that lands is the true one",
    (_, each) => {
      const known = pasted(each).changes.filter(({ cell }) => each.report.entries[cell] !== undefined);
      const wrong = known.filter(({ cell, after }) => each.report.entries[cell] !== after);
      expect(wrong).toEqual([]);
    },
  );

  it("lands most figures of those that have tables", () => {
    const counts = new Map(reports.map((each) => [each.name, pasted(each).changes.length]));
    for (const name of [
      "seed-2019-luohe",
      "seed-2020-xuchang",
      "seed-2020-guancheng",
      "seed-2021-kaifeng",
      "2025-fixture-city",
      "relayout/html-spans__2024-suqian",
      "relayout/html-word__seed-2020-xuchang",
      "relayout/html-chrome__2024-hongze",
    ])
      expect(counts.get(name), name).toBeGreaterThanOrEqual(190);
  });
});
