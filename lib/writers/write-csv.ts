// Report → CSV of its figures, one a line, for whoever works with them in a table program or a script.
import { cellsOf } from "#core/editions/cells.ts";
import type { Edition } from "#core/editions/edition.ts";
import { exchangeFigures } from "#core/report/exchange.ts";
import { figuresOf } from "#core/report/figures.ts";
import type { Report } from "#core/report/report.ts";

const heads = ["年度", "单位", "指标", "部分", "行", "列", "数值", "计量单位"];

/** UTF-8 with its mark, lines ended as RFC 4180 asks; an amount in 万元 as printed, a blank figure as an empty field. */
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
  return `\uFEFF${[heads, ...rows].map((row) => row.map(fieldOf).join(",")).join("\r\n")}\r\n`;
}

/** A field that a table program would take for a formula is marked as text; a figure below nil is none. */
function fieldOf(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && !/^-?\d+(?:\.\d+)?$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
