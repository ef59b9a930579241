// What the markup of a table says about its rows and cells.
import type { DefaultTreeAdapterTypes as Tree } from "parse5";
import { attributeOf, isElement, isHidden } from "./page-markup.ts";

type Element = Tree.Element;

const widestSpan = 64;

/** How many columns or rows a cell takes by its `colspan` or `rowspan`. */
export function spanOf(cell: Element, name: string): number {
  const value = Number.parseInt(attributeOf(cell, name) ?? "1", 10);
  return Number.isInteger(value) && value > 1 ? Math.min(value, widestSpan) : 1;
}

/** The cells of a table's own rows, row by row. */
export function rowsOf(table: Element): Element[][] {
  const rows: Element[][] = [];
  for (const child of table.childNodes) {
    if (!isElement(child) || isHidden(child)) continue;
    if (child.nodeName === "tr") rows.push(cellsOf(child));
    else if (/^t(?:body|head|foot)$/u.test(child.nodeName)) {
      for (const row of child.childNodes)
        if (isElement(row) && row.nodeName === "tr" && !isHidden(row)) rows.push(cellsOf(row));
    }
  }
  return rows;
}

function cellsOf(row: Element): Element[] {
  return row.childNodes.filter(
    (child): child is Element => (child.nodeName === "td" || child.nodeName === "th") && !isHidden(child),
  );
}
