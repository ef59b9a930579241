// Gathers the figures of a table whose rows are printed side by side, and the labels that stand between them.
import { pathsOf } from "#core/editions/cells.ts";
import type { Head, Table } from "#core/editions/edition.ts";
import type { Term } from "#core/terms/terms.ts";
import type { CellToken, Token } from "#core/tokens/token.ts";

export interface HeadSeen {
  readonly head: Head;
  /** Counts the lines of the table. */
  readonly line: number;
}

export class AcrossCells {
  readonly table: Table;
  /** All figures in reading order. */
  readonly cells: CellToken[] = [];
  /** Figures by the row label that stood last before them. */
  readonly blocks: { row: string | undefined; readonly cells: CellToken[] }[] = [{ row: undefined, cells: [] }];
  /** All heads in reading order. */
  readonly heads: HeadSeen[] = [];
  /** Labels stand between the figures. */
  interleaved = false;
  private headsSince = 0;
  private lines = 0;

  constructor(table: Table) {
    this.table = table;
  }

  /** Takes the tokens of one line; `heads` are the terms its head tokens were resolved to. */
  add(tokens: readonly Token[], heads: readonly (Term | undefined)[]): void {
    const figures = tokens.filter((token): token is CellToken => token.kind === "cell");
    // A row of cells without any head counts with its empty cells; elsewhere empty cells belong to the heads.
    const width = pathsOf(this.table.rows).length * pathsOf(this.table.columns).length;
    const whole = heads.every((term) => term === undefined) && figures.length >= width;
    this.lines += 1;
    for (const [index, token] of tokens.entries()) {
      if (token.kind === "head") this.head(heads[index]);
      else if (whole || token.text !== "" || token.printed !== "") this.cell(token);
    }
  }

  private head(term: Term | undefined): void {
    this.headsSince += 1;
    if (term?.head && term.table === this.table) this.heads.push({ head: term.head, line: this.lines });
    if (term?.kind !== "row" || term.table !== this.table) return;
    const last = this.blocks[this.blocks.length - 1];
    if (last && last.cells.length === 0) last.row = term.head?.id;
    else this.blocks.push({ row: term.head?.id, cells: [] });
  }

  private cell(token: CellToken): void {
    if (this.cells.length > 0 && this.headsSince > 0) this.interleaved = true;
    this.headsSince = 0;
    this.cells.push(token);
    this.blocks[this.blocks.length - 1]?.cells.push(token);
  }
}
