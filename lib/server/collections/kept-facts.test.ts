// What is kept of a return comes back as it was found: all that somebody has to see beside its figures.
import { expect, it } from "vitest";
import { cellsOf } from "#core/editions/cells.ts";
import { requireEdition } from "#core/editions/registry.ts";
import type { Source } from "#core/report/source.ts";
import { KeptFacts } from "../store/kept-facts.ts";
import { readOutcome } from "./kept-facts.ts";

it("notes on figures and figures that nothing confirms", () => {
  const edition = requireEdition("2021");
  const [cell = ""] = cellsOf(edition).map(({ name }) => name);
  const place = "t1r1c1";
  const row = [{ place, text: "5", unchecked: "otherWorkbook" as const }];
  const source: Source = {
    kind: "xlsx",
    label: "Excel 工作簿",
    blocks: [{ kind: "grid", place: "t1", exact: true, rows: [row] }],
    warnings: ["有 1 个隐藏行"],
  };
  const report = {
    office: { name: "甲局" },
    year: 2025,
    edition: "2021",
    entries: { [cell]: "5" },
    typedTotals: [],
    narrative: {},
    reading: { [cell]: { kind: "read" as const, place } },
  };
  const { facts, figures } = readOutcome({ report, source, notes: [], findings: [] });
  const head = { id: 1, file: "a.xlsx", digest: "a", batch: "b", at: "", state: "read" as const, why: "" };
  expect(new KeptFacts({ ...head, facts, figures })).toMatchObject({
    unchecked: [{ cell, from: "otherWorkbook" }],
    told: ["有 1 个隐藏行"],
  });
});
