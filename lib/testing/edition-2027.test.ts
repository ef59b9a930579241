// Proof that adding a year is one file and one registry line: the invented edition goes through every part of the house.
import { describe, expect, it } from "vitest";
import { contextOf } from "#core/checks/context.ts";
import { buildDocument } from "#core/document/build-document.ts";
import { cellLabel, cellsOf } from "#core/editions/cells.ts";
import { gridOf } from "#core/editions/grid.ts";
import { editionForYear } from "#core/editions/registry.ts";
import { checkReport } from "#core/findings/check-report.ts";
import { parseExchange, toExchange } from "#core/report/exchange.ts";
import { exchangeSchema } from "#core/report/exchange-schema.ts";
import { figuresOf } from "#core/report/figures.ts";
import { resolvedText } from "#core/report/placeholders.ts";
import type { Report } from "#core/report/report.ts";
import { readReport } from "#readers/read-report.ts";
import { outputs } from "#server/reports/outputs.ts";
import { edition2027, editionsTo2027 } from "./edition-2027.ts";
import { publishedReport } from "./published-report.ts";

const { report: kaifeng } = publishedReport("seed-2021-kaifeng");
const newCell = "requests_workSecret_naturalPerson";

/** Kaifeng 2021 as a 2027 report: two refusals for the new reason, taken from 予以公开. */
const report: Report = {
  ...kaifeng,
  year: 2027,
  edition: edition2027.id,
  entries: {
    ...kaifeng.entries,
    ...Object.fromEntries(
      cellsOf(edition2027).flatMap(({ name, row, total }) => (row.id === "workSecret" && !total ? [[name, "0"]] : [])),
    ),
    [newCell]: "2",
    requests_disclosed_naturalPerson: "412",
  },
};

describe("an invented edition of 2027", () => {
  it("is chosen for its years and has seven more cells", () => {
    expect(editionForYear(2027, editionsTo2027)).toBe(edition2027);
    expect(editionForYear(2026, editionsTo2027)?.id).toBe("2021");
    expect(cellsOf(edition2027)).toHaveLength(207);
    expect(cellLabel(edition2027, newCell)).toBe("属于工作秘密·自然人");
  });

  it("computes, checks and words its new row", () => {
    const figures = figuresOf(edition2027, report);
    expect(figures.requests_notDisclosed_total).toBe(29);
    expect(figures.requests_resultsTotal_total).toBe(542);
    const context = contextOf(report, { among: editionsTo2027 });
    expect(checkReport(context).filter(({ severity }) => severity === "error")).toEqual([]);
    const broken = { ...report, entries: { ...report.entries, [newCell]: "3" } };
    const findings = checkReport(contextOf(broken, { among: editionsTo2027 }));
    expect(findings.filter(({ severity }) => severity === "error").map(({ number }) => number)).toContain("B01");
    expect(resolvedText(edition2027, report, figures, "{{属于工作秘密}}件")).toBe("2件");
  });

  it("prints its new row in form and document", () => {
    const section = edition2027.sections.find(({ id }) => id === "requests");
    if (!section) throw new Error("no requests section");
    const cells = gridOf(section)
      .bodies.flat()
      .flatMap((row) => row.cells);
    expect(cells.find(({ text }) => text === "三、本年度办理结果")?.rowSpan).toBe(23);
    expect(cells.find(({ text }) => text === "（三）不予公开")?.rowSpan).toBe(9);
    const table = buildDocument(edition2027, report).nodes.find(
      (node) => node.type === "table" && node.section === "requests",
    );
    expect(JSON.stringify(table)).toContain("9.属于工作秘密");
  });

  it("travels as exchange JSON", () => {
    const json = JSON.parse(JSON.stringify(toExchange(edition2027, report)));
    const parsed = parseExchange(json, editionsTo2027);
    expect(parsed.ok && parsed.report).toEqual(report);
    expect(JSON.stringify(exchangeSchema(editionsTo2027))).toContain(newCell);
  });

  it.each(["docx", "html", "xlsx", "txt"] as const)("is written as %s and read back", async (kind) => {
    const written = await outputs[kind].write({ report, edition: edition2027, findings: [] });
    const bytes = typeof written === "string" ? new TextEncoder().encode(written) : written;
    const read = await readReport(bytes, { editions: editionsTo2027 });
    if (!read.ok) throw new Error(read.message);
    expect(read.edition.id).toBe("2027");
    expect(figuresOf(edition2027, read.report)).toEqual(figuresOf(edition2027, report));
  });
});
