import { describe, expect, it } from "vitest";
import { cellsOf } from "#core/editions/cells.ts";
import { editions } from "#core/editions/registry.ts";
import type { Report } from "#core/report/report.ts";
import { publishedReport } from "#testing/published-report.ts";
import { progressOf } from "./progress.ts";

describe("progressOf", () => {
  it.each(editions.flatMap((edition) => edition.sections.map((section) => ({ edition, section }))))(
    "$edition.id $section.id goes from untouched over started to done",
    ({ edition, section }) => {
      const blank: Report = {
        office: { name: "" },
        year: 2021,
        edition: edition.id,
        entries: {},
        typedTotals: [],
        narrative: {},
      };
      expect(progressOf(edition, blank, section, []).state).toBe("untouched");
      const cells = cellsOf(edition).filter((cell) => cell.section === section && !cell.total);
      if (cells.length === 0) return;
      const entries = Object.fromEntries(cells.map(({ name }) => [name, "0"]));
      expect(progressOf(edition, { ...blank, entries }, section, [])).toMatchObject({
        state: "done",
        filled: cells.length,
      });
      const [first, ...others] = cells;
      if (!first || others.length === 0) return;
      expect(progressOf(edition, { ...blank, entries: { [first.name]: "0" } }, section, []).state).toBe("started");
    },
  );

  it("finds a report done that gives one figure for a group in place of its parts", () => {
    const { report, edition } = publishedReport("2024-hongze");
    for (const section of edition.sections) expect(progressOf(edition, report, section, []).state).toBe("done");
  });

  it("finds a published report done, and wrong where a finding is an error", () => {
    const { report, edition } = publishedReport("seed-2021-kaifeng");
    for (const section of edition.sections) expect(progressOf(edition, report, section, []).state).toBe("done");
    const [section] = edition.sections;
    if (!section) throw new Error("no section");
    const finding = {
      number: "X01",
      name: "",
      severity: "error" as const,
      section: section.id,
      cells: [],
      message: "",
      basis: "",
      repairs: [],
    };
    expect(progressOf(edition, report, section, [finding]).state).toBe("wrong");
  });
});
