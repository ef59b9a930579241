// Charts: what they show is what the report prints, whatever the edition.
import { parse } from "parse5";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { editionsTo2027 } from "#testing/edition-2027.ts";
import { publishedReport, seeds } from "#testing/published-report.ts";
import { elementsOf } from "#testing/read-markup.ts";
import { cellsOf } from "../../editions/cells.ts";
import { figuresOf } from "../../report/figures.ts";
import { buildCharts, chartsDocument } from "./build-charts.ts";
import { chartFigures } from "./chart-figures.ts";
import { drawChart } from "./draw-chart.ts";

const kaifeng = publishedReport("seed-2021-kaifeng");

function chartOf(id: string, name: "seed-2021-kaifeng" | "seed-2019-luohe" = "seed-2021-kaifeng") {
  const { edition, report } = publishedReport(name);
  const chart = edition.charts?.find((each) => each.id === id);
  if (!chart) throw new Error(`no chart ${id}`);
  return { edition, chart, own: { year: report.year, figures: figuresOf(edition, report) } };
}

function attributeOf(svg: string, tag: string, name: string): readonly string[] {
  return elementsOf(parse(svg))
    .filter((element) => element.tagName === tag)
    .map((element) => element.attrs.find((each) => each.name === name)?.value ?? "");
}

describe("definitions", () => {
  for (const edition of editionsTo2027) {
    it(`of ${edition.id} name cells that the edition has`, () => {
      const figures = new Proxy({}, { get: () => 1 });
      for (const chart of edition.charts ?? []) {
        for (const bar of chart.bars) {
          const alone = chartFigures(edition, { ...chart, bars: [bar] }, { year: 2, figures }, [{ year: 1, figures }]);
          expect(alone?.groups[0]?.bars.length, bar).toBeGreaterThan(0);
        }
      }
      expect(edition.charts?.length).toBeGreaterThanOrEqual(4);
    });
  }
});

describe("figures", () => {
  it("of applicants are the row of new requests without its total", () => {
    const { edition, chart, own } = chartOf("applicants");
    expect(chartFigures(edition, chart, own)?.groups).toEqual([
      {
        bars: [
          { label: "自然人", value: 508, text: "508" },
          { label: "商业企业", value: 2, text: "2" },
          { label: "科研机构", value: 0, text: "0" },
          { label: "社会公益组织", value: 0, text: "0" },
          { label: "法律服务机构", value: 33, text: "33" },
          { label: "其他", value: 2, text: "2" },
        ],
      },
    ]);
  });

  it("of outcomes sum groups: refused 27 of eight reasons", () => {
    const { edition, chart, own } = chartOf("outcomes");
    const bars = chartFigures(edition, chart, own)?.groups[0]?.bars;
    expect(bars?.map(({ label, text }) => `${label}${text}`)).toEqual([
      "予以公开436",
      "部分公开16",
      "不予公开27",
      "无法提供50",
      "不予处理5",
      "其他处理8",
    ]);
  });

  it("of disputes stand in groups by kind", () => {
    const { edition, chart, own } = chartOf("disputes");
    const groups = chartFigures(edition, chart, own)?.groups;
    expect(groups?.map(({ label }) => label)).toEqual(["行政复议", "行政诉讼·未经复议直接起诉", "行政诉讼·复议后起诉"]);
    expect(groups?.[0]?.bars.map(({ text }) => text)).toEqual(["5", "17", "3", "0"]);
  });

  it("over years stand oldest first, and are left out without other years", () => {
    const { edition, chart, own } = chartOf("years");
    const earlier = chartOf("years", "seed-2019-luohe").own;
    expect(chartFigures(edition, chart, own)).toBeUndefined();
    const [first] = chartFigures(edition, chart, own, [earlier])?.groups ?? [];
    expect(first?.bars.map(({ label }) => label)).toEqual(["2019年", "2021年"]);
    expect(first?.bars[0]?.value).toBe(earlier.figures.requests_newlyReceived_total);
  });

  it("tell blank from nil, and show nothing where all is blank", () => {
    const { edition, chart } = chartOf("applicants");
    const blank = { year: 2021, figures: { requests_newlyReceived_naturalPerson: 0 } };
    const bars = chartFigures(edition, chart, blank)?.groups[0]?.bars;
    expect(bars?.[0]).toEqual({ label: "自然人", value: 0, text: "0" });
    expect(bars?.[1]).toEqual({ label: "商业企业", text: "未填" });
    expect(chartFigures(edition, chart, { year: 2021, figures: {} })).toBeUndefined();
  });
});

