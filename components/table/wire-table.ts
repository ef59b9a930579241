// The keyboard and the mouse in a table: moving, selecting a block, copying and clearing it, undo. All by delegation.

import { announceStep } from "#components/desk/announce-step.ts";
import { followComposition } from "#components/desk/composition.ts";
import type { Desk } from "#components/desk/desk.ts";
import { announce } from "#components/ui/announce.ts";
import { edge, follower, neighbor, placesOf } from "#core/desk/places.ts";
import { cellByName } from "#core/editions/cells.ts";
import type { Section } from "#core/editions/edition.ts";
import { gridOf } from "#core/editions/grid.ts";
import { settledFigure } from "#core/report/settled-figure.ts";
import { type BlockSelection, createBlockSelection } from "./block-selection.ts";
import { createCellMode } from "./cell-mode.ts";
import { blockAsHtml, blockAsText } from "./clipboard-text.ts";
import { type KeyAction, keyAction } from "./key-actions.ts";
import { measureHeads } from "./measure-heads.ts";

/** After this many milliseconds without a key, digits that an input method still holds count as typed. */
const composingPatience = 1_500;

export interface TableKeys {
  readonly tabBy: "rows" | "columns";
  readonly onHelp: () => void;
  /** The cell that has the focus, whenever it changes. */
  readonly onActive: (cell: string) => void;
}

