// What a reader saw of a file: paragraphs and grids in reading order, each with a place that figures point back to, and
// what became of its words.

/** `p12`: the 12th block, a paragraph or a line. `t3r5c2`: third grid, fifth row, second cell; all counted from 1. */
export type Place = string;

/**
 * Where words stand on a page of a PDF: page from 1, then left, bottom, right and top in points of the page as the file
 * lays it out (not turned), rounded outwards.
 */
export type Spot = readonly [page: number, left: number, bottom: number, right: number, top: number];

/** `otherWorkbook`: taken from another file. `formula`: of a kind that is not worked out here. `field`: of a Word document. */
export type UncheckedResult = "otherWorkbook" | "formula" | "field";

export interface SourceCell {
  readonly place: Place;
  readonly text: string;
  readonly spot?: Spot;
  /** What the cell's formula gives or its format shows, where that is not the figure that is stored. */
  readonly otherFigure?: string;
  /** Where its figure comes from, if the file holds a result that nothing in it can confirm. */
  readonly unchecked?: UncheckedResult;
  /** What a comment or a note on the cell says. */
  readonly remark?: string;
  readonly rowSpan?: number;
  readonly colSpan?: number;
}

export type SourceBlock = SourceContent & {
  /** Name of the sheet of a workbook that begins with this block. */
  readonly sheet?: string;
};

type SourceContent =
  | { readonly kind: "paragraph"; readonly place: Place; readonly text: string; readonly spot?: Spot }
  /** `exact`: the file itself marks the cells; otherwise they were made out from separators or gaps. */
  | {
      readonly kind: "grid";
      readonly place: Place;
      readonly exact: boolean;
      /** Tabs or pipes part the cells: each stands whole, but where rows and columns begin is not said. */
      readonly separated?: true;
      readonly rows: readonly (readonly SourceCell[])[];
    };

export interface Source {
  readonly kind: "text" | "html" | "docx" | "xlsx" | "pdf" | "ofd" | "exchange";
  /** In Chinese: `Word 文档`, `网页` … */
  readonly label: string;
  readonly name?: string;
  /** A blank workbook (下发模板) that was filled in: it owes figures, no text. */
  readonly returnWorkbook?: true;
  readonly blocks: readonly SourceBlock[];
  /** Notes on the reading that bear on figures which count, in Chinese. */
  readonly warnings?: readonly string[];
  /** What stands beside the text and belongs to no cell: comments, notes, boxes. */
  readonly beside?: readonly string[];
  /** What became of each line; absent where the file is exchange JSON. */
  readonly accounts?: readonly Account[];
}

/**
 * `title`, `heading`, `text`, `table`: part of the report as read. `furniture`: of the page, not of the report (fields,
 * page numbers, contents, attachments, signature). `unread`: kept out and said in a note. `otherReport`: of another
 * report in the same file.
 */
export type Fate = "title" | "heading" | "text" | "table" | "furniture" | "unread" | "otherReport";

/** Words of a block (or of one cell) and what became of them. The accounts of a place together are all its words. */
export interface Account {
  readonly place: Place;
  readonly text: string;
  readonly fate: Fate;
}
