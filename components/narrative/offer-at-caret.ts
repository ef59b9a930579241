// What is offered at the caret is shown once it is there and, once put away, not again as long as the caret stays there.
import type { CaretPlace } from "./at-caret.tsx";

export interface CaretOffer {
  readonly show: (place: CaretPlace | undefined) => void;
  /** Puts away what is shown; false where nothing is. */
  readonly hide: () => boolean;
}

/** `tell` is told what to show, only where that changes. */
export function offerAtCaret(tell: (place: CaretPlace | undefined) => void): CaretOffer {
  let shown: CaretPlace | undefined;
  let putAway = "";
  return {
    show(place) {
      const name = nameOf(place);
      if (name !== putAway) putAway = "";
      const next = putAway === "" ? place : undefined;
      if (next || shown) tell(next);
      shown = next;
    },
    hide() {
      if (!shown) return false;
      putAway = nameOf(shown);
      shown = undefined;
      tell(undefined);
      return true;
    },
  };
}

/** What a place offers, in short: "" where nothing. */
function nameOf(place: CaretPlace | undefined): string {
  if (!place) return "";
  return [place.chip ?? "", ...place.findings.map(({ number, message }) => `${number} ${message}`)].join("\n");
}
