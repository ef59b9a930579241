// Aligns a pasted grid with an edition's cells by row and column labels, whichever way round the grid is printed.
import { cellByName } from "../editions/cells.ts";
import type { Edition, Section, Table } from "../editions/edition.ts";
import { foldedWordings } from "../editions/labels.ts";
import { sure } from "../ground/sure.ts";
import { foldLabel } from "../language/fold-text.ts";
import { type LabelMatch, matchLabel } from "../tokens/match-label.ts";
import type { Alignment, Landing, MatchedHead, Stray } from "./alignment.ts";
import type { ClipGrid } from "./clipboard-grid.ts";
import { numbersAmongWords, wordsAmongFigures } from "./figures-in-words.ts";
import { isUnderForeign } from "./foreign-heads.ts";
import { type GridFigure, type GridLabel, type LabelledGrid, labelGrid } from "./grid-labels.ts";
import { inPrintedOrder } from "./heads-in-line.ts";
import { type ColumnTarget, crossing, type PasteTargets, pasteTargets, type RowTarget } from "./paste-targets.ts";

/** Where row labels and column labels stand; `across`: both above the figures, `down`: both to the left. */
type Layout = "rows" | "columns" | "across" | "down";

export interface Focus {
  /** The cell that has the focus. */
  readonly cell: string | undefined;
  /** The section that is shown: preferred where a label names rows of several. */
  readonly section: string | undefined;
}

interface Aligner {
  readonly edition: Edition;
  readonly targets: PasteTargets;
  readonly focus: Focus;
  readonly grid: LabelledGrid;
  readonly ragged: boolean;
  readonly heads: Map<string, MatchedHead>;
  readonly rowMatches: Map<string, readonly LabelMatch<RowTarget>[]>;
  readonly columnMatches: Map<Table, Map<string, readonly LabelMatch<ColumnTarget>[]>>;
}

/** The best alignment by labels over the four layouts; without landings where no label is known. */
export function alignByLabels(edition: Edition, source: ClipGrid, focus: Focus): Alignment {
  const grid = labelGrid(source);
  const targets = pasteTargets(edition);
  const rowMatches = new Map<string, readonly LabelMatch<RowTarget>[]>();
  const columnMatches = new Map<Table, Map<string, readonly LabelMatch<ColumnTarget>[]>>();
  let best: Alignment | undefined;
  const oneColumn = (source.rows[0]?.length ?? 0) < 2;
  const layouts: readonly Layout[] = oneColumn || source.ragged ? ["rows"] : ["rows", "across", "columns", "down"];
  for (const layout of layouts) {
    const heads = new Map<string, MatchedHead>();
    const aligner = { edition, targets, focus, grid, ragged: source.ragged, heads, rowMatches, columnMatches };
    const found = alignIn(aligner, layout);
    if (!best || found.landings.length > best.landings.length) best = found;
    if (best.landings.length === grid.figures.length) break;
  }
  return sure(best);
}

function alignIn(aligner: Aligner, layout: Layout): Alignment {
  const landings: Landing[] = [];
  const strays: Stray[] = [];
  let context: RowTarget | Section | undefined;
  for (let row = 0; row < aligner.grid.labelRows.length; row += 1) {
    const figures = aligner.grid.figuresByRow.get(row) ?? [];
    context = announcedBy(aligner, row) ?? context;
    if (figures.length === 0) {
      strays.push(...unreadIn(aligner, layout, row, context));
      continue;
    }
    if (layout === "rows" || layout === "down") {
      const [matched] = rowsOf(aligner, leftOf(aligner.grid, row), context);
      const counted = matched ? undefined : inOneLine(aligner, row, figures);
      if (counted) landings.push(...counted);
      else if (!matched) strays.push(...figures.map((figure) => ({ ...figure, reason: "row" as const })));
      else {
        context = matched.match.target;
        alignRow(
          aligner,
          layout,
          matched.match.target,
          figures.filter(({ column }) => column > matched.label.column),
          landings,
          strays,
        );
        note(aligner, "row", matched.label.text, matched.match);
        if (layout === "rows") strays.push(...wordsAmongFigures(aligner.grid, row, matched.label.column));
      }
    } else for (const figure of figures) alignFigure(aligner, layout, figure, context, landings, strays);
  }
  return { mode: "labels", landings, strays, heads: [...aligner.heads.values()] };
}

