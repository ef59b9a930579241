// A native textarea as the field of a text: what is put in can be taken back by the browser's own undo.
import type { TextField } from "#components/desk/text-fields.ts";

/** `entered` says whether the clerk has been in the text: before that, figures go to its end. */
export function plainField(area: HTMLTextAreaElement, entered: () => boolean): TextField {
  return {
    focus: () => area.focus(),
    select(from, to) {
      area.setSelectionRange(from, to);
      area.blur();
      area.focus();
    },
    insert(text) {
      const end = area.value.length;
      if (entered()) insertText(area, text);
      else insertText(area, text, { from: end, to: end });
    },
  };
}

/** Replaces the selection, or `place`. */
export function insertText(
  area: HTMLTextAreaElement,
  text: string,
  place: { readonly from: number; readonly to: number } = { from: area.selectionStart, to: area.selectionEnd },
): void {
  area.focus();
  area.setSelectionRange(place.from, place.to);
  const done = text === "" ? document.execCommand("delete") : document.execCommand("insertText", false, text);
  if (done) return;
  area.setRangeText(text, place.from, place.to, "end");
  area.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertText", data: text }));
}
