// Walks the lines of the tables and gathers the figures into rows, each with the label it stands at, if it stands at one.

import type { Edition, Head, Section, Table } from "#core/editions/edition.ts";
import { sure } from "#core/ground/sure.ts";
import { hasSigned, type Term, type Terms, termsOf, widthOf } from "#core/terms/terms.ts";
import { lexLine } from "#core/tokens/lex-line.ts";
import type { CellToken, HeadToken, Token } from "#core/tokens/token.ts";
import { TooManyCells } from "#readers/blocks/blocks.ts";
import { isEmptyCell, type Line } from "#readers/blocks/lines.ts";
import { isPartOfTerm, isProse } from "#readers/tokens/is-prose.ts";
import { AcrossCells } from "./across-cells.ts";
import { keepUnread } from "./keep-unread-cells.ts";

/** A printed row label. */
export interface Anchor {
  readonly table: Table;
  readonly head: Head;
  readonly group: boolean;
  /** Printed otherwise than the official label. */
  readonly variant: boolean;
  readonly printed: string;
  readonly whole: boolean;
}

/** Figures that belong together, in printed order. */
export interface RowGroup {
  readonly cells: readonly CellToken[];
  /** Label on the same line. */
  readonly anchor?: Anchor;
  /** Label that stood last before the figures, with no figures of its own. */
  readonly soft?: Anchor;
  /** One figure a line. */
  readonly streamed: boolean;
  /** Put together from two lines. */
  readonly torn?: true;
  readonly table?: Table;
}

export interface ColumnSeen {
  readonly table: Table;
  readonly head: Head;
  readonly column: number;
  readonly exact: boolean;
  /** Counts the lines of all tables. */
  readonly line: number;
}

export interface FoundRows {
  readonly groups: readonly RowGroup[];
  readonly anchors: readonly Anchor[];
  readonly across: ReadonlyMap<string, AcrossCells>;
  readonly columns: readonly ColumnSeen[];
  /** Running text between the tables, by section id. */
  readonly strayText: readonly { section: string; text: string }[];
}

export interface TableLine {
  readonly line: Line;
  readonly section: Section;
}

/** Far more than the tables of several years have. */
const mostRows = 1_500;

/** Gathers rows from the lines of the table sections, in reading order. `others`: editions whose heads may be mixed in. */
export function findRows(edition: Edition, lines: readonly TableLine[], others: readonly Edition[] = []): FoundRows {
  const walk = new Walk(termsOf(edition), others.map(termsOf));
  for (const { line, section } of lines) {
    walk.line(line, section);
    if (walk.groups.length > mostRows || walk.anchors.length > mostRows) throw new TooManyCells();
  }
  walk.close();
  return walk;
}

class Walk implements FoundRows {
  readonly groups: RowGroup[] = [];
  readonly anchors: Anchor[] = [];
  readonly across = new Map<string, AcrossCells>();
  readonly columns: ColumnSeen[] = [];
  readonly strayText: { section: string; text: string }[] = [];
  private readonly terms: Terms;
  private readonly others: readonly Terms[];
  private lines = 0;
  private table: Table | undefined;
  private section: Section | undefined;
  private pending: Anchor | undefined;
  private stream: CellToken[] = [];
  private streamSoft: Anchor | undefined;
  private streamTable: Table | undefined;

  constructor(terms: Terms, others: readonly Terms[]) {
    this.terms = terms;
    this.others = others;
  }

  line(line: Line, section: Section): void {
    this.lines += 1;
    const table = section === this.section ? this.table : undefined;
    const inRow = table !== undefined && (this.stream.length > 0 || this.pending !== undefined);
    const tokens = keepUnread(line, lexLine(line, this.terms, this.others), table, inRow);
    if (isProse(line, tokens) && this.others.every((terms) => isProse(line, lexLine(line, terms)))) {
      const text = line.pieces.map((piece) => piece.text).join(" ");
      if (!isPartOfTerm(text, this.terms)) this.strayText.push({ section: section.id, text });
      return;
    }
    if (section !== this.section) {
      this.close();
      this.section = section;
      const [only] = section.tables ?? [];
      this.table = section.tables?.length === 1 ? only : undefined;
    }
    if (!line.cells && tokens.length === 1 && isBelowNil(tokens[0]) && !hasSigned(this.table)) return;
    const heads = tokens.map((token, index) =>
      token.kind === "head" ? this.resolve(token, tokens[index + 1], tokens) : undefined,
    );
    const start = heads.findIndex((term) => term && this.entersAcross(term));
    if (this.table?.layout === "across" && !heads.some((term) => term && this.leavesAcross(term))) {
      this.acrossLine(this.table, tokens, heads);
      return;
    }
    if (start >= 0) {
      this.rowsLine(line, tokens.slice(0, start), heads.slice(0, start));
      this.close();
      const table = sure(heads[start]).table;
      this.table = table;
      this.acrossLine(table, tokens.slice(start), heads.slice(start));
      return;
    }
    this.rowsLine(line, tokens, heads);
  }

  close(): void {
    const table = this.streamSoft?.table ?? this.streamTable;
    const row = this.stream.some(isFilled) || (table !== undefined && this.stream.length === widthOf(table));
    if (this.stream.length > 0 && row) {
      this.groups.push({
        cells: this.stream,
        streamed: true,
        ...(this.streamSoft ? { soft: this.streamSoft } : {}),
        ...(this.streamTable ? { table: this.streamTable } : {}),
      });
    }
    this.stream = [];
    this.streamSoft = undefined;
  }

