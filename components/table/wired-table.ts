// What listens to a table shares: its inputs by cell, its block, its mode, and what an event's target is.
import type { Desk } from "#components/desk/desk.ts";
import { type Places, placesOf } from "#core/desk/places.ts";
import type { Section } from "#core/editions/edition.ts";
import { gridOf } from "#core/editions/grid.ts";
import { type BlockSelection, createBlockSelection } from "./block-selection.ts";
import { type CellMode, createCellMode } from "./cell-mode.ts";

export interface TableKeys {
  readonly tabBy: "rows" | "columns";
  readonly onHelp: () => void;
  /** The cell that has the focus, whenever it changes. */
  readonly onActive: (cell: string) => void;
}

export interface WiredTable {
  readonly desk: Desk;
  readonly places: Places;
  readonly block: BlockSelection;
  readonly mode: CellMode;
  /** Asked at each event. */
  readonly keys: () => TableKeys;
  inputOf(cell: string): HTMLInputElement | undefined;
  /** Moves the focus to a cell and selects its text. */
  go(cell: string | undefined): void;
}

export function createWiredTable(
  element: HTMLTableElement,
  desk: Desk,
  section: Section,
  keys: () => TableKeys,
): WiredTable {
  const places = placesOf(gridOf(section));
  const inputs = new Map<string, HTMLInputElement>();

  function inputOf(cell: string): HTMLInputElement | undefined {
    const known = inputs.get(cell);
    if (known?.isConnected) return known;
    const input = element.querySelector<HTMLInputElement>(`input[data-cell="${cell}"]`) ?? undefined;
    if (input) inputs.set(cell, input);
    return input;
  }

  const block = createBlockSelection(places, (cell, selected) => {
    inputOf(cell)?.parentElement?.toggleAttribute("data-selected", selected);
  });

  return {
    desk,
    places,
    block,
    mode: createCellMode(),
    keys,
    inputOf,
    go(cell) {
      const input = cell === undefined ? undefined : inputOf(cell);
      if (!input) return;
      input.focus();
      input.select();
    },
  };
}

export interface CellTarget {
  readonly cell: string;
  readonly input: HTMLInputElement;
}

/** The cell that an event is about; undefined for anything else in the table. */
export function cellAt(target: EventTarget | null): CellTarget | undefined {
  if (!(target instanceof HTMLInputElement)) return undefined;
  const { cell } = target.dataset;
  return cell === undefined ? undefined : { cell, input: target };
}

/** Puts the caret into the text of a cell. */
export function editCell({ block, mode }: WiredTable, { cell, input }: CellTarget): void {
  block.start(undefined);
  mode.edit(cell);
  input.setSelectionRange(input.value.length, input.value.length);
}
