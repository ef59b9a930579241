// Comma-separated values are a table: commas part cells and never group digits.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellsOf } from "#core/editions/cells.ts";
import type { Edition } from "#core/editions/edition.ts";
import { edition2019 } from "#core/editions/edition-2019.ts";
import { edition2021 } from "#core/editions/edition-2021.ts";
import { figuresOf } from "#core/report/figures.ts";
import { readReport } from "#readers/read-report.ts";
import { balancedReport } from "#testing/balanced-report.ts";
import { type PrintedRow, printedRows } from "#testing/lay-out-report.ts";
import { publishedBytes, publishedNames } from "#testing/published-report.ts";
import { isCsv } from "./read-csv.ts";

type Style = (rows: readonly PrintedRow[]) => string;

const quote = (text: string) => (/[",\n]/u.test(text) ? `"${text.replace(/"/gu, '""')}"` : text);
const widest = (rows: readonly PrintedRow[]) => Math.max(...rows.map((row) => row.labels.length + row.figures.length));

const styles: Readonly<Record<string, Style>> = {
  "as typed": (rows) => rows.map((row) => [...row.labels, ...row.figures].map(quote).join(",")).join("\n"),
  "as a program saves it: every record as long": (rows) =>
    rows
      .map((row) => [...row.labels, ...row.figures].map(quote))
      .map((cells) => [...cells, ...Array.from({ length: widest(rows) - cells.length }, () => "")].join(","))
      .join("\r\n"),
  "everything in quotes": (rows) =>
    rows.map((row) => [...row.labels, ...row.figures].map((cell) => `"${cell}"`).join(",")).join("\n"),
};

describe.each([edition2019, edition2021] as readonly Edition[])("$id", (edition) => {
  describe.each(Object.keys(styles))("%s", (name) => {
    it.each(["年报.csv", undefined])("named %s", async (file) => {
      const print = styles[name] as Style;
      await fc.assert(
        fc.asyncProperty(balancedReport(edition, true), async (report) => {
          const bytes = new TextEncoder().encode(print(printedRows(edition, report)));
          const result = await readReport(bytes, file === undefined ? {} : { name: file });
          if (!result.ok) throw new Error(result.message);
          const want = figuresOf(edition, report);
          const have = figuresOf(edition, result.report);
          const names = cellsOf(edition).map((cell) => cell.name);
          expect(names.filter((cell) => want[cell] !== have[cell])).toEqual([]);
        }),
        { numRuns: 8, seed: 11 },
      );
    });
  });
});

describe("what is no CSV", () => {
  it("published samples are not taken for it", () => {
    for (const name of publishedNames()) {
      if (name === "2018-pingtan") continue;
      expect([name, isCsv(new TextDecoder().decode(publishedBytes(`${name}.txt`)), undefined)]).toEqual([name, false]);
    }
  });

  it("figures with separators between their digits stay whole", async () => {
    const text =
      "北河县文化馆2023年政府信息公开工作年度报告\n二、主动公开政府信息情况\n行政许可 12,345\n行政处罚 1,002";
    const result = await readReport(new TextEncoder().encode(text));
    if (!result.ok) throw new Error(result.message);
    expect(result.report.entries.licensing_licenses_decisions).toBe("12345");
  });

  it("quotes that nothing closes and commas without end do no harm", async () => {
    for (const piece of ['"', '",', ",", '""', ',"', "a,\n"]) {
      const result = await readReport(new TextEncoder().encode(piece.repeat(40_000)), { name: "x.csv" });
      expect(result.ok).toBe(false);
    }
  });
});
