// Figures in a font without a table: the cells wait for a person, and nobody is told to fill them with nil.
import { expect, it } from "vitest";
import { contextOf } from "#core/checks/context.ts";
import { checkReport } from "#core/findings/check-report.ts";
import { readReport } from "#readers/read-report.ts";
import { asHtml, asText, smallReport } from "#testing/small-report.ts";

it.each([asText, asHtml])("are missing, with what is printed", async (write) => {
  const lines = smallReport().map((line) => {
    if (typeof line === "string") return line;
    if (line[0] === "规章") return ["规章", "\ufffd", "\ufffd", "\ufffd"];
    return line[0] === "行政许可" ? ["行政许可", "\ufffd\ufffd"] : line;
  });
  const result = await readReport(write(lines));
  if (!result.ok) throw new Error(result.message);
  const { report } = result;
  const cells = ["issued", "repealed", "inForce"].map((column) => `normativeActs_governmentRules_${column}`);
  for (const cell of [...cells, "licensing_licenses_decisions"]) {
    expect([cell, report.entries[cell], report.reading?.[cell]?.kind]).toEqual([cell, undefined, "missing"]);
    expect(report.reading?.[cell]?.printed).toMatch(/^\ufffd+$/u);
  }
  const findings = checkReport(contextOf(report)).filter(({ section }) => section === "disclosure");
  expect(findings.filter(({ number }) => number === "C01")).toEqual([]);
  const unread = findings.filter(({ number }) => number === "B06").flatMap(({ cells: named }) => named);
  expect(unread.sort()).toEqual([...cells, "licensing_licenses_decisions"].sort());
});

it.each(["约5", "5余", "十二", "⑤", "共5", "1.2万", "Ⅴ"])(
  "%s in a cell waits for a person, and is not called unfilled",
  async (text) => {
    for (const write of [asText, asHtml]) {
      const lines = smallReport().map((line) =>
        typeof line !== "string" && line[0] === "行政许可" ? ["行政许可", text] : line,
      );
      const result = await readReport(write(lines));
      if (!result.ok) throw new Error(result.message);
      const { report } = result;
      expect(report.entries.licensing_licenses_decisions).toBeUndefined();
      expect(report.reading?.licensing_licenses_decisions).toMatchObject({ kind: "missing", printed: text });
      const findings = checkReport(contextOf(report)).filter(({ cells }) =>
        cells.includes("licensing_licenses_decisions"),
      );
      expect(findings.map(({ number }) => number)).toContain("B06");
      expect(findings.map(({ number }) => number)).not.toContain("C01");
    }
  },
);

it("in a row of several figures no other figure takes its place", async () => {
  for (const write of [asText, asHtml]) {
    const row = ["规章", "约2", "0", "5"];
    const lines = smallReport().map((line) => (typeof line !== "string" && line[0] === "规章" ? row : line));
    const result = await readReport(write(lines));
    if (!result.ok) throw new Error(result.message);
    const { entries, reading } = result.report;
    const read = ["issued", "repealed", "inForce"].map((column) => entries[`normativeActs_governmentRules_${column}`]);
    expect([
      [undefined, "0", "5"],
      [undefined, undefined, undefined],
    ]).toContainEqual(read);
    expect(reading?.normativeActs_governmentRules_issued?.kind).toMatch(/^(?:ambiguous|missing)$/);
  }
});
