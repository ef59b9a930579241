import { describe, expect, it } from "vitest";
import { type Caret, keyAction } from "./key-actions.ts";

const press = (
  key: string,
  modifiers: Partial<Record<"ctrlKey" | "shiftKey" | "altKey" | "metaKey", boolean>> = {},
) => ({
  key,
  ctrlKey: false,
  shiftKey: false,
  altKey: false,
  metaKey: false,
  ...modifiers,
});
const inside: Caret = { length: 3, from: 1, to: 1, block: false, edited: false };
const atEnd: Caret = { length: 3, from: 3, to: 3, block: false, edited: false };
const whole: Caret = { length: 3, from: 0, to: 3, block: false, edited: false };
const empty: Caret = { length: 0, from: 0, to: 0, block: false, edited: false };

describe("keyAction", () => {
  it("leaves sideways arrows to the text until its edge", () => {
    expect(keyAction(press("ArrowLeft"), inside)).toBeUndefined();
    expect(keyAction(press("ArrowRight"), inside)).toBeUndefined();
    expect(keyAction(press("ArrowRight"), atEnd)).toEqual({ do: "move", to: "right" });
    expect(keyAction(press("ArrowLeft"), atEnd)).toBeUndefined();
    expect(keyAction(press("ArrowLeft"), whole)).toEqual({ do: "move", to: "left" });
    expect(keyAction(press("ArrowRight"), empty)).toEqual({ do: "move", to: "right" });
  });

  it("always moves up and down", () => {
    expect(keyAction(press("ArrowUp"), inside)).toEqual({ do: "move", to: "up" });
    expect(keyAction(press("Enter"), inside)).toEqual({ do: "move", to: "down" });
    expect(keyAction(press("Enter", { shiftKey: true }), inside)).toEqual({ do: "move", to: "up" });
    expect(keyAction(press("ArrowDown", { ctrlKey: true }), inside)).toEqual({ do: "edge", to: "down" });
  });

  it("selects blocks with Shift, once the text is not being selected", () => {
    expect(keyAction(press("ArrowRight", { shiftKey: true }), inside)).toBeUndefined();
    expect(keyAction(press("ArrowRight", { shiftKey: true }), whole)).toEqual({ do: "extend", to: "right" });
    expect(keyAction(press("ArrowLeft", { shiftKey: true }), { ...inside, block: true })).toEqual({
      do: "extend",
      to: "left",
    });
    expect(keyAction(press("ArrowDown", { shiftKey: true, ctrlKey: true }), inside)).toEqual({
      do: "extendEdge",
      to: "down",
    });
  });

  it("clears a block, but edits a single cell", () => {
    expect(keyAction(press("Delete"), inside)).toBeUndefined();
    expect(keyAction(press("Delete"), { ...whole, block: true })).toEqual({ do: "clear" });
  });

  it("goes home and to the end of the line from the edge of the text", () => {
    expect(keyAction(press("Home"), inside)).toBeUndefined();
    expect(keyAction(press("Home"), { ...inside, from: 0, to: 0 })).toEqual({ do: "edge", to: "left" });
    expect(keyAction(press("End"), atEnd)).toEqual({ do: "edge", to: "right" });
    expect(keyAction(press("End", { ctrlKey: true }), inside)).toEqual({ do: "corner", to: "last" });
  });

  it("undoes and redoes", () => {
    expect(keyAction(press("z", { ctrlKey: true }), inside)).toEqual({ do: "undo" });
    expect(keyAction(press("Z", { ctrlKey: true, shiftKey: true }), inside)).toEqual({ do: "redo" });
    expect(keyAction(press("y", { ctrlKey: true }), inside)).toEqual({ do: "redo" });
  });

  it("leaves characters, the clipboard and Alt to the browser", () => {
    for (const key of ["7", "a", "，", "Process"]) expect(keyAction(press(key), inside)).toBeUndefined();
    for (const key of ["c", "v", "x"]) expect(keyAction(press(key, { ctrlKey: true }), inside)).toBeUndefined();
    expect(keyAction(press("ArrowLeft", { altKey: true }), empty)).toBeUndefined();
  });

  it("stays in a text that is being edited until Enter, Tab or Esc", () => {
    const edited = { ...atEnd, edited: true };
    for (const key of ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End"])
      for (const modifiers of [{}, { shiftKey: true }, { ctrlKey: true }])
        expect(keyAction(press(key, modifiers), edited)).toBeUndefined();
    expect(keyAction(press("a", { ctrlKey: true }), { ...whole, edited: true })).toBeUndefined();
    expect(keyAction(press("Enter"), edited)).toEqual({ do: "move", to: "down" });
    expect(keyAction(press("Tab"), edited)).toEqual({ do: "tab", step: 1 });
    expect(keyAction(press("Escape"), edited)).toEqual({ do: "restore" });
  });
});
