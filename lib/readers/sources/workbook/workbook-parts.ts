// The parts of an Excel workbook beside its sheets: their list, defined names, shared strings, date formats.
import { parseXml } from "#readers/sources/container/parse-xml.ts";
import type { Zip } from "#readers/sources/container/unzip.ts";
import { isOn, RichText } from "./rich-text.ts";

interface SheetEntry {
  readonly name: string;
  readonly relation: string;
  readonly hidden: boolean;
}

interface Workbook {
  readonly sheets: readonly SheetEntry[];
  /** `sheet name!A1` → defined name. */
  readonly names: ReadonlyMap<string, string>;
}

/** The sheets and the names of cells. */
export function readWorkbook(bytes: Uint8Array): Workbook {
  const sheets: SheetEntry[] = [];
  const names = new Map<string, string>();
  let defined: string | undefined;
  let reference = "";
  parseXml(bytes, {
    open(name, attributes) {
      if (name === "sheet") {
        sheets.push({
          name: attributes.name ?? "",
          relation: attributes.id ?? "",
          hidden: attributes.state === "hidden" || attributes.state === "veryHidden",
        });
      }
      if (name === "definedName") {
        defined = attributes.name;
        reference = "";
      }
    },
    close(name) {
      if (name !== "definedName" || defined === undefined) return;
      const match = /^'?((?:[^']|'')+?)'?!\$?([A-Z]{1,3})\$?(\d+)$/u.exec(reference.trim());
      if (match) names.set(`${(match[1] ?? "").replace(/''/gu, "'")}!${match[2]}${match[3]}`, defined);
      defined = undefined;
    },
    text(text) {
      if (defined !== undefined) reference += text;
    },
  });
  return { sheets, names };
}

/** Relation id → path of the part. */
export async function readRelations(zip: Zip): Promise<ReadonlyMap<string, string>> {
  const targets = new Map<string, string>();
  const bytes = await zip.read("xl/_rels/workbook.xml.rels");
  if (!bytes) return targets;
  parseXml(bytes, {
    open(name, attributes) {
      if (name !== "Relationship" || attributes.TargetMode === "External") return;
      const target = attributes.Target ?? "";
      targets.set(attributes.Id ?? "", target.startsWith("/") ? target.slice(1) : `xl/${target}`);
    },
    close() {},
    text() {},
  });
  return targets;
}

/** The texts that cells refer to by number, without what is struck out in them; `onStruck`: told of each such piece. */
export async function readStrings(zip: Zip, onStruck: () => void): Promise<readonly string[]> {
  const bytes = await zip.read("xl/sharedStrings.xml");
  const strings: string[] = [];
  if (!bytes) return strings;
  let isText = false;
  const rich = new RichText(onStruck);
  parseXml(bytes, {
    open(name, attributes) {
      if (name === "si") {
        strings.push("");
        rich.begin();
      }
      rich.open(name, attributes.val);
      isText = name === "t";
    },
    close(name) {
      rich.close(name);
      isText = false;
    },
    text(text) {
      const before = strings[strings.length - 1] ?? "";
      if (isText) strings[strings.length - 1] = before + rich.shown(before, text);
    },
  });
  return strings;
}

export interface CellStyles {
  /** Style numbers whose format is a date. */
  readonly dates: ReadonlySet<number>;
  /** Style number → its number format, where that scales what it shows. */
  readonly formats: ReadonlyMap<number, string>;
  /** Style numbers whose font has a line through it. */
  readonly struck: ReadonlySet<number>;
}

/** What the styles of cells say about their figures. */
export async function readCellStyles(zip: Zip): Promise<CellStyles> {
  const bytes = await zip.read("xl/styles.xml");
  const dates = new Set<number>();
  const struck = new Set<number>();
  const scaling = new Map<number, string>();
  if (!bytes) return { dates, struck, formats: scaling };
  const fonts: boolean[] = [];
  let inFonts = false;
  const formats = new Set<number>([
    14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51, 52, 53, 54, 55, 56,
    57, 58,
  ]);
  const codes = new Map([
    [9, "0%"],
    [10, "0.00%"],
  ]);
  let inCells = false;
  let style = 0;
  parseXml(bytes, {
    open(name, attributes) {
      const code = (attributes.formatCode ?? "").replace(/"[^"]*"|\[[^\]]*\]|\\./gu, "");
      if (name === "numFmt" && /[ymdhs年月日]/iu.test(code)) formats.add(Number(attributes.numFmtId));
      else if (name === "numFmt") codes.set(Number(attributes.numFmtId), attributes.formatCode ?? "");
      if (name === "cellXfs") inCells = true;
      if (name === "fonts") inFonts = true;
      if (inFonts && name === "font") fonts.push(false);
      if (inFonts && name === "strike") fonts[fonts.length - 1] = isOn(attributes.val);
      if (name === "xf" && inCells) {
        if (formats.has(Number(attributes.numFmtId))) dates.add(style);
        const format = codes.get(Number(attributes.numFmtId));
        if (format !== undefined) scaling.set(style, format);
        if (fonts[Number(attributes.fontId ?? -1)]) struck.add(style);
        style += 1;
      }
    },
    close(name) {
      if (name === "cellXfs") inCells = false;
      if (name === "fonts") inFonts = false;
    },
    text() {},
  });
  return { dates, struck, formats: scaling };
}
