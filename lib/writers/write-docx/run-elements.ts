// Runs and paragraphs as elements of the `docx` library.
import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  ImportedXmlComponent,
  type IParagraphOptions,
  Paragraph,
  Tab,
  TextRun,
  type XmlComponent,
} from "docx";
import type { Text } from "#core/report/text-run.ts";
import { bookmarkOf, piecesOf, type Role, type RunKind, runFormat, stretchesOf } from "./run-format.ts";
import type { WordStyle } from "./word-style.ts";

/** Comments to hang on cells and on section headings, by id. */
export interface Anchors {
  readonly cells: ReadonlyMap<string, readonly number[]>;
  readonly sections: ReadonlyMap<string, readonly number[]>;
}

export const noAnchors: Anchors = { cells: new Map(), sections: new Map() };

/** The library takes no imported XML among a paragraph's children, only in what is derived from one. */
class FilledParagraph extends Paragraph {
  constructor(options: IParagraphOptions, children: readonly XmlComponent[]) {
    super(options);
    this.root.push(...children);
  }
}

/** A paragraph of a style, or of plain text. */
export function paragraph(
  style: string | undefined,
  children: readonly XmlComponent[],
  breakBefore = false,
  indent?: IParagraphOptions["indent"],
): Paragraph {
  const options = {
    ...(style ? { style } : {}),
    ...(breakBefore ? { pageBreakBefore: true } : {}),
    ...(indent ? { indent } : {}),
  };
  return new FilledParagraph(options, children);
}

/** Texts as runs; a figure among them carries its cell's bookmark and comments. */
export function textRuns(style: WordStyle, role: Role, text: readonly Text[], anchors: Anchors): XmlComponent[] {
  return text.flatMap((run) =>
    run.cell === undefined
      ? runs(style, role, run.text)
      : anchored(anchors.cells.get(run.cell), figure(style, { role }, run.text, run.cell)),
  );
}

/** A text as runs: rare characters stand in runs of their own where the font lacks them. */
export function runs(style: WordStyle, role: Role, text: string, breakBefore = false): TextRun[] {
  return stretchesOf(style, role, text).map((stretch, index) =>
    run(style, { role, rare: stretch.rare, breakBefore: breakBefore && index === 0 }, stretch.text),
  );
}

/** One run in the look of its kind. */
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
export function figure(style: WordStyle, kind: RunKind, text: string, cell: string): XmlComponent[] {
  const [start, end] = bookmarkOf(cell);
  return [ImportedXmlComponent.fromXmlString(start), run(style, kind, text), ImportedXmlComponent.fromXmlString(end)];
}

/** What comments hang on, between their marks. */
export function anchored(ids: readonly number[] | undefined, children: readonly XmlComponent[]): XmlComponent[] {
  if (!ids || ids.length === 0) return [...children];
  return [
    ...ids.map((id) => new CommentRangeStart(id)),
    ...children,
    ...ids.flatMap((id) => [new CommentRangeEnd(id), new TextRun({ children: [new CommentReference(id)] })]),
  ];
}
