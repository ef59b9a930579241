// The block of cells that is selected in a table: marks them in the page without rendering.
import { type Places, rectangle } from "#core/desk/places.ts";

export interface BlockSelection {
  /** Starts anew at a cell (or with none). */
  start(cell: string | undefined): void;
  /** Stretches the block from where it started to this cell. */
  extend(cell: string): void;
  /** The cell the block was last stretched to. */
  end(): string | undefined;
  /** Lines of cell names; empty for a single cell. */
  lines(): readonly (readonly (string | undefined)[])[];
  /** All cells of the block; none for a single cell. */
  cells(): readonly string[];
}

/** `mark` shows or hides the mark of a cell. */
export function createBlockSelection(places: Places, mark: (cell: string, selected: boolean) => void): BlockSelection {
  let from: string | undefined;
  let to: string | undefined;
  let lines: readonly (readonly (string | undefined)[])[] = [];
  let cells: readonly string[] = [];

  function show(next: readonly (readonly (string | undefined)[])[]) {
    const shown = next.flat().filter((cell): cell is string => cell !== undefined);
    for (const cell of cells) if (!shown.includes(cell)) mark(cell, false);
    for (const cell of shown) if (!cells.includes(cell)) mark(cell, true);
    lines = next;
    cells = shown;
  }

  return {
    start(cell) {
      from = cell;
      to = cell;
      show([]);
    },
    extend(cell) {
      from ??= cell;
      to = cell;
      show(from === to ? [] : rectangle(places, from, to));
    },
    end: () => to,
    lines: () => lines,
    cells: () => cells,
  };
}
