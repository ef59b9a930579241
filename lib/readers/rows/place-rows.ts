// Decides which row of the edition each group of figures is: by its label, else by the rows around it.

import { leavesOf, pathsOf } from "#core/editions/cells.ts";
import type { Edition, Head, Table } from "#core/editions/edition.ts";
import { deriveOnce } from "#core/ground/derive-once.ts";
import { sure } from "#core/ground/sure.ts";
import { widthOf } from "#core/terms/terms.ts";
import type { CellToken } from "#core/tokens/token.ts";
import { heaviestRun } from "#readers/blocks/heaviest-run.ts";
import type { Anchor, FoundRows, RowGroup } from "./find-rows.ts";
import { joinTornRows } from "./join-torn-rows.ts";

/** A row of a table with the figures that were found for it. */
export interface PlacedRow {
  readonly table: Table;
  readonly head: Head;
  /** The figure of a group of rows, printed as one row. */
  readonly group: boolean;
  /** Several only where the source prints the row more than once. */
  readonly found: readonly (readonly CellToken[])[];
  /** The printed label was another wording. */
  readonly variant: boolean;
  /** No label stood at the figures: the rows around them decided. */
  readonly byPosition: boolean;
  /** Its figures were put together from two lines. */
  readonly torn?: boolean;
  /** One figure a line: where a row ends is known only by the next label. */
  readonly streamed?: boolean;
  readonly label?: string;
}

export interface Placed {
  readonly rows: readonly PlacedRow[];
  /** Rows that some groups may belong to, undecidably. */
  readonly undecided: readonly {
    readonly table: Table;
    readonly heads: readonly Head[];
    readonly groups: readonly (readonly CellToken[])[];
  }[];
}

interface Slot {
  readonly table: Table;
  readonly head: Head;
  readonly above: readonly Head[];
}

interface Item {
  readonly cells: readonly CellToken[];
  readonly hint?: Anchor;
  /** Label that certainly belongs to it. */
  anchor?: Anchor;
  slot?: number;
  byPosition: boolean;
  readonly table?: Table;
  /** Its label stood on a line of its own before it. */
  readonly streamedLabel?: true;
  readonly torn?: true;
}

/** Gives every group of figures its row; what cannot be decided is listed. */
export function placeRows(edition: Edition, found: FoundRows): Placed {
  const slots = slotsOf(edition);
  const indexOf = (anchor: Anchor) =>
    slots.findIndex((slot) => slot.table === anchor.table && slot.head === anchor.head);
  const named = new Set(found.anchors.filter((anchor) => !anchor.group).map((anchor) => anchor.head));
  const groupRows: PlacedRow[] = [];
  const items: Item[] = [];
  for (const group of joinTornRows(edition, found.groups)) {
    const anchor = group.anchor ?? (group.streamed ? group.soft : undefined);
    if (anchor?.group && isSingleRow(anchor, named)) {
      groupRows.push(rowOf({ table: anchor.table, head: anchor.head, above: [] }, [group.cells], anchor, true, false));
      continue;
    }
    if (anchor?.group && !group.cells.some((cell) => cell.text !== "" || cell.printed !== "")) continue;
    if (anchor?.group && isAbove(anchor, slots) && !group.streamed) {
      items.push({ cells: group.cells, hint: anchor, byPosition: true, table: anchor.table });
      continue;
    }
    if (group.streamed && isLoose(group, found)) continue;
    items.push(...itemsOf(group));
  }
  for (const item of items) if (item.anchor && !item.anchor.group) item.slot = indexOf(item.anchor);
  demoteOutOfOrder(items);
  const undecided = fillGaps(items, slots, indexOf);
  const rows = slots.flatMap((slot, index): PlacedRow[] => {
    const mine = items.filter((item) => item.slot === index);
    if (mine.length === 0) return [];
    const anchor = mine.find((item) => item.anchor)?.anchor ?? mine.find((item) => item.hint?.head === slot.head)?.hint;
    const byPosition = mine.every((item) => item.byPosition);
    const figures = mine.map((item) => item.cells);
    const row = rowOf(slot, figures, anchor, false, byPosition);
    const torn = mine.some((item) => item.torn);
    return [mine.some((item) => item.streamedLabel) ? { ...row, torn, streamed: true } : { ...row, torn }];
  });
  return { rows: [...rows, ...groupRows], undecided };
}

function rowOf(
  slot: Slot,
  found: readonly (readonly CellToken[])[],
  anchor: Anchor | undefined,
  group: boolean,
  byPosition: boolean,
): PlacedRow {
  const label = anchor?.variant && anchor.whole ? anchor.printed : undefined;
  return {
    table: slot.table,
    head: slot.head,
    group,
    found,
    variant: anchor?.variant === true,
    byPosition,
    ...(label === undefined ? {} : { label }),
  };
}

const slotsOf = deriveOnce((edition: Edition): readonly Slot[] =>
  edition.sections.flatMap((section) =>
    (section.tables ?? [])
      .filter((table) => table.layout === "rows")
      .flatMap((table) =>
        pathsOf(table.rows).map((path) => ({ table, head: sure(path[path.length - 1]), above: path.slice(0, -1) })),
      ),
  ),
);

/** None of the rows below the group is printed: the group itself is a row of the form that was used. */
function isSingleRow(anchor: Anchor, named: ReadonlySet<Head>): boolean {
  const leaves = leavesOf(anchor.head);
  return leaves.every((leaf) => !named.has(leaf)) && !leaves.some((leaf) => leaf.total);
}

