// Bars of a chart and the headlines over it: from the report's own figures, blank is never nil.
import { describe, expect, it } from "vitest";
import { edition2027 } from "#testing/edition-2027.ts";
import { cellsOf } from "../../editions/cells.ts";
import type { Chart, Edition } from "../../editions/edition.ts";
import { editions, requireEdition } from "../../editions/registry.ts";
import { chartFigures } from "./chart-figures.ts";
import { headlineFigures } from "./headline-figures.ts";

const edition = requireEdition("2021");
const chart = (more: Partial<Chart>): Chart => ({ id: "c", caption: "图", bars: [], ...more });
const bars = (of: Chart, figures = {}, others: Parameters<typeof chartFigures>[3] = []) =>
  chartFigures(edition, of, { year: 2023, figures }, others)?.groups.map(({ label, bars: each }) => [
    label ?? "",
    each.map((bar) => `${bar.label}=${bar.text}`),
  ]);

describe("bars", () => {
  it("of a star are all columns but the total, named by the column", () => {
    const found = bars(chart({ bars: ["requests_newlyReceived_*"] }), {
      requests_newlyReceived_naturalPerson: 5,
      requests_newlyReceived_total: 5,
    });
    expect(found?.[0]?.[1]).toEqual([
      "自然人=5",
      "商业企业=未填",
      "科研机构=未填",
      "社会公益组织=未填",
      "法律服务机构=未填",
      "其他=未填",
    ]);
  });

  it("of single cells are named by the row, groups among them", () => {
    const found = bars(chart({ bars: ["requests_disclosed_total", "requests_notDisclosed_total"] }), {
      requests_disclosed_total: 3,
      requests_notDisclosed_total: 0,
    });
    expect(found).toEqual([["", ["予以公开=3", "不予公开=0"]]]);
  });

  it("that are grouped have one group a pattern", () => {
    const found = bars(chart({ grouped: true, bars: ["disputes_reconsideration_*", "disputes_directSuit_*"] }), {
      disputes_directSuit_upheld: 2,
    });
    expect(found?.map(([label]) => label)).toEqual(["行政复议", expect.stringContaining("未经复议直接起诉")]);
  });

  it("nothing is drawn where all is blank, or where the edition has no such cell", () => {
    expect(bars(chart({ bars: ["requests_newlyReceived_*"] }))).toBeUndefined();
    expect(bars(chart({ bars: ["no_such_cell"] }), { no_such_cell: 3 })).toBeUndefined();
    expect(
      bars(chart({ bars: ["requests_newlyReceived_*"] }), { requests_newlyReceived_naturalPerson: 0 }),
    ).toBeDefined();
  });

  it("a cell that one edition lacks is left out, the others stay", () => {
    expect(
      bars(chart({ bars: ["requests_repeated_total", "requests_nothing_total"] }), { requests_repeated_total: 1 }),
    ).toEqual([["", ["重复申请=1"]]]);
  });

  it("money is drawn by its amount and printed in 万元", () => {
    const found = chartFigures(edition, chart({ bars: ["fees_administrativeFees_amount"] }), {
      year: 2023,
      figures: { fees_administrativeFees_amount: 1_500_000 },
    });
    expect(found?.groups[0]?.bars[0]).toMatchObject({ value: 1_500_000, text: "1.5" });
    expect(found?.unit).toBe("万元");
  });
});

describe("over years", () => {
  const years = chart({ overYears: true, bars: ["requests_newlyReceived_total"] });
  it("stand in order, the report's own among them, a blank year as blank", () => {
    const others = [
      { year: 2021, figures: {} },
      { year: 2022, figures: { requests_newlyReceived_total: 3 } },
    ];
    expect(bars(years, { requests_newlyReceived_total: 5 }, [...others].reverse())?.[0]?.[1]).toEqual([
      "2021年=未填",
      "2022年=3",
      "2023年=5",
    ]);
  });

  it("there is none without another year", () => {
    expect(bars(years, { requests_newlyReceived_total: 5 })).toBeUndefined();
  });
});

it.each([...editions, edition2027].map((each: Edition) => [each.id, each] as const))(
  "%s: each of its charts finds cells of its own",
  (_, each) => {
    const all = Object.fromEntries(cellsOf(each).map(({ name }) => [name, 1]));
    for (const one of each.charts ?? []) {
      const found = chartFigures(each, one, { year: 2023, figures: all }, [{ year: 2022, figures: all }]);
      const labels =
        found?.groups.flatMap(({ label, bars: drawn }) => drawn.map((bar) => `${label ?? ""}/${bar.label}`)) ?? [];
      expect(labels.length, one.id).toBeGreaterThan(1);
      expect(new Set(labels).size, one.id).toBe(labels.length);
    }
  },
);

describe("headlines", () => {
  const figures = {
    requests_newlyReceived_total: 545,
    requests_carriedOver_total: 3,
    requests_resultsTotal_total: 542,
  };
  it("say how many came and which share was settled, of all that could be", () => {
    expect(headlineFigures(edition, figures)).toEqual(["新收政府信息公开申请 545 件", "政府信息公开申请办结率 98.91%"]);
  });

  it("what is blank says nothing: no share of a part", () => {
    const { requests_carriedOver_total: _, ...blank } = figures;
    expect(headlineFigures(edition, blank)).toEqual(["新收政府信息公开申请 545 件"]);
    expect(headlineFigures(edition, {})).toEqual([]);
  });

  it("nothing came: no share of nil", () => {
    expect(
      headlineFigures(edition, {
        requests_newlyReceived_total: 0,
        requests_carriedOver_total: 0,
        requests_resultsTotal_total: 0,
      }),
    ).toEqual(["新收政府信息公开申请 0 件"]);
  });
});
