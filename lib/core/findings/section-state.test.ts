import { describe, expect, it } from "vitest";
import { cellsOf } from "#core/editions/cells.ts";
import { editions } from "#core/editions/registry.ts";
import type { Report } from "#core/report/report.ts";
import { publishedReport } from "#testing/published-report.ts";
import { progressOf, progressOfBasics, reportState } from "./section-state.ts";

describe("progressOf", () => {
  it.each(editions.flatMap((edition) => edition.sections.map((section) => ({ edition, section }))))(
    "$edition.id $section.id goes from untouched over started to done",
    ({ edition, section }) => {
      const blank: Report = {
        office: { name: "" },
        year: 2021,
        edition: edition.id,
        entries: {},
        typedTotals: [],
        narrative: {},
      };
      expect(progressOf(edition, blank, section, []).state).toBe("untouched");
      const cells = cellsOf(edition).filter((cell) => cell.section === section && !cell.total);
      if (cells.length === 0) return;
      const entries = Object.fromEntries(cells.map(({ name }) => [name, "0"]));
      expect(progressOf(edition, { ...blank, entries }, section, [])).toMatchObject({
        state: "done",
        filled: cells.length,
      });
      const [first, ...others] = cells;
      if (!first || others.length === 0) return;
      expect(progressOf(edition, { ...blank, entries: { [first.name]: "0" } }, section, []).state).toBe("started");
    },
  );

  it("finds a report done that gives one figure for a group in place of its parts", () => {
    const { report, edition } = publishedReport("2024-hongze");
    for (const section of edition.sections) expect(progressOf(edition, report, section, []).state).toBe("done");
  });

  it("finds a published report done, and wrong where a finding is an error", () => {
    const { report, edition } = publishedReport("seed-2021-kaifeng");
    for (const section of edition.sections) expect(progressOf(edition, report, section, []).state).toBe("done");
    const [section] = edition.sections;
    if (!section) throw new Error("no section");
    const finding = {
      number: "X01",
      name: "",
      severity: "error" as const,
      section: section.id,
      cells: [],
      message: "",
      basis: "",
      repairs: [],
    };
    expect(progressOf(edition, report, section, [finding]).state).toBe("wrong");
  });
});

const finding = (section: string, severity: "error" | "warning") => ({
  number: "X01",
  name: "",
  severity,
  section,
  cells: [],
  message: "",
  basis: "",
  repairs: [],
});

describe("the words of state", () => {
  const { report, edition } = publishedReport("seed-2021-kaifeng");
  const [section] = edition.sections;
  if (!section) throw new Error("no section");
  const blank: Report = { ...report, entries: {}, typedTotals: [], narrative: {} };

  it("a complete section with an open warning is not done", () => {
    expect(progressOf(edition, report, section, [finding(section.id, "warning")]).state).toBe("doubtful");
  });

  it("basic facts with one missing are not done, and the findings of the opening are theirs", () => {
    const office = { name: "青禾县林业局", kind: "department", level: "county" } as const;
    const details = { contact: { phone: "0370-1234567", address: "林荫路1号" } };
    expect(progressOfBasics({ ...blank, office, details }, [])).toMatchObject({
      state: "started",
      filled: 5,
      wanted: 6,
    });
    const whole = { ...blank, office, details: { ...details, published: { url: "http://www.qinghe.gov.cn/" } } };
    expect(progressOfBasics(whole, []).state).toBe("done");
    expect(progressOfBasics(whole, [finding("opening", "warning")]).state).toBe("doubtful");
  });

  it("a section that nobody began is not wrong, and its errors do not count as made", () => {
    const errors = edition.sections.map(({ id }) => finding(id, "error"));
    const state = reportState(edition, blank, errors);
    expect(state).toMatchObject({ state: "untouched", errors: 0 });
    expect(state.notStarted).toHaveLength(edition.sections.length);
    for (const { progress } of state.sections) expect(progress.state).toBe("untouched");
  });

  it("a report is done only when every section and the basic facts are", () => {
    const office = { name: "青禾县林业局", kind: "department", level: "county" } as const;
    const details = {
      contact: { phone: "0370-1234567", address: "林荫路1号" },
      published: { url: "http://www.qinghe.gov.cn/" },
    };
    const whole = { ...report, office, details };
    expect(reportState(edition, whole, []).state).toBe("done");
    expect(reportState(edition, whole, [finding("problems", "warning")]).state).toBe("doubtful");
    expect(reportState(edition, whole, [finding("problems", "error")]).state).toBe("wrong");
    expect(reportState(edition, { ...whole, narrative: {} }, []).state).toBe("started");
    expect(reportState(edition, { ...whole, office: { name: office.name } }, []).state).toBe("started");
  });

  it("headings with nothing under them do not count", () => {
    const headings = (section.subheadings ?? []).map(({ label }, index) => `（${"一二三四五"[index]}）${label}`);
    const narrative = { ...report.narrative, [section.id]: headings.join("\n") };
    const progress = progressOf(edition, { ...report, narrative }, section, []);
    expect(progress).toMatchObject({ state: "started", filled: 1, wanted: 5 });
  });
});
