import { describe, expect, it } from "vitest";
import { buildDocument } from "#core/document/build-document.ts";
import { publishedJson, publishedReport, seeds } from "#testing/published-report.ts";
import { writeText } from "./write-text.ts";

describe.each(seeds)("%s", (name) => {
  const { report, edition } = publishedReport(name);
  const lines = writeText(buildDocument(edition, report)).split("\n");

  it("prints every line of text and ends with a newline", () => {
    for (const line of Object.values(report.narrative).flatMap((text) => text.split("\n")))
      expect(lines).toContain(line);
    expect(lines[lines.length - 1]).toBe("");
  });

  it("prints tables row by row with every figure", () => {
    const { figures } = publishedJson(name);
    if (edition.id === "2018") return expect(lines.some((line) => line.includes("\t"))).toBe(false);
    const columns = [
      "naturalPerson",
      "commercialEnterprise",
      "researchInstitute",
      "publicWelfare",
      "legalServices",
      "otherOrganization",
      "total",
    ];
    const row = columns.map((column) => figures[`requests_repeated_${column}`]).join("\t");
    expect(lines).toContain(`\t\t2.重复申请\t${row}`);
    const disputes = Object.keys(figures).filter((cell) => cell.startsWith("disputes_"));
    expect(lines).toContain(disputes.map((cell) => figures[cell]).join("\t"));
  });
});