describe("what is said in words", () => {
  const wordsOf = (name: string, entries?: Readonly<Record<string, string>>) => {
    const { edition, report } = publishedReport(name);
    const document = chartsDocument(edition, entries ? { ...report, entries, typedTotals: [] } : report);
    return document.nodes.flatMap((node) =>
      node.type === "list" ? node.items.map((item) => item.map(({ text }) => text).join("")) : [],
    );
  };

  it("on top: requests, the share of them settled, what was disclosed", () => {
    expect(wordsOf("seed-2021-kaifeng")).toEqual([
      "新收政府信息公开申请 545 件",
      "政府信息公开申请办结率 98.91%",
      "主动公开行政规范性文件（本年制发） 134 件",
    ]);
    expect(wordsOf("seed-2018-xuchang")[0]).toBe("受理政府信息公开申请 555 件");
    expect(wordsOf("seed-2018-xuchang")).toHaveLength(3);
    expect(wordsOf("seed-2021-kaifeng", {})).toEqual([]);
  });

  it("a chart without a bar is a sentence, not an empty axis; where some cells are blank it says so", () => {
    const { edition, report } = kaifeng;
    const nil = Object.fromEntries(cellsOf(edition).flatMap(({ name, total }) => (total ? [] : [[name, "0"]])));
    const nodes = (entries: Readonly<Record<string, string>>) =>
      buildCharts(edition, { ...report, entries, typedTotals: [] }).map((node) =>
        node.type === "paragraph" ? node.text.map(({ text }) => text).join("") : node.type,
      );
    expect(nodes(nil)).toEqual([
      "新收政府信息公开申请的申请人类别：各项均为0件。",
      "政府信息公开申请的办理结果：各项均为0件。",
      "行政复议和行政诉讼的结果：各项均为0件。",
    ]);
    expect(nodes({ requests_newlyReceived_naturalPerson: "0" })).toEqual([
      "新收政府信息公开申请的申请人类别：已填的各项均为0件，其余未填。",
    ]);
    expect(nodes({ ...nil, requests_newlyReceived_naturalPerson: "1" })[0]).toBe("figure");
  });

  it("a total is no bar among its own channels", () => {
    const { edition, report } = publishedReport("seed-2018-xuchang");
    const chart = edition.charts?.find(({ id }) => id === "channels");
    if (!chart) throw new Error("no chart");
    const bars = chartFigures(edition, chart, { year: 2018, figures: figuresOf(edition, report) })?.groups[0]?.bars;
    expect(bars?.map(({ label }) => label)).toEqual([
      "政府公报公开",
      "政府网站公开",
      "政务微博公开",
      "政务微信公开",
      "其他方式公开",
    ]);
  });
});

describe("pictures", () => {
  it("have bars as long as their figures, from the same baseline", () => {
    const { svg } = drawChart(
      {
        id: "x",
        caption: "图",
        unit: "件",
        groups: [{ bars: [4, 1, 0].map((value) => ({ label: "甲", value, text: String(value) })) }],
      },
      "说明",
    );
    const [ground, long, short, none] = attributeOf(svg, "rect", "width").map(Number);
    expect(ground).toBe(480);
    expect(none).toBeUndefined();
    expect((long ?? 0) / (short ?? 1)).toBeCloseTo(4, 1);
  });

  it("are well-formed, named, described and fetch nothing, with any label", () => {
    const label = `<script>"&'${"很长的".repeat(30)}`;
    const { svg } = drawChart(
      { id: "x", caption: label, unit: "件", groups: [{ label, bars: [{ label, value: 1, text: "1" }] }] },
      label,
    );
    new SaxesParser({ xmlns: true }).write(svg).close();
    expect(svg).not.toMatch(/<script|href|url\(|style=/);
    expect(attributeOf(svg, "svg", "role")).toEqual(["img"]);
    expect(attributeOf(svg, "svg", "aria-label")).toEqual([label]);
  });

  for (const name of seeds) {
    it(`of ${name} carry every label and figure, again in the table, and are the same each time`, () => {
      const { edition, report } = publishedReport(name);
      const charts = buildCharts(edition, report);
      expect(charts.length).toBeGreaterThanOrEqual(3);
      expect(buildCharts(edition, report)).toEqual(charts);
      for (const { svg, table, alt } of charts.flatMap((node) => (node.type === "figure" ? [node] : []))) {
        for (const cell of table.bodies.flat().flatMap((row) => row.cells)) {
          expect(alt).toContain(cell.text);
          if (cell.role === "figure") expect(svg).toContain(`>${cell.text}</text>`);
          expect(cell.cell).toBeUndefined();
        }
      }
    });
  }

  it("make a page of their own", () => {
    const { edition, report } = kaifeng;
    const document = chartsDocument(edition, report);
    expect(document.title).toBe("开封市人民政府2021年政府信息公开工作年度报告图解");
    expect(document.nodes.map(({ type }) => type)).toEqual(["title", "list", "figure", "figure", "figure"]);
  });
});
