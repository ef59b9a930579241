import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { balancedReport } from "#testing/balanced-report.ts";
import { publishedReport } from "#testing/published-report.ts";
import { contextOf } from "../checks/context.ts";
import { cellsOf } from "../editions/cells.ts";
import { editions } from "../editions/registry.ts";
import { equationsThrough } from "../equations/equations.ts";
import { checkReport } from "../findings/check-report.ts";
import { applyChanges } from "../report/apply-changes.ts";
import { withEntry } from "../report/edit.ts";
import { figuresOf } from "../report/figures.ts";
import type { Report } from "../report/report.ts";
import { inspectCell } from "./inspect-cell.ts";

const { report: kaifeng, edition } = publishedReport("seed-2021-kaifeng");
const inspect = (report: Report, cell: string) =>
  inspectCell(edition, report, figuresOf(edition, report), cell, undefined, checkReport(contextOf(report)));

describe("inspectCell", () => {
  it("writes out the equations of a figure with its numbers", () => {
    const found = inspect(kaifeng, "requests_newlyReceived_naturalPerson");
    expect(found?.label).toBe("本年新收政府信息公开申请数量·自然人");
    const balance = found?.equations.find(({ check }) => check === "B01");
    expect(balance).toMatchObject({ holds: true, gap: "", relation: "=" });
    expect(balance?.left.terms.map(({ label, text }) => `${label} ${text}`)).toEqual([
      "本年新收政府信息公开申请数量 508",
      "上年结转政府信息公开申请数量 3",
    ]);
    expect(balance?.left.sum).toBe("511");
    expect(balance?.right.sum).toBe("511");
    const across = found?.equations.find(({ check }) => check === "B02");
    expect(across?.right.terms.map(({ label }) => label)).toEqual([
      "自然人",
      "商业企业",
      "法律服务机构",
      "法人或其他组织·其他",
    ]);
    expect(across?.right.nil).toBe(2);
  });

  it("names the gap, puts what fails first and offers the figure that repairs it", () => {
    const wrong = withEntry(kaifeng, "requests_newlyReceived_naturalPerson", "518");
    const found = inspect({ ...wrong, typedTotals: [] }, "requests_newlyReceived_naturalPerson");
    expect(found?.equations[0]).toMatchObject({ holds: false, gap: "10", check: "B01" });
    expect(found?.broken).toBe(2);
    expect(found?.repairs[0]).toEqual({
      label: "把“本年新收政府信息公开申请数量·自然人”改为 508",
      changes: [{ cell: "requests_newlyReceived_naturalPerson", value: "508" }],
      here: true,
    });
  });

  it("offers no correction while the table is half filled in", () => {
    const entries = { requests_newlyReceived_naturalPerson: "12", requests_newlyReceived_commercialEnterprise: "3" };
    const found = inspect({ ...kaifeng, entries, typedTotals: [] }, "requests_newlyReceived_naturalPerson");
    expect(found?.broken).toBeGreaterThan(0);
    expect(found?.repairs).toEqual([]);
  });

  it("says of what is no figure that nothing can be told, and drops the group that all places share", () => {
    const column = "requests_newlyReceived_otherOrganization";
    const found = inspect(withEntry(kaifeng, column, "abc"), column);
    const balance = found?.equations.find(({ check }) => check === "B01");
    expect(balance).toMatchObject({ unknown: true });
    expect(balance?.left.terms[0]).toMatchObject({ label: "本年新收政府信息公开申请数量", text: "abc" });
    expect(inspect(kaifeng, column)?.equations.some(({ unknown }) => unknown)).toBe(false);
  });

  it("shows the subtotals that the form does not print", () => {
    const found = inspect(kaifeng, "requests_thirdPartyRights_total");
    expect(found?.subtotals.map(({ label, text, contains }) => [label, text, contains])).toEqual([
      ["不予公开", "27", true],
      ["无法提供", "50", false],
      ["不予处理", "5", false],
      ["其他处理", "8", false],
    ]);
  });

  it("stands beside last year's figure and the one it continues", () => {
    const before = { ...kaifeng, year: 2020, edition: "2019" };
    const context = contextOf(kaifeng, { lastYear: before });
    const found = inspectCell(
      edition,
      kaifeng,
      context.figures,
      "requests_carriedOver_naturalPerson",
      context.lastYear,
    );
    expect(found?.lastYear).toEqual([
      { label: "上年同一格", text: "3" },
      { label: "上年“结转下年度继续办理·自然人”", text: "6", equal: false },
    ]);
  });

  it("offers what a blank must be where the rest is known", () => {
    const typed = { ...kaifeng, typedTotals: cellsOf(edition).flatMap(({ name, total }) => (total ? [name] : [])) };
    const figures = figuresOf(edition, kaifeng);
    const entries = {
      ...Object.fromEntries(typed.typedTotals.map((name) => [name, String(figures[name])])),
      ...kaifeng.entries,
    };
    const blank = withEntry({ ...typed, entries }, "requests_repeated_naturalPerson", "");
    expect(inspect(blank, "requests_repeated_naturalPerson")?.repairs[0]?.changes).toEqual([
      { cell: "requests_repeated_naturalPerson", value: kaifeng.entries.requests_repeated_naturalPerson },
    ]);
  });

  it("knows no cell that the edition does not have", () => {
    expect(inspect(kaifeng, "requests_toString_total")).toBeUndefined();
  });

  it.each(editions.map((each) => [each.id, each] as const))(
    "%s: every repair it offers makes the section balance",
    (_, each) => {
      const cells = cellsOf(each).filter((cell) => !cell.total && equationsThrough(each, cell.name).length > 0);
      fc.assert(
        fc.property(
          balancedReport(each),
          fc.nat(cells.length - 1),
          fc.integer({ min: 1, max: 900 }),
          (report, at, more) => {
            const cell = (cells[at] as (typeof cells)[number]).name;
            const now = figuresOf(each, report)[cell] ?? 0;
            const wrong = withEntry(report, cell, String((cells[at]?.amount ? now / 1_000_000 : now) + more));
            const findings = checkReport(contextOf(wrong));
            const found = inspectCell(each, wrong, figuresOf(each, wrong), cell, undefined, findings);
            for (const repair of found?.repairs ?? []) {
              const repaired = applyChanges(each, wrong, repair.changes);
              const after = inspectCell(each, repaired, figuresOf(each, repaired), cell);
              expect(after?.equations.filter(({ holds, relation }) => !holds && relation === "=")).toEqual([]);
            }
          },
        ),
        { numRuns: 25 },
      );
    },
  );
});
