// Every published sample, read and compared cell by cell with what a correct reading gives. Prints a line a file.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { toExchange } from "#core/report/exchange.ts";
import { publishedBytes, publishedJson, publishedNames, seeds } from "#testing/published-report.ts";
import { readReport } from "./read-report.ts";

const folder = join(import.meta.dirname, "../testing/published");

/** Cells that the text alone does not decide: they must come out blank with candidates (or be right). */
const undecidable: Readonly<Record<string, RegExp>> = {
  // Its truth lists the run 5845546 as ambiguous.
  "2025-pingtan": /^normativeActs_normativeDocuments_/u,
  // 1011, 82666 and 1211620 without separators have several cuts that all add up.
  "relayout/no-separator__2024-huaian": /^normativeActs_|^disputes_suitAfterReconsideration_/u,
  // The figures of table 4 stand column by column; its truth took them from another extraction.
  "2024-huaian-plain": /^disputes_/u,
  // The first block carries the column heads of another year's form.
  "2021-district-education-mixed-partial": /^normativeActs_/u,
};

const files = publishedNames().flatMap((name) =>
  [".txt", ".pdf"].filter((ending) => existsSync(join(folder, name + ending))).map((ending) => ({ name, ending })),
);

async function compare(name: string, ending: string) {
  const truth = publishedJson(name);
  const started = performance.now();
  const result = await readReport(publishedBytes(name + ending), { name: name + ending });
  const took = performance.now() - started;
  if (!result.ok) throw new Error(`${name}${ending}: ${result.message}`);
  const { report, edition } = result;
  const figures = toExchange(edition, report).figures as Record<string, unknown>;
  const expected = Object.entries(truth.figures ?? {});
  const blank: string[] = [];
  const wrong: string[] = [];
  for (const [cell, value] of expected) {
    const have = figures[cell] ?? null;
    if (String(have) === String(value)) continue;
    (have === null ? blank : wrong).push(cell);
  }
  const right = expected.length - blank.length - wrong.length;
  const line = `${name}${ending}: expected ${expected.length}, right ${right}, blank ${blank.length}, wrong ${wrong.length}, ${took.toFixed(0)} ms`;
  return { truth, report, edition, figures, blank, wrong, expected, line };
}

describe("published samples", () => {
  it("are there", () => expect(files.length).toBeGreaterThan(40));

  it.each(files)("$name$ending", async ({ name, ending }) => {
    const { truth, report, edition, figures, blank, wrong, expected, line } = await compare(name, ending);
    console.info(line);
    expect(wrong).toEqual([]);
    const open = undecidable[name];
    expect(blank.filter((cell) => !open?.test(cell))).toEqual([]);
    for (const cell of blank) {
      const { kind, candidates } = report.reading?.[cell] ?? {};
      expect([cell, kind]).toEqual([cell, "ambiguous"]);
      if (!name.includes("plain")) expect(candidates).toContain(String(truth.figures[cell]));
    }
    const unexpected = Object.keys(figures).filter(
      (cell) =>
        figures[cell] !== null &&
        expected.length > 0 &&
        !expected.some(([one]) => one === cell) &&
        report.reading?.[cell]?.kind !== "repaired",
    );
    expect(unexpected).toEqual([]);
    if (truth.year !== null) expect([report.year, edition.id]).toEqual([truth.year, truth.edition]);
  });

  it.each(seeds)("%s gives its office and its text word for word", async (name) => {
    const { truth, report } = await compare(name, ".txt");
    expect(report.office).toEqual(truth.office);
    expect(report.narrative).toEqual(truth.narrative);
  });

  it("says where every figure stood", async () => {
    const result = await readReport(readFileSync(join(folder, "seed-2021-kaifeng.txt")));
    if (!result.ok) throw new Error(result.message);
    const texts = new Map(
      result.source.blocks.flatMap((block): [string, string][] =>
        block.kind === "paragraph"
          ? [[block.place, block.text]]
          : block.rows.flat().map((cell): [string, string] => [cell.place, cell.text]),
      ),
    );
    for (const [cell, entry] of Object.entries(result.report.entries)) {
      const place = result.report.reading?.[cell]?.place;
      expect(place, cell).toBeDefined();
      expect(texts.get(place ?? ""), cell).toBe(entry);
    }
  });

  it("marks what was repaired and what was printed otherwise", async () => {
    const { report } = await compare("seed-2020-xuchang", ".txt");
    expect(report.reading?.requests_petitionOrComplaint_total?.kind).toBe("repaired");
    expect(report.reading?.requests_notHeld_total?.kind).toBe("repaired");
    const luohe = await compare("seed-2019-luohe", ".txt");
    expect(luohe.report.labels).toEqual({ requests_prohibitedByLaw: "其他法律法规禁止公开" });
    expect(luohe.report.reading?.requests_prohibitedByLaw_total?.kind).toBe("variant");
    const prose = await compare("seed-2018-xuchang", ".txt");
    expect(prose.report.reading?.replies_disclosed_count?.kind).toBe("repaired");
  });
});
