// Deadlines: 31 March for governments, 31 January for departments, 31 March for all up to the report on 2018.
import { expect, it } from "vitest";
import { contextOf } from "#core/checks/context.ts";
import type { Report } from "#core/report/report.ts";
import { sound2018, sound2021 } from "#testing/examples/sound-reports.ts";
import { daysBetween } from "../deadlines.ts";
import { deadline } from "./w01-deadline.ts";

const bureau: Report = { ...sound2021, office: { name: "清河市水利局", kind: "department" } };
const published = (report: Report, date: string): Report => ({ ...report, details: { published: { date } } });

function said(report: Report, today?: string): readonly string[] {
  return deadline.check(contextOf(report, { today })).map(({ severity, message }) => `${severity} ${message}`);
}

it("a report published in time has nothing to say", () => {
  expect(said(published(bureau, "2025-01-31"))).toEqual([]);
  expect(said(published(sound2021, "2025-03-31"), "2026-11-22")).toEqual([]);
  expect(said(published({ ...sound2018, office: bureau.office }, "2019-03-30"))).toEqual([]);
});

it("a late one is an error", () => {
  expect(said(published(bureau, "2025-02-01"))).toEqual([
    "error 公布日期 2025-02-01 晚于法定期限 2025-01-31，请写明原因。",
  ]);
});

it("counts the days down and up where today is known and the season is on", () => {
  expect(said(bureau)).toEqual([]);
  expect(said(bureau, "2024-12-20")).toEqual([]);
  expect(said(bureau, "2025-01-24")).toEqual(["note 距法定公布期限 2025-01-31 还有 7 天。"]);
  expect(said(bureau, "2025-01-31")).toEqual(["note 今天（2025-01-31）是法定公布期限，请当天公布。"]);
  expect(said(bureau, "2025-02-03")).toEqual(["warning 法定公布期限 2025-01-31 已过 3 天，请尽快公布。"]);
  expect(said(bureau, "2026-02-03")).toEqual([]);
});

it("knows leap years", () => {
  expect([
    daysBetween("2024-02-28", "2024-03-01"),
    daysBetween("2025-02-28", "2025-03-01"),
    daysBetween("2024-12-31", "2025-01-01"),
  ]).toEqual([2, 1, 1]);
});
