// Report → Excel workbook: a sheet for each part, tables as printed, figures in cells named as everywhere else.

import { guideLines, guideSheet, returnWorkbookVersion } from "#core/collection/return-workbook.ts";
import { buildTable, type TableNode } from "#core/document/build-table.ts";
import { attachmentLine, closingNodes } from "#core/document/closing-nodes.ts";
import { emWidth } from "#core/document/title-lines.ts";
import { cellByName, groupCellByName } from "#core/editions/cells.ts";
import type { Edition, Section } from "#core/editions/edition.ts";
import { placed } from "#core/editions/placed.ts";
import type { TableRow } from "#core/editions/printed-row.ts";
import { sure } from "#core/ground/sure.ts";
import { readFigure } from "#core/report/figure.ts";
import { figuresOf } from "#core/report/figures.ts";
import type { Figures, Report } from "#core/report/report.ts";
import { reportTitle, sectionHeading, sectionTitle } from "#core/report/title.ts";
import { type ReportProperties, reportCoreXml, reportCustomXml } from "../open-xml/properties-xml.ts";
import { longestCell, type Place, type Sheet, type SheetCell, type Warning } from "../workbook/sheet.ts";
import { writeWorkbook } from "../workbook/write-workbook.ts";
import { balanceRows, totalWarnings } from "./balance-rows.ts";
import { totalFormulas } from "./total-formulas.ts";

export interface XlsxOptions {
  /** Date of creation, ISO 8601; 1 January after the report's year where left out. */
  readonly created?: string;
  /** A blank workbook for an office to fill in (下发模板), with the day until when. */
  readonly returnWorkbook?: { readonly due?: string | undefined };
}

/** Characters across a sheet of text, and of a table. */
const textWidth = 80;
const tableWidth = 96;
/** Tables of more columns are printed across the page. */
const mostUpright = 10;
/** Four Chinese characters on a line. */
const leastFigure = 8.8;

/** The report as the bytes of a workbook: the same bytes for the same report. */
export function writeXlsx(edition: Edition, report: Report, options: XlsxOptions = {}): Uint8Array {
  const figures = figuresOf(edition, report);
  const names = new Set<string>();
  const { returnWorkbook } = options;
  const parts = edition.sections.map((section, index) =>
    sheetOf(section, index === 0, edition, report, figures, names),
  );
  const sheets = returnWorkbook ? [guideOf(edition, report, returnWorkbook.due), ...parts] : parts;
  const created = options.created ?? `${report.year + 1}-01-01T00:00:00Z`;
  const marks = [["填报表版本", String(returnWorkbookVersion)] as const, ["填报单位", report.office.name] as const];
  const properties = propertiesOf(report, sheets, created);
  const custom = reportCustomXml(properties, returnWorkbook ? marks : []);
  return writeWorkbook(sheets, { core: reportCoreXml(properties), custom });
}

function propertiesOf(report: Report, sheets: readonly Sheet[], created: string): ReportProperties {
  const cells = sheets.flatMap((sheet) => sheet.cells);
  return {
    title: reportTitle(report),
    office: report.office.name,
    year: report.year,
    edition: report.edition,
    figures: cells.flatMap(({ name, value }) => (name ? [[name, value?.text ?? ""] as const] : [])),
    closing: closingNodes(report),
    created,
  };
}

/** A part on a sheet: heading, text (a line a row), table. The first sheet begins with title and opening. */
function sheetOf(
  section: Section,
  first: boolean,
  edition: Edition,
  report: Report,
  figures: Figures,
  names: Set<string>,
): Sheet {
  const title = sectionTitle(section, report.year);
  const table = section.tables ? buildTable(edition, section, title, report, figures) : undefined;
  const widths = table ? columnWidths(table) : [textWidth];
  const across = widths.reduce((sum, width) => sum + width, 0);
  const cells: SheetCell[] = [];
  const heights = new Map<number, number>();
  const warnings: Warning[] = [];
  const line = (look: SheetCell["look"], text: string, height: number) => {
    const row = cells.length === 0 ? 1 : sure(cells[cells.length - 1]).row + 1;
    cells.push({ row, column: 1, colSpan: widths.length, look, value: { kind: "text", text } });
    heights.set(row, Math.min(409, height));
  };
  if (first) {
    line("title", reportTitle(report), 36);
    for (const text of linesOf(report.narrative.opening)) line("text", text, textHeight(text, across));
  }
  line("heading", sectionHeading(section, report.year), 24);
  for (const text of linesOf(report.narrative[section.id])) line("text", text, textHeight(text, across));
  if (section === edition.sections[edition.sections.length - 1])
    for (const text of closingLines(report)) line("text", text, textHeight(text, across));
  const start = sure(cells[cells.length - 1]).row;
  if (table) {
    const rows = [...table.head, ...table.bodies.flat()];
    const inTable = tableCells(rows, start, edition, report);
    const places = placesOf(inTable);
    const labels = Math.min(...[...places.values()].map(({ column }) => column)) - 1;
    const balance = balanceRows(edition, places, start + rows.length + 1, labels, figures);
    cells.push(...inTable, ...balance.cells);
    warnings.push(...balance.warnings, ...totalWarnings(edition, places, report.typedTotals));
    for (const [row, height] of labelHeights([...inTable, ...balance.cells], widths)) heights.set(row, height);
  }
  return {
    name: sheetName(`${section.mark}${title}`, names),
    widths,
    heights,
    cells,
    frozen: { rows: table && table.head.length > 0 ? start + table.head.length : 0, columns: 0 },
    protected: table !== undefined,
    ...(table && table.head.length > 0 ? { printTitles: [start + 1, start + table.head.length] as const } : {}),
    landscape: widths.length > mostUpright,
    warnings,
  };
}

