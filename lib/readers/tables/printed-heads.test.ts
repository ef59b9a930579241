// Labels as printed: a misprinted head of a column is kept and told, in whatever layout it is printed.
import { describe, expect, it } from "vitest";
import { contextOf } from "#core/checks/context.ts";
import type { Edition, Head } from "#core/editions/edition.ts";
import { edition2019 } from "#core/editions/edition-2019.ts";
import { edition2021 } from "#core/editions/edition-2021.ts";
import { checkReport } from "#core/findings/check-report.ts";
import { readReport } from "#readers/read-report.ts";
import { layouts, type PrintedRow, printedRows, runTogether } from "#testing/lay-out-report.ts";
import { publishedReport } from "#testing/published-report.ts";

const seeds = [
  { edition: edition2021 as Edition, rows: rowsOf(edition2021, "seed-2021-kaifeng") },
  { edition: edition2019 as Edition, rows: rowsOf(edition2019, "seed-2019-luohe") },
];
const kinds = ["a cell a line", "tabs", "blanks", "web page"] as const;
const printed = {
  ...Object.fromEntries(kinds.map((kind) => [kind, layouts[kind] ?? runTogether])),
  "run together": runTogether,
};

function rowsOf(edition: Edition, name: string): readonly PrintedRow[] {
  return printedRows(edition, publishedReport(name).report);
}

/** Every head of a column with the path of its first table. */
function columnHeads({ sections }: Edition): readonly { readonly path: string; readonly label: string }[] {
  const below = (head: Head): readonly Head[] => [head, ...(head.children ?? []).flatMap(below)];
  const all = sections
    .flatMap((section) => section.tables ?? [])
    .flatMap((table) => table.columns.flatMap(below).map(({ id, label }) => ({ path: `${table.id}_${id}`, label })));
  return all.filter(({ label }, at) => all.findIndex((one) => one.label === label) === at);
}

/** The rows with one character of the first head so labelled misprinted. */
function misprint(rows: readonly PrintedRow[], label: string, wrong: string): readonly PrintedRow[] {
  const at = rows.findIndex((row) => row.kind === "head" && row.labels.includes(label));
  const row = rows[at] as PrintedRow;
  const column = row.labels.indexOf(label);
  return rows.with(at, { ...row, labels: row.labels.with(column, wrong) });
}

async function read(text: string) {
  const result = await readReport(new TextEncoder().encode(text));
  if (!result.ok) throw new Error(result.message);
  return result.report;
}

describe.each(Object.entries(printed))("%s", (_, print) => {
  it.each(seeds)("as the form prints them: nothing is said ($edition.id)", async ({ rows }) => {
    expect((await read(print(rows))).labels).toBeUndefined();
  });

  it.each(seeds)("each head of a column, misprinted ($edition.id)", { timeout: 30_000 }, async ({ edition, rows }) => {
    for (const { path, label } of columnHeads(edition)) {
      const wrong = `${label.slice(0, 1)}讹${label.slice(2)}`;
      const report = await read(print(misprint(rows, label, wrong)));
      expect(report.labels).toEqual({ [path]: wrong });
      const told = checkReport(contextOf(report)).filter(({ number }) => number === "F10");
      expect(told.map(({ left, right }) => [left, right])).toEqual([[wrong, label]]);
    }
  });
});

it("a head under another usual wording is kept as printed; a remark in brackets is none", async () => {
  const rows = misprint(rowsOf(edition2021, "seed-2021-kaifeng"), "本年废止件数", "本年废止数量");
  const text = runTogether(misprint(rows, "本年收费金额（单位：万元）", "本年收费金额（单位：万元，保留4位小数）"));
  expect((await read(text)).labels).toEqual({ normativeActs_repealed: "本年废止数量" });
});
