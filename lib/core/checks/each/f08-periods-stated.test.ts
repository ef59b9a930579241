// Periods as offices word them.
import { expect, it } from "vitest";
import { contextOf } from "#core/checks/context.ts";
import type { Details } from "#core/report/report.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";
import { period } from "./f08-period.ts";

function severities(opening: string, details?: Details): readonly string[] {
  const report = { ...sound2021, narrative: { ...sound2021.narrative, opening }, ...(details ? { details } : {}) };
  return period.check(contextOf(report)).map(({ severity }) => severity);
}

it.each([
  "所列数据的统计期限自2024年1月1日起至2024年12月31日止。",
  "报告中使用数据统计期限为2024年1月1日至12月31日。",
  "统计数据时间为2024年1月1日至12月31日。",
  "数据的统计周期\n为 2024 年 1 月 1 日至 12 月 31 日。",
  "本报告统计数据从2024年1月1日到12月31日。",
  "统计时限为2024年1月1日—12月31日。",
  "统计期限：2024.1.1-2024.12.31。",
  "统计期限从2024年1月1日开始，到2024年12月31日结束。",
  "数据统计期限为2024年度。",
  "统计期限为二〇二四年一月一日至十二月三十一日。",
])("is content with: %s", (opening) => {
  expect(severities(opening)).toEqual([]);
});

it("asks for a period that is not stated, warns of a wrong one", () => {
  expect(severities("本报告根据条例编制。")).toEqual(["note"]);
  expect(severities("统计期限为2023年1月1日至2023年12月31日。")).toEqual(["warning"]);
  expect(severities("统计期限为2024年1月1日至2024年11月30日。")).toEqual(["warning"]);
  expect(severities("现公布2024年度报告，统计期限为2023年1月1日—2023年12月31日。")).toEqual(["warning"]);
});

it("takes the period of the basic facts before the text", () => {
  expect(severities("", { period: { from: "2024-01-01", to: "2024-12-31" } })).toEqual([]);
  expect(severities("", { period: { from: "2024-01-01", to: "2024-06-30" } })).toEqual(["warning"]);
});
