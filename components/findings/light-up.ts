// The cells that a finding is about, lit up in the table while the finding is looked at. Past React: a table is drawn once.
import { cellId } from "#components/desk/cell-id.ts";

/** Lights up these cells where the table that holds them is on the screen, and no others. */
export function lightUp(cells: readonly string[]): void {
  darken();
  for (const cell of cells) document.getElementById(cellId(cell))?.parentElement?.setAttribute("data-lit", "");
}

/** No cell is lit up any more. */
export function darken(): void {
  for (const lit of document.querySelectorAll("td[data-lit]")) lit.removeAttribute("data-lit");
}
