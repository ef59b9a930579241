import { describe, expect, it } from "vitest";
import { sure } from "../../ground/sure.ts";
import type { Bar, ChartFigures } from "./chart-figures.ts";
import { drawChart } from "./draw-chart.ts";

const bar = (label: string, value?: number): Bar =>
  value === undefined ? { label, text: "未填" } : { label, value, text: String(value) };
const chart = (groups: ChartFigures["groups"], caption = "图"): ChartFigures => ({
  id: "c",
  caption,
  unit: "件",
  groups,
});
const plain = (...bars: readonly Bar[]) => drawChart(chart([{ bars }]), "说明");
const widths = (svg: string) =>
  [...svg.matchAll(/<rect x="[^"]+" y="[^"]+" width="([^"]+)"/gu)].map(([, width]) => Number(width));
const labels = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/gu)].map(([, text]) => text);

describe("bars", () => {
  it("are as long as their figures, the largest the longest", () => {
    const [small = 0, large = 0] = widths(plain(bar("甲", 50), bar("乙", 100)).svg);
    expect(large / small).toBeCloseTo(2, 1);
  });

  it("of nil and of blank have no length, and each says which it is", () => {
    const { svg } = plain(bar("甲", 0), bar("乙"), bar("丙", 9));
    expect(widths(svg)).toHaveLength(1);
    expect(labels(svg)).toEqual(["甲", "0", "乙", "未填", "丙", "9"]);
  });

  it("all nil divide by nothing", () => {
    expect(plain(bar("甲", 0), bar("乙", 0)).svg).not.toMatch(/NaN|Infinity/u);
  });

  it("a small figure beside a huge one can still be seen; one below nil has no length to the left", () => {
    const { svg } = plain(bar("甲", 1), bar("乙", 1_000_000), bar("丙", -5));
    expect(Math.min(...widths(svg))).toBeGreaterThanOrEqual(1);
    expect(svg).not.toMatch(/width="-/u);
  });

  it("never reach beyond the picture, however long labels and figures are", () => {
    const { svg, width } = plain(bar("甲".repeat(60), 1234567890), bar("乙", 1));
    for (const [, x, wide] of svg.matchAll(/<rect x="([^"]+)" y="[^"]+" width="([^"]+)"/gu))
      expect(Number(x) + Number(wide)).toBeLessThanOrEqual(width);
    expect(labels(svg)[0]).toMatch(/^甲+…$/u);
  });
});

describe("groups", () => {
  const years = chart([
    { label: "新收", bars: [bar("2022年", 4), bar("2023年", 6)] },
    { label: "办结", bars: [bar("2022年", 3), bar("2023年", 5)] },
  ]);

  it("have their names, and the last year is darkest in each", () => {
    const { svg } = drawChart(years, "说明");
    expect(labels(svg).filter((text) => text === "新收" || text === "办结")).toEqual(["新收", "办结"]);
    const inks = [...svg.matchAll(/fill="(#[0-9a-f]{6})" stroke/gu)].map(([, ink]) => ink);
    expect(inks[1]).toBe(inks[3]);
    expect(inks[0]).not.toBe(inks[1]);
  });

  it("make the picture as high as they are many", () => {
    const one = drawChart(chart([sure(years.groups[0])]), "说明").height;
    expect(drawChart(years, "说明").height).toBeGreaterThan(one * 1.5);
  });
});

it("words from outside cannot become marks of the picture", () => {
  const { svg } = drawChart(chart([{ bars: [bar('<script>&"', 3)] }], "<b>"), '"/><script>');
  expect(svg).not.toContain("<script>");
  expect(svg).not.toContain("<b>");
  expect(svg).toContain("&lt;script&gt;&amp;&quot;");
});

it("the same figures give the same picture", () => {
  expect(plain(bar("甲", 3), bar("乙", 4))).toEqual(plain(bar("甲", 3), bar("乙", 4)));
});
