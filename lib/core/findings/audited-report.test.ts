// An audit in words: counts of figures, and places that say section, cells or the words.
import { expect, test } from "vitest";
import { publishedReport } from "#testing/published-report.ts";
import { contextOf } from "../checks/context.ts";
import type { Finding } from "../checks/finding.ts";
import { withEntry } from "../report/edit.ts";
import { auditedReport, placeOf } from "./audited-report.ts";
import { checkReport } from "./check-report.ts";

const { edition, report } = publishedReport("seed-2021-kaifeng");

function finding(part: Partial<Finding>): Finding {
  const rest = { number: "X1", name: "x", severity: "note", message: "m", basis: "b", repairs: [] } as const;
  return { ...rest, section: "requests", cells: [], ...part };
}

test("counts the figures and names office, year and form", () => {
  const blanked = withEntry(report, "requests_repeated_naturalPerson", "");
  const { figures, office, year, edition: form } = auditedReport(edition, blanked, checkReport(contextOf(blanked)));
  expect(figures).toEqual({ read: figures.inAll - 1, inAll: 200, doubtful: 0 });
  expect([office, year, form]).toEqual([report.office.name, 2021, edition.name]);
});

test("a group that is printed as one row counts once in each column", () => {
  const hongze = publishedReport("2024-hongze");
  const { figures } = auditedReport(hongze.edition, hongze.report, []);
  expect(figures).toMatchObject({ read: 186, inAll: 186 });
});

test("a broken cell is placed by section and label", () => {
  const broken = withEntry(report, "requests_repeated_naturalPerson", "三件");
  const { findings } = auditedReport(edition, broken, checkReport(contextOf(broken)));
  expect(findings.some(({ place }) => /^三、.*：.*重复申请·自然人/.test(place))).toBe(true);
});

test("many cells are counted, words of a text are quoted, the rest is placed by its section", () => {
  const cells = ["naturalPerson", "commercialEnterprise", "researchInstitute", "publicWelfare"];
  const many = finding({ cells: cells.map((column) => `requests_repeated_${column}`) });
  expect(placeOf(edition, report, many)).toMatch(/重复申请·自然人、重复申请·商业企业、重复申请·科研机构 等 4 处$/);
  const text = finding({ section: "overview", range: { section: "overview", from: 0, to: 40 } });
  expect(placeOf(edition, report, text)).toMatch(/^一、总体情况：“.{20}…”$/u);
  const comma = (report.narrative.overview ?? "").indexOf("，", 20);
  const short = finding({ section: "overview", range: { section: "overview", from: comma, to: comma + 1 } });
  expect(placeOf(edition, report, short)).toMatch(/^一、总体情况：“.{6}，.{6}”$/u);
  expect(placeOf(edition, report, finding({ section: "basics" }))).toBe("基本信息");
});
