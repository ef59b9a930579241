// Figures that follow from entries, and what a document prints for them: totals, groups, blanks, remarks in the place of figures.
import { describe, expect, it } from "vitest";
import { publishedReport } from "#testing/published-report.ts";
import { groupCellByName } from "../editions/cells.ts";
import { requireEdition } from "../editions/registry.ts";
import { sure } from "../ground/sure.ts";
import { computedText, figuresOf, isTypedTotal, printedText, printFigureOf, standsForParts } from "./figures.ts";
import type { Report } from "./report.ts";

const edition = requireEdition("2021");
const { report: whole } = publishedReport("seed-2021-kaifeng");
const person = "requests_repeated_naturalPerson";
const firm = "requests_repeated_commercialEnterprise";
const total = "requests_repeated_total";
const suits = "disputes_litigation_upheld";
const direct = "disputes_directSuit_upheld";
const fees = "fees_administrativeFees_amount";

const reportOf = (entries: Report["entries"], more: Partial<Report> = {}): Report => {
  const { printed: _read, ...rest } = whole;
  return { ...rest, entries, typedTotals: [], ...more };
};
const figures = (entries: Report["entries"], typedTotals: readonly string[] = []) =>
  figuresOf(edition, { entries, typedTotals });
const print = (report: Report, name: string) => printedText(edition, report, figuresOf(edition, report), name);

describe("totals", () => {
  it("are the sum of what is given; blanks are no nil, but stop nothing", () => {
    expect(figures({ [person]: "3", [firm]: "" })[total]).toBe(3);
    expect(figures({ [person]: "0" })[total]).toBe(0);
    expect(figures({})[total]).toBeUndefined();
  });

  it("that are computed let an entry of their own lie", () => {
    expect(figures({ [person]: "3", [firm]: "4", [total]: "99" })[total]).toBe(7);
    expect(figures({ [total]: "99" })[total]).toBeUndefined();
  });

  it("that are typed stand as typed, wrong or blank", () => {
    expect(figures({ [person]: "3", [total]: "99" }, [total])[total]).toBe(99);
    expect(figures({ [person]: "3", [total]: "" }, [total])[total]).toBeUndefined();
    expect(figures({ [person]: "3", [total]: "三" }, [total])[total]).toBeUndefined();
  });

  it("of results add rows, groups among them", () => {
    const { requests_notProcessed_naturalPerson: group, requests_resultsTotal_naturalPerson: results } = figures({
      [person]: "3",
      requests_excessive_naturalPerson: "4",
      requests_disclosed_naturalPerson: "１０",
    });
    expect([group, results]).toEqual([7, 17]);
  });

  it("leave out what was refused", () => {
    const { [person]: refused, [total]: sum } = figures({ [person]: "约3", [firm]: "2" });
    expect([refused, sum]).toEqual([undefined, 2]);
  });
});

describe("groups", () => {
  it("carry their own figure only while all their parts are without one", () => {
    expect(figures({ [suits]: "5" })[suits]).toBe(5);
    expect(figures({ [suits]: "5", [direct]: "2" })[suits]).toBe(2);
    expect(figures({ [suits]: "5件" })[suits]).toBeUndefined();
  });

  it.each<[string, Report["entries"], boolean]>([
    ["its parts are blank", { [suits]: "5" }, true],
    ["its parts are blanks typed", { [suits]: "5", [direct]: " " }, true],
    ["a part is given", { [suits]: "5", [direct]: "0" }, false],
    ["a part is refused but typed", { [suits]: "5", [direct]: "若干" }, false],
    ["it is blank itself", { [suits]: "  " }, false],
    ["nothing is given", {}, false],
  ])("one where %s %j stands for its parts: %s", (_said, entries, stands) => {
    const group = sure(groupCellByName(edition, suits));
    expect(standsForParts({ report: reportOf(entries), figures: figures(entries) }, group)).toBe(stands);
  });
});

describe("a document", () => {
  it("prints a figure in its plain form, what was refused as it was typed, blank as blank", () => {
    const report = reportOf({ [person]: "００12", [firm]: "约12", [fees]: "1,234.50" });
    expect(print(report, person)).toBe("12");
    expect(print(report, firm)).toBe("约12");
    expect(print(report, fees)).toBe("1234.50");
    expect(print(report, direct)).toBe("");
    expect(print(reportOf({ [person]: " " }), person)).toBe("");
  });

  it("prints a computed total, never the entry below it", () => {
    const report = reportOf({ [person]: "3", [firm]: "4", [total]: "99" });
    expect([isTypedTotal(report, total), print(report, total)]).toEqual([false, "7"]);
    const typed = { ...report, typedTotals: [total] };
    expect([isTypedTotal(typed, total), print(typed, total)]).toEqual([true, "99"]);
    expect(print(reportOf({ [total]: "99" }), total)).toBe("");
  });

  it("computes for nothing else", () => {
    const report = reportOf({ [person]: "3" });
    expect(computedText(edition, report, { [person]: 3 }, person)).toBeUndefined();
    expect(computedText(edition, report, {}, total)).toBeUndefined();
    expect(computedText(edition, report, { [total]: 3 }, total)).toBe("3");
    expect(computedText(edition, report, { [total]: 3 }, "no_such_cell")).toBeUndefined();
  });

  it.each([
    ["1,234件", "1,234件"],
    ["—", "—"],
    ["０", "０"],
    ["近12万元", "近12万元"],
    ["", ""],
    ["12（见附件）", "12"],
    ["<b>12</b>", "12"],
    ["12①", "12"],
  ])("read in with %j in a cell prints %j", (printed, shown) => {
    expect(print(reportOf({ [person]: "12" }, { printed: { [person]: printed } }), person)).toBe(shown);
  });

  it("prints nothing for a name of no cell", () => {
    expect(print(reportOf({ no_such_cell: "12" }), "no_such_cell")).toBe("");
  });

  it("prints groups as they were typed", () => {
    expect(print(reportOf({ [suits]: "05" }), suits)).toBe("5");
  });
});

it.each([
  [fees, 8_937_027_600, "8937.0276"],
  [fees, 1, "0.000001"],
  [person, 12, "12"],
  [suits, 0, "0"],
  ["no_such_cell", 7, "7"],
])("%s: %d reads %s", (name, value, text) => {
  expect(printFigureOf(edition, name, value)).toBe(text);
});
