// What is wrong with a sum as a sum, and what somebody has to look at.
import { describe, expect, it } from "vitest";
import { cellLabel, cellsOf } from "../editions/cells.ts";
import { requireEdition } from "../editions/registry.ts";
import type { Report } from "../report/report.ts";
import { collect } from "./collect.ts";
import { collectionFindings } from "./collection-findings.ts";
import { collectionSentences } from "./collection-sentences.ts";
import { type OfficeReturn, officeReturn } from "./office-return.ts";
import { openBeforeFixing } from "./open-before-fixing.ts";

const edition = requireEdition("2021");
function came(
  name: string,
  entries: Readonly<Record<string, string>>,
  more: Partial<OfficeReturn> = {},
  own: Partial<Report> = {},
) {
  const report: Report = {
    office: { name },
    year: 2023,
    edition: "2021",
    entries,
    typedTotals: [],
    narrative: {},
    ...own,
  };
  return { ...officeReturn({ file: `${name}.docx`, digest: name }, { report, edition }, []), ...more };
}
const leaves = cellsOf(edition).filter(({ total }) => !total);
const filled = (figure: number) => Object.fromEntries(leaves.map(({ name }) => [name, String(figure)]));
const listed = (...names: readonly string[]) => names.map((name) => ({ name, aliases: [] }));
const settled = (files: readonly OfficeReturn[], names: readonly string[], exempt: readonly string[] = []) =>
  collect({
    year: 2023,
    edition,
    unread: [],
    files,
    list: listed(...names).map((office) => (exempt.includes(office.name) ? { ...office, exempt: "免" } : office)),
  });
const found = (...given: Parameters<typeof collectionFindings>) =>
  collectionFindings(...given).map(({ number, message }) => `${number} ${message}`);

describe("G02: who is not in the sum", () => {
  it("is named by state, exempt offices apart", () => {
    const collected = settled([came("甲乙局", filled(1), { errors: 2 })], ["甲乙局", "丙丁局", "戊己局"], ["戊己局"]);
    expect(found(collected)).toEqual(["G02 应报 2 家，还有 2 家没有计入：有错误 1 家（甲乙局），未报 1 家（丙丁局）"]);
  });

  it("of many the first five and 等", () => {
    const names = ["甲乙局", "丙丁局", "戊己局", "庚辛局", "壬癸局", "子丑局"];
    expect(found(settled([], names))[0]).toContain("未报 6 家（甲乙局、丙丁局、戊己局、庚辛局、壬癸局等）");
  });

  it("nothing where all are in", () => {
    expect(found(settled([came("甲乙局", filled(1))], ["甲乙局"]))).toEqual([]);
  });
});

describe("before a sum is fixed", () => {
  it("who is not in it has still to be settled; what was carried over is only to be looked at", () => {
    const withErrors = settled([came("甲乙局", filled(1))], ["甲乙局", "丙丁局"]);
    const findings = collectionFindings(withErrors);
    expect(openBeforeFixing({ findings, overlaps: [] })).toEqual(["应报 2 家，还有 1 家没有计入：未报 1 家（丙丁局）"]);
    const carried = { number: "G05", name: "", severity: "warning", cells: [], message: "结转不同" } as const;
    expect(openBeforeFixing({ findings: [carried], overlaps: [] })).toEqual([]);
  });

  it("an office that may be counted in another is asked about until somebody has said it", () => {
    const pair = { above: "甲乙局", below: "丙丁所" };
    const open = (certain: boolean) => openBeforeFixing({ findings: [], overlaps: [{ ...pair, certain }] });
    expect(open(false)).toEqual(["还没有定“甲乙局”的数字里是否包含“丙丁所”"]);
    expect(open(true)).toEqual([]);
  });
});

describe("G05: carried over into the year, of the sum", () => {
  const forward = leaves.map(({ name }) => name).filter((name) => name.startsWith("requests_carriedForward_"));
  const yearBefore = (figure: string) =>
    came("某市", Object.fromEntries(forward.map((name) => [name, figure])), {}, { year: 2022 });

  it("another figure than the office's own report carried forward is told with both", () => {
    const collected = settled([came("甲乙局", filled(3)), came("丙丁局", filled(4))], ["甲乙局", "丙丁局"]);
    const [one] = collectionFindings(collected, yearBefore("6"));
    expect(one).toMatchObject({ number: "G05", cells: ["requests_carriedOver_naturalPerson"], severity: "warning" });
    expect(one?.message).toContain("汇总为 7，上年本单位的年报结转下年度 6");
  });

  it.each(["7", ""])("the same figure, or none, says nothing: %j", (figure) => {
    const collected = settled([came("甲乙局", filled(3)), came("丙丁局", filled(4))], ["甲乙局", "丙丁局"]);
    expect(found(collected, yearBefore(figure))).toEqual([]);
  });
});

