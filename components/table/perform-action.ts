// What a key does in a table, done: moving, stretching a block, clearing it, undo, going into the text.
import { announceStep } from "#components/desk/announce-step.ts";
import { announce } from "#components/ui/announce.ts";
import { type Direction, edge, follower, neighbor } from "#core/desk/places.ts";
import type { BlockSelection } from "./block-selection.ts";
import type { KeyAction } from "./key-actions.ts";
import { type CellTarget, editCell, type WiredTable } from "./wired-table.ts";

/** `before`: the text of the cell when it was entered. False leaves the key to the browser. */
export function performAction(table: WiredTable, action: KeyAction, at: CellTarget, before: string): boolean {
  const { block, places, mode } = table;
  switch (action.do) {
    case "move":
      move(table, at, action.to);
      return true;
    case "edge":
      block.start(undefined);
      table.go(edge(places, at.cell, action.to));
      return true;
    case "corner":
      block.start(undefined);
      table.go(places.acrossOrder.at(action.to === "first" ? 0 : -1));
      return true;
    case "extend":
    case "extendEdge":
      extend(table, at.cell, action);
      return true;
    case "selectAll":
      return selectAll(table);
    case "tab":
      return tab(table, at.cell, action.step);
    case "clear":
      clearBlock(table);
      return true;
    case "restore":
      restore(table, at, before);
      mode.choose();
      return true;
    case "undo":
    case "redo":
      travel(table, action.do);
      return true;
    case "edit":
      if (!at.input.readOnly) editCell(table, at);
      return true;
    case "help":
      table.keys().onHelp();
      return true;
  }
}

function move({ block, places, mode, go }: WiredTable, { cell, input }: CellTarget, to: Direction): void {
  block.start(undefined);
  const next = neighbor(places, cell, to);
  if (next) go(next);
  else input.select();
  mode.choose();
}

function extend(
  { block, places }: WiredTable,
  cell: string,
  action: KeyAction & { readonly do: "extend" | "extendEdge" },
): void {
  if (block.cells().length === 0) block.start(cell);
  const from = block.end() ?? cell;
  const to = action.do === "extend" ? neighbor(places, from, action.to) : edge(places, from, action.to);
  if (to) block.extend(to);
  tellBlock(block);
}

function selectAll({ block, places }: WiredTable): boolean {
  const [first] = places.acrossOrder;
  const last = places.acrossOrder.at(-1);
  if (!first || !last) return false;
  block.start(first);
  block.extend(last);
  tellBlock(block);
  return true;
}

/** Along columns computed totals are stepped over; along rows the browser does it. */
function tab({ keys, places, inputOf, go }: WiredTable, cell: string, step: 1 | -1): boolean {
  if (keys().tabBy === "rows") return false;
  let next = follower(places, cell, "columns", step);
  while (next && inputOf(next)?.readOnly) next = follower(places, next, "columns", step);
  go(next);
  return next !== undefined;
}

/** Empties the cells of the block that are typed. */
export function clearBlock({ block, desk, inputOf }: WiredTable): void {
  const typed = block.cells().filter((name) => !inputOf(name)?.readOnly);
  const edits = typed.map((name) => ({ key: `entries.${name}`, text: "" }));
  const count = desk.edit("清除", edits);
  announceStep(desk, `已清除 ${count} 格`, count);
}

function restore({ block, desk }: WiredTable, { cell, input }: CellTarget, before: string): void {
  if (block.cells().length > 0) block.start(undefined);
  else if (!input.readOnly && input.value !== before) desk.edit("恢复原值", [{ key: `entries.${cell}`, text: before }]);
  input.select();
}

function travel({ desk, places, go }: WiredTable, direction: "undo" | "redo"): void {
  const step = desk[direction]();
  const verb = direction === "undo" ? "撤销" : "重做";
  announce(step ? `已${verb}：${step.label}` : `没有可${verb}的操作`);
  const names = step?.changes.map(({ key }) => key.replace(/^entries\./, ""));
  go(names?.find((name) => places.byCell.has(name)));
}

/** Says how large the block is. */
export function tellBlock(block: BlockSelection): void {
  const lines = block.lines();
  if (lines.length > 0) announce(`已选 ${lines.length} 行，共 ${block.cells().length} 格`);
}
