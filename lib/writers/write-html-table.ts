// A table of the document as rows for the templates: tags, scopes and, for screen readers, the heads of every figure.
import type { Node } from "#core/document/node.ts";
import { emWidth } from "#core/document/title-lines.ts";
import { type PlacedCell, placed } from "#core/editions/placed.ts";
import type { TableCell, TableRow } from "#core/editions/printed-row.ts";

type Table = Extract<Node, { type: "table" }>;

interface RowOptions {
  /** Give heads ids and figures `headers`. */
  readonly ids: boolean;
  readonly styleOf: (cell: TableCell) => string | null;
  /** Print cell names; the default. */
  readonly carriesData?: boolean;
}

/** Share of the column of row heads where a table is set for phones; the other columns are equally wide. */
const rowHeadsOnPhone = 0.24;

/** Columns with their widths in percent; `rows` is the last column of labels, that of the row heads, `group` one before it. */
export function columnsOf(
  table: Table,
  forPhone = false,
): readonly { readonly width: string; readonly look: "rows" | "group" | null }[] {
  const rows = Math.max(0, ...table.bodies.flat().map(labelWidth)) - 1;
  const equal = rows < 0 ? 1 / table.widths.length : (1 - rowHeadsOnPhone) / (table.widths.length - 1);
  return table.widths.map((printed, index) => {
    const width = forPhone ? (index === rows ? rowHeadsOnPhone : equal) : printed;
    return {
      width: (width * 100).toFixed(2),
      look: index === rows ? ("rows" as const) : index < rows ? ("group" as const) : null,
    };
  });
}

/** Columns that the heads at the left of a row cover, as far as they stand in it. */
function labelWidth({ cells }: TableRow): number {
  return cells.reduce((sum, cell) => (isRowHead(cell) ? sum + cell.colSpan : sum), 0);
}

/** Head and bodies as the row template takes them. */
export function rowsOf(
  table: Table,
  options: RowOptions,
): { readonly head: readonly object[] | null; readonly bodies: readonly object[][] } {
  const heads = options.ids ? headersOf(table) : undefined;
  const view = (row: TableRow) => ({
    keepNext: row.keepNext ?? false,
    cells: row.cells.map((cell) => {
      const tail = tailOf(cell);
      return {
        id: heads?.ids.get(cell) ?? "",
        headers: heads?.headers.get(cell) ?? "",
        role: tail === null ? cell.role : `${cell.role} pairs`,
        scope: cell.scope ?? null,
        spans: spansOf(cell),
        cell: options.carriesData === false ? null : (cell.cell ?? null),
        text: tail === null ? cell.text : cell.text.slice(0, 2),
        tail,
        style: options.styleOf(cell),
      };
    }),
  });
  return {
    head: table.head.length > 0 ? table.head.map(view) : null,
    bodies: table.bodies.map((body) => body.map(view)),
  };
}

/** Heads of four characters break two and two, as in Word: the second half of such a head, else null. */
function tailOf({ role, text }: TableCell): string | null {
  return role === "columnHead" && text.length === 4 && emWidth(text) === 4 ? text.slice(2) : null;
}

/** The attributes of a cell that reaches over several columns or rows; numbers only, so nothing in it needs escaping. */
function spansOf(cell: TableCell): string {
  const columns = cell.colSpan > 1 ? ` colspan="${Number(cell.colSpan)}"` : "";
  return cell.rowSpan > 1 ? `${columns} rowspan="${Number(cell.rowSpan)}"` : columns;
}

/** Heads carry a scope; a corner without one is plain text (the balance note of the requests table). */
function isHead(cell: TableCell): boolean {
  return cell.role !== "figure" && cell.scope !== undefined;
}

interface Headers {
  readonly ids: ReadonlyMap<TableCell, string>;
  readonly headers: ReadonlyMap<TableCell, string>;
}

/**
 * Ids of the heads, and for each figure the ids of the heads above it (in the table's head and in its own body) and to
 * its left, outermost first.
 */
function headersOf(table: Table): Headers {
  const ids = new Map<TableCell, string>();
  const headers = new Map<TableCell, string>();
  const columns = table.widths.length;
  const above: string[] = Array.from({ length: columns }, () => "");
  placeRows(table.id, table.head, 0, above, ids, headers);
  let start = table.head.length;
  for (const body of table.bodies) {
    placeRows(table.id, body, start, [...above], ids, headers);
    start += body.length;
  }
  return { ids, headers };
}

function placeRows(
  id: string,
  rows: readonly TableRow[],
  start: number,
  above: string[],
  ids: Map<TableCell, string>,
  headers: Map<TableCell, string>,
): void {
  const rowHeads: PlacedCell<TableCell>[] = [];
  placed(rows.map(({ cells }) => cells)).forEach((cells, y) => {
    for (const place of cells) {
      const { cell, left } = place;
      const own = isHead(cell) ? `${id}-r${start + y + 1}c${left + 1}` : "";
      if (own !== "") ids.set(cell, own);
      if (isRowHead(cell)) rowHeads.push(place);
      else if (own !== "")
        for (let column = left; column < left + cell.colSpan; column += 1)
          above[column] = `${above[column] ?? ""} ${own}`;
      if (cell.role !== "figure") continue;
      const beside = rowHeads.filter((head) => head.left < left && head.top + head.cell.rowSpan > y);
      headers.set(
        cell,
        [above[left]?.trimStart() ?? "", ...beside.map((head) => ids.get(head.cell))].filter(Boolean).join(" "),
      );
    }
  });
}

function isRowHead(cell: TableCell): boolean {
  return cell.role === "rowHead" || cell.role === "groupHead";
}
