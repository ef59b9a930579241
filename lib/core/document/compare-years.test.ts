import { expect, it } from "vitest";
import { publishedReport } from "#testing/published-report.ts";
import { cellByName, groupCellByName } from "../editions/cells.ts";
import type { Report } from "../report/report.ts";
import { compareYears } from "./compare-years.ts";

const now = publishedReport("seed-2021-kaifeng");
const other = publishedReport("seed-2020-xuchang");

const withEntries = (report: Report, entries: Record<string, string>, typedTotals: readonly string[] = []): Report => ({
  ...report,
  entries,
  typedTotals,
});

function beside(entries: Record<string, string>, before: Record<string, string>, typed: readonly string[] = []) {
  const { edition, report } = now;
  const tables = compareYears(
    { edition, report: withEntries(report, entries) },
    { edition, report: withEntries({ ...report, year: 2020 }, before, typed) },
  );
  return Object.assign({}, ...tables.map((table) => table.beside)) as (typeof tables)[number]["beside"];
}

const cell = "requests_newlyReceived_naturalPerson";

it.each([
  ["510", "408", { before: { text: "408" }, growth: { text: "+25%" } }],
  ["0", "4", { before: { text: "4" }, growth: { text: "-100%" } }],
  ["4", "4", { before: { text: "4" }, growth: { text: "0%" } }],
  ["4", "0", { before: { text: "0" }, growth: "nil" }],
  ["0", "0", { before: { text: "0" }, growth: "nil" }],
  ["", "4", { before: { text: "4" }, growth: "blank" }],
  ["4", "", { before: "blank", growth: "blank" }],
  ["约四", "4", { before: { text: "4" }, growth: "blank" }],
])("%s this year and %s last year", (figure, last, expected) => {
  expect(beside({ [cell]: figure }, { [cell]: last })[cell]).toEqual(expected);
});

it("compares no sum that lacks a part, in either year; a total that was typed stands for itself", () => {
  const [first, second, total] = ["upheld", "corrected", "total"].map((head) => `disputes_reconsideration_${head}`) as [
    string,
    string,
    string,
  ];
  const rest = { disputes_reconsideration_otherOutcome: "0", disputes_reconsideration_pending: "0" };
  const whole = { [first]: "3", [second]: "1", ...rest };
  expect(beside(whole, { ...whole, [first]: "1" })[total]).toEqual({
    before: { text: "2" },
    growth: { text: "+100%" },
  });
  expect(beside({ [first]: "3", ...rest }, whole)[total]?.growth).toBe("parts");
  expect(beside(whole, { [first]: "3", ...rest })[total]?.growth).toBe("parts");
  expect(beside(whole, { [total]: "2" }, [total])[total]?.growth).toEqual({ text: "+100%" });
});

it("has no last year where last year's form has no such cell, and the same meaning where it has", () => {
  const tables = compareYears(now, other);
  const all = Object.assign({}, ...tables.map((table) => table.beside)) as (typeof tables)[number]["beside"];
  expect(all.requests_correctionOverdue_naturalPerson).toEqual({ before: "absent", growth: "blank" });
  expect(all.requests_disclosed_naturalPerson?.before).toEqual({
    text: other.report.entries.requests_disclosed_naturalPerson,
  });
  const absent = Object.entries(all).flatMap(([name, { before }]) => (before === "absent" ? [name] : []));
  expect(absent).toEqual(
    Object.keys(all).filter((name) => !cellByName(other.edition, name) && !groupCellByName(other.edition, name)),
  );
  expect(absent.length).toBeGreaterThan(20);
});

it("leaves no cell of the tables out", () => {
  const cells = compareYears(now, now).flatMap(({ beside }) => Object.keys(beside));
  expect(new Set(cells).size).toBe(200);
});
