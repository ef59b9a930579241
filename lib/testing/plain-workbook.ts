// A workbook as a test sees it: cells by defined name, values, formulas, locks. Independent of the product's reader.
import { child, descendants, elements, readPlainXml, textOf, value, type Xml } from "./plain-xml.ts";
import { readPlainZip } from "./plain-zip.ts";

export interface PlainCell {
  readonly sheet: string;
  readonly address: string;
  readonly text: string;
  readonly formula: string | undefined;
  readonly locked: boolean;
}

export interface PlainWorkbook {
  readonly sheets: readonly string[];
  readonly protectedSheets: readonly string[];
  /** `sheet!A1` → cell. */
  readonly cells: ReadonlyMap<string, PlainCell>;
  /** Defined name → `sheet!A1`. */
  readonly names: ReadonlyMap<string, string>;
}

export function openWorkbook(bytes: Uint8Array): PlainWorkbook {
  const parts = readPlainZip(bytes);
  const xml = (path: string): Xml => {
    const part = parts.find((each) => each.path === path);
    if (!part) throw new Error(`no part ${path}`);
    return readPlainXml(part.bytes.toString("utf8"));
  };
  for (const { path } of parts) if (/\.(xml|rels)$/.test(path)) xml(path);
  const workbook = xml("xl/workbook.xml");
  const relations = elements(xml("xl/_rels/workbook.xml.rels"));
  const locked = elements(child(xml("xl/styles.xml"), "cellXfs") as Xml).map(
    (format) => value(child(format, "protection"), "locked") !== "0",
  );
  const cells = new Map<string, PlainCell>();
  const protectedSheets: string[] = [];
  const sheets = descendants(workbook, "sheet").map((entry) => {
    const name = value(entry, "name") ?? "";
    const target = relations.find((relation) => value(relation, "Id") === value(entry, "r:id"));
    const sheet = xml(`xl/${value(target, "Target")}`);
    if (value(child(sheet, "sheetProtection"), "sheet") === "1") protectedSheets.push(name);
    for (const cell of descendants(sheet, "c")) {
      const address = value(cell, "r") ?? "";
      const formula = child(cell, "f");
      const content = value(cell, "t") === "inlineStr" ? child(cell, "is") : child(cell, "v");
      cells.set(`${name}!${address}`, {
        sheet: name,
        address,
        text: content ? textOf(content) : "",
        formula: formula && textOf(formula),
        locked: locked[Number(value(cell, "s") ?? 0)] ?? true,
      });
    }
    return name;
  });
  // Names of one sheet are Excel's own: what is printed again on every page.
  const own = descendants(workbook, "definedName").filter((defined) => value(defined, "localSheetId") === undefined);
  const names = own.map((defined): [string, string] => {
    const place = textOf(defined)
      .replace(/\$/g, "")
      .replace(/^'(.*)'!/, (_, sheet: string) => `${sheet.replace(/''/g, "'")}!`);
    return [value(defined, "name") ?? "", place];
  });
  return { sheets, protectedSheets, cells, names: new Map(names) };
}

/** The texts of a sheet row by row, from its first cell on; "" where nothing stands. */
export function rowsIn(workbook: PlainWorkbook, sheet: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  for (const { sheet: own, address, text } of workbook.cells.values()) {
    if (own !== sheet) continue;
    const [, letters = "", row = "1"] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
    rows[Number(row) - 1] ??= [];
    (rows[Number(row) - 1] as string[])[column - 1] = text;
  }
  return rows;
}

/** What a cell shows: its value, or its formula worked out (only `IF(COUNT(…)=0,"",SUM(…))` of cells and ranges). */
export function shown(workbook: PlainWorkbook, place: string): string {
  const cell = workbook.cells.get(place);
  if (cell?.formula === undefined) return cell?.text ?? "";
  const match = /^IF\(COUNT\(([A-Z\d:,]+)\)=0,"",SUM\(([A-Z\d:,]+)\)\)$/.exec(cell.formula);
  if (!match || match[1] !== match[2]) throw new Error(`formula ${cell.formula}`);
  const figures = (match[1] as string)
    .split(",")
    .flatMap((range) => addresses(range))
    .map((address) => shown(workbook, `${cell.sheet}!${address}`))
    .filter((text) => /^-?\d+(\.\d+)?$/.test(text));
  return figures.length === 0 ? "" : String(figures.reduce((sum, text) => sum + Number(text), 0));
}

function addresses(range: string): readonly string[] {
  const [from = "", to = from] = range.split(":");
  const [, left = "", top = ""] = /^([A-Z]+)(\d+)$/.exec(from) ?? [];
  const [, right = "", bottom = ""] = /^([A-Z]+)(\d+)$/.exec(to) ?? [];
  const found: string[] = [];
  for (let row = Number(top); row <= Number(bottom); row++) {
    for (let column = left.charCodeAt(0); column <= right.charCodeAt(0); column++)
      found.push(`${String.fromCharCode(column)}${row}`);
  }
  return found;
}
