// The tables on the clipboard as grids: HTML first (it knows merged cells), else tab-separated text.
import { type ClipGrid, gridFromRows, gridFromText, mostColumns, mostRows } from "#core/desk/clipboard-grid.ts";
import { shownOrRaw } from "#core/desk/raw-value.ts";
import { isStruckBy, struckClasses } from "#core/language/struck-markup.ts";

/** Beyond it (characters) the HTML is left unread and the plain text is used. */
const longestHtml = 4_000_000;
const mostTables = 12;

/** Nothing in the clipboard's HTML runs or loads: it is parsed into an inert document. */
export function clipboardGrids(data: Pick<DataTransfer, "getData">): readonly ClipGrid[] {
  const html = data.getData("text/html");
  if (/<t[dh][\s>]/i.test(html) && html.length <= longestHtml) {
    const page = new DOMParser().parseFromString(html, "text/html");
    const tables = [...page.querySelectorAll("table")].filter((table) => !table.querySelector("table"));
    const sheets = [...page.querySelectorAll("style")].map((sheet) => sheet.textContent ?? "");
    const struck = new Set(sheets.flatMap(struckClasses));
    const grids = tables.slice(0, mostTables).map((table) => gridOfTable(table, struck));
    if (grids.some(({ rows }) => rows.length > 0)) return grids;
  }
  const text = data.getData("text/plain");
  return text === "" ? [] : [gridFromText(text)];
}

function gridOfTable(table: HTMLTableElement, struckBy: ReadonlySet<string>): ClipGrid {
  const rows = [...table.rows]
    .slice(0, mostRows)
    .filter((row) => !/display:\s*none/i.test(row.getAttribute("style") ?? ""));
  return gridFromRows(
    rows.map((row) =>
      [...row.cells].slice(0, mostColumns).map((cell) => {
        const struck = takeStruck(cell, struckBy);
        const raw = {
          xNum: cell.getAttribute("x:num"),
          sdval: cell.getAttribute("sdval"),
          sheetsValue: cell.getAttribute("data-sheets-value"),
        };
        const text = struck === "" ? shownOrRaw(textOf(cell), raw) : textOf(cell);
        return { text, struck, colSpan: cell.colSpan, rowSpan: cell.rowSpan };
      }),
    ),
  );
}

/** Takes the text with a line through it out of a cell; the number that lies behind such a cell does not count either. */
function takeStruck(cell: HTMLTableCellElement, struckBy: ReadonlySet<string>): string {
  const isStruck = (element: Element) =>
    isStruckBy(element.tagName, element.getAttribute("style") ?? "", element.getAttribute("class") ?? "", struckBy);
  const struck = isStruck(cell) ? [...cell.childNodes] : [...cell.querySelectorAll("*")].filter(isStruck);
  const text = struck.map((node) => node.textContent ?? "").join("");
  for (const node of struck) node.remove();
  return text.trim();
}

function textOf(cell: HTMLTableCellElement): string {
  for (const lineBreak of cell.querySelectorAll("br")) lineBreak.replaceWith("\n");
  return cell.textContent ?? "";
}
