// What is offered: never a guess, never one step forward and one back.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { typeTotals } from "#testing/balanced-report.ts";
import { contextFor } from "#testing/examples/example.ts";
import { examples } from "#testing/examples/examples.ts";
import { publishedReport } from "#testing/published-report.ts";
import { type CheckContext, contextOf } from "../checks/context.ts";
import type { Finding } from "../checks/finding.ts";
import { cellsOf, leavesOf } from "../editions/cells.ts";
import { applyChanges } from "../report/apply-changes.ts";
import { withEntry, withTypedTotals } from "../report/edit.ts";
import type { Report } from "../report/report.ts";
import { checkReport } from "./check-report.ts";

const kaifeng = publishedReport("seed-2021-kaifeng");
const suqian = publishedReport("2024-suqian").report;
const suqianBefore = publishedReport("2023-suqian").report;

const errorsIn = (findings: readonly Finding[]) => findings.filter(({ severity }) => severity === "error").length;
const nameOf = ({ number, cells, section }: Finding) => `${number} ${section} ${cells.join(",")}`;
const hard = (findings: readonly Finding[]) => findings.filter(({ severity }) => severity !== "note");
const labels = (finding: Finding | undefined) => finding?.repairs.map(({ label }) => label) ?? [];

/** Makes offered repairs, whichever `choose` picks, until none is left; throws where one takes a step back. */
function mendAll(first: CheckContext, choose: (count: number) => number): void {
  let context = first;
  const removed = new Set<string>();
  for (let step = 0; step < 12; step++) {
    const findings = checkReport(context);
    const offered = findings.flatMap(({ repairs }) => repairs);
    if (offered.length === 0) return;
    const repair = offered[choose(offered.length)];
    if (!repair) throw new Error("no repair");
    const report = applyChanges(context.edition, context.report, repair.changes);
    const next = contextOf(report, { lastYear: context.lastYear?.report, today: context.today });
    const after = checkReport(next);
    expect([repair.label, errorsIn(after) <= errorsIn(findings)]).toEqual([repair.label, true]);
    const names = new Set(hard(after).map(nameOf));
    expect([repair.label, [...names].filter((name) => removed.has(name))]).toEqual([repair.label, []]);
    for (const finding of hard(findings)) if (!names.has(nameOf(finding))) removed.add(nameOf(finding));
    context = next;
  }
}

