import { describe, expect, it } from "vitest";
import { publishedReport } from "#testing/published-report.ts";
import { parseExchange } from "./exchange.ts";
import { publishedKeys, publishedPart } from "./published-part.ts";
import type { Report } from "./report.ts";

const { report, edition } = publishedReport("seed-2021-kaifeng");
const cell = "requests_repeated_naturalPerson";
const internal: Report = {
  ...report,
  explanations: [
    { check: "B01", cells: [cell], values: {}, text: "内部说明", by: "甲某", at: "2024-01-01", override: false },
  ],
  reading: { [cell]: { kind: "ambiguous", printed: "7?", candidates: ["1", "7"] } },
  printed: { [cell]: "柒" },
  addends: [{ office: "下属单位", digest: "d", state: "accepted", figures: { [cell]: 1 } }],
  coverage: { due: 3, reported: 2 },
  labels: { title: "扫描标题" },
  notes: ["读得不清"],
} as unknown as Report;

describe("what leaves the office in a published file", () => {
  const part = publishedPart(edition, internal);

  it("holds figures and text, and nothing of how they came about", () => {
    expect(Object.keys(part).filter((key) => !publishedKeys.includes(key as never))).toEqual([]);
    expect(JSON.stringify(part)).not.toMatch(/内部说明|甲某|下属单位|读得不清|7\?|柒|扫描标题/u);
  });

  it("reads back as the same figures and text", () => {
    const read = parseExchange(JSON.parse(JSON.stringify(part)));
    if (!read.ok) throw new Error(read.message);
    expect(read.report.entries).toEqual(report.entries);
    expect(read.report.narrative).toEqual(report.narrative);
    expect(read.report.typedTotals).toEqual(report.typedTotals);
    expect(read.report).not.toHaveProperty("addends");
  });

  it("what the report does not have is left out, not written as nothing", () => {
    const { title: _, details: __, ...plain } = report;
    expect(Object.keys(publishedPart(edition, plain))).not.toContain("details");
    expect(Object.values(publishedPart(edition, plain))).not.toContain(undefined);
  });
});
