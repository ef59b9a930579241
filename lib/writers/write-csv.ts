// Report → CSV of its figures, one a line, for whoever works with them in a table program or a script.
import { cellsOf } from "#core/editions/cells.ts";
import type { Edition } from "#core/editions/edition.ts";
import { exchangeFigures } from "#core/report/exchange.ts";
import { figuresOf } from "#core/report/figures.ts";
import type { Report } from "#core/report/report.ts";
import { csvText } from "./csv-text.ts";

const heads = ["年度", "单位", "指标", "部分", "行", "列", "数值", "计量单位"];

/** An amount in 万元 as printed, a blank figure as an empty field. */
export function writeCsv(edition: Edition, report: Report): string {
  const figures = exchangeFigures(edition, figuresOf(edition, report));
  const rows = cellsOf(edition).map((cell) => [
    String(report.year),
    report.office.name,
    cell.name,
    `${cell.section.mark}、${cell.section.title}`,
    cell.rowPath.map(({ label }) => label).join("／"),
    cell.columnPath.map(({ label }) => label).join("／"),
    String(figures[cell.name] ?? ""),
    cell.amount ? "万元" : "",
  ]);
  return csvText([heads, ...rows]);
}
