// The keyboard and the mouse in a table, by delegation: one listener a kind of event serves all cells.
import type { Desk } from "#components/desk/desk.ts";
import type { Section } from "#core/editions/edition.ts";
import { copyBlock } from "./copy-block.ts";
import { hearFirst } from "./hear-first.ts";
import { keyAction } from "./key-actions.ts";
import { measureHeads } from "./measure-heads.ts";
import { mouseIn } from "./mouse-in-table.ts";
import { performAction } from "./perform-action.ts";
import { takeFigures } from "./take-figures.ts";
import { type CellTarget, createWiredTable, type TableKeys, type WiredTable } from "./wired-table.ts";

/** What nobody does anything about. */
const unheard = ["keypress", "keyup", "textInput", "beforeinput", "change"] as const;

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

  const hear = hearFirst(element, stopping.signal);
  hear("keydown", (event, at) => {
    if (event.isComposing || event.keyCode === 229) return false;
    figures.end();
    const action = keyAction(event, caretOf(table, at));
    if (action && performAction(table, action, at, before)) event.preventDefault();
    return isForTable(event);
  });
  hear("focusin", (_, { cell }) => {
    before = desk.view(cell).text;
    enter(table, cell);
    return true;
  });
  hear("focusout", (_, at) => {
    table.mode.choose();
    figures.left(at, before);
    return true;
  });
  hear("input", (_, { input }) => {
    figures.changed(input);
    return true;
  });
  for (const type of unheard) hear(type, () => true);
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

/** A key with Alt or Ctrl, or Esc, may mean something to the page as well. */
function isForTable({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return !altKey && !ctrlKey && !metaKey && key !== "Escape";
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
