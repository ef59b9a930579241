// F13 on live figures: one with nothing to print is an error that leads to its cell.
import { describe, expect, it } from "vitest";
import { withMore } from "#testing/examples/example.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";
import { checkReport } from "../../findings/check-report.ts";
import type { Report } from "../../report/report.ts";
import { contextOf } from "../context.ts";

describe("F13 and live figures", () => {
  const found = (text: string, lastYear?: Report) => {
    const report = withMore(sound2021, "overview", text);
    return checkReport(contextOf(report, { lastYear })).filter(({ number }) => number === "F13");
  };

  it("is an error where the cell was emptied, and leads to it", () => {
    const emptied = { ...sound2021.entries };
    delete emptied.licensing_licenses_decisions;
    const report = withMore({ ...sound2021, entries: emptied }, "overview", "许可{{行政许可}}件。");
    const [finding] = checkReport(contextOf(report)).filter(({ number }) => number === "F13");
    expect(finding).toMatchObject({ severity: "error", unfinished: true, cells: ["licensing_licenses_decisions"] });
    expect(finding?.message).toContain("还没有填，请到表里补填");
  });

  it("is an error where there is no last year to compare with, none where there is", () => {
    const text = "许可{{行政许可|增减}}件，同比{{行政许可|同比}}。";
    expect(found(text).map(({ severity, message }) => [severity, message.includes("没有上年的数")])).toEqual([
      ["error", true],
      ["error", true],
    ]);
    expect(found(text, { ...sound2021, year: sound2021.year - 1 })).toEqual([]);
  });
});
