// What a key does in a table: a pure mapping from the key, the modifiers and the caret to an action.
import type { Direction } from "#core/desk/places.ts";

export type KeyAction =
  | { readonly do: "move"; readonly to: Direction }
  | { readonly do: "edge"; readonly to: Direction }
  | { readonly do: "corner"; readonly to: "first" | "last" }
  | { readonly do: "extend"; readonly to: Direction }
  | { readonly do: "extendEdge"; readonly to: Direction }
  | { readonly do: "tab"; readonly step: 1 | -1 }
  | { readonly do: "clear" | "restore" | "undo" | "redo" | "edit" | "selectAll" | "help" };

export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

export interface Caret {
  readonly length: number;
  readonly from: number;
  readonly to: number;
  /** More than one cell is selected. */
  readonly block: boolean;
  /** The text is being edited: what moves goes through the text, not from cell to cell. */
  readonly edited: boolean;
}

const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

const inText = new Set([...Object.keys(arrows), "Home", "End"]);

/** The action of a key press in a cell; undefined leaves the key to the browser. */
export function keyAction(press: KeyPress, caret: Caret): KeyAction | undefined {
  if (press.altKey) return undefined;
  const ctrl = press.ctrlKey || press.metaKey;
  if (caret.edited && inText.has(press.key)) return undefined;
  const direction = arrows[press.key];
  if (direction) return arrowAction(direction, ctrl, press.shiftKey, caret);
  if (ctrl) return controlAction(press, caret);
  switch (press.key) {
    case "Enter":
      return { do: "move", to: press.shiftKey ? "up" : "down" };
    case "Tab":
      return { do: "tab", step: press.shiftKey ? -1 : 1 };
    case "Home":
      return atStart(caret) ? { do: press.shiftKey ? "extendEdge" : "edge", to: "left" } : undefined;
    case "End":
      return atEnd(caret) ? { do: press.shiftKey ? "extendEdge" : "edge", to: "right" } : undefined;
    case "Delete":
    case "Backspace":
      return caret.block ? { do: "clear" } : undefined;
    case "Escape":
      return { do: "restore" };
    case "F2":
      return { do: "edit" };
    case "F1":
    case "?":
    case "？":
      return { do: "help" };
    default:
      return undefined;
  }
}

function arrowAction(direction: Direction, ctrl: boolean, shift: boolean, caret: Caret): KeyAction | undefined {
  const sideways = direction === "left" || direction === "right";
  if (sideways && !caret.block && !(direction === "left" ? atStart(caret) : atEnd(caret))) return undefined;
  if (shift) return { do: ctrl ? "extendEdge" : "extend", to: direction };
  return { do: ctrl ? "edge" : "move", to: direction };
}

function controlAction({ key, shiftKey }: KeyPress, caret: Caret): KeyAction | undefined {
  switch (key.toLowerCase()) {
    case "z":
      return { do: shiftKey ? "redo" : "undo" };
    case "y":
      return { do: "redo" };
    case "home":
      return { do: "corner", to: "first" };
    case "end":
      return { do: "corner", to: "last" };
    case "a":
      return wholeText(caret) && !caret.edited ? { do: "selectAll" } : undefined;
    default:
      return undefined;
  }
}

function wholeText({ from, to, length }: Caret): boolean {
  return from === 0 && to === length;
}

function atStart(caret: Caret): boolean {
  return wholeText(caret) || (caret.from === 0 && caret.to === 0);
}

function atEnd(caret: Caret): boolean {
  return wholeText(caret) || (caret.from === caret.length && caret.to === caret.length);
}
