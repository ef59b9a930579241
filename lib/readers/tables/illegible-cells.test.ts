// Figures in a font without a table: the cells wait for a person, and nobody is told to fill them with nil.
import { expect, it } from "vitest";
import { contextOf } from "#core/checks/context.ts";
import { buildDocument } from "#core/document/build-document.ts";
import { checkReport } from "#core/findings/check-report.ts";
import { readReport } from "#readers/read-report.ts";
import { publishedReport } from "#testing/published-report.ts";
import { asHtml, asText, smallReport } from "#testing/small-report.ts";
import { writeHtml } from "#writers/write-html.ts";

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

it.each(["约5", "5余", "十二", "⑤", "共5", "1.2万", "Ⅴ", "见附件", "同上", "XX", "0.0824亿"])(
  "%s in a cell stands as it is printed, and is called no figure",
  async (text) => {
    for (const write of [asText, asHtml]) {
      const lines = smallReport().map((line) =>
        typeof line !== "string" && line[0] === "行政许可" ? ["行政许可", text] : line,
      );
      const result = await readReport(write(lines));
      if (!result.ok) throw new Error(result.message);
      const { report } = result;
      expect(report.entries.licensing_licenses_decisions).toBe(text);
      const findings = checkReport(contextOf(report)).filter(({ cells }) =>
        cells.includes("licensing_licenses_decisions"),
      );
      const [error] = findings.filter(({ severity }) => severity === "error");
      expect(error?.message).toContain("填写有误");
    }
  },
);

it.each(["约2", "二", "2?", "见附件"])("%s in a row of several figures keeps its place there", async (text) => {
  for (const write of [asText, asHtml]) {
    for (const at of [0, 1, 2]) {
      const row = ["规章", "1", "0", "5"].with(at + 1, text);
      const lines = smallReport().map((line) => (typeof line !== "string" && line[0] === "规章" ? row : line));
      const result = await readReport(write(lines));
      if (!result.ok) throw new Error(result.message);
      const { entries, reading } = result.report;
      const cells = ["issued", "repealed", "inForce"].map((column) => `normativeActs_governmentRules_${column}`);
      expect(cells.filter((_, other) => other !== at).map((cell) => entries[cell])).toEqual(
        row.slice(1).toSpliced(at, 1),
      );
      const cell = cells[at] ?? "";
      if (entries[cell] === undefined) expect([text, reading?.[cell]?.kind]).toEqual(["2?", "ambiguous"]);
      else expect(entries[cell]).toBe(text);
    }
  }
});

it.each(["约828", "八百二十八", "828+3", "0.08万", "约-76"])(
  "%s on a line of its own moves no other figure",
  async (text) => {
    const columns = ["itemsLastYear", "change", "decisions"];
    const figures = ["828", "-76", "6290"];
    for (const at of [0, 1, 2]) {
      const { edition, report } = publishedReport("seed-2019-luohe");
      const html = writeHtml(buildDocument(edition, report));
      const cell = (column: string) => `licensing_otherServices_${column}`;
      const changed = html.replace(new RegExp(`(data-cell="${cell(columns[at] ?? "")}"[^>]*>)[^<]*`, "u"), `$1${text}`);
      const lines = changed
        .replace(/<(style|head|caption)\b.*?<\/\1>/gsu, "")
        .replace(/<\/(?:td|th|tr|p|h\d)>/gu, "\n")
        .replace(/<[^>]+>/gu, "");
      const result = await readReport(new TextEncoder().encode(lines), { name: "年报.txt" });
      if (!result.ok) throw new Error(result.message);
      const { entries, reading } = result.report;
      for (const [other, column] of columns.entries()) {
        const entry = entries[cell(column)];
        if (other !== at) expect([figures[other], undefined]).toContain(entry);
        else if (entry !== text) expect([entry, reading?.[cell(column)]?.kind]).toEqual([undefined, "ambiguous"]);
      }
    }
  },
);
