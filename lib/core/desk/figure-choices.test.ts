// The list of figures that a clerk puts into a text: what is offered first, what is found by which words.
import { describe, expect, it } from "vitest";
import { edition2027 } from "#testing/edition-2027.ts";
import { publishedReport } from "#testing/published-report.ts";
import type { Edition } from "../editions/edition.ts";
import { editions } from "../editions/registry.ts";
import { figuresOf } from "../report/figures.ts";
import { figureChoices, searchChoices } from "./figure-choices.ts";

const { report, edition } = publishedReport("seed-2021-kaifeng");
const figures = figuresOf(edition, report);
const choices = figureChoices(edition, report, figures);
const find = (typed: string) => searchChoices(choices, typed).map(({ placeholder }) => placeholder);

describe("what is offered", () => {
  it("years and office first, in the report's own terms", () => {
    expect(choices.slice(0, 4).map(({ placeholder, text }) => `${placeholder}${text}`)).toEqual([
      "{{年度}}2021",
      "{{上年}}2020",
      "{{下年}}2022",
      `{{单位}}${report.office.name}`,
    ]);
  });

  it("how many offices reported only of a summed report", () => {
    const summed = figureChoices(edition, { ...report, coverage: { due: 12, reported: 9 } } as typeof report, figures);
    expect(summed.filter(({ group }) => group === "年度和单位").map(({ label, text }) => `${label}${text}`)).toContain(
      "已报单位数9",
    );
    expect(choices.some(({ label }) => label === "已报单位数")).toBe(false);
  });

  it("totals of a part before its single figures, part after part", () => {
    const groups = choices.map(({ group }) => group);
    expect(groups).toEqual([...groups].sort((one, other) => groups.indexOf(one) - groups.indexOf(other)));
    const requests = choices
      .filter(({ cell }) => cell?.startsWith("requests_"))
      .map(({ cell = "" }) => cell.endsWith("_total"));
    expect(requests.lastIndexOf(true)).toBeLessThan(requests.indexOf(false));
  });

  it.each([...editions, edition2027].map((each: Edition) => [each.id, each] as const))(
    "%s: every label and every placeholder stands once",
    (_, each) => {
      const offered = figureChoices(each, { ...report, edition: each.id }, {});
      const placeholders = offered.map(({ placeholder }) => placeholder);
      expect(new Set(placeholders).size).toBe(placeholders.length);
      const labels = offered.map(({ label, group }) => `${group}/${label}`);
      expect(labels.filter((label, at) => labels.indexOf(label) !== at)).toEqual([]);
      expect(offered.filter(({ cell }) => cell).every(({ text }) => text === "")).toBe(true);
    },
  );

  it("a nil prints 0, a blank nothing", () => {
    const two = figureChoices(edition, report, { requests_repeated_total: 0 });
    expect(two.find(({ cell }) => cell === "requests_repeated_total")?.text).toBe("0");
    expect(two.find(({ cell }) => cell === "requests_disclosed_total")?.text).toBe("");
  });

  it("money prints in 万元 as it was typed", () => {
    expect(choices.find(({ cell }) => cell === "fees_administrativeFees_amount")?.text).toBe("8937.0276");
  });
});

describe("what is found", () => {
  it("everything where nothing, or nothing but marks, was typed", () => {
    expect(find("")).toHaveLength(choices.length);
    expect(find(" · ")).toHaveLength(choices.length);
  });

  it("by the figure itself, whole", () => {
    expect(find("8937.0276")).toEqual(["{{行政事业性收费}}"]);
    expect(find("8937")).toEqual([]);
  });

  it("all words must be there, in whatever order", () => {
    expect(find("自然人 予以公开")).toEqual(find("予以公开·自然人"));
    expect(find("自然人 行政许可")).toEqual([]);
  });

  it("what is called so itself before what stands under it", () => {
    const [first, ...others] = find("不予公开");
    expect(first).toBe("{{不予公开}}");
    expect(others.length).toBeGreaterThan(1);
  });

  it("in traditional characters and full-width marks as well", () => {
    expect(find("不予公開")[0]).toBe("{{不予公开}}");
    expect(find("予以公开　自然人")).toEqual(find("予以公开 自然人"));
  });

  it("letters in their order only where no label holds the words", () => {
    expect(find("公开申请量")).toContain("{{本年新收政府信息公开申请数量}}");
    expect(find("公开的量申请")).toEqual([]);
  });
});
