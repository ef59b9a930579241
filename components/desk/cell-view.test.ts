import { describe, expect, it } from "vitest";
import type { Finding, Severity } from "#core/checks/finding.ts";
import { cellByName } from "#core/editions/cells.ts";
import { requireEdition } from "#core/editions/registry.ts";
import { figuresOf } from "#core/report/figures.ts";
import type { Report } from "#core/report/report.ts";
import { findingsByCell, viewCell } from "./cell-view.ts";
import { keepSame } from "./keep-same.ts";

const edition = requireEdition("2021");
const fee = "fees_administrativeFees_amount";
const cell = "requests_repeated_naturalPerson";
const total = "requests_repeated_total";
const report: Report = {
  office: { name: "青禾县林业局" },
  year: 2025,
  edition: "2021",
  entries: { [cell]: "2", [fee]: "12.50" },
  typedTotals: [],
  narrative: {},
};

function found(
  severity: Severity,
  cells: readonly string[],
  message: string = severity,
  consequences?: readonly Finding[],
): Finding {
  const rest = consequences ? { consequences } : {};
  return { number: "B01", name: "", severity, section: "requests", cells, message, basis: "", repairs: [], ...rest };
}
function view(
  name: string,
  given: Report = report,
  findings: readonly Finding[] = [],
  before?: ReturnType<typeof viewCell>,
) {
  const known = cellByName(edition, name);
  if (!known) throw new Error(name);
  const typed = new Set(given.typedTotals);
  return viewCell(known, given, figuresOf(edition, given), typed, findingsByCell(findings).get(name), before);
}

describe("where a cell's text comes from", () => {
  it.each([
    ["typed", cell, report, { text: "2", origin: "typed" }],
    ["an amount as typed, not in 分", fee, report, { text: "12.50", origin: "typed" }],
    ["blank", "requests_excessive_naturalPerson", report, { text: "", origin: "blank" }],
    ["computed", total, report, { text: "2", origin: "computed" }],
    ["a total of blanks", "requests_excessive_total", report, { text: "", origin: "computed" }],
    [
      "a typed total",
      total,
      { ...report, typedTotals: [total], entries: { [total]: "3" } },
      { text: "3", origin: "typedTotal" },
    ],
    ["read", cell, { ...report, reading: { [cell]: { kind: "read" as const } } }, { origin: "read" }],
    ["put together", cell, { ...report, reading: { [cell]: { kind: "repaired" as const } } }, { origin: "repaired" }],
    [
      "read in two ways",
      cell,
      { ...report, reading: { [cell]: { kind: "ambiguous" as const } } },
      { origin: "repaired" },
    ],
  ])("%s", (_, name, given, shown) => {
    expect(view(name, given)).toMatchObject(shown);
  });
});

describe("how a cell is marked", () => {
  it("by the worst finding, with all sentences", () => {
    expect(view(cell, report, [found("note", [cell]), found("error", [cell]), found("warning", [cell])])).toMatchObject(
      {
        severity: "error",
        message: "note error warning",
      },
    );
  });
  it("a blank cell only by an error", () => {
    const blank = "requests_excessive_naturalPerson";
    expect(view(blank, report, [found("warning", [blank])])).toMatchObject({ severity: undefined, message: "" });
    expect(view(blank, report, [found("error", [blank])]).severity).toBe("error");
  });
  it("lightly where it only follows from another mistake, and not where it has one of its own", () => {
    const cause = found("error", [fee], "因", [found("warning", [cell, fee], "果")]);
    expect(view(cell, report, [cause])).toMatchObject({ following: true, severity: "warning" });
    expect(view(fee, report, [cause])).toMatchObject({ following: false, message: "因" });
  });
});

it("a view that says the same is the same object, so that nothing is drawn again", () => {
  const first = view(cell);
  expect(view(cell, report, [], first)).toBe(first);
  expect(view(cell, { ...report, entries: { [cell]: "3" } }, [], first)).not.toBe(first);
  expect(view(cell, report, [found("note", [cell])], first)).not.toBe(first);
});

it("findings that say the same stay the same objects, whatever was found beside them", () => {
  const before = [found("note", [cell], "一"), found("error", [fee], "二")];
  expect(keepSame(before, structuredClone(before))).toBe(before);
  const after = keepSame(before, [found("error", [fee], "二"), found("note", [cell], "三")]);
  expect(after[0]).toBe(before[1]);
  expect(after).toHaveLength(2);
  expect(keepSame(before, [...before].reverse())).not.toBe(before);
});
