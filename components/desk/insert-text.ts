// Puts text into a textarea as if it had been typed, so that the browser's own undo takes it back.

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

/** Selects a piece of the text and brings it into view. */
export function selectPlace(area: HTMLTextAreaElement, from: number, to: number): void {
  area.setSelectionRange(from, to);
  area.blur();
  area.focus();
}

/** Another step may have to be shown first: for so many frames its text is waited for. */
const mostFrames = 120;

/** Selects a piece of the text with this id as soon as it is on the page. */
export function selectWhenThere(id: string, from: number, to: number, frames = mostFrames): void {
  requestAnimationFrame(() => {
    const area = document.getElementById(id);
    if (area instanceof HTMLTextAreaElement) selectPlace(area, from, to);
    else if (frames > 0) selectWhenThere(id, from, to, frames - 1);
  });
}
