import { expect, test } from "vitest";
import { cellsOf } from "#core/editions/cells.ts";
import { publishedReport } from "#testing/published-report.ts";
import { writeCsv } from "./write-csv.ts";

const { edition, report } = publishedReport("seed-2021-kaifeng");

function rowsOf(csv: string): readonly (readonly string[])[] {
  return csv
    .replace("\uFEFF", "")
    .trimEnd()
    .split("\r\n")
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
        ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? "",
      ),
    );
}

test("every cell of the form stands on a line of its own, with its figure", () => {
  const [heads, ...rows] = rowsOf(writeCsv(edition, report));
  expect(heads).toHaveLength(8);
  expect(rows.map((row) => row[2])).toEqual(cellsOf(edition).map(({ name }) => name));
  expect(rows.every((row) => row.length === 8 && row[0] === "2021")).toBe(true);
  for (const [cell, entry] of Object.entries(report.entries))
    expect([cell, rows.find((row) => row[2] === cell)?.[6]]).toEqual([cell, entry.replace(/\.0+$/, "")]);
});

test("a blank figure is an empty field, no nil; a name with marks keeps its field", () => {
  const office = { ...report.office, name: '=甲,"乙"局' };
  const rows = rowsOf(writeCsv(edition, { ...report, office, entries: {} }));
  expect(rows.slice(1).every((row) => row[6] === "" && row[1] === `'=甲,"乙"局`)).toBe(true);
});
