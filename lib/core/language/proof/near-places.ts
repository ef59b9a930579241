// In which words of the field a character may have been mistyped for another.
import { likelyMeant } from "./alike-characters.ts";
import { fieldWords, longerRightAsWell, rightAsWell } from "./field-words.ts";

/** A word in which another character may have been meant. */
export interface Place {
  readonly word: string;
  /** Where in the word the mistyped character stands. */
  readonly at: number;
}

interface PlacesBeside {
  /** By the character before it in the word; where it is the first, by the one after it. */
  readonly behind: ReadonlyMap<number, readonly Place[]>;
  readonly before: ReadonlyMap<number, readonly Place[]>;
}

const words = fieldWords.split(" ");
const placesOf = wordPlaces();
/** Of a character, what it may have been mistyped for; worked out when it is first met. */
const mayBe = new Map<number, PlacesBeside>();

/** Words that are right as they are. */
export const rightWords: ReadonlySet<string> = new Set([
  ...words,
  ...longerRightAsWell.split(" "),
  ...rightAsWell.split(" ").flatMap(([first = "", ...rest]) => rest.map((last) => first + last)),
]);

/** In which words, and where in them, a character stands. */
function wordPlaces(): ReadonlyMap<string, readonly Place[]> {
  const found = new Map<string, Place[]>();
  for (const word of words)
    for (const [at, character] of [...word].entries()) {
      const places = found.get(character) ?? [];
      found.set(character, places);
      places.push({ word, at });
    }
  return found;
}

/** The words that a character may have been mistyped in, by the character that must stand beside it. */
export function placesFor(code: number): PlacesBeside {
  const worked = mayBe.get(code);
  if (worked) return worked;
  const places = likelyMeant(String.fromCharCode(code)).flatMap(({ meant, sure }) =>
    (placesOf.get(meant) ?? []).filter(({ word }) => sure || word.length > 2),
  );
  const beside = {
    behind: grouped(
      places.filter(({ at }) => at > 0),
      ({ word, at }) => word.charCodeAt(at - 1),
    ),
    before: grouped(
      places.filter(({ at }) => at === 0),
      ({ word }) => word.charCodeAt(1),
    ),
  };
  mayBe.set(code, beside);
  return beside;
}

function grouped(places: readonly Place[], by: (place: Place) => number): ReadonlyMap<number, readonly Place[]> {
  const found = new Map<number, Place[]>();
  for (const place of places) {
    const group = found.get(by(place)) ?? [];
    found.set(by(place), group);
    group.push(place);
  }
  return found;
}
