import { describe, expect, test } from "vitest";
import { requireEdition } from "../editions/registry.ts";
import { yearOf } from "../report/year-of.ts";
import { answerableHeads, axisOfHead, headChoices } from "./answerable-heads.ts";
import { brokenCarryOver, changedSince, countBalance, planTakeOver } from "./take-over.ts";

const edition = requireEdition("2021");
const cell = "requests_newlyReceived_naturalPerson";
const other = "requests_newlyReceived_commercialEnterprise";
const total = "requests_newlyReceived_total";

describe("taking a count over", () => {
  const figures = { [cell]: 4, [other]: 0, [total]: 4 };

  test("names what it overwrites and what it fills, and leaves totals to be computed", () => {
    const plan = planTakeOver(edition, { entries: { [cell]: "3", [other]: "" }, typedTotals: [] }, figures);
    expect(plan.overwritten).toEqual([
      { cell, label: expect.stringContaining("自然人") as string, before: "3", after: "4" },
    ]);
    expect(plan.filled.map(({ cell: name, after }) => [name, after])).toEqual([[other, "0"]]);
    expect(plan.same).toBe(0);
  });

  test("writes totals where the report has them typed, and counts what stays", () => {
    const plan = planTakeOver(edition, { entries: { [cell]: "4", [other]: "0" }, typedTotals: [total] }, figures);
    expect(plan.filled.map((each) => each.cell)).toEqual([total]);
    expect(plan.same).toBe(2);
  });

  test("tells what is another than the last time, totals left out", () => {
    expect(changedSince(edition, { ...figures, [cell]: 2, [total]: 2 }, figures)).toEqual([
      expect.objectContaining({ cell, before: "2", after: "4" }),
    ]);
  });
});

describe("what a count says of itself", () => {
  test("the balance, where requests were counted", () => {
    const figures = {
      requests_newlyReceived_total: 5,
      requests_carriedOver_total: 1,
      requests_resultsTotal_total: 4,
      requests_carriedForward_total: 2,
    };
    expect(countBalance(edition, figures)).toEqual({ received: 5, carriedOver: 1, results: 4, carriedForward: 2 });
    expect(countBalance(edition, { disputes_reconsideration_total: 1 })).toBeUndefined();
  });

  test("where it does not continue last year's report", () => {
    const lastYear = yearOf({
      office: { name: "青禾县林业局" },
      year: 2023,
      edition: "2021",
      entries: { requests_carriedForward_naturalPerson: "3", requests_carriedForward_legalServices: "1" },
      typedTotals: [],
      narrative: {},
    });
    const figures = { requests_carriedOver_naturalPerson: 2, requests_carriedOver_legalServices: 1 };
    expect(brokenCarryOver(edition, lastYear, figures)).toEqual([
      expect.objectContaining({ cell: "requests_carriedOver_naturalPerson", before: "3", after: "2" }),
    ]);
  });
});

describe("heads to choose from", () => {
  test("are those of one axis, with their group, without totals and without when a request came", () => {
    const rows = headChoices(edition, "requests", "rows");
    expect(rows.map(({ label }) => label)).toContain("不予公开：属于国家秘密");
    expect(rows.map(({ id }) => id)).toEqual(expect.arrayContaining(["disclosed", "carriedForward"]));
    expect(rows.some(({ id }) => id === "newlyReceived" || id === "resultsTotal")).toBe(false);
    expect(headChoices(edition, "disputes", "columns").length).toBeGreaterThan(3);
    const all = ["requests", "disputes"].flatMap((table) =>
      (["rows", "columns"] as const).flatMap((axis) => headChoices(edition, table, axis).map(({ id }) => id)),
    );
    expect(new Set(all)).toEqual(new Set(answerableHeads(edition).keys()));
  });

  test("are found again by the answer", () => {
    expect(axisOfHead(edition, "notHeld")).toEqual({ table: "requests", axis: "rows" });
    expect(axisOfHead(edition, "upheld")).toEqual({ table: "disputes", axis: "columns" });
    expect(axisOfHead(edition, "none")).toBeUndefined();
  });
});
