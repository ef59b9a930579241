// Random balanced reports in many layouts, whole and damaged: never a wrong figure that is not marked.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellsOf } from "#core/editions/cells.ts";
import type { Edition } from "#core/editions/edition.ts";
import { edition2019 } from "#core/editions/edition-2019.ts";
import { edition2021 } from "#core/editions/edition-2021.ts";
import { figuresOf } from "#core/report/figures.ts";
import type { Report } from "#core/report/report.ts";
import { balancedReport } from "#testing/balanced-report.ts";
import { damages, inTraditional, layouts, type PrintedRow, printedRows, runTogether } from "#testing/lay-out-report.ts";
import { readReport } from "./read-report.ts";

const editions: readonly Edition[] = [edition2019, edition2021];
const anyReport = fc.constantFrom(...editions).chain((edition) =>
  balancedReport(edition, true).map((report) => ({
    edition,
    report,
    [fc.toStringMethod]: () => JSON.stringify(Object.entries(report.entries).filter(([, text]) => text !== "0")),
  })),
);

async function readBack(text: string) {
  const result = await readReport(new TextEncoder().encode(text));
  if (!result.ok) throw new Error(`${result.message}\n${text.slice(0, 400)}`);
  return result;
}

/** Cells that differ from the report, by how sure the reader says it is. */
async function differences(edition: Edition, report: Report, text: string) {
  const result = await readBack(text);
  expect(result.edition.id).toBe(edition.id);
  const want = figuresOf(edition, report);
  const have = figuresOf(edition, result.report);
  const unmarked: string[] = [];
  const repaired: string[] = [];
  const blank: string[] = [];
  for (const { name } of cellsOf(edition)) {
    if (want[name] === have[name]) continue;
    const reading = result.report.reading?.[name];
    const line = `${name} ${want[name]} → ${have[name]}`;
    if (have[name] === undefined) blank.push(line);
    else (reading?.kind === "repaired" ? repaired : unmarked).push(line);
  }
  return { unmarked, repaired, blank };
}

const picks = fc
  .infiniteStream(fc.nat(1_000_000))
  .map((stream) => (below: number) => (stream.next().value as number) % Math.max(1, below));

describe("layouts", () => {
  it.each(Object.keys(layouts))("%s: every figure is read", { timeout: 120_000 }, async (name) => {
    const lay = layouts[name] as (rows: readonly PrintedRow[]) => string;
    await fc.assert(
      fc.asyncProperty(anyReport, fc.boolean(), async ({ edition, report }, mirrored) => {
        const text = lay(printedRows(edition, report));
        const { unmarked, repaired, blank } = await differences(edition, report, mirrored ? inTraditional(text) : text);
        expect([unmarked, repaired, blank]).toEqual([[], [], []]);
      }),
      { numRuns: 15 },
    );
  });

  it("without separators: what the sums decide is right, the rest blank", { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anyReport, async ({ edition, report }) => {
        const { unmarked, repaired } = await differences(edition, report, runTogether(printedRows(edition, report)));
        expect([unmarked, repaired]).toEqual([[], []]);
      }),
      { numRuns: 15 },
    );
  });
});