describe("repairs", () => {
  it("of every example never raise the number of errors and never bring back what another removed", () => {
    for (const { failing } of examples) {
      mendAll(contextFor(failing), () => 0);
      mendAll(contextFor(failing), (count) => count - 1);
    }
  });

  it("of reports with figures changed at random lead to an end, whichever is chosen", () => {
    const cells = cellsOf(kaifeng.edition).filter(({ table, total }) => table.id === "requests" && !total);
    const change = fc.tuple(fc.constantFrom(...cells), fc.constantFrom("", "0", "1", "12", "405", "85", "580"));
    const arbitrary = fc.tuple(fc.array(change, { minLength: 1, maxLength: 3 }), fc.nat(), fc.boolean(), fc.boolean());
    fc.assert(
      fc.property(arbitrary, ([changes, choice, typed, withYear]) => {
        const base = withYear ? suqian : kaifeng.report;
        const report = changes.reduce(
          (made: Report, [{ name }, text]) => withEntry(made, name, text),
          typed ? typeTotals(kaifeng.edition, base) : base,
        );
        mendAll(contextOf(report, withYear ? { lastYear: suqianBefore } : {}), (count) => choice % count);
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it("a carry-over set to nil is one finding, and last year's figure is offered", () => {
    const report = withEntry(suqian, "requests_carriedOver_naturalPerson", "0");
    const known = new Set(checkReport(contextOf(suqian, { lastYear: suqianBefore })).map(nameOf));
    const found = hard(checkReport(contextOf(report, { lastYear: suqianBefore })));
    const more = found.filter((finding) => !known.has(nameOf(finding)));
    expect(more.map(({ number }) => number)).toEqual(["B01"]);
    expect(labels(more[0])[0]).toBe("把“上年结转政府信息公开申请数量·自然人”改为 118");
    expect(more[0]?.consequences?.map(({ number }) => number)).toEqual(expect.arrayContaining(["B01", "N01", "Y01"]));
  });

  it("last year's figure is not offered where the sums contradict it", () => {
    const before = withEntry(suqianBefore, "requests_carriedForward_naturalPerson", "0");
    const found = checkReport(contextOf(suqian, { lastYear: before })).filter(({ number }) => number === "Y01");
    expect(found.length).toBeGreaterThan(0);
    expect(found.flatMap(({ repairs }) => repairs)).toEqual([]);
  });

  it("what the text speaks for and a doubt forbids is not replaced by what merely looks like a slip", () => {
    const { report } = publishedReport("seed-2021-kaifeng");
    const wrong = { ...withEntry(report, "requests_newlyReceived_naturalPerson", "580"), typedTotals: [] };
    const offered = (lastYear: Report) =>
      checkReport(contextOf(wrong, { lastYear }))
        .filter(({ number }) => number === "B01")
        .flatMap(({ repairs }) => repairs.flatMap(({ changes }) => changes));
    // With 508 the whole table is last year's, figure for figure: that has to be looked at first.
    const same = { ...report, year: 2020 };
    expect(offered(same)).toEqual([]);
    const other = withEntry(same, "requests_disclosed_naturalPerson", "370");
    expect(offered(other)).toEqual([{ cell: "requests_newlyReceived_naturalPerson", value: "508" }]);
  });

  it("one blank is one finding", () => {
    const found = hard(checkReport(contextOf(withEntry(suqian, "requests_carriedForward_naturalPerson", ""))));
    expect(found.filter(({ number }) => /^[BCDY]|N04/.test(number)).map(({ number }) => number)).toEqual(["C01"]);
    expect(found.find(({ number }) => number === "C01")?.repairs[0]?.changes).toEqual([
      { cell: "requests_carriedForward_naturalPerson", value: "118" },
    ]);
  });

  it("without evidence none is offered and the ledger is named", () => {
    const found = checkReport(contextOf(withEntry(kaifeng.report, "requests_petitionOrComplaint_naturalPerson", "7")));
    const balance = found.find(({ number }) => number === "B01");
    expect(balance?.repairs).toEqual([]);
    expect(balance?.message).toMatch(/请查台账。$/u);
  });

  it.each([
    ["two figures of one row", "requests_notHeld_naturalPerson", "requests_notHeld_otherOrganization"],
    ["two figures far apart", "requests_newlyReceived_naturalPerson", "requests_newlyReceived_legalServices"],
  ])("%s in each other's place: one finding that offers the swap", (_, one, other) => {
    for (const base of [suqian, typeTotals(kaifeng.edition, suqian)]) {
      const [first, second] = [base.entries[one] ?? "0", base.entries[other] ?? "0"];
      const report = withEntry(withEntry(base, one, second), other, first);
      const errors = checkReport(contextOf(report)).filter(({ severity }) => severity === "error");
      expect(errors).toHaveLength(1);
      expect(
        errors[0]?.repairs.map(
          ({ changes }) => new Map(changes.map((c) => ["cell" in c ? c.cell : "", "value" in c ? c.value : ""])),
        ),
      ).toContainEqual(
        new Map([
          [one, first],
          [other, second],
        ]),
      );
    }
  });

  it("a figure in the row below: the column's rows offer the move", () => {
    const typed = typeTotals(kaifeng.edition, kaifeng.report);
    const [from, to] = ["requests_repeated_naturalPerson", "requests_publishedMaterial_naturalPerson"];
    const report = withEntry(withEntry(typed, to, typed.entries[from] ?? ""), from, "0");
    const errors = checkReport(contextOf(report)).filter(({ severity }) => severity === "error");
    expect(errors).toHaveLength(1);
    expect(labels(errors[0])).toContain("把 2 从“要求提供公开出版物·自然人”移到“重复申请·自然人”");
  });

  it("the text is not corrected while the figures it speaks of are in doubt", () => {
    const wrong = withEntry(suqian, "requests_petitionOrComplaint_naturalPerson", "7");
    const narrative = { ...wrong.narrative, overview: (wrong.narrative.overview ?? "").replace("3646件", "3610件") };
    for (const { number, repairs } of checkReport(contextOf({ ...wrong, narrative })))
      if (/^N0[1-5]/.test(number)) expect([number, repairs]).toEqual([number, []]);
    const right = checkReport(contextOf({ ...suqian, narrative })).find(({ number }) => number === "N01");
    expect(labels(right)).toEqual(["文字改为 3646"]);
  });

  it("of more mistakes than are tried at once the first have theirs, and nothing is said of the others", () => {
    const typed = withTypedTotals(kaifeng.edition, { ...suqian, typedTotals: [] }, "disputes", true);
    const carried = kaifeng.edition.sections
      .flatMap(({ tables = [] }) => tables)
      .find(({ id }) => id === "requests")
      ?.columns.flatMap(leavesOf)
      .flatMap(({ id, total }) => (total ? [] : [`requests_carriedOver_${id}`])) as string[];
    const totals = ["reconsideration", "directSuit", "suitAfterReconsideration"].map((row) => `disputes_${row}_total`);
    const report = [...carried, ...totals].reduce(
      (made: Report, cell, index) => withEntry(made, cell, String(Number(typed.entries[cell] ?? 0) + 1000 + 7 * index)),
      typed,
    );
    const found = checkReport(contextOf(report, { lastYear: suqianBefore })).filter(({ number }) =>
      /^[BD]/.test(number),
    );
    const broken = found.filter(({ severity }) => severity === "error");
    expect(broken.length).toBe(9);
    expect(broken.map(({ repairs }) => repairs.length > 0)).toEqual(broken.map((_, index) => index < 6));
    for (const { message } of broken.slice(6)) expect(message).not.toContain("请查台账");
  });
});
