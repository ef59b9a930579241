// Changes and shares of a figure: what they print, and of which wholes.
import { describe, expect, it } from "vitest";
import { publishedReport } from "#testing/published-report.ts";
import { requireEdition } from "../editions/registry.ts";
import { figuresOf } from "../report/figures.ts";
import { figureChoices } from "./figure-choices.ts";
import { measureChoices, searchFigures } from "./measure-choices.ts";

const edition = requireEdition("2021");
const choices = (name: string, figures = {}, lastYear?: Readonly<Record<string, number>>) =>
  measureChoices(edition, figures, lastYear, name);
const texts = (...given: Parameters<typeof choices>) => choices(...given).map(({ text }) => text);

describe("changes", () => {
  const cell = "requests_newlyReceived_total";
  it.each([
    ["more", 545, 491, ["+11%", "+54"]],
    ["fewer", 3, 4, ["-25%", "-1"]],
    ["as many", 7, 7, ["0%", "0"]],
    ["nil now", 0, 5, ["-100%", "-5"]],
    ["nil before: no share of nil", 5, 0, ["", "+5"]],
  ])("%s", (_, now, before, printed) => {
    expect(texts(cell, { [cell]: now }, { [cell]: before }).slice(0, 2)).toEqual(printed);
  });

  it("without last year, or where it was blank, print nothing and are offered all the same", () => {
    expect(texts(cell, { [cell]: 5 }).slice(0, 2)).toEqual(["", ""]);
    expect(texts(cell, { [cell]: 5 }, {}).slice(0, 2)).toEqual(["", ""]);
    expect(texts(cell, {}, { [cell]: 5 }).slice(0, 2)).toEqual(["", ""]);
  });

  it("money changes in 万元", () => {
    const fees = "fees_administrativeFees_amount";
    expect(texts(fees, { [fees]: 1_500_000 }, { [fees]: 1_000_000 }).slice(0, 2)).toEqual(["+50%", "+0.5"]);
  });

  it("a figure that is itself a change has none", () => {
    expect(measureChoices(requireEdition("2019"), {}, undefined, "licensing_licenses_change")).toEqual([]);
    expect(choices("no_such_cell")).toEqual([]);
  });
});

describe("shares", () => {
  const labels = (name: string) =>
    choices(name)
      .slice(2)
      .map(({ label }) => /占“(.+)”/u.exec(label)?.[1]);

  it("of the total across and of the totals down, for a figure within", () => {
    expect(labels("requests_disclosed_naturalPerson")).toEqual(["予以公开", "本年度办理结果总计·自然人"]);
  });

  it("of a total of a row only those down", () => {
    expect(labels("requests_disclosed_total")).toEqual(["本年度办理结果总计"]);
  });

  it("none of the whole itself", () => {
    expect(labels("requests_resultsTotal_total")).toEqual([]);
    expect(labels("fees_administrativeFees_amount")).toEqual([]);
  });

  it.each([
    [1, 3, "33.33%"],
    [3, 3, "100%"],
    [0, 3, "0%"],
    [1, 0, ""],
    [1, undefined, ""],
  ])("%s of %s is “%s”", (part, whole, text) => {
    const figures = {
      requests_disclosed_naturalPerson: part,
      ...(whole === undefined ? {} : { requests_disclosed_total: whole }),
    };
    expect(texts("requests_disclosed_naturalPerson", figures)[2]).toBe(text);
  });
});

describe("found by words", () => {
  const { report } = publishedReport("seed-2021-kaifeng");
  const figures = figuresOf(edition, report);
  const all = figureChoices(edition, report, figures);
  const find = (typed: string) =>
    searchFigures(edition, figures, undefined, all, typed).map(({ placeholder }) => placeholder);

  it("a change of exactly what the other words name", () => {
    expect(find("行政许可 增长")).toEqual(["{{行政许可|同比}}"]);
    expect(find("行政许可 减少")).toEqual(["{{行政许可|增减}}"]);
  });

  it("plain figures where no word asks for more, or nothing can be measured", () => {
    expect(find("行政许可")).toEqual(["{{行政许可}}"]);
    expect(find("没有这个 同比")).toEqual([]);
    expect(find("总计 同比").filter((placeholder) => !placeholder.endsWith("|同比}}"))).toEqual([]);
  });
});