/** A figure or two alone among rows that stand on lines of their own: a page number, or a cell that was torn off. */
function isLoose(group: RowGroup, found: FoundRows): boolean {
  const table = group.soft?.table ?? group.table;
  if (!table || widthOf(table) < 5 || group.cells.length > 2) return false;
  return found.groups.some((other) => !other.streamed && other.table === table && other.cells.length >= widthOf(table));
}

function isAbove(anchor: Anchor, slots: readonly Slot[]): boolean {
  return slots.some((slot) => slot.above.includes(anchor.head));
}

/** A stream of figures one a line may run on over rows without labels. */
function itemsOf(group: RowGroup): readonly Item[] {
  const table = group.anchor?.table ?? group.soft?.table ?? group.table;
  const width = table ? widthOf(table) : 0;
  const base = table ? { table } : {};
  if (!group.streamed) {
    const torn = group.torn ? { torn: group.torn } : {};
    if (group.anchor) return [{ cells: group.cells, anchor: group.anchor, byPosition: false, ...torn, ...base }];
    return [{ cells: group.cells, byPosition: true, ...(group.soft ? { hint: group.soft } : {}), ...base }];
  }
  const soft = group.soft;
  if (width === 0 || group.cells.length <= width + 1) {
    return [
      soft
        ? { cells: group.cells, anchor: soft, byPosition: false, streamedLabel: true, ...base }
        : { cells: group.cells, byPosition: true, ...base },
    ];
  }
  const items: Item[] = [];
  let rest = group.cells;
  if (soft && !soft.group) {
    items.push({ cells: rest.slice(0, width), anchor: soft, byPosition: false, streamedLabel: true, ...base });
    rest = rest.slice(width);
  }
  if (rest.length % width !== 0) return [...items, { cells: rest, byPosition: true, ...base }];
  for (let at = 0; at < rest.length; at += width)
    items.push({ cells: rest.slice(at, at + width), byPosition: true, ...base });
  return items;
}

/** Labels in running order decide; a label out of order among one-figure-a-line rows is not trusted. */
function demoteOutOfOrder(items: readonly Item[]): void {
  const labelled = items.filter((item) => item.slot !== undefined && item.slot >= 0);
  const slots = labelled.map(({ slot = 0 }) => slot);
  const run = heaviestRun(
    slots,
    slots.map(() => 1),
  );
  const kept = new Set(run.map((index) => labelled[index]));
  for (const item of labelled) {
    if (kept.has(item) || !item.streamedLabel) continue;
    if (labelled.some((other) => other !== item && other.slot === item.slot)) continue;
    delete item.slot;
    item.byPosition = true;
  }
}

function fillGaps(
  items: readonly Item[],
  slots: readonly Slot[],
  indexOf: (anchor: Anchor) => number,
): Placed["undecided"] {
  const undecided: { table: Table; heads: Head[]; groups: (readonly CellToken[])[] }[] = [];
  const taken = new Set(items.flatMap((item) => (item.slot === undefined ? [] : [item.slot])));
  let at = 0;
  while (at < items.length) {
    if (items[at]?.slot !== undefined) {
      at += 1;
      continue;
    }
    let to = at;
    while (to < items.length && items[to]?.slot === undefined) to += 1;
    const run = items.slice(at, to);
    const from = at > 0 ? (items[at - 1]?.slot ?? -1) : -1;
    const until = to < items.length ? (items[to]?.slot ?? slots.length) : slots.length;
    const table = run.find((item) => item.table)?.table ?? slots[from]?.table;
    const open = slots.flatMap((slot, index) =>
      index > from && index < until && !taken.has(index) && slot.table === table ? [index] : [],
    );
    decide(run, open, slots, indexOf, undecided, table);
    for (const item of run) if (item.slot !== undefined) taken.add(item.slot);
    at = to;
  }
  return undecided;
}

function decide(
  run: readonly Item[],
  open: readonly number[],
  slots: readonly Slot[],
  indexOf: (anchor: Anchor) => number,
  undecided: { table: Table; heads: Head[]; groups: (readonly CellToken[])[] }[],
  table: Table | undefined,
): void {
  const hinted = run.map((item) => (item.hint && !item.hint.group ? indexOf(item.hint) : -1));
  const orderly = hinted.every(
    (slot, i) => slot >= 0 && open.includes(slot) && (i === 0 || slot > (hinted[i - 1] ?? 0)),
  );
  if (orderly) {
    run.forEach((item, i) => {
      item.slot = hinted[i] ?? 0;
      item.byPosition = false;
      if (item.hint) item.anchor = item.hint;
    });
    return;
  }
  const width = table ? widthOf(table) : 0;
  const full = run.filter((item) => figuresIn(item) >= width - 1);
  if (width > 2 && full.length === open.length && full.length > 0) {
    full.forEach((item, i) => {
      item.slot = open[i] ?? 0;
      item.byPosition = hinted[run.indexOf(item)] !== open[i];
    });
    return;
  }
  if (table && open.length > 0 && full.length > 0) {
    const heads = open.map((index) => sure(slots[index]?.head));
    undecided.push({ table, heads, groups: full.map((item) => item.cells) });
  }
}

function figuresIn(item: Item): number {
  return item.cells.filter((cell) => cell.text !== "" || cell.printed !== "").length;
}
