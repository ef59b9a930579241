// Nodes of a document as elements of the `docx` library.
import {
  AlignmentType,
  BorderStyle,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  TableCell as DocxCell,
  TableRow as DocxRow,
  HeightRule,
  ImportedXmlComponent,
  type IParagraphOptions,
  Paragraph,
  Tab,
  Table,
  TableLayoutType,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type XmlComponent,
} from "docx";
import type { TableNode } from "#core/document/build-table.ts";
import type { Node, NodeType, TableCell, TableRow, Text } from "#core/document/node.ts";
import { emWidth } from "#core/document/title-lines.ts";
import { chartRun } from "./chart-run.ts";
import { bookmarkOf, piecesOf, type Role, type RunKind, runFormat, stretchesOf } from "./run-format.ts";
import { layOutTable, type TableLayout } from "./table-layout.ts";
import { twipsOfPt, type WordStyle } from "./word-style.ts";

/** Comments to hang on cells and on section headings, by id. */
export interface Anchors {
  readonly cells: ReadonlyMap<string, readonly number[]>;
  readonly sections: ReadonlyMap<string, readonly number[]>;
}

export const noAnchors: Anchors = { cells: new Map(), sections: new Map() };

type Element = Paragraph | Table;

/** The elements of all nodes in order; a page break is a property of the paragraph after it. */
export function elementsOf(nodes: readonly Node[], style: WordStyle, anchors: Anchors = noAnchors): Element[] {
  return nodes.flatMap((node, index) => write(node, style, anchors, nodes[index - 1]?.type === "pageBreak"));
}

function write<N extends Node>(node: N, style: WordStyle, anchors: Anchors, breakBefore: boolean): Element[] {
  return (writers[node.type] as Writer<N>)(node, style, anchors, breakBefore);
}

type Writer<N extends Node> = (node: N, style: WordStyle, anchors: Anchors, breakBefore: boolean) => Element[];

const writers: { readonly [K in NodeType]: Writer<Extract<Node, { type: K }>> } = {
  title: (node, style, anchors) => [
    paragraph(
      "Title",
      anchored(
        anchors.sections.get("basics"),
        node.lines.flatMap((line, index) => runs(style, "title", line, index > 0)),
      ),
    ),
  ],
  heading: (node, style, anchors, breakBefore) => {
    const ids = node.level === 1 ? anchors.sections.get(node.section) : undefined;
    const children = anchored(ids, textRuns(style, `heading${node.level}`, node.text, anchors));
    return [paragraph(`Heading${node.level}`, children, breakBefore)];
  },
  paragraph: (node, style, anchors, breakBefore) => {
    const lead = node.runIn ? textRuns(style, `runIn${node.runIn.level}`, node.runIn.text, anchors) : [];
    return [paragraph(undefined, [...lead, ...textRuns(style, "body", node.text, anchors)], breakBefore)];
  },
  table: (node, style, anchors) => [tableOf(node, style, anchors), paragraph("ReportAfterTable", [])],
  list: (node, style, anchors) =>
    node.items.map((item) => paragraph(undefined, textRuns(style, "body", item, anchors))),
  figure: (node, style, anchors) => [
    paragraph("Caption", runs(style, "caption", node.caption)),
    paragraph("Figure", [chartRun(node, style.table.font)]),
    tableOf(node.table, style, anchors),
    paragraph("ReportAfterTable", []),
  ],
  pageBreak: () => [],
};

/** The library takes no imported XML among a paragraph's children, only in what is derived from one. */
class FilledParagraph extends Paragraph {
  constructor(options: IParagraphOptions, children: readonly XmlComponent[]) {
    super(options);
    this.root.push(...children);
  }
}

export function paragraph(
  style: string | undefined,
  children: readonly XmlComponent[],
  breakBefore = false,
): Paragraph {
  const options = { ...(style ? { style } : {}), ...(breakBefore ? { pageBreakBefore: true } : {}) };
  return new FilledParagraph(options, children);
}

function textRuns(style: WordStyle, role: Role, text: readonly Text[], anchors: Anchors): XmlComponent[] {
  return text.flatMap((run) =>
    run.cell === undefined
      ? runs(style, role, run.text)
      : anchored(anchors.cells.get(run.cell), figure(style, { role }, run.text, run.cell)),
  );
}

/** A text as runs: rare characters stand in runs of their own where the font lacks them. */
function runs(style: WordStyle, role: Role, text: string, breakBefore = false): TextRun[] {
  return stretchesOf(style, role, text).map((stretch, index) =>
    run(style, { role, rare: stretch.rare, breakBefore: breakBefore && index === 0 }, stretch.text),
  );
}

export function run(style: WordStyle, kind: RunKind, text: string): TextRun {
  const { chineseFont, bold, sizePt } = runFormat(style, kind);
  return new TextRun({
    font: { hint: "eastAsia", ...(chineseFont ? { eastAsia: chineseFont } : {}) },
    ...(bold ? { bold: true } : {}),
    ...(sizePt ? { size: sizePt * 2, sizeComplexScript: sizePt * 2 } : {}),
    ...(kind.breakBefore ? { break: 1 } : {}),
    children: piecesOf(text).map((piece) => (piece === "\t" ? new Tab() : piece)),
  });
}

