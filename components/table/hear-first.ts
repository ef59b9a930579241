// A table hears of its cells at the window, before anybody else, and keeps to itself what concerns nobody else.
import { type CellTarget, cellAt } from "./wired-table.ts";

/** True: nobody else is to hear of it. */
type Hear<Heard> = (event: Heard, at: CellTarget) => boolean;

type Events = WindowEventMap & { readonly textInput: Event };

/**
 * Above a table it is React that listens, at the top of the page and in both directions: at every key it looks through all
 * components around the input for handlers that there are none of, and writes the attributes of the input anew. What ends
 * at the window costs none of that. Whoever else is to hear of a cell's focus listens there as well, on the way down.
 */
export function hearFirst(table: HTMLTableElement, signal: AbortSignal) {
  return <Type extends keyof Events>(type: Type, hear: Hear<Events[Type]>): void => {
    const heard = (event: Events[Type]) => {
      const at = cellAt(event.target);
      if (at && table.contains(at.input) && hear(event, at)) event.stopPropagation();
    };
    window.addEventListener(type, heard as EventListener, { capture: true, signal });
  };
}
