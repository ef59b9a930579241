// The review copy of a Word file: a watermark, and remarks as comments at the cells and sections they are about.
import type { Document } from "#core/document/node.ts";
import type { Review } from "./parts.ts";
import type { Anchors } from "./run-elements.ts";

/** One remark: a finding, an explanation, a reviewer's note. */
export interface Remark {
  /** Cells it is about; it hangs on the first that the document prints. */
  readonly cells: readonly string[];
  /** Section it is about where no cell is printed; `basics` hangs on the title. */
  readonly section: string;
  readonly author: string;
  /** ISO 8601; the comment has no date where left out. */
  readonly date?: string;
  /** One paragraph each. */
  readonly lines: readonly string[];
}

export interface ReviewCopy {
  /** `送审稿` where left out. */
  readonly watermark?: string;
  readonly remarks: readonly Remark[];
}

/** Comments with the places they hang on. A remark on a place that the document lacks hangs on the title. */
export function reviewOf(document: Document, copy: ReviewCopy): Review & { readonly anchors: Anchors } {
  const printed = printedCells(document);
  const sections = new Set(
    document.nodes.flatMap((node) => (node.type === "heading" && node.level === 1 ? [node.section] : [])),
  );
  const anchors = { cells: new Map<string, number[]>(), sections: new Map<string, number[]>() };
  const notes: Remark[] = (document.notes ?? []).map((line) => ({
    cells: [],
    section: "basics",
    author: "系统",
    lines: [line],
  }));
  const remarks = [...notes, ...copy.remarks];
  remarks.forEach((remark, id) => {
    const cell = remark.cells.find((name) => printed.has(name));
    const section = sections.has(remark.section) ? remark.section : "basics";
    const [places, key] = cell === undefined ? [anchors.sections, section] : [anchors.cells, cell];
    places.set(key, [...(places.get(key) ?? []), id]);
  });
  return {
    watermark: copy.watermark ?? "送审稿",
    comments: remarks.map(({ author, date, lines }) => ({ author, lines, ...(date === undefined ? {} : { date }) })),
    anchors,
  };
}

function printedCells(document: Document): ReadonlySet<string> {
  const cells = new Set<string>();
  for (const node of document.nodes) {
    if (node.type === "table") {
      for (const body of node.bodies)
        for (const row of body) for (const { cell } of row.cells) if (cell) cells.add(cell);
    } else if (node.type === "paragraph" || node.type === "heading") {
      for (const { cell } of node.text) if (cell) cells.add(cell);
    }
  }
  return cells;
}