describe("empty instead of 0", () => {
  const pipes = layouts.pipes as (rows: readonly PrintedRow[]) => string;
  const withoutNils = (rows: readonly PrintedRow[], spared = -1) =>
    rows.map((row, index) => ({
      ...row,
      figures: index === spared ? row.figures : row.figures.map((figure) => (figure === "0" ? "" : figure)),
    }));
  const requestsOf = (edition: Edition) => cellsOf(edition).filter(({ name }) => name.startsWith("requests_"));

  it.each(Object.keys(layouts))("%s: never a wrong figure without a mark", { timeout: 120_000 }, async (name) => {
    const lay = layouts[name] as (rows: readonly PrintedRow[]) => string;
    await fc.assert(
      fc.asyncProperty(anyReport, async ({ edition, report }) => {
        const { unmarked } = await differences(edition, report, lay(withoutNils(printedRows(edition, report))));
        expect(unmarked).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it("where the sums force every one: read as 0 and marked; never a wrong figure", { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anyReport, async ({ edition, report }) => {
        const text = pipes(withoutNils(printedRows(edition, report)));
        const { unmarked, repaired } = await differences(edition, report, text);
        expect([unmarked, repaired]).toEqual([[], []]);
        const { reading } = (await readBack(text)).report;
        const figures = figuresOf(edition, report);
        // Where no row at all begins with a figure it is not known whether the first cell is the label's.
        fc.pre(
          ["newlyReceived", "disclosed", "repeated"].every((row) => figures[`requests_${row}_naturalPerson`] !== 0),
        );
        const nils = requestsOf(edition).filter(({ name }) => figures[name] === 0);
        expect(new Set(nils.map(({ name }) => reading?.[name]?.kind))).toEqual(new Set(["repaired"]));
      }),
      { numRuns: 30 },
    );
  });

  it("of more than half a row: figures that have cells of their own are not cut up until the sums hold", async () => {
    const row = ["", "", "", "", "", "", "1296", "18", "", "1314", "2", "2010", "1", "", "2013"];
    const blank: Report = {
      office: { name: "青禾县" },
      year: 2022,
      edition: "2021",
      entries: {},
      typedTotals: [],
      narrative: {},
    };
    const disputes = cellsOf(edition2021).filter(({ name }) => name.startsWith("disputes_"));
    const filled = disputes.flatMap(({ name }, at) => (row[at] ? [[name, row[at]]] : []));
    const report = {
      ...blank,
      entries: Object.fromEntries([...cellsOf(edition2021).map(({ name }) => [name, "0"]), ...filled]),
    };
    const { unmarked, repaired } = await differences(
      edition2021,
      report,
      pipes(withoutNils(printedRows(edition2021, report))),
    );
    expect([unmarked, repaired]).toEqual([[], []]);
  });

  it("and a figure is missing besides: never a wrong figure", { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anyReport, picks, async ({ edition, report }, pick) => {
        const rows = withoutNils(printedRows(edition, report));
        const filled = rows.flatMap((row, index) => (row.figures.some((figure) => figure !== "") ? [index] : []));
        const at = filled[pick(filled.length)];
        const gone = pick(7);
        const text = pipes(
          rows.map((row, index) =>
            index === at ? { ...row, figures: row.figures.map((figure, one) => (one === gone ? "" : figure)) } : row,
          ),
        );
        const { unmarked, repaired } = await differences(edition, report, text);
        expect([unmarked, repaired]).toEqual([[], []]);
      }),
      { numRuns: 40 },
    );
  });

  it("in some cells only: blank stays blank, 0 is offered", async () => {
    await fc.assert(
      fc.asyncProperty(anyReport, async ({ edition, report }) => {
        const rows = printedRows(edition, report);
        const spared = rows.findIndex(({ labels }) => labels.some((label) => label.includes("重复申请")));
        fc.pre(rows[spared]?.figures.includes("0") === true);
        const { report: read } = await readBack(pipes(withoutNils(rows, spared)));
        const figures = figuresOf(edition, report);
        const nils = requestsOf(edition).filter(({ name }) => figures[name] === 0);
        const printed = nils.filter(({ row }) => row.label === "重复申请").map(({ name }) => name);
        expect(nils.flatMap(({ name }) => (read.entries[name] === "0" ? [name] : []))).toEqual(printed);
      }),
      { numRuns: 20 },
    );
  });
});

describe("damage", () => {
  it.each(Object.keys(damages))("%s: no wrong figure without a mark", { timeout: 120_000 }, async (name) => {
    const damage = damages[name] as (typeof damages)[string];
    await fc.assert(
      fc.asyncProperty(
        anyReport,
        fc.constantFrom(...Object.keys(layouts)),
        picks,
        async ({ edition, report }, layout, pick) => {
          const lay = layouts[layout] as (rows: readonly PrintedRow[]) => string;
          const text = lay(damage(printedRows(edition, report), pick));
          const { unmarked } = await differences(edition, report, text);
          expect(unmarked).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });
});
