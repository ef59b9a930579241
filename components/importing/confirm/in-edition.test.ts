import { describe, expect, it } from "vitest";
import type { Edition } from "#core/editions/edition.ts";
import { requireEdition } from "#core/editions/registry.ts";
import { edition2027 } from "#testing/edition-2027.ts";
import { publishedReport } from "#testing/published-report.ts";
import { inEdition } from "./in-edition.ts";

const { report, edition } = publishedReport("seed-2021-kaifeng");
const older = requireEdition("2019");

describe("a report put on another form", () => {
  it("on its own form nothing is left out and nothing changes", () => {
    const same = inEdition(report, edition);
    expect(same).toMatchObject({ figuresLeftOut: 0, textsLeftOut: 0 });
    expect(same.report.entries).toEqual(report.entries);
    expect(same.report.narrative).toEqual(report.narrative);
  });

  it("figures that it has no place for are left out and counted, the others stay as they are", () => {
    const { report: fitted, figuresLeftOut } = inEdition(report, older);
    const gone = Object.keys(report.entries).filter((name) => !(name in fitted.entries));
    expect(gone).toContain("fees_administrativeFees_amount");
    expect(figuresLeftOut).toBe(gone.length);
    for (const [name, text] of Object.entries(fitted.entries)) expect(text).toBe(report.entries[name]);
    expect(fitted.edition).toBe("2019");
  });

  it("texts of parts that it does not have are left out and counted, the opening never", () => {
    const texts = { opening: "依据条例。", overview: "总体。", plans: "打算。", training: "培训。" };
    const { report: fitted, textsLeftOut } = inEdition({ ...report, narrative: texts }, edition);
    expect(Object.keys(fitted.narrative).sort()).toEqual(["opening", "overview"]);
    expect(textsLeftOut).toBe(2);
  });

  it("readings, printed texts and typed totals go with their cells", () => {
    const cell = "fees_administrativeFees_amount";
    const given = {
      ...report,
      typedTotals: ["requests_repeated_total", "no_such_total", "requests_repeated_naturalPerson"],
      printed: { [cell]: "1元", requests_repeated_naturalPerson: "/" },
      reading: { [cell]: { kind: "variant" as const }, requests_repeated_naturalPerson: { kind: "read" as const } },
    };
    const { report: fitted } = inEdition(given, older);
    expect(fitted.typedTotals).toEqual(["requests_repeated_total"]);
    expect(Object.keys(fitted.printed ?? {})).toEqual(["requests_repeated_naturalPerson"]);
    expect(Object.keys(fitted.reading ?? {})).toEqual(["requests_repeated_naturalPerson"]);
  });

  it("figures of groups that were printed as one row keep their place", () => {
    const { report: fitted, figuresLeftOut } = inEdition(
      { ...report, entries: { requests_otherHandling_naturalPerson: "3" } },
      edition,
    );
    expect([fitted.entries, figuresLeftOut]).toEqual([{ requests_otherHandling_naturalPerson: "3" }, 0]);
  });

  it("on a form that does not exist yet, too", () => {
    const of: Edition = edition2027;
    const { report: fitted, figuresLeftOut } = inEdition(report, of);
    expect(Object.keys(fitted.entries).length + figuresLeftOut).toBe(Object.keys(report.entries).length);
    expect(fitted.edition).toBe("2027");
  });
});
