// The run over a report: order, paces, and that breaking one thing sets off exactly its check.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellsOf } from "#core/editions/cells.ts";
import { edition2018 } from "#core/editions/edition-2018.ts";
import { edition2019 } from "#core/editions/edition-2019.ts";
import { edition2021 } from "#core/editions/edition-2021.ts";
import { applyChanges } from "#core/report/apply-changes.ts";
import { withEntry } from "#core/report/edit.ts";
import { figuresOf } from "#core/report/figures.ts";
import { balancedReport, typeTotals } from "#testing/balanced-report.ts";
import { edition2027, editionsTo2027 } from "#testing/edition-2027.ts";
import { contextFor } from "#testing/examples/example.ts";
import { examples } from "#testing/examples/examples.ts";
import { sound2018, sound2019, sound2021 } from "#testing/examples/sound-reports.ts";
import { before2021 } from "#testing/examples/years-before.ts";
import { publishedReport } from "#testing/published-report.ts";
import { contextOf } from "../checks/context.ts";
import type { Finding, Severity } from "../checks/finding.ts";
import {
  checkFigures,
  checkInPause,
  checkNarrative,
  checkReport,
  checkWithoutRepairs,
  checkYears,
  foldInOrder,
  settleReport,
} from "./check-report.ts";
import { summaryOf } from "./summary.ts";

const weight: Record<Severity, number> = { error: 0, warning: 1, note: 2 };

