// The charts of a report as nodes of the document, each with its table, and the page of all charts (图解).

import type { Edition } from "../../editions/edition.ts";
import type { TableCell } from "../../editions/printed-row.ts";
import { sure } from "../../ground/sure.ts";
import { storableText } from "../../language/storable-text.ts";
import { figuresOf } from "../../report/figures.ts";
import type { Report } from "../../report/report.ts";
import { reportTitle } from "../../report/title.ts";
import type { Document, Node } from "../node.ts";
import { titleLines } from "../title-lines.ts";
import { blankText, type ChartFigures, chartFigures, type YearFigures } from "./chart-figures.ts";
import { drawChart } from "./draw-chart.ts";
import { headlineFigures } from "./headline-figures.ts";

type FigureNode = Extract<Node, { type: "figure" }>;
type ParagraphNode = Extract<Node, { type: "paragraph" }>;
type TableNode = FigureNode["table"];

/**
 * One figure for each chart of the edition that has something to show; a sentence where all there is to show is nil.
 * `others`: figures of other years of the office.
 */
export function buildCharts(
  edition: Edition,
  report: Report,
  others: readonly YearFigures[] = [],
): readonly (FigureNode | ParagraphNode)[] {
  const own = { year: report.year, figures: figuresOf(edition, report) };
  return (edition.charts ?? []).flatMap((chart) => {
    const figures = chartFigures(edition, chart, own, others);
    if (!figures) return [];
    return [isNil(figures) ? nilSentence(figures) : figureOf(figures)];
  });
}

function figureOf(figures: ChartFigures): FigureNode {
  const alt = describeChart(figures);
  const { svg, width, height } = drawChart(figures, alt);
  const table = tableOf(figures);
  return { type: "figure", id: `chart-${figures.id}`, caption: captionOf(figures), alt, svg, width, height, table };
}

/** An axis without a bar says less than a sentence. */
function isNil({ groups }: ChartFigures): boolean {
  return groups.every(({ bars }) => bars.every(({ value = 0 }) => value === 0));
}

function nilSentence({ id, caption, unit, groups }: ChartFigures): ParagraphNode {
  const blank = groups.some(({ bars }) => bars.some(({ value }) => value === undefined));
  const text = `${caption}：${blank ? "已填的各项" : "各项"}均为0${unit}${blank ? `，其余${blankText}` : ""}。`;
  return { type: "paragraph", section: `chart-${id}`, text: [{ text }] };
}

/** The page of pictures published beside a report. */
export function chartsDocument(edition: Edition, report: Report, others: readonly YearFigures[] = []): Document {
  const title = storableText(`${reportTitle(report)}图解`);
  const headlines = headlineFigures(edition, figuresOf(edition, report)).map((text) => [{ text }]);
  return {
    title,
    office: storableText(report.office.name),
    year: report.year,
    edition: edition.id,
    nodes: [
      { type: "title", lines: titleLines(title) },
      ...(headlines.length === 0 ? [] : [{ type: "list" as const, section: "headlines", items: headlines }]),
      ...buildCharts(edition, report, others),
    ],
  };
}

function captionOf({ caption, unit }: ChartFigures): string {
  return `${caption}（单位：${unit}）`;
}

/** The chart in words: `行政复议：结果维持5，结果纠正17。` */
function describeChart(chart: ChartFigures): string {
  const sentences = chart.groups.map(
    (group) =>
      `${group.label === undefined ? "" : `${group.label}：`}${group.bars.map(({ label, text }) => `${label}${text}`).join("，")}。`,
  );
  return `${captionOf(chart)}。${sentences.join("")}`;
}

/** Groups are rows and their bars columns; a plain chart has a row for each bar. Cells carry no names: they repeat figures. */
function tableOf(chart: ChartFigures): TableNode {
  const plain = chart.groups.length === 1 && chart.groups[0]?.label === undefined;
  const columns = plain
    ? [chart.unit === "" ? "数量" : `数量（${chart.unit}）`]
    : sure(chart.groups[0]).bars.map(({ label }) => label);
  const rows = plain
    ? sure(chart.groups[0]).bars.map((bar) => ({ label: bar.label, texts: [bar.text] }))
    : chart.groups.map((group) => ({ label: group.label ?? "", texts: group.bars.map(({ text }) => text) }));
  const cell = (role: TableCell["role"], text: string, scope?: "col" | "row"): TableCell => ({
    role,
    text,
    colSpan: 1,
    rowSpan: 1,
    ...(scope ? { scope } : {}),
  });
  const label = 0.4;
  return {
    type: "table",
    section: `chart-${chart.id}`,
    id: `chart-${chart.id}`,
    caption: captionOf(chart),
    widths: [label, ...columns.map(() => (1 - label) / columns.length)],
    head: [
      {
        cells: [
          cell("corner", plain ? "类别" : "项目", "col"),
          ...columns.map((column) => cell("columnHead", column, "col")),
        ],
      },
    ],
    bodies: [
      rows.map((row) => ({
        cells: [cell("rowHead", row.label, "row"), ...row.texts.map((text) => cell("figure", text))],
      })),
    ],
  };
}
