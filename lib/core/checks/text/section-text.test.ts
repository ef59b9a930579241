import { describe, expect, it } from "vitest";
import { publishedReport } from "#testing/published-report.ts";
import { requireEdition } from "../../editions/registry.ts";
import type { Report } from "../../report/report.ts";
import { contextOf } from "../context.ts";
import { allTexts, hasTables, narrativeSection, saysNone, wordsOf } from "./section-text.ts";

const { report } = publishedReport("seed-2021-kaifeng");
const context = (narrative: Report["narrative"], edition = "2021", year = report.year) =>
  contextOf({ ...report, edition, year, entries: {}, narrative });

describe("a text that says there is nothing", () => {
  it.each([
    "",
    "无",
    "无。",
    "没有",
    "暂无",
    "无其他需要报告的事项",
    "本年度没有其他需要报告的事项。",
    "本单位无其他报告事项",
    "　无　。",
  ])("“%s” does", (text) => {
    expect(saysNone(text)).toBe(true);
  });

  it.each(["无偿提供", "没有收取信息处理费。", "无。但有一项。", "其他事项", "无重大问题"])(
    "“%s” says something",
    (text) => {
      expect(saysNone(text)).toBe(false);
    },
  );

  it("is told soon, whatever its length", () => {
    const started = performance.now();
    for (const piece of ["无", "没有", " 。", "本年度"]) saysNone(piece.repeat(50_000));
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe("the texts of a report", () => {
  it("come in printed order, the opening first, blank ones and those of no part left out", () => {
    const found = allTexts(
      context({ others: "无。", overview: "总体。", opening: "依据。", problems: "  \n", plans: "打算。" }),
    );
    expect(found.map(({ section }) => section)).toEqual(["opening", "overview", "others"]);
  });

  it("are read in simplified characters without blanks", () => {
    expect(wordsOf(context({ overview: "總體 情況\n　平穩" }), "overview")).toBe("总体情况平稳");
    expect(wordsOf(context({}), "overview")).toBe("");
  });

  it("a part is narrative, or it is not", () => {
    expect(narrativeSection(context({}), "overview")?.id).toBe("overview");
    expect(narrativeSection(context({}), "requests")).toBeUndefined();
    expect(narrativeSection(context({}), "nothing")).toBeUndefined();
  });

  it("tables are printed from 2019 on", () => {
    expect(hasTables(context({}))).toBe(true);
    expect(requireEdition("2018").id).toBe("2018");
    expect(hasTables(context({}, "2018", 2018))).toBe(false);
  });
});