describe("checkReport", () => {
  it("an entry that is no figure is named once, not again in every sum it belongs to", () => {
    const { report, edition } = publishedReport("seed-2021-kaifeng");
    const typed = { ...report, typedTotals: cellsOf(edition).flatMap(({ total, name }) => (total ? [name] : [])) };
    const totals = Object.fromEntries(
      typed.typedTotals.map((name) => [name, String(figuresOf(edition, report)[name])]),
    );
    const entries = { ...report.entries, ...totals, requests_notHeld_naturalPerson: "-1" };
    const fresh = checkFigures(contextOf({ ...typed, entries })).filter(({ severity }) => severity !== "note");
    expect(fresh.map(({ number }) => number)).toEqual(["C02"]);
  });

  it("reasons that a sentence leaves out are nil beside those it gives", () => {
    const broken = withEntry(publishedReport("seed-2018-xuchang").report, "replies_personalPrivacy_count", "3");
    const report = { ...broken, typedTotals: [...broken.typedTotals, "replies_refusedTotal_count"] };
    const entries = { ...report.entries, replies_refusedTotal_count: "70" };
    const findings = checkFigures(contextOf({ ...report, entries }));
    expect(findings.filter(({ number }) => number === "H06").map(({ severity }) => severity)).toEqual(["error"]);
  });

  it("figures that equations tie together may be the same", () => {
    const same = {
      applications_inPerson_count: "0",
      applications_byLetter_count: "0",
      applications_online_count: "555",
    };
    const report = publishedReport("seed-2018-xuchang").report;
    const findings = checkFigures(contextOf({ ...report, entries: { ...report.entries, ...same } }));
    const cells = findings.flatMap(({ number, cells }) => (number === "P01" ? cells : []));
    expect(cells.filter((cell) => cell.startsWith("applications"))).toEqual([]);
  });

  it("puts errors first, then warnings, then notes, each in the order of the report", () => {
    for (const { failing } of examples) {
      const findings = checkReport(contextFor(failing)).map(({ severity }) => weight[severity]);
      expect(findings).toEqual([...findings].sort());
    }
  });

  it("is the figures, the text and the years together; what needs a trial comes with it", () => {
    const names = (findings: readonly Finding[]) =>
      findings
        .flatMap((finding) => [finding, ...(finding.consequences ?? [])])
        .map(({ number, severity, section, cells, range }) => JSON.stringify([number, severity, section, cells, range]))
        .sort();
    for (const { failing } of examples) {
      const context = contextFor(failing);
      const parts = [...checkFigures(context), ...checkNarrative(context), ...checkYears(context)];
      const findings = checkReport(context);
      expect(names(foldInOrder(context, parts))).toEqual(names(findings));
      expect(checkWithoutRepairs(context)).toEqual(findings.map((finding) => ({ ...finding, repairs: [] })));
      for (const { number, severity, repairs } of parts)
        if (severity !== "note" && !number.startsWith("C")) expect([number, repairs]).toEqual([number, []]);
    }
  });

  it("in a pause says the same one check at a time, whatever else goes through the same report meanwhile", () => {
    for (const { failing } of examples) {
      const at = contextFor(failing);
      const [pause, settling] = [checkInPause(at), settleReport(at)];
      let steps = 1;
      let step = pause.next();
      for (; !step.done; step = pause.next(), steps += 1) settling.next();
      const alone = contextFor(failing);
      expect(step.value).toEqual([...checkNarrative(alone), ...checkYears(alone)]);
      expect(steps).toBeGreaterThan(10);
    }
  });

  it("names cells that the edition has and ranges that the text has", () => {
    for (const { failing } of examples) {
      const context = contextFor(failing);
      for (const { section, range, message, basis, name, repairs } of checkReport(context)) {
        const known = ["basics", "opening", ...context.edition.sections.map(({ id }) => id)];
        expect(known).toContain(section);
        expect(`${message} ${basis} ${name}`).not.toMatch(/undefined|NaN|\[object/);
        expect(message).toMatch(/[。]$/u);
        if (range)
          expect((context.report.narrative[range.section] ?? "").slice(range.from, range.to).trim()).not.toBe("");
        for (const { changes } of repairs) {
          for (const change of changes) {
            if ("section" in change) expect(context.report.narrative[change.section] ?? "").toContain(change.find);
          }
        }
      }
    }
  });

  it("a repair of the text or of one cell does away with its finding", () => {
    const open = new Set(["F05", "N15"]);
    for (const { check, failing } of examples) {
      const context = contextFor(failing);
      const before = checkReport(context).filter(({ number }) => number === check);
      const repair = before[0]?.repairs[0];
      if (!repair || open.has(check)) continue;
      const mended = applyChanges(context.edition, context.report, repair.changes);
      const after = checkReport(contextFor({ ...failing, report: mended })).filter(({ number }) => number === check);
      expect([check, after.length < before.length || after.length === 0]).toEqual([check, true]);
    }
  });

  it("says what was checked when nothing is wrong", () => {
    const context = contextOf(sound2021, { lastYear: before2021 });
    const { sentence, counts } = summaryOf(context, checkReport(context));
    expect(counts).toEqual({ error: 0, warning: 0, note: 0 });
    expect(sentence).toMatch(/^没有发现问题。已核对 \d+ 项检查、\d+ 条勾稽关系，并与上年报告比对。$/u);
    const broken = contextOf(withEntry(sound2021, "requests_repeated_naturalPerson", "3"));
    expect(summaryOf(broken, checkReport(broken)).sentence).toMatch(
      /^发现 1 个错误(?:、\d+ 个疑问)?。已核对 .*未与上年报告比对。$/u,
    );
  });

  it("a balanced report of any edition has no error among its figures, however its totals are given", () => {
    for (const edition of [edition2018, edition2019, edition2021, edition2027]) {
      fc.assert(
        fc.property(balancedReport(edition), (report) => {
          const errors = checkFigures(contextOf(report, { among: editionsTo2027 })).filter(
            ({ severity }) => severity === "error",
          );
          expect(errors.filter(({ number }) => number !== "F11")).toEqual([]);
        }),
        { numRuns: 30 },
      );
    }
  });

  it("one count changed in a sound report is one error, and no repair that is offered breaks anything", () => {
    for (const sound of [sound2018, sound2019, sound2021]) {
      const { edition } = contextOf(sound);
      const cells = cellsOf(edition).filter((cell) => !cell.total && !cell.amount && !cell.signed);
      fc.assert(
        fc.property(fc.constantFrom(...cells), fc.integer({ min: 1, max: 9 }), (cell, more) => {
          const was = sound.entries[cell.name] ?? "0";
          const report = withEntry(sound, cell.name, String(Number(was) + more));
          const errors = checkReport(contextOf(report)).filter(({ severity }) => severity === "error");
          const balance = errors.filter(({ number }) => /^[BDH]/.test(number));
          if (cell.table.id === "requests") expect(balance).toHaveLength(1);
          for (const { repairs } of balance) {
            for (const { changes } of repairs) {
              const mended = checkReport(contextOf(applyChanges(edition, report, changes)));
              expect(mended.filter(({ severity }) => severity === "error").length).toBeLessThan(errors.length);
            }
          }
        }),
        { numRuns: 60 },
      );
    }
  });

  it("one figure changed in a report whose totals are printed is one error, and its figure is given back", () => {
    for (const name of ["seed-2021-kaifeng", "seed-2019-luohe"]) {
      const { report, edition } = publishedReport(name);
      const typed = typeTotals(edition, report);
      const cells = cellsOf(edition).filter((cell) => cell.table.id === "requests");
      fc.assert(
        fc.property(fc.constantFrom(...cells), fc.integer({ min: 1, max: 9 }), (cell, more) => {
          const was = typed.entries[cell.name] ?? "0";
          const errors = checkReport(contextOf(withEntry(typed, cell.name, String(Number(was) + more)))).filter(
            ({ severity }) => severity === "error",
          );
          expect([cell.name, errors.length]).toEqual([cell.name, 1]);
          expect(errors[0]?.repairs.map(({ changes }) => changes)).toContainEqual([{ cell: cell.name, value: was }]);
        }),
        { numRuns: 40 },
      );
    }
  });

  it("reports an equation of an edition to come under the number that it states", () => {
    const equation = {
      id: "fewRules",
      check: "B99",
      name: "规章不多于文件",
      left: ["normativeActs_governmentRules_inForce"],
      relation: "<=" as const,
      right: ["normativeActs_normativeDocuments_inForce"],
      severity: "warning" as const,
      basis: "虚构的勾稽关系",
    };
    const edition = {
      ...edition2021,
      id: "2030",
      years: { from: 2030 },
      equations: [...edition2021.equations, equation],
    };
    const report = withEntry({ ...sound2021, edition: "2030" }, "normativeActs_governmentRules_inForce", "90");
    const findings = checkFigures(contextOf(report, { among: [edition] })).filter(({ number }) => number === "B99");
    expect(findings.map(({ message }) => message)).toEqual([
      "“现行有效件数”一列：“规章”90，不应大于“行政规范性文件”84，请核对。",
    ]);
  });

  it("calls a cell of a sum that is filled in wrong wrong, not blank", () => {
    const many = withEntry(sound2021, "requests_newlyReceived_naturalPerson", "9999");
    const report = withEntry(many, "requests_carriedOver_naturalPerson", "abc");
    const gap = checkFigures(contextOf(report)).find(({ number }) => number === "B01");
    expect(gap?.message).toContain("（填写有误）");
  });

  it("checks a blank draft of every edition without an error", () => {
    for (const { id } of [edition2018, edition2019, edition2021]) {
      const report = {
        office: { name: "" },
        year: id === "2018" ? 2018 : id === "2019" ? 2020 : 2024,
        edition: id,
        entries: {},
        typedTotals: [],
        narrative: {},
      };
      const errors = checkReport(contextOf(report)).filter(
        ({ severity, number }) => severity === "error" && !/^F0[14]$/.test(number),
      );
      expect(errors).toEqual([]);
    }
  });

  it("takes any text without failing", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 300 }),
        fc.constantFrom("overview", "problems", "others", "opening"),
        (text, section) => {
          const report = { ...sound2021, narrative: { ...sound2021.narrative, [section]: text } };
          expect(checkReport(contextOf(report)).every(({ message }) => message !== "")).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe("texts that are no report", () => {
  const monsters: Readonly<Record<string, string>> = {
    digits: "1".repeat(20_000),
    brackets: "（".repeat(20_000),
    numbers: "1，".repeat(10_000),
    ordinals: "一".repeat(20_000),
    lists: "12件，其中".repeat(4_000),
    headings: "（一）公开\n".repeat(3_000),
    shares: "占1%，".repeat(4_000),
    requests: "收到政府信息公开申请12件，".repeat(1_500),
    placeholders: "{{".repeat(10_000),
  };

  it.each(Object.entries(monsters))("%s are checked within seconds", (_, text) => {
    const narrative = { opening: text, overview: text, problems: text, others: text };
    const start = performance.now();
    checkReport(contextOf({ ...sound2021, narrative }));
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
