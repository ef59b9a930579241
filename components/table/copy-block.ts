// A block of cells on its way to the clipboard: as text, and as a table that Word and WPS keep.
import { announce } from "#components/ui/announce.ts";
import { blockAsHtml, blockAsText } from "./clipboard-text.ts";
import { clearBlock } from "./perform-action.ts";
import type { WiredTable } from "./wired-table.ts";

/** The listener for `copy` and `cut` of one table; a single cell is left to the browser. */
export function copyBlock(table: WiredTable): (event: ClipboardEvent) => void {
  const { block, desk } = table;
  return (event) => {
    const count = block.cells().length;
    if (count === 0 || !event.clipboardData) return;
    const texts = block.lines().map((line) => line.map((cell) => (cell ? desk.view(cell).text : "")));
    event.clipboardData.setData("text/plain", blockAsText(texts));
    event.clipboardData.setData("text/html", blockAsHtml(texts));
    event.preventDefault();
    if (event.type === "cut") clearBlock(table);
    else announce(`已复制 ${count} 格`);
  };
}
