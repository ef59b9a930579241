// A table with its merged cells as elements of the `docx` library.
import {
  AlignmentType,
  BorderStyle,
  TableCell as DocxCell,
  TableRow as DocxRow,
  HeightRule,
  Table,
  TableLayoutType,
  type TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";
import type { TableNode } from "#core/document/build-table.ts";
import { emWidth } from "#core/document/title-lines.ts";
import { placed } from "#core/editions/placed.ts";
import type { TableCell } from "#core/editions/printed-row.ts";
import { sure } from "#core/ground/sure.ts";
import { type Anchors, anchored, figure, paragraph, runs } from "./run-elements.ts";
import { layOutTable, type TableLayout } from "./table-layout.ts";
import { twipsOfPt, type WordStyle } from "./word-style.ts";

/** Heads and figures are centred, labels and long notes begin at the left. */
function cellStyle(cell: TableCell): string {
  if (cell.role === "figure") return "Figure";
  return cell.role === "rowHead" || (cell.role === "corner" && emWidth(cell.text) > longestCentred) ? "" : "Head";
}

const longestCentred = 8;

/** The table with its merged cells. */
export function tableOf(node: TableNode, style: WordStyle, anchors: Anchors, layout = layOutTable(node, style)): Table {
  const rows = [...node.head, ...node.bodies.flat()];
  const ends = endsOf(node);
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
    rows: placed(rows.map(({ cells }) => cells)).map(
      (cells, index) =>
        new DocxRow({
          cantSplit: true,
          ...(index < node.head.length ? { tableHeader: true } : {}),
          ...(ends.has(index) ? {} : { keepNext: true }),
          height: { value: layout.rowTwips, rule: HeightRule.ATLEAST },
          children: cells.map(({ cell, left }) => tableCell(cell, left, layout, style, anchors)),
        }),
    ),
  });
}

/** Rows after which a page may end: the last of the table, of each block, and those that say so where it flows. */
function endsOf({ head, bodies, parts, flows }: TableNode): ReadonlySet<number> {
  const ends = new Set<number>();
  let index = head.length - 1;
  bodies.forEach((body, block) => {
    body.forEach((row, position) => {
      index += 1;
      const isLast = position === body.length - 1;
      if (isLast ? parts || block === bodies.length - 1 : flows && !row.keepNext) ends.add(index);
    });
  });
  return ends;
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
  return [...runs(style, "table", sure(match[1])), ...runs(style, "table", sure(match[2]), true)];
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
