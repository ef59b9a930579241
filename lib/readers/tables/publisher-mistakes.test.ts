// Sums broken by the publisher, in rows whose cell borders are lost: what is printed is read, and nothing else is made up.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellsOf } from "#core/editions/cells.ts";
import type { Edition } from "#core/editions/edition.ts";
import { edition2019 } from "#core/editions/edition-2019.ts";
import { edition2021 } from "#core/editions/edition-2021.ts";
import { checkEquations } from "#core/equations/equations.ts";
import { figuresOf } from "#core/report/figures.ts";
import type { Report } from "#core/report/report.ts";
import { readReport } from "#readers/read-report.ts";
import { balancedReport, typeTotals } from "#testing/balanced-report.ts";
import { layouts, type PrintedRow, printedRows, runTogether } from "#testing/lay-out-report.ts";

const editions: readonly Edition[] = [edition2019, edition2021];

/** A small office: a handful of requests, all of them answered. */
function smallReport(edition: Edition, figures: Readonly<Record<string, string>>): Report {
  const entries = Object.fromEntries(cellsOf(edition).flatMap((cell) => (cell.total ? [] : [[cell.name, "0"]])));
  const report: Report = {
    office: { name: "试验区水务局" },
    year: edition.years.from ?? 2019,
    edition: edition.id,
    entries: { ...entries, requests_newlyReceived_naturalPerson: "6", requests_disclosed_naturalPerson: "6" },
    typedTotals: [],
    narrative: {},
  };
  const typed = typeTotals(edition, report);
  return { ...typed, entries: { ...typed.entries, ...figures } };
}

async function compare(edition: Edition, report: Report, text: string) {
  const result = await readReport(new TextEncoder().encode(text));
  if (!result.ok) throw new Error(result.message);
  const want = figuresOf(edition, report);
  const have = figuresOf(edition, result.report);
  const differing = cellsOf(edition).filter(({ name }) => want[name] !== have[name]);
  const line = ({ name }: { name: string }) => `${name} ${want[name]} → ${have[name]}`;
  const kind = (name: string) => result.report.reading?.[name]?.kind;
  return {
    blank: differing.filter(({ name }) => have[name] === undefined).map(line),
    wrong: differing.filter(({ name }) => have[name] !== undefined).map(line),
    unmarked: differing.filter(({ name }) => have[name] !== undefined && kind(name) === "read").map(line),
    broken: checkEquations(edition, have, new Set()).length,
  };
}

const mistakes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "a total row left at 0": { requests_resultsTotal_naturalPerson: "0", requests_resultsTotal_total: "0" },
  "one figure too many in a row": { requests_disclosed_commercialEnterprise: "2" },
  "a total that is not its row's sum": { requests_newlyReceived_total: "9" },
  "carried forward and counted as answered": {
    requests_carriedForward_naturalPerson: "6",
    requests_carriedForward_total: "6",
  },
  "an answer that nobody asked for": { requests_notHeld_naturalPerson: "3", requests_notHeld_total: "3" },
};

const spaced: Readonly<Record<string, (rows: readonly PrintedRow[]) => string>> = {
  "no borders": runTogether,
  "figures apart, the last against the next label": (rows) =>
    rows.map(({ labels, figures }) => labels.join("") + figures.join(" ")).join(""),
  "one border lost": (rows) =>
    rows.map(({ labels, figures }) => `${labels.join("")} ${withoutBorder(figures, 4)} `).join(""),
  "two borders lost": (rows) =>
    rows.map(({ labels, figures }) => `${labels.join("")} ${withoutBorder(figures, 2, 5)} `).join(""),
};

function withoutBorder(figures: readonly string[], ...lost: readonly number[]): string {
  return figures.map((figure, at) => (at === 0 || lost.includes(at) ? figure : ` ${figure}`)).join("");
}

describe.each(editions)("$id", (edition) => {
  describe.each(Object.keys(spaced))("%s", (layout) => {
    it.each(["none", ...Object.keys(mistakes)])("mistake: %s", async (mistake) => {
      const report = smallReport(edition, mistakes[mistake] ?? {});
      const lay = spaced[layout] as (rows: readonly PrintedRow[]) => string;
      const { blank, wrong, broken } = await compare(edition, report, lay(printedRows(edition, report)));
      expect([wrong, blank]).toEqual([[], []]);
      expect(broken > 0).toBe(mistake !== "none");
    });
  });

  it.each(["no borders", ...Object.keys(layouts)])(
    "%s, any mistake: never a wrong figure",
    {
      timeout: 120_000,
    },
    async (name) => {
      const lay = name === "no borders" ? runTogether : (layouts[name] as (rows: readonly PrintedRow[]) => string);
      const names = cellsOf(edition).map((cell) => cell.name);
      await fc.assert(
        fc.asyncProperty(balancedReport(edition, true), fc.nat(), fc.nat(200), async (report, which, figure) => {
          const cell = names[which % names.length] as string;
          const mistaken = { ...report, entries: { ...report.entries, [cell]: String(figure) } };
          const { wrong, unmarked, blank } = await compare(edition, mistaken, lay(printedRows(edition, mistaken)));
          expect([wrong, unmarked]).toEqual([[], []]);
          if (name !== "no borders") expect(blank).toEqual([]);
        }),
        { numRuns: name === "no borders" ? 60 : 10, seed: 2026 },
      );
    },
  );
});
