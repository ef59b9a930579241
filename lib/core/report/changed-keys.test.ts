import { describe, expect, it } from "vitest";
import { publishedReport } from "#testing/published-report.ts";
import { changedKeys } from "./changed-keys.ts";
import { withText } from "./keys.ts";

const { report } = publishedReport("seed-2021-kaifeng");

describe("changedKeys", () => {
  it.each([
    ["entries.requests_repeated_naturalPerson", "77"],
    ["narrative.overview", "改"],
    ["office.name", "某局"],
    ["office.kind", "department"],
    ["title", "某报告"],
    ["details.contact.phone", "123"],
    ["typedTotals.requests_repeated_total", "typed"],
  ])("finds %s", (key, text) => {
    const without = withText(report, key, "");
    expect(changedKeys(without, withText(without, key, text))).toEqual([key]);
    expect(changedKeys(withText(without, key, text), without)).toEqual([key]);
  });

  it("finds nothing between equal states", () => {
    expect(changedKeys(report, { ...report, entries: { ...report.entries } })).toEqual([]);
  });
});