/** A line without figures that is a section's title or a table's caption says what follows. */
function announcedBy({ grid, targets }: Aligner, row: number): Section | undefined {
  for (const { text } of grid.labelRows[row] ?? []) {
    const section = targets.announced.get(foldLabel(text));
    if (section?.tables) return section;
  }
  return undefined;
}

/** Where a known row has no figure: what was meant for one. */
function unreadIn(
  aligner: Aligner,
  layout: Layout,
  row: number,
  context: RowTarget | Section | undefined,
): readonly Stray[] {
  if (layout !== "rows") return [];
  const [matched] = rowsOf(aligner, leftOf(aligner.grid, row), context);
  return matched ? numbersAmongWords(aligner.grid, row, matched.label.column) : [];
}

function leftOf(grid: LabelledGrid, row: number): readonly GridLabel[] {
  return grid.left(row, Number.MAX_SAFE_INTEGER);
}

interface RankedRow {
  readonly match: LabelMatch<RowTarget>;
  readonly label: GridLabel;
}

/**
 * The rows that these labels name, nearest label first; where one could mean several rows, the one whose groups are
 * named too.
 */
function rowsOf(aligner: Aligner, labels: readonly GridLabel[], context: RowTarget | Section | undefined): RankedRow[] {
  return labels.flatMap((label) => {
    const matches = remember(aligner.rowMatches, label.text, () =>
      matchLabel(aligner.edition, label.text, aligner.targets.rows),
    );
    if (matches.length === 0) return [];
    const [first, second] = matches
      .map((match) => ({ match, label, score: rowScore(aligner, match.target, labels, context) }))
      .sort((one, other) => other.score - one.score);
    return first && (!second || first.score > second.score) ? [first] : [];
  });
}

function rowScore(
  { focus, edition }: Aligner,
  target: RowTarget,
  labels: readonly GridLabel[],
  context: RowTarget | Section | undefined,
): number {
  const folded = new Set(labels.map(({ text }) => foldLabel(text)));
  const named = target.path.slice(0, -1).filter((head) => foldedWordings(head).some((wording) => folded.has(wording)));
  const focused = focus.cell === undefined ? undefined : cellByName(edition, focus.cell)?.table;
  return (
    named.length * 8 +
    (context && "table" in context && context.table === target.table ? 4 : 0) +
    (context && (context === target.section || ("section" in context && context.section === target.section)) ? 4 : 0) +
    (focused === target.table ? 2 : 0) +
    (focus.section === target.section.id ? 1 : 0) +
    (target.head.children ? 0 : 0.5)
  );
}

/** The column of a table that the nearest of these labels names. */
function columnOf(aligner: Aligner, table: Table, labels: readonly GridLabel[]) {
  const columns = aligner.targets.columns.get(table) ?? [];
  const memory = remember(aligner.columnMatches, table, () => new Map());
  for (const label of labels) {
    const [match, ...others] = remember(memory, label.text, () => matchLabel(aligner.edition, label.text, columns));
    if (match && others.length === 0) return { match, label };
  }
  return undefined;
}

function alignRow(
  aligner: Aligner,
  layout: "rows" | "down",
  row: RowTarget,
  figures: readonly GridFigure[],
  landings: Landing[],
  strays: Stray[],
): void {
  const columns = aligner.targets.columns.get(row.table) ?? [];
  const byLabel = aligner.ragged ? [] : figures.map((figure) => columnFor(aligner, layout, row, figure));
  if (byLabel.length > 0 && byLabel.every((found) => found !== undefined)) {
    figures.forEach((figure, index) => {
      const { match, label } = sure(byLabel[index]);
      note(aligner, "column", label.text, match);
      land(aligner.edition, row, match.target, figure, landings, strays);
    });
    return;
  }
  const isForeign = figures.some((figure) => isUnderForeign(aligner.grid, aligner.ragged, row.table, figure));
  const inOrder =
    layout === "rows" && !isForeign
      ? columnsByCount(
          aligner,
          row,
          inPrintedOrder(aligner.edition, aligner.grid, row.table, columns, figures[0]?.row ?? 0),
          figures.length,
          byLabel.some((found) => found !== undefined),
        )
      : undefined;
  figures.forEach((figure, index) => {
    const column = inOrder ? inOrder[index] : byLabel[index]?.match.target;
    if (column) land(aligner.edition, row, column, figure, landings, strays);
    else strays.push({ ...figure, reason: isForeign ? "foreign" : "column" });
  });
}

