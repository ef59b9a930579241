// Live figures that are worked out: change against last year, share of another cell.
import { describe, expect, it } from "vitest";
import { publishedReport } from "#testing/published-report.ts";
import { figuresOf } from "./figures.ts";
import { readPlaceholder, resolvedText, resolvePlaceholders, whyMissing } from "./placeholders.ts";

const { report, edition } = publishedReport("seed-2021-kaifeng");
const figures = figuresOf(edition, report);
const lastYear = {
  requests_newlyReceived_total: 500,
  requests_disclosed_total: 436,
  requests_partlyDisclosed_total: 20,
  requests_carriedOver_total: 0,
  fees_administrativeFees_amount: 8_000_000_000,
};
const resolve = (text: string, before: typeof lastYear | undefined = lastYear) =>
  resolvedText(edition, report, figures, text, before);

describe("changes and shares", () => {
  it.each([
    ["{{本年新收政府信息公开申请数量|同比}}", "+9%"],
    ["{{本年新收政府信息公开申请数量 | 增减}}", "+45"],
    ["{{requests_newlyReceived_total｜同比}}", "+9%"],
    ["{{予以公开|同比}}，{{予以公开|增减}}", "0%，0"],
    ["{{部分公开|增减}}", "-4"],
    ["{{部分公开|同比}}", "-20%"],
    ["{{予以公开·自然人|占予以公开}}", "94.95%"],
    ["{{不予公开|占总计·总计}}", "4.98%"],
    ["{{行政事业性收费|增减}}万元", "+937.0276万元"],
  ])("%s prints %s", (text, printed) => {
    expect(resolve(text)).toBe(printed);
  });

  it.each([
    ["{{上年结转政府信息公开申请数量|同比}}", "nilLastYear"],
    ["{{行政复议|同比}}", "noLastYear"],
    ["{{行政复议|同比", "unknown"],
    ["{{行政复议|环比}}", "unknown"],
    ["{{行政复议|占}}", "unknown"],
    ["{{行政复议|同比|增减}}", "unknown"],
    ["{{没有的数|同比}}", "unknown"],
    ["{{年度|同比}}", "unknown"],
  ])("%s prints as typed: %s", (text, why) => {
    expect(resolve(text)).toBe(text);
    if (!text.endsWith("}}")) return;
    expect(whyMissing({ edition, figures, lastYear }, text)).toBe(why);
  });

  it("without last year's report there is no change, but every share", () => {
    const runs = resolvePlaceholders(edition, report, figures, "{{予以公开|同比}}");
    expect(runs).toEqual([{ text: "{{予以公开|同比}}", cell: "requests_disclosed_total", unresolved: true }]);
    expect(whyMissing({ edition, figures }, "{{予以公开|同比}}")).toBe("noLastYear");
    expect(resolvedText(edition, report, figures, "{{予以公开|占总计·总计}}")).toBe("80.44%");
  });

  it("of a blank or nil whole there is no share", () => {
    const text = "{{予以公开·自然人|占予以公开}}";
    const whole = (requests_disclosed_total?: number) => {
      const { requests_disclosed_total: _, ...others } = figures;
      return {
        edition,
        figures: requests_disclosed_total === undefined ? others : { ...others, requests_disclosed_total },
      };
    };
    expect(whyMissing(whole(), text)).toBe("blankWhole");
    expect(whyMissing(whole(0), text)).toBe("nilWhole");
  });

  it("names its cell and what is measured", () => {
    expect(readPlaceholder(edition, "予以公开·自然人|占予以公开")).toEqual({
      cell: "requests_disclosed_naturalPerson",
      measure: { of: "requests_disclosed_total" },
    });
    expect(readPlaceholder(edition, "constructor|同比")).toBeUndefined();
  });
});
