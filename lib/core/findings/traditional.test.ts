// A report in Traditional characters is checked as the same report in Simplified ones.
import { expect, it } from "vitest";
import type { Report } from "#core/report/report.ts";
import { inTraditional } from "#testing/lay-out-report.ts";
import { publishedReport } from "#testing/published-report.ts";
import { contextOf } from "../checks/context.ts";
import { reportTitle } from "../report/title.ts";
import { checkReport } from "./check-report.ts";

const names = ["seed-2018-xuchang", "seed-2019-luohe", "seed-2020-guancheng", "seed-2021-kaifeng", "2024-hongze"];

function mirrored(report: Report): Report {
  const narrative = Object.entries(report.narrative).map(([section, text]) => [section, inTraditional(text)] as const);
  return { ...report, title: inTraditional(reportTitle(report)), narrative: Object.fromEntries(narrative) };
}

function found(report: Report): readonly string[] {
  return checkReport(contextOf(report)).map(({ number, severity, section }) => `${number} ${severity} ${section}`);
}

it.each(names)("%s gives the same findings in both scripts", (name) => {
  const { report } = publishedReport(name);
  expect(mirrored(report).narrative).not.toEqual(report.narrative);
  expect(found(mirrored(report))).toEqual(found({ ...report, title: reportTitle(report) }));
});

it("a title is quoted as it is printed", () => {
  const { report } = publishedReport("seed-2021-kaifeng");
  const title = "開封市人民政府 2021 年政府信息公開報告";
  const finding = checkReport(contextOf({ ...report, title })).find(({ number }) => number === "F06");
  expect(finding?.left).toBe(title);
  expect(finding?.message).toContain(title);
});
