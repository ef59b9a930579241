// Whether a cell is chosen (its content selected, typing replaces it) or edited (arrows stay inside), as in Excel and WPS.

export interface CellMode {
  /** The button goes down or a finger taps: on a cell, while another (or none, or this one) has the focus. */
  press(cell: string, focused: string | undefined, clicks: number): void;
  /** The press ended on the same cell: is its content to be selected? */
  selects(cell: string): boolean;
  /** Two presses in a row: does the caret go into the text of a cell that was not edited yet? */
  entersText(): boolean;
  /** F2. */
  edit(cell: string): void;
  /** The focus moved, Enter, Tab or Esc. */
  choose(): void;
  edited(): string | undefined;
}

export function createCellMode(): CellMode {
  let edited: string | undefined;
  let fresh: string | undefined;
  let wasEdited = false;

  return {
    press(cell, focused, clicks) {
      if (clicks < 2) wasEdited = edited === cell;
      fresh = cell === focused ? undefined : cell;
      edited = fresh ? undefined : cell;
    },
    selects: (cell) => fresh === cell,
    entersText: () => !wasEdited,
    edit(cell) {
      edited = cell;
    },
    choose() {
      edited = undefined;
    },
    edited: () => edited,
  };
}