function columnFor(aligner: Aligner, layout: "rows" | "down", row: RowTarget, { row: line, column }: GridFigure) {
  const { grid } = aligner;
  return columnOf(aligner, row.table, layout === "down" ? grid.left(line, column) : grid.above(line, column));
}

/** Columns without usable labels: all of them, all but totals, or from the focused one on. */
function columnsByCount(
  { focus, edition, ragged }: Aligner,
  row: RowTarget,
  columns: readonly ColumnTarget[],
  count: number,
  someLabelled: boolean,
): readonly ColumnTarget[] | undefined {
  if (count === columns.length) return columns;
  const parts = columns.filter(({ head }) => !head.total);
  if (count === parts.length) return parts;
  if (someLabelled || ragged || focus.cell === undefined) return undefined;
  const focused = cellByName(edition, focus.cell);
  if (focused?.table !== row.table) return undefined;
  const start = columns.findIndex(({ head }) => head === focused.column);
  return start + count <= columns.length ? columns.slice(start, start + count) : undefined;
}

/** All figures of a table that prints its rows side by side, in one line of plain text whose head lines lost their places. */
function inOneLine(aligner: Aligner, line: number, figures: readonly GridFigure[]): Landing[] | undefined {
  if (!aligner.ragged) return undefined;
  for (const [table, columns] of aligner.targets.columns) {
    const rows = aligner.targets.leafRows.get(table) ?? [];
    if (table.layout !== "across" || figures.length !== rows.length * columns.length) continue;
    const above = aligner.grid.labelRows.slice(0, line).flat();
    const named = new Set(
      above.flatMap(({ text }) => matchLabel(aligner.edition, text, columns).map(({ target }) => target)),
    );
    if (named.size < columns.length) continue;
    const cells = rows.flatMap((row) => columns.map((column) => crossing(aligner.edition, row, column) ?? ""));
    return figures.map((figure, index) => ({ ...figure, cell: cells[index] ?? "" }));
  }
  return undefined;
}

function alignFigure(
  aligner: Aligner,
  layout: "columns" | "across",
  figure: GridFigure,
  context: RowTarget | Section | undefined,
  landings: Landing[],
  strays: Stray[],
): void {
  const above = aligner.grid.above(figure.row, figure.column);
  const rows = rowsOf(aligner, above, context);
  for (const { match, label } of rows) {
    const columnLabels =
      layout === "across" ? above.filter((other) => other !== label) : aligner.grid.left(figure.row, figure.column);
    const column = columnOf(aligner, match.target.table, columnLabels);
    if (!column) continue;
    note(aligner, "row", label.text, match);
    note(aligner, "column", column.label.text, column.match);
    land(aligner.edition, match.target, column.match.target, figure, landings, strays);
    return;
  }
  strays.push({ ...figure, reason: rows.length > 0 ? "column" : "row" });
}

function land(
  edition: Edition,
  row: RowTarget,
  column: ColumnTarget,
  figure: GridFigure,
  landings: Landing[],
  strays: Stray[],
): void {
  const cell = crossing(edition, row, column);
  if (cell) landings.push({ ...figure, cell });
  else strays.push({ ...figure, reason: "column" });
}

function note(
  aligner: Aligner,
  axis: MatchedHead["axis"],
  printed: string,
  match: LabelMatch<RowTarget | ColumnTarget>,
): void {
  const { table, head } = match.target;
  const key = `${axis} ${table.id} ${head.id} ${printed}`;
  if (!aligner.heads.has(key))
    aligner.heads.set(key, { axis, table: table.id, head: head.id, printed, label: head.label, kind: match.kind });
}

function remember<K, V>(memory: Map<K, V>, key: K, make: () => V): V {
  let value = memory.get(key);
  if (value === undefined) {
    value = make();
    memory.set(key, value);
  }
  return value;
}
