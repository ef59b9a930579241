// What is typed into a table's cells: taken over as it is typed, computed and written plainly once the cell is left.
import { announceStep } from "#components/desk/announce-step.ts";
import { followComposition } from "#components/desk/composition.ts";
import { delays } from "#components/desk/delays.ts";
import type { Desk } from "#components/desk/desk.ts";
import { cellByName } from "#core/editions/cells.ts";
import { settledFigure } from "#core/report/settled-figure.ts";
import { type CellTarget, cellAt } from "./wired-table.ts";

/** Listeners for the cells of one desk; digits that an input method holds count after a while, letters do not. */
export function takeFigures(desk: Desk) {
  const composition = followComposition<HTMLInputElement>({
    take(input) {
      const at = cellAt(input);
      if (at) desk.type(`entries.${at.cell}`, input.value);
    },
    hold: desk.hold,
    patience: delays.composedFigure,
    isWhole: ({ value }) => /^[\d０-９]*$/u.test(value),
  });
  const passed = (take: (input: HTMLInputElement) => void) => (event: Event) => {
    const at = cellAt(event.target);
    if (at) take(at.input);
  };
  return {
    changed: composition.change,
    composed: passed(composition.compose),
    ended: passed(composition.end),
    /** Whatever is held is taken over. */
    end: composition.end,
    /** The cell is left; `before` stood there when it was entered. */
    left(at: CellTarget, before: string) {
      composition.end(at.input);
      if (!at.input.readOnly && at.input.value !== before) settle(desk, at);
    },
  };
}

function settle(desk: Desk, { cell, input }: CellTarget): void {
  const typed = input.value;
  const settled = settledFigure(typed, cellByName(desk.edition, cell) ?? {});
  if (!settled) return;
  if (!settled.told) {
    input.value = settled.text;
    desk.type(`entries.${cell}`, settled.text);
    return;
  }
  const count = desk.edit("写成数字", [{ key: `entries.${cell}`, text: settled.text, typed }]);
  announceStep(desk, `“${typed.trim()}”已记为 ${settled.text}`, count);
}