/** How a blank workbook is filled in. */
function guideOf(edition: Edition, report: Report, due: string | undefined): Sheet {
  const lines = guideLines(edition, report.year, report.office.name, due);
  return {
    name: guideSheet,
    widths: [textWidth],
    heights: new Map(lines.map((line, index) => [index + 1, index === 0 ? 36 : textHeight(line, textWidth)])),
    cells: lines.map((text, index) => ({
      row: index + 1,
      column: 1,
      look: index === 0 ? "title" : "text",
      value: { kind: "text", text },
    })),
    frozen: { rows: 0, columns: 0 },
    protected: true,
  };
}

function closingLines(report: Report): readonly string[] {
  return closingNodes(report).flatMap((node) =>
    node.type === "attachments" ? [attachmentLine(node)] : [node.office, node.date].filter((text) => text !== ""),
  );
}

/** Columns of figures are wide enough for heads of four characters. */
function columnWidths(table: TableNode): readonly number[] {
  const narrowest = Math.min(...table.widths.slice(-2));
  return table.widths.map((width) => Math.max(width * tableWidth, width >= narrowest ? leastFigure : 5));
}

function linesOf(text: string | undefined): readonly string[] {
  const lines = (text ?? "").split("\n").filter((line) => line.trim() !== "");
  return lines.flatMap((line) => line.match(new RegExp(`[^]{1,${longestCell}}`, "gu")) ?? []);
}

function tableCells(rows: readonly TableRow[], start: number, edition: Edition, report: Report): readonly SheetCell[] {
  const begun = placed(rows.map(({ cells }) => cells))
    .flat()
    .map(({ cell, top, left }) => {
      return { cell, place: { row: start + top + 1, column: left + 1 } };
    });
  const places = new Map<string, Place>(begun.flatMap(({ cell, place }) => (cell.cell ? [[cell.cell, place]] : [])));
  const formulas = totalFormulas(edition, places, report.typedTotals);
  return begun.map(({ cell, place }): SheetCell => {
    const at = { ...place, rowSpan: cell.rowSpan, colSpan: cell.colSpan };
    if (cell.cell === undefined) {
      const look = cell.role === "rowHead" || emWidth(cell.text) > 16 ? "label" : "head";
      return { ...at, look, value: { kind: "text", text: cell.text } };
    }
    return { ...at, ...figureCell(edition, cell.cell, cell.text, formulas.get(cell.cell)) };
  });
}

function placesOf(cells: readonly SheetCell[]): ReadonlyMap<string, Place> {
  return new Map(cells.flatMap(({ name, row, column }) => (name === undefined ? [] : [[name, { row, column }]])));
}

function figureCell(
  edition: Edition,
  name: string,
  text: string,
  formula: string | undefined,
): Omit<SheetCell, keyof Place> {
  const kind = cellByName(edition, name) ?? groupCellByName(edition, name);
  const figure = readFigure(text, kind);
  const plain = figure.kind === "figure" && figure.plain === text;
  const value = { kind: plain ? ("number" as const) : ("text" as const), text };
  const decimals = figure.kind === "figure" ? figure.decimals : 0;
  if (formula !== undefined) return { look: "total", value, decimals, formula, name };
  return { look: "input", value, decimals, name, accepts: kind?.amount ? "amount" : kind?.signed ? "signed" : "count" };
}

/** Rows high enough for labels that wrap. */
function labelHeights(cells: readonly SheetCell[], widths: readonly number[]): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  for (const { row, column, rowSpan = 1, colSpan = 1, name, value } of cells) {
    heights.set(row, Math.max(heights.get(row) ?? 0, 21));
    if (name !== undefined || rowSpan > 1) continue;
    const width = widths.slice(column - 1, column - 1 + colSpan).reduce((sum, each) => sum + each, 0);
    heights.set(row, Math.max(heights.get(row) ?? 0, textHeight(value?.text ?? "", width)));
  }
  return heights;
}

function textHeight(text: string, width: number): number {
  return 6 + 15 * Math.ceil((emWidth(text) * 2 + 1) / width);
}

/** Excel takes 31 characters without some marks, no name twice. */
function sheetName(text: string, taken: Set<string>): string {
  const clean = text
    .replace(/[\\/?*[\]:]/g, " ")
    .replace(/^'|'$/g, "")
    .slice(0, 31);
  let name = clean;
  for (let count = 2; taken.has(name); count++) name = `${clean.slice(0, 28)}（${count}）`;
  taken.add(name);
  return name;
}