/** A figure between the marks of its cell's bookmark. */
function figure(style: WordStyle, kind: RunKind, text: string, cell: string): XmlComponent[] {
  const [start, end] = bookmarkOf(cell);
  return [ImportedXmlComponent.fromXmlString(start), run(style, kind, text), ImportedXmlComponent.fromXmlString(end)];
}

function anchored(ids: readonly number[] | undefined, children: readonly XmlComponent[]): XmlComponent[] {
  if (!ids || ids.length === 0) return [...children];
  return [
    ...ids.map((id) => new CommentRangeStart(id)),
    ...children,
    ...ids.flatMap((id) => [new CommentRangeEnd(id), new TextRun({ children: [new CommentReference(id)] })]),
  ];
}

/** Heads and figures are centred, labels and long notes begin at the left. */
function cellStyle(cell: TableCell): string {
  if (cell.role === "figure") return "Figure";
  return cell.role === "rowHead" || (cell.role === "corner" && emWidth(cell.text) > longestCentred) ? "" : "Head";
}

const longestCentred = 8;

/** The table with its merged cells. */
export function tableOf(node: TableNode, style: WordStyle, anchors: Anchors, layout = layOutTable(node, style)): Table {
  const rows = [...node.head, ...node.bodies.flat()];
  const places = columnsOf(rows);
  const border = (pt: number) => ({ style: BorderStyle.SINGLE, size: Math.round(pt * 8), color: "000000" });
  const [outer, inner] = [border(style.table.outerLinePt), border(style.table.innerLinePt)];
  return new Table({
    columnWidths: [...layout.widths],
    width: { size: layout.widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    tableLook: {
      firstRow: node.head.length > 0,
      firstColumn: true,
      lastRow: false,
      lastColumn: false,
      noHBand: true,
      noVBand: true,
    },
    borders: { top: outer, bottom: outer, left: outer, right: outer, insideHorizontal: inner, insideVertical: inner },
    rows: rows.map(
      (row, index) =>
        new DocxRow({
          cantSplit: true,
          ...(index < node.head.length ? { tableHeader: true } : {}),
          ...(index < rows.length - 1 ? { keepNext: true } : {}),
          height: { value: layout.rowTwips, rule: HeightRule.ATLEAST },
          children: row.cells.map((cell, position) =>
            tableCell(cell, places[index]?.[position] ?? 0, layout, style, anchors),
          ),
        }),
    ),
  });
}

function tableCell(cell: TableCell, column: number, layout: TableLayout, style: WordStyle, anchors: Anchors): DocxCell {
  const width = layout.widths.slice(column, column + cell.colSpan).reduce((sum, each) => sum + each, 0);
  const usual = layout.dense ? style.table.denseSizePt : style.table.roomySizePt;
  const sizePt = layout.sizePt === usual ? undefined : layout.sizePt;
  const name = `Report${layout.dense ? "Dense" : "Table"}${cellStyle(cell)}`;
  const children =
    cell.cell === undefined
      ? labelRuns(cell, width, layout, style)
      : anchored(
          anchors.cells.get(cell.cell),
          figure(style, { role: "table", ...(sizePt ? { sizePt } : {}) }, cell.text, cell.cell),
        );
  return new DocxCell({
    ...(cell.colSpan > 1 ? { columnSpan: cell.colSpan } : {}),
    ...(cell.rowSpan > 1 ? { rowSpan: cell.rowSpan } : {}),
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { marginUnitType: WidthType.DXA, top: 28, bottom: 28, ...sideMargins(cell, width, layout) },
    children: [paragraph(name, children)],
  });
}

/** A group's numbering stands on a line of its own where the column is narrow. */
function labelRuns(cell: TableCell, width: number, layout: TableLayout, style: WordStyle): TextRun[] {
  const match =
    cell.role === "groupHead" && emWidth(cell.text) * twipsOfPt(layout.sizePt) > width - 40
      ? /^(（.{1,3}）)(.+)$/su.exec(cell.text)
      : null;
  if (!match) return runs(style, "table", cell.text);
  return [...runs(style, "table", match[1] as string), ...runs(style, "table", match[2] as string, true)];
}

/** Heads of four characters break two and two: the margins leave no room for a third. */
function sideMargins(cell: TableCell, width: number, layout: TableLayout): { left: number; right: number } {
  const character = twipsOfPt(layout.sizePt);
  if (cell.role === "columnHead" && emWidth(cell.text) === 4 && width < 4 * character + 40) {
    const margin = Math.max(20, Math.floor((width - 2.5 * character) / 2));
    return { left: margin, right: margin };
  }
  return cell.role === "rowHead" || cell.role === "corner" ? { left: 60, right: 30 } : { left: 20, right: 20 };
}

/** For each cell the grid column it begins in. */
function columnsOf(rows: readonly TableRow[]): readonly (readonly number[])[] {
  const open: number[] = [];
  return rows.map((row) => {
    const taken = open.map((left) => left > 0);
    for (let column = 0; column < open.length; column++) open[column] = Math.max(0, (open[column] ?? 0) - 1);
    let column = 0;
    return row.cells.map((cell) => {
      while (taken[column]) column++;
      const at = column;
      for (let index = at; index < at + cell.colSpan; index++) open[index] = cell.rowSpan - 1;
      column += cell.colSpan;
      return at;
    });
  });
}