describe("notes", () => {
  it("blank cells are no nil, and are told by office", () => {
    const [first, ...others] = leaves.map(({ name }) => name);
    const part = Object.fromEntries(others.map((name) => [name, "1"]));
    const { notes, sum } = settled([came("甲乙局", filled(1)), came("丙丁局", part)], ["甲乙局", "丙丁局"]);
    expect(notes.join()).toContain("“丙丁局”有 1 格空白（规章·本年制发件数），没有当作 0 计入");
    expect(sum.figures[first ?? ""]).toBe(1);
  });

  it("figures that were put together from a damaged source are told with their places", () => {
    const reading = { requests_repeated_naturalPerson: { kind: "repaired" as const } };
    const { notes } = settled([came("甲乙局", filled(1), {}, { reading })], ["甲乙局"]);
    expect(notes.join()).toMatch(/“甲乙局”有 1 个数字在来件中排乱了，修补后读出（.*重复申请.*），请核对/u);
  });

  it("two different files are named, so that one can be chosen", () => {
    const { notes } = settled(
      [came("甲乙局", filled(1)), came("甲乙局", filled(2), { file: "再报.docx", digest: "x" })],
      ["甲乙局"],
    );
    expect(notes.join()).toContain("“甲乙局”来了 2 份不同的年报（甲乙局.docx、再报.docx），请选定一份");
  });
});

describe("in sentences", () => {
  it("say how many are in which state, and name who is missing or wrong with the file", () => {
    const lines = collectionSentences(
      settled(
        [came("甲乙局", filled(1)), came("丙丁局", filled(2), { errors: 1, warnings: 3 })],
        ["甲乙局", "丙丁局", "戊己局"],
      ),
    );
    expect(lines[0]).toBe("2023年汇总：名单 3 家，未报 1 家，有错误 1 家，已报 1 家；计入汇总 1 份。");
    expect(lines).toContain("  戊己局");
    expect(lines.join("\n")).toMatch(/丙丁局（丙丁局\.docx，读出 \d+ 格，错误 1 个，疑问 3 个）/u);
  });

  it("files that are nobody's are named with why", () => {
    const collected = collect({
      year: 2023,
      edition,
      unread: [{ file: "坏.docx", why: "打不开" }],
      files: [],
      list: listed("甲乙局"),
    });
    expect(collectionSentences(collected)).toContain("  坏.docx：打不开");
  });
});

describe("figures that nothing in their file confirms", () => {
  const [one = "", other = ""] = leaves.map(({ name }) => name);
  const label = (name: string) => cellLabel(edition, name);
  const collected = settled(
    [
      came("甲乙局", filled(3), { unchecked: [{ cell: one, from: "otherWorkbook" }] }),
      came("丙丁局", filled(4), {
        unchecked: [
          { cell: one, from: "formula" },
          { cell: other, from: "formula" },
          { cell: other, from: "field" },
        ],
      }),
      came("戊己局", filled(4), { errors: 1, unchecked: [{ cell: one, from: "otherWorkbook" }] }),
    ],
    ["甲乙局", "丙丁局", "戊己局"],
  );

  it("are told of each return, with cell and figure", () => {
    expect(collected.notes).toContain(`“甲乙局”的“${label(one)}”（3）来自另一工作簿，无法核对，请向单位核实`);
    expect(collected.notes).toContain(
      `“丙丁局”的“${label(one)}”（4）、“${label(other)}”（4）由公式得出，不能在这里重算，请核对`,
    );
    expect(collected.notes).toContain(`“丙丁局”的“${label(other)}”（4）是 Word 域的结果，可能没有更新，请核对`);
  });

  it("G07: those from another workbook stand above the sum, where they count", () => {
    const findings = collectionFindings(collected).filter(({ number }) => number === "G07");
    expect(findings).toMatchObject([{ severity: "warning", cells: [one] }]);
    expect(findings[0]?.message).toBe("计入的年报里有 1 家的 1 个数来自另一工作簿，无法核对，请向单位核实：甲乙局");
  });
});
