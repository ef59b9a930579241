import { describe, expect, test } from "vitest";
import { contextOf } from "../checks/context.ts";
import { cellsOf } from "../editions/cells.ts";
import { requireEdition } from "../editions/registry.ts";
import { checkReport } from "../findings/check-report.ts";
import { figuresOf } from "../report/figures.ts";
import type { Report } from "../report/report.ts";
import { yearOf } from "../report/year-of.ts";
import { draftTexts } from "../wording/draft-texts.ts";
import { blankCells, blankTables } from "./fill-blanks.ts";

const edition = requireEdition("2021");
const report: Report = {
  office: { name: "青禾县地震局", kind: "department", level: "county" },
  year: 2025,
  edition: "2021",
  entries: {},
  typedTotals: [],
  narrative: {},
};
const zeros = (cells: readonly string[]) => Object.fromEntries(cells.map((cell) => [cell, "0"]));

describe("zeros", () => {
  test("go into every blank cell but computed totals and what was typed; rows can be left out", () => {
    const typed = { normativeActs_normativeDocuments_inForce: "3" };
    const tables = blankTables(edition, { ...report, entries: typed });
    const cells = blankCells(tables, new Set());
    expect(cells).toHaveLength(cellsOf(edition).filter(({ total }) => !total).length - 1);
    const without = blankCells(tables, new Set(["requests/repeated"]));
    expect(cells.filter((cell) => !without.includes(cell))).toEqual(
      cells.filter((cell) => cell.startsWith("requests_repeated_")),
    );
    expect(blankTables(edition, { ...report, entries: zeros(cellsOf(edition).map(({ name }) => name)) })).toEqual([]);
  });

  test("are doubted where last year's report says that something goes on", () => {
    const last = { ...report, year: 2024, entries: { ...zeros(cellsOf(edition).map(({ name }) => name)) } };
    const entries = { ...last.entries, requests_carriedForward_naturalPerson: "2" };
    const rows = blankTables(edition, report, yearOf({ ...last, entries })).flatMap((table) => table.rows);
    expect(rows.filter(({ goesOn }) => goesOn).map(({ id }) => id)).toEqual(["requests/carriedOver"]);
  });
});

describe("drafts", () => {
  const cells = blankCells(blankTables(edition, report), new Set());

  test.each([
    ["nothing but zeros", {}],
    [
      "some figures",
      {
        normativeActs_normativeDocuments_issued: "2",
        normativeActs_normativeDocuments_inForce: "5",
        requests_newlyReceived_naturalPerson: "3",
        requests_disclosed_naturalPerson: "2",
        requests_carriedForward_naturalPerson: "1",
        disputes_reconsideration_upheld: "1",
      },
    ],
  ])("of %s say nothing that a check finds wrong, and leave no place to fill", (_, more) => {
    const filled: Report = { ...report, entries: { ...zeros(cells), ...more } };
    const drafts = draftTexts(edition, filled, figuresOf(edition, filled));
    expect(drafts.map(({ section }) => section)).toEqual(["opening", "overview", "others"]);
    for (const { text } of drafts) expect(text).not.toMatch(/＿|_/u);
    const narrative = Object.fromEntries(drafts.map(({ section, text }) => [section, text]));
    const problems = "公开的内容还不够丰富，主动性有待加强。明年将加强业务培训，逐项充实公开内容。";
    const found = checkReport(contextOf({ ...filled, narrative: { ...narrative, problems } }));
    expect(found.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(found.filter(({ section, severity }) => severity === "warning" && section === "others")).toEqual([]);
  });

  test("never replace a text, and nothing is drafted of problems: nobody can count them", () => {
    const filled: Report = {
      ...report,
      entries: zeros(cells),
      narrative: { overview: "已经写了。", opening: "同样。" },
    };
    expect(draftTexts(edition, filled, figuresOf(edition, filled)).map(({ section }) => section)).toEqual(["others"]);
  });
});