  /** Which of the heads with this spelling is meant here. */
  private resolve(token: HeadToken, next: Token | undefined, all: readonly Token[]): Term | undefined {
    const candidates = [token.term, ...token.others];
    if (candidates.length === 1) {
      const [only] = candidates;
      return only;
    }
    const here = candidates.filter((term) => this.inScope(term));
    const pool = here.length > 0 ? here : candidates;
    const rows = pool.filter((term) => term.kind === "row" || term.kind === "group");
    const columns = pool.filter((term) => term.kind === "column");
    const beforeFigure = next?.kind === "cell" && all.some((one) => one.kind === "cell" && one.text !== "");
    if (rows.length > 0 && (columns.length === 0 || token.marked || beforeFigure)) {
      return rows.find((term) => term.table === this.table) ?? rows[0];
    }
    return columns.find((term) => term.table === this.table) ?? columns[0] ?? pool[0];
  }

  private inScope(term: Term): boolean {
    if (this.table) return term.table === this.table;
    return this.section === undefined || term.section === this.section;
  }

  private entersAcross(term: Term): boolean {
    return (
      term.table.layout === "across" && (term.kind === "row" || term.kind === "group") && term.table !== this.table
    );
  }

  private leavesAcross(term: Term): boolean {
    return term.table.layout === "rows" && (term.kind === "row" || term.kind === "group") && term.spelling.length >= 4;
  }

  private acrossLine(table: Table, tokens: readonly Token[], heads: readonly (Term | undefined)[]): void {
    const found = this.across.get(table.id) ?? new AcrossCells(table);
    this.across.set(table.id, found);
    found.add(tokens, heads);
  }

  private rowsLine(line: Line, tokens: readonly Token[], heads: readonly (Term | undefined)[]): void {
    let anchor: Anchor | undefined;
    let cells: CellToken[] = [];
    const hasFigure = () => cells.some(isFilled);
    const flush = () => {
      const blanks = anchor !== undefined && cells.length >= widthOf(anchor.table);
      if (hasFigure() || (blanks && line.cells)) this.row(line, anchor, cells);
      else if (anchor) this.labelOnly(anchor);
      else if (isEmptyCell(line)) this.emptyCell(cells);
      anchor = undefined;
      cells = [];
    };
    tokens.forEach((token, index) => {
      if (token.kind === "cell") {
        cells.push(token);
        return;
      }
      const term = heads[index];
      if (!term) return;
      if (term.kind === "row" || term.kind === "group") {
        const next = this.anchorOf(token, term);
        this.anchors.push(next);
        if (hasFigure()) flush();
        else if (anchor && !(anchor.group && !next.group)) {
          if (!next.group || anchor.group) {
            this.labelOnly(anchor);
            anchor = undefined;
          }
        }
        cells = [];
        anchor = anchor && next.group ? anchor : next;
        this.table = term.table;
      } else {
        if (hasFigure()) flush();
        if (term.kind === "column" && term.head) {
          const at = { column: token.column, exact: line.exact, line: this.lines };
          this.columns.push({ table: term.table, head: term.head, ...at });
        }
        if (anchor && !hasFigure()) return;
        if (this.table !== term.table && term.kind === "note") this.table = term.table;
        this.close();
        this.pending = undefined;
        cells = [];
      }
    });
    flush();
  }

  /** Behind a label or among the figures of its row, one cell a line. */
  private emptyCell(cells: readonly CellToken[]): void {
    const table = this.streamTable ?? this.pending?.table;
    if (this.stream.length === 0 && !this.pending) return;
    if (!table || this.stream.length >= widthOf(table)) return;
    this.begin();
    this.stream.push(...cells);
  }

  /** A row of figures one a line begins. */
  private begin(): void {
    if (this.stream.length > 0) return;
    this.streamSoft = this.pending;
    this.streamTable = this.table;
    this.pending = undefined;
  }

  private labelOnly(anchor: Anchor): void {
    this.close();
    this.pending = anchor;
  }

  private row(line: Line, anchor: Anchor | undefined, cells: CellToken[]): void {
    if (anchor) {
      this.close();
      this.pending = undefined;
      this.groups.push({ cells, anchor, streamed: false, table: anchor.table });
      return;
    }
    const figures = cells.filter(isFilled);
    if (figures.length >= 2 || (line.cells && cells.length >= 3)) {
      this.close();
      const soft = this.pending;
      this.pending = undefined;
      this.groups.push({
        cells,
        streamed: false,
        ...(soft ? { soft } : {}),
        ...(this.table ? { table: this.table } : {}),
      });
      return;
    }
    this.begin();
    this.stream.push(...figures);
  }

  private anchorOf(token: HeadToken, term: Term): Anchor {
    return {
      table: term.table,
      head: sure(term.head),
      group: term.kind === "group",
      variant: term.variant || token.how === "alike",
      printed: token.printed,
      whole: token.how !== "torn",
    };
  }
}

function isFilled(cell: CellToken): boolean {
  return cell.text !== "" || cell.printed !== "";
}

/** Half a page number, where the table has no column for figures below nil. */
function isBelowNil(token: Token | undefined): boolean {
  return token?.kind === "cell" && token.text.startsWith("-");
}
