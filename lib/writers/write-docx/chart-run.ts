// A figure of the document as a chart that Word draws and can edit, with alternative text.
import { ChartRun } from "docx/charts";
import type { Node } from "#core/document/node.ts";

type FigureNode = Extract<Node, { type: "figure" }>;

/** Dark first, each apart from the next in brightness too, so that a black and white print tells them apart. */
const colors = ["1F4E79", "C55A11", "7F7F7F", "A9D18E", "2E75B6", "FFC000", "44546A"];
const widthPixels = 560;
const plainHeight = 150;
const rowHeight = 26;

/** The chart drawn from the figure's table: a bar for each row, a colour for each column. */
export function chartRun({ caption, alt, table }: FigureNode, font: string): ChartRun {
  const rows = table.bodies.flat();
  const [heads] = table.head;
  const categories = rows.map((row) => row.cells[0]?.text ?? "");
  const columns = (heads?.cells ?? []).slice(1);
  const series = columns.map((column, index) => ({
    name: column.text,
    values: rows.map((row) => figureOf(row.cells[index + 1]?.text ?? "")),
    color: colors[index % colors.length] ?? "",
  }));
  return new ChartRun({
    type: "bar",
    categories,
    series,
    legend: series.length > 1 ? { position: "bottom" } : false,
    categoryAxis: { reverseOrder: true },
    valueAxis: { visible: false, gridlines: false },
    dataLabels: { value: true },
    font: { name: font },
    altText: { name: caption, description: alt },
    transformation: { width: widthPixels, height: plainHeight + rowHeight * rows.length * Math.min(series.length, 3) },
  });
}

/** A blank figure has no bar. */
function figureOf(text: string): number | null {
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : null;
}
