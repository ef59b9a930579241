// The mouse (or a finger) in a table: choosing a cell, going into its text, drawing a block.
import { tellBlock } from "./perform-action.ts";
import { cellAt, editCell, type WiredTable } from "./wired-table.ts";

/** The listeners of one table. */
export function mouseIn(table: WiredTable) {
  const { block, mode } = table;
  return {
    down(event: MouseEvent) {
      const at = cellAt(event.target);
      if (!at || event.button !== 0) return;
      const active = cellAt(document.activeElement)?.cell;
      if (event.shiftKey && active === at.cell && mode.edited() === at.cell) return;
      mode.press(at.cell, active, event.detail);
      if (at.input.readOnly) mode.choose();
      if (!event.shiftKey || !active) {
        block.start(at.cell);
        return;
      }
      event.preventDefault();
      mode.choose();
      if (block.cells().length === 0) block.start(active);
      block.extend(at.cell);
      tellBlock(block);
    },
    click(event: MouseEvent) {
      const at = cellAt(event.target);
      if (at && mode.selects(at.cell)) at.input.select();
    },
    doubleClick(event: MouseEvent) {
      const at = cellAt(event.target);
      if (at && !at.input.readOnly && mode.entersText()) editCell(table, at);
    },
    over(event: MouseEvent) {
      const cell = cellAt(event.target)?.cell;
      if (!cell || event.buttons !== 1 || block.end() === undefined || block.end() === cell) return;
      block.extend(cell);
      document.getSelection()?.removeAllRanges();
    },
  };
}
