// A Word file as a test sees it: parts, paragraphs with their resolved properties, tables as grids.
import { child, descendants, elements, readPlainXml, textOf, value, type Xml } from "../plain-xml.ts";
import { type PlainPart, readPlainZip } from "../plain-zip.ts";

export interface WordFile {
  readonly parts: readonly PlainPart[];
  readonly xml: ReadonlyMap<string, Xml>;
  readonly body: Xml;
  readonly styles: ReadonlyMap<string, Xml>;
  readonly defaultStyle: string;
  readonly runDefaults: Xml | undefined;
  /** Paragraphs and tables of the body in order. */
  readonly blocks: readonly Xml[];
}

/** Opens a Word file; every XML part must be well formed. */
export function openWordFile(bytes: Uint8Array): WordFile {
  const parts = readPlainZip(bytes);
  const texts = parts.filter(({ path }) => /\.(xml|rels)$/.test(path));
  const xml = new Map(texts.map((part) => [part.path, readPlainXml(part.bytes.toString("utf8"))]));
  const body = child(xml.get("word/document.xml"), "w:body");
  const styleSheet = xml.get("word/styles.xml");
  if (!body || !styleSheet) throw new Error("no document or no styles");
  const styles = elements(styleSheet).filter(({ name }) => name === "w:style");
  const usual = styles.find((style) => value(style, "w:type") === "paragraph" && value(style, "w:default") === "1");
  return {
    parts,
    xml,
    body,
    styles: new Map(styles.map((style) => [value(style, "w:styleId") ?? "", style])),
    defaultStyle: value(usual, "w:styleId") ?? "",
    runDefaults: child(child(child(styleSheet, "w:docDefaults"), "w:rPrDefault"), "w:rPr"),
    blocks: elements(body).filter(({ name }) => name === "w:p" || name === "w:tbl"),
  };
}

/** The styles of a paragraph or run from the base up. */
function chain(file: WordFile, id: string | undefined): readonly Xml[] {
  const style = id === undefined ? undefined : file.styles.get(id);
  return style ? [...chain(file, value(child(style, "w:basedOn"))), style] : [];
}

export function styleIdOf(file: WordFile, paragraph: Xml): string {
  return value(child(child(paragraph, "w:pPr"), "w:pStyle")) ?? file.defaultStyle;
}

/** The nearest element of this name among a paragraph's properties: its own, else its styles'. */
export function paragraphProperty(file: WordFile, paragraph: Xml, name: string): Xml | undefined {
  const levels = [...chain(file, styleIdOf(file, paragraph)), paragraph].map((level) => child(level, "w:pPr"));
  return levels.reduceRight<Xml | undefined>((found, level) => found ?? child(level, name), undefined);
}

/** An attribute that is inherited on its own, such as one of `w:ind`. */
export function paragraphAttribute(
  file: WordFile,
  paragraph: Xml,
  name: string,
  attribute: string,
): string | undefined {
  const levels = [...chain(file, styleIdOf(file, paragraph)), paragraph].map((level) => child(level, "w:pPr"));
  return levels.reduceRight<string | undefined>(
    (found, level) => found ?? value(child(level, name), attribute),
    undefined,
  );
}

function runLevels(file: WordFile, paragraph: Xml, run: Xml): readonly (Xml | undefined)[] {
  const styles = chain(file, styleIdOf(file, paragraph)).map((style) => child(style, "w:rPr"));
  return [file.runDefaults, ...styles, child(run, "w:rPr")];
}

export function runProperty(file: WordFile, paragraph: Xml, run: Xml, name: string): Xml | undefined {
  return runLevels(file, paragraph, run).reduceRight<Xml | undefined>(
    (found, level) => found ?? child(level, name),
    undefined,
  );
}

/** The font of a slot (`eastAsia`, `ascii`) or the `hint`. A theme font would win over a named one, so it throws. */
export function fontOf(file: WordFile, paragraph: Xml, run: Xml, slot: string): string | undefined {
  for (const level of [...runLevels(file, paragraph, run)].reverse()) {
    const fonts = child(level, "w:rFonts");
    if (value(fonts, `w:${slot}Theme`)) throw new Error("a theme font");
    const font = value(fonts, `w:${slot}`);
    if (font) return font;
  }
  return undefined;
}

export function sizeOf(file: WordFile, paragraph: Xml, run: Xml): number {
  return Number(value(runProperty(file, paragraph, run, "w:sz")) ?? 20) / 2;
}

/** Runs that stand in the paragraph itself: what the simplest of readers sees. */
export function runsOf(paragraph: Xml): readonly Xml[] {
  return elements(paragraph).filter(({ name }) => name === "w:r");
}

export function runText(run: Xml): string {
  return elements(run)
    .map((part) =>
      part.name === "w:t" ? textOf(part) : part.name === "w:br" ? "\n" : part.name === "w:tab" ? "\t" : "",
    )
    .join("");
}

export function paragraphText(paragraph: Xml): string {
  return runsOf(paragraph).map(runText).join("");
}

export interface WordCell {
  readonly row: number;
  readonly column: number;
  readonly colSpan: number;
  rowSpan: number;
  readonly text: string;
  /** The bookmark in it: the cell's name, cut where it is long. */
  readonly tag: string | undefined;
  readonly xml: Xml;
}

/** The cells of a table with merged ones put together. Throws where a merge is broken or hides text. */
export function cellsOfTable(table: Xml): readonly WordCell[] {
  const cells: WordCell[] = [];
  const open = new Map<number, WordCell>();
  elements(table)
    .filter(({ name }) => name === "w:tr")
    .forEach((row, y) => {
      let column = 0;
      for (const xml of elements(row).filter(({ name }) => name === "w:tc")) {
        const properties = child(xml, "w:tcPr");
        const colSpan = Number(value(child(properties, "w:gridSpan")) ?? 1);
        const merge = child(properties, "w:vMerge");
        const text = descendants(xml, "w:p").map(paragraphText).join("\n");
        if (merge && (value(merge) ?? "continue") === "continue") {
          const above = open.get(column);
          if (above?.colSpan !== colSpan || text.trim() !== "")
            throw new Error(`row ${y}, column ${column}: broken merge`);
          above.rowSpan++;
        } else {
          const tag = value(descendants(xml, "w:bookmarkStart")[0], "w:name");
          const cell = { row: y, column, colSpan, rowSpan: 1, text, tag, xml };
          cells.push(cell);
          if (merge) open.set(column, cell);
          else open.delete(column);
        }
        column += colSpan;
      }
      if (column !== descendants(table, "w:gridCol").length) throw new Error(`row ${y} does not fill the grid`);
    });
  return cells;
}
