// Building up the blocks of a source: places are given out here and nowhere else.
import type { Details, Report } from "#core/report/report.ts";
import type { Source, SourceBlock, SourceCell, Spot, UncheckedResult } from "#core/report/source.ts";

export interface NewCell {
  readonly text: string;
  readonly rowSpan?: number;
  readonly colSpan?: number;
  /** Cell name, where the file is our own and says so. */
  readonly name?: string;
  /** Where it stands on its page, if the file has pages. */
  readonly spot?: Spot | undefined;
  /** What its formula gives, where the file shows another result beside it. */
  readonly otherFigure?: string | undefined;
  readonly unchecked?: UncheckedResult | undefined;
  readonly remark?: string | undefined;
}

export interface Stated {
  readonly office?: string;
  readonly year: number;
  readonly edition: string;
  /** What it prints below its text. */
  readonly details?: Pick<Details, "signature" | "attachments">;
  /** The report that a page of ours carries beside what it shows. */
  readonly copy?: Report;
  /** Version of the blank workbook (下发模板) that it was filled into. */
  readonly returnWorkbook?: number;
}

/** The most cells a source may have in all its grids, and the most paragraphs and grids. */
const mostCells = 20_000;
const mostBlocks = 20_000;

/** A cell that is a row of its own holds running text where it is long or has several paragraphs. */
export function isRunningText(paragraphs: readonly string[]): boolean {
  return paragraphs.length > 2 || paragraphs.join("").length > 60;
}

export class TooManyCells extends Error {}

/** Collects paragraphs and grids in reading order and names their places. */
export class Blocks {
  readonly list: SourceBlock[] = [];
  /** Cell name → place, where the file names its cells. */
  readonly named = new Map<string, { place: string; text: string }>();
  /** What the file says about itself, where it is our own. */
  stated: Stated | undefined;
  /** Places with text that is struck out; it was left out. */
  struck = 0;
  /** Comments, notes and boxes that belong to no cell. */
  readonly beside: string[] = [];
  private begun: string | undefined;
  private grids = 0;
  private cells = 0;

  /** A sheet of a workbook begins: its first block carries its name. */
  sheet(name: string): void {
    this.begun = name;
  }

  private add(block: SourceBlock): void {
    this.list.push(this.begun === undefined ? block : { ...block, sheet: this.begun });
    this.begun = undefined;
  }

  paragraph(text: string, spot?: Spot): void {
    if (text.trim() === "") return;
    if (this.list.length >= mostBlocks) throw new TooManyCells();
    this.add({ kind: "paragraph", place: `p${this.list.length + 1}`, text, ...(spot ? { spot } : {}) });
  }

  grid(rows: readonly (readonly NewCell[])[], exact: boolean, separated = false): void {
    if (rows.every((row) => row.every((cell) => cell.text.trim() === ""))) return;
    this.grids += 1;
    const place = `t${this.grids}`;
    const placed = rows.map((row, r) =>
      row.map((cell, c): SourceCell => {
        this.cells += 1;
        if (this.cells > mostCells) throw new TooManyCells();
        const at = `${place}r${r + 1}c${c + 1}`;
        if (cell.name !== undefined) this.named.set(cell.name, { place: at, text: cell.text });
        return {
          place: at,
          text: cell.text,
          ...(cell.spot ? { spot: cell.spot } : {}),
          ...(cell.otherFigure === undefined ? {} : { otherFigure: cell.otherFigure }),
          ...(cell.unchecked === undefined ? {} : { unchecked: cell.unchecked }),
          ...(cell.remark === undefined ? {} : { remark: cell.remark }),
          ...(cell.rowSpan !== undefined && cell.rowSpan > 1 ? { rowSpan: cell.rowSpan } : {}),
          ...(cell.colSpan !== undefined && cell.colSpan > 1 ? { colSpan: cell.colSpan } : {}),
        };
      }),
    );
    this.add({ kind: "grid", place, exact, ...(separated ? { separated: true as const } : {}), rows: placed });
  }

  source(kind: Source["kind"], label: string, name?: string): Source {
    return {
      kind,
      label,
      ...(name === undefined ? {} : { name }),
      blocks: this.list,
      ...(this.beside.length > 0 ? { beside: this.beside } : {}),
    };
  }
}