/** Listens to a table until the returned function is called. `keys` is asked at each event. */
export function wireTable(element: HTMLTableElement, desk: Desk, section: Section, keys: () => TableKeys): () => void {
  const places = placesOf(gridOf(section));
  const inputs = new Map<string, HTMLInputElement>();
  const inputOf = (cell: string) => {
    let input = inputs.get(cell);
    if (!input?.isConnected) {
      input = element.querySelector<HTMLInputElement>(`input[data-cell="${cell}"]`) ?? undefined;
      if (input) inputs.set(cell, input);
    }
    return input;
  };
  const block = createBlockSelection(places, (cell, selected) => {
    inputOf(cell)?.parentElement?.toggleAttribute("data-selected", selected);
  });
  const mode = createCellMode();
  let before = "";

  const go = (cell: string | undefined) => {
    const input = cell === undefined ? undefined : inputOf(cell);
    if (!input) return;
    input.focus();
    input.select();
  };
  const cellOf = (target: EventTarget | null) => (target instanceof HTMLInputElement ? target.dataset.cell : undefined);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || event.keyCode === 229) return;
    const input = event.target;
    const cell = cellOf(input);
    if (!cell || !(input instanceof HTMLInputElement)) return;
    composition.end();
    const action = keyAction(event, {
      length: input.value.length,
      from: input.selectionStart ?? 0,
      to: input.selectionEnd ?? 0,
      block: block.cells().length > 0,
      edited: mode.edited() === cell,
    });
    if (action && perform(action, cell, input)) event.preventDefault();
  };

  /** False leaves the key to the browser. */
  const perform = (action: KeyAction, cell: string, input: HTMLInputElement): boolean => {
    switch (action.do) {
      case "move": {
        block.start(undefined);
        const next = neighbor(places, cell, action.to);
        if (next) go(next);
        else input.select();
        mode.choose();
        return true;
      }
      case "edge":
        block.start(undefined);
        go(edge(places, cell, action.to));
        return true;
      case "corner":
        block.start(undefined);
        go(action.to === "first" ? places.acrossOrder[0] : places.acrossOrder[places.acrossOrder.length - 1]);
        return true;
      case "extend":
      case "extendEdge": {
        if (block.cells().length === 0) block.start(cell);
        const from = block.end() ?? cell;
        const to = action.do === "extend" ? neighbor(places, from, action.to) : edge(places, from, action.to);
        if (to) block.extend(to);
        tell(block);
        return true;
      }
      case "selectAll": {
        const [first] = places.acrossOrder;
        const last = places.acrossOrder[places.acrossOrder.length - 1];
        if (!first || !last) return false;
        block.start(first);
        block.extend(last);
        tell(block);
        return true;
      }
      case "tab": {
        if (keys().tabBy === "rows") return false;
        let next = follower(places, cell, "columns", action.step);
        while (next && inputOf(next)?.readOnly) next = follower(places, next, "columns", action.step);
        go(next);
        return next !== undefined;
      }
      case "clear":
        clear(block.cells());
        return true;
      case "restore":
        if (block.cells().length > 0) block.start(undefined);
        else if (!input.readOnly && input.value !== before)
          desk.edit("恢复原值", [{ key: `entries.${cell}`, text: before }]);
        input.select();
        mode.choose();
        return true;
      case "undo":
      case "redo": {
        const step = desk[action.do]();
        const verb = action.do === "undo" ? "撤销" : "重做";
        announce(step ? `已${verb}：${step.label}` : `没有可${verb}的操作`);
        const place = step?.changes
          .map(({ key }) => key.replace(/^entries\./, ""))
          .find((name) => places.byCell.has(name));
        go(place);
        return true;
      }
      case "edit":
        if (!input.readOnly) edit(cell, input);
        return true;
      case "help":
        keys().onHelp();
        return true;
    }
  };

  const edit = (cell: string, input: HTMLInputElement) => {
    block.start(undefined);
    mode.edit(cell);
    input.setSelectionRange(input.value.length, input.value.length);
  };

  const clear = (cells: readonly string[]) => {
    const typed = cells.filter((name) => !inputOf(name)?.readOnly);
    const count = desk.edit(
      "清除",
      typed.map((name) => ({ key: `entries.${name}`, text: "" })),
    );
    announceStep(desk, `已清除 ${count} 格`, count);
  };

  const onFocus = (event: FocusEvent) => {
    const cell = cellOf(event.target);
    if (!cell) return;
    before = desk.view(cell).text;
    if (mode.edited() !== cell) mode.choose();
    desk.endRun();
    keys().onActive(cell);
  };

  const take = (input: HTMLInputElement) => {
    const cell = cellOf(input);
    if (cell) desk.type(`entries.${cell}`, input.value);
  };
  const composition = followComposition<HTMLInputElement>({
    take,
    hold: desk.hold,
    patience: composingPatience,
    isWhole: ({ value }) => /^[\d０-９]*$/u.test(value),
  });

  /** A formula is computed and a figure written plainly once the cell is left. */
  const onLeave = (event: FocusEvent) => {
    const cell = cellOf(event.target);
    if (!cell) return;
    const input = event.target as HTMLInputElement;
    composition.end(input);
    mode.choose();
    if (!input.readOnly && input.value !== before) settle(cell, input);
  };
  const settle = (cell: string, input: HTMLInputElement) => {
    const typed = input.value;
    const settled = settledFigure(typed, cellByName(desk.edition, cell) ?? {});
    if (!settled) return;
    if (!settled.told) {
      input.value = settled.text;
      desk.type(`entries.${cell}`, settled.text);
      return;
    }
    const count = desk.edit("写成数字", [{ key: `entries.${cell}`, text: settled.text, typed }]);
    if (settled.told) announceStep(desk, `“${typed.trim()}”已记为 ${settled.text}`, count);
  };

  const onInput = (event: Event) => {
    if (cellOf(event.target)) composition.change(event.target as HTMLInputElement);
  };
  const onCompose = (event: Event) => {
    if (cellOf(event.target)) composition.compose(event.target as HTMLInputElement);
  };
  const onComposed = (event: Event) => composition.end(event.target as HTMLInputElement);

  const onMouseDown = (event: MouseEvent) => {
    const cell = cellOf(event.target);
    if (!cell || event.button !== 0) return;
    const active = cellOf(document.activeElement);
    if (event.shiftKey && active === cell && mode.edited() === cell) return;
    mode.press(cell, active, event.detail);
    if ((event.target as HTMLInputElement).readOnly) mode.choose();
    if (event.shiftKey && active) {
      event.preventDefault();
      mode.choose();
      if (block.cells().length === 0) block.start(active);
      block.extend(cell);
      tell(block);
    } else block.start(cell);
  };
  const onClick = (event: MouseEvent) => {
    const cell = cellOf(event.target);
    if (cell && mode.selects(cell)) (event.target as HTMLInputElement).select();
  };
  const onDoubleClick = (event: MouseEvent) => {
    const cell = cellOf(event.target);
    const input = event.target as HTMLInputElement;
    if (cell && !input.readOnly && mode.entersText()) edit(cell, input);
  };
  const onMouseOver = (event: MouseEvent) => {
    const cell = cellOf(event.target);
    if (!cell || event.buttons !== 1 || block.end() === undefined || block.end() === cell) return;
    block.extend(cell);
    document.getSelection()?.removeAllRanges();
  };

  const onCopy = (event: ClipboardEvent) => {
    const lines = block.lines();
    if (block.cells().length === 0 || !event.clipboardData) return;
    const texts = lines.map((line) => line.map((cell) => (cell ? desk.view(cell).text : "")));
    event.clipboardData.setData("text/plain", blockAsText(texts));
    event.clipboardData.setData("text/html", blockAsHtml(texts));
    event.preventDefault();
    if (event.type === "cut") clear(block.cells());
    else announce(`已复制 ${block.cells().length} 格`);
  };

  const listeners: readonly [string, (event: never) => void][] = [
    ["keydown", onKeyDown],
    ["focusin", onFocus],
    ["focusout", onLeave],
    ["input", onInput],
    ["compositionstart", onCompose],
    ["compositionupdate", onCompose],
    ["compositionend", onComposed],
    ["mousedown", onMouseDown],
    ["click", onClick],
    ["dblclick", onDoubleClick],
    ["mouseover", onMouseOver],
    ["copy", onCopy],
    ["cut", onCopy],
  ];
  for (const [type, listener] of listeners) element.addEventListener(type, listener as EventListener);
  const stopMeasuring = measureHeads(element);
  // What was typed before anybody listened.
  for (const cell of places.acrossOrder) {
    const input = inputOf(cell);
    if (input && !input.readOnly && input.value !== desk.view(cell).text) desk.type(`entries.${cell}`, input.value);
  }
  return () => {
    composition.end();
    stopMeasuring();
    for (const [type, listener] of listeners) element.removeEventListener(type, listener as EventListener);
  };
}

function tell(block: BlockSelection) {
  const lines = block.lines();
  if (lines.length > 0) announce(`已选 ${lines.length} 行，共 ${block.cells().length} 格`);
}
