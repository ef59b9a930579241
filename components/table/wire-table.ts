// The keyboard and the mouse in a table, by delegation: one listener a kind of event serves all cells.
import type { Desk } from "#components/desk/desk.ts";
import type { Section } from "#core/editions/edition.ts";
import { copyBlock } from "./copy-block.ts";
import { keyAction } from "./key-actions.ts";
import { measureHeads } from "./measure-heads.ts";
import { mouseIn } from "./mouse-in-table.ts";
import { performAction } from "./perform-action.ts";
import { takeFigures } from "./take-figures.ts";
import { type CellTarget, cellAt, createWiredTable, type TableKeys, type WiredTable } from "./wired-table.ts";

/**
 * Nothing above a table listens to these but React, at the top of the page: after every key it would write the attributes
 * of the input anew, and look through all components around it for handlers that there are none of.
 */
const keptFromReact = ["input", "change", "keypress", "keyup"] as const;

/** Listens to a table until the returned function is called. `keys` is asked at each event. */
export function wireTable(element: HTMLTableElement, desk: Desk, section: Section, keys: () => TableKeys): () => void {
  const table = createWiredTable(element, desk, section, keys);
  const figures = takeFigures(desk);
  const mouse = mouseIn(table);
  const copy = copyBlock(table);
  const stopping = new AbortController();
  /** The text of the cell when it was entered. */
  let before = "";

  function on<Type extends keyof HTMLElementEventMap>(
    type: Type,
    listener: (event: HTMLElementEventMap[Type]) => void,
  ): void {
    element.addEventListener(type, listener, { signal: stopping.signal });
  }

  on("keydown", (event) => {
    const at = cellAt(event.target);
    if (!at || event.isComposing || event.keyCode === 229) return;
    figures.end();
    const action = keyAction(event, caretOf(table, at));
    if (action && performAction(table, action, at, before)) event.preventDefault();
  });
  on("focusin", (event) => {
    const at = cellAt(event.target);
    if (!at) return;
    before = desk.view(at.cell).text;
    enter(table, at.cell);
  });
  on("focusout", (event) => {
    const at = cellAt(event.target);
    if (!at) return;
    table.mode.choose();
    figures.left(at, before);
  });
  on("input", figures.changed);
  for (const type of keptFromReact) on(type, (event) => event.stopPropagation());
  on("compositionstart", figures.composed);
  on("compositionupdate", figures.composed);
  on("compositionend", figures.ended);
  on("mousedown", mouse.down);
  on("click", mouse.click);
  on("dblclick", mouse.doubleClick);
  on("mouseover", mouse.over);
  on("copy", copy);
  on("cut", copy);
  const stopMeasuring = measureHeads(element);
  takeEarly(table);
  return () => {
    figures.end();
    stopMeasuring();
    stopping.abort();
  };
}

function caretOf({ block, mode }: WiredTable, { cell, input }: CellTarget) {
  return {
    length: input.value.length,
    from: input.selectionStart ?? 0,
    to: input.selectionEnd ?? 0,
    block: block.cells().length > 0,
    edited: mode.edited() === cell,
  };
}

function enter({ desk, mode, keys }: WiredTable, cell: string): void {
  if (mode.edited() !== cell) mode.choose();
  desk.endRun();
  keys().onActive(cell);
}

/** What was typed before anybody listened. */
function takeEarly({ places, inputOf, desk }: WiredTable): void {
  for (const cell of places.acrossOrder) {
    const input = inputOf(cell);
    if (input && !input.readOnly && input.value !== desk.view(cell).text) desk.type(`entries.${cell}`, input.value);
  }
}
