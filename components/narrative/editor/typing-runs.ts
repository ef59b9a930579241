// Where one step of typing ends and the next begins, so that undo takes back what feels like one thing.
import type { Transaction } from "prosemirror-state";

/** Milliseconds without a change after which the next one is a step of its own. */
const pause = 1000;

/** Tells of each change, in order, whether it begins a new step: after a pause, elsewhere in the text, or as another kind. */
export function followRuns(): (tr: Transaction, now: number) => boolean {
  let last: { readonly at: number; readonly from: number; readonly to: number; readonly grows: boolean } | undefined;
  return (tr, now) => {
    const place = changedPlace(tr);
    if (!place) return false;
    const kind = tr.getMeta("paste") || tr.getMeta("uiEvent") === "cut" || tr.getMeta("uiEvent") === "drop";
    const begins =
      !last ||
      Boolean(kind) ||
      now - last.at > pause ||
      place.oldTo < last.from ||
      place.oldFrom > last.to ||
      place.grows !== last.grows;
    last = { at: now, from: place.from, to: place.to, grows: place.grows };
    return begins;
  };
}

function changedPlace(tr: Transaction) {
  let place: { oldFrom: number; oldTo: number; from: number; to: number; grows: boolean } | undefined;
  for (const map of tr.mapping.maps) {
    map.forEach((oldFrom, oldTo, from, to) => {
      place ??= { oldFrom, oldTo, from, to, grows: to - from >= oldTo - oldFrom };
    });
  }
  return place;
}
