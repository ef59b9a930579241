// Assertions on a Word file's tables: geometry and labels of the official forms, and every figure in its place.
import { child, descendants, elements, value, type Xml } from "../plain-xml.ts";
import { officialTables } from "./official-tables.ts";
import {
  cellsOfTable,
  fontOf,
  paragraphAttribute,
  paragraphProperty,
  runsOf,
  runText,
  sizeOf,
  type WordCell,
  type WordFile,
} from "./word-file.ts";

export function tablesOfFile(file: WordFile): readonly Xml[] {
  return file.blocks.filter(({ name }) => name === "w:tbl");
}

/** Problems of the tables against the official form of an edition. */
export function tableProblems(file: WordFile, edition: string): string[] {
  const wanted = officialTables[edition] ?? [];
  const tables = tablesOfFile(file);
  if (tables.length !== wanted.length) return [`${tables.length} tables`];
  return tables.flatMap((table, index) => {
    const cells = cellsOfTable(table);
    const heads = index === 0 ? 0 : 3;
    return [
      ...geometryProblems(cells, placed(wanted[index] ?? [])),
      ...settingProblems(file, table, heads),
      ...cells.flatMap((cell) => cellProblems(file, cell)),
    ].map((problem) => `table ${index + 1}: ${problem}`);
  });
}

interface Place {
  readonly row: number;
  readonly column: number;
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly text: string;
}

/** Where each cell of a form stands, from rows that list only the cells that begin there. */
function placed(rows: (typeof officialTables)[string][number]): readonly Place[] {
  const busy = new Set<string>();
  return rows.flatMap((row, y) => {
    let column = 0;
    return row.map(([text, colSpan, rowSpan]) => {
      while (busy.has(`${y} ${column}`)) column++;
      const place = { row: y, column, colSpan, rowSpan, text };
      for (let down = 0; down < rowSpan; down++) {
        for (let along = 0; along < colSpan; along++) busy.add(`${y + down} ${column + along}`);
      }
      column += colSpan;
      return place;
    });
  });
}

function geometryProblems(cells: readonly WordCell[], wanted: readonly Place[]): string[] {
  const at = new Map(cells.map((cell) => [`${cell.row} ${cell.column}`, cell]));
  const problems = cells.length === wanted.length ? [] : [`${cells.length} cells, not ${wanted.length}`];
  for (const place of wanted) {
    const cell = at.get(`${place.row} ${place.column}`);
    if (cell?.colSpan !== place.colSpan || cell.rowSpan !== place.rowSpan)
      problems.push(`${place.row} ${place.column}: spans`);
    else if (place.text !== "#" && cell.text.replace(/\s/g, "") !== place.text)
      problems.push(`${cell.text}, not ${place.text}`);
    else if ((place.text === "#") !== (cell.tag !== undefined))
      problems.push(`${place.row} ${place.column}: figures have marks`);
  }
  return problems;
}

function settingProblems(file: WordFile, table: Xml, heads: number): string[] {
  const problems: string[] = [];
  const properties = child(table, "w:tblPr");
  const widths = descendants(table, "w:gridCol").map((column) => Number(value(column, "w:w")));
  const section = child(file.body, "w:sectPr");
  const margin = (side: string) => Number(value(child(section, "w:pgMar"), `w:${side}`));
  const text = Number(value(child(section, "w:pgSz"), "w:w")) - margin("left") - margin("right");
  const width = widths.reduce((sum, each) => sum + each, 0);
  if (width > text + 1 || width < text * 0.95 || Math.min(...widths) < 300) problems.push(`${width} wide`);
  if (value(child(properties, "w:tblLayout"), "w:type") !== "fixed") problems.push("layout not fixed");
  if (!value(child(properties, "w:tblCaption"))) problems.push("no caption for screen readers");
  const sides = elements(child(properties, "w:tblBorders") ?? table).filter((side) => value(side) === "single");
  if (sides.length !== 6) problems.push("not a full grid of lines");
  const rows = elements(table).filter(({ name }) => name === "w:tr");
  rows.forEach((row, index) => {
    const settings = child(row, "w:trPr");
    if (!child(settings, "w:cantSplit")) problems.push(`row ${index} can break`);
    if (Boolean(child(settings, "w:tblHeader")) !== index < heads) problems.push(`row ${index}: head rows`);
  });
  return problems;
}

function cellProblems(file: WordFile, cell: WordCell): string[] {
  const problems: string[] = [];
  for (const paragraph of descendants(cell.xml, "w:p")) {
    const indent = paragraphAttribute(file, paragraph, "w:ind", "w:firstLineChars");
    if (indent !== "0") problems.push("indent in a cell");
    if (value(paragraphProperty(file, paragraph, "w:snapToGrid")) !== "0") problems.push("on the page's grid");
    if (cell.tag !== undefined && value(paragraphProperty(file, paragraph, "w:jc")) !== "center")
      problems.push("figure not centred");
    for (const run of runsOf(paragraph)) {
      const [font, size] = [fontOf(file, paragraph, run, "eastAsia") ?? "", sizeOf(file, paragraph, run)];
      if (!/宋/.test(font) || size < 9 || size > 14) problems.push(`${font} ${size}`);
    }
  }
  return problems;
}

/** Figures by the bookmarks around them: in tables and in sentences. */
export function markedFigures(file: WordFile): ReadonlyMap<string, string> {
  const figures = new Map<string, string>();
  for (const paragraph of descendants(file.body, "w:p")) {
    let open: string | undefined;
    for (const child of elements(paragraph)) {
      if (child.name === "w:bookmarkStart") {
        open = value(child, "w:name") ?? "";
        if (figures.has(open)) throw new Error(`bookmark ${open} twice`);
        figures.set(open, "");
      } else if (child.name === "w:bookmarkEnd") open = undefined;
      else if (child.name === "w:r" && open !== undefined) figures.set(open, figures.get(open) + runText(child));
    }
  }
  const ids = descendants(file.body, "w:bookmarkStart").map((start) => value(start, "w:id"));
  if (new Set(ids).size !== ids.length) throw new Error("two bookmarks of one id");
  return figures;
}

/** Figures of the tables by place, `table row column`: what a reader that knows nothing of tags finds. */
export function placedFigures(file: WordFile): readonly (readonly string[])[] {
  return tablesOfFile(file).map((table) =>
    cellsOfTable(table)
      .filter(({ tag }) => tag !== undefined)
      .map(({ text }) => text),
  );
}
