// Figures under the columns of another year's form are never put in by their number alone.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { balancedReport } from "#testing/balanced-report.ts";
import { pathsOf } from "../editions/cells.ts";
import type { Edition } from "../editions/edition.ts";
import { requireEdition } from "../editions/registry.ts";
import { gridFromRows, gridFromText } from "./clipboard-grid.ts";
import { planPaste } from "./plan-paste.ts";

const into = (edition: Edition) => ({
  edition,
  report: fc
    .sample(balancedReport(edition, true), { numRuns: 1, seed: 1 })
    .map((report) => ({ ...report, entries: {}, typedTotals: [] }))[0] as never,
  focus: { cell: undefined, section: "disclosure" },
  lines: [],
});

describe("three figures under the heads of 2019 in a form of 2021", () => {
  const rows = [
    ["信息内容", "本年新制作数量", "本年新公开数量", "对外公开总数量"],
    ["规章", "0", "0", "0"],
    ["行政规范性文件", "12", "12", "23"],
  ];
  it.each([
    ["in columns", [gridFromRows(rows.map((row) => row.map((text) => ({ text }))))]],
    ["in lines of a text", [gridFromText(rows.map((row) => row.join(" ")).join("\n"))]],
    [
      "in lines of different lengths",
      [gridFromText(`第二十条第（一）项\n${rows.map((row) => row.join("\t")).join("\n")}`)],
    ],
  ])("%s: nothing lands, and the reason is said", (_, grids) => {
    const { changes, leftOut } = planPaste(grids, into(requireEdition("2021")));
    expect(changes).toEqual([]);
    expect(leftOut.map(({ text }) => text)).toEqual(["0", "0", "0", "12", "12", "23"]);
    expect(new Set(leftOut.map(({ reason }) => reason))).toEqual(
      new Set(["栏目是其他年份格式的，本表没有这一栏，请逐项核对后填写"]),
    );
  });

  it("land under the heads of their own form", () => {
    expect(
      planPaste([gridFromRows(rows.map((row) => row.map((text) => ({ text }))))], into(requireEdition("2019"))).changes,
    ).toHaveLength(6);
  });
});

it("of all tables two editions share, figures land only under columns that both have", () => {
  const [older, newer] = [requireEdition("2019"), requireEdition("2021")];
  for (const [from, to] of [
    [older, newer],
    [newer, older],
  ] as const) {
    for (const table of from.sections.flatMap((section) => section.tables ?? [])) {
      const same = to.sections.flatMap((section) => section.tables ?? []).find(({ id }) => id === table.id);
      if (!same || table.layout === "across") continue;
      const columns = pathsOf(table.columns).map((path) => path[path.length - 1]);
      const labels = columns.map((head) => head?.label ?? "");
      const body = pathsOf(table.rows).map((path) => [
        path[path.length - 1]?.label ?? "",
        ...columns.map((_, index) => String(index + 1)),
      ]);
      const grid = gridFromRows([["", ...labels], ...body].map((row) => row.map((text) => ({ text }))));
      const known = new Set(pathsOf(same.columns).map((path) => path[path.length - 1]?.id));
      for (const { cell, after } of planPaste([grid], { ...into(to), totalsAsPasted: true }).changes) {
        const head = columns[Number(after) - 1];
        if (!cell.startsWith(`${table.id}_`)) continue;
        expect(known.has(head?.id ?? ""), `${cell} from ${head?.label}`).toBe(true);
      }
    }
  }
});
