// In which words of the field a character may have been mistyped for another.
import { likelyMeant } from "./alike-characters.ts";
import { fieldWords, longerRightAsWell, rightAsWell } from "./field-words.ts";

/** A word in which another character may have been meant. */
export interface Place {
  readonly word: string;
  /** Where in the word the mistyped character stands. */
  readonly at: number;
}

const words = fieldWords.split(" ");
const placesOf = wordPlaces();
/** Of a character, what it may have been mistyped for; worked out when it is first met. */
const mayBe = new Map<string, readonly Place[]>();

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

/** The words that a character may have been mistyped in, the longest first. */
export function placesFor(found: string): readonly Place[] {
  const worked = mayBe.get(found);
  if (worked) return worked;
  const places = likelyMeant(found)
    .flatMap(({ meant, sure }) => (placesOf.get(meant) ?? []).filter(({ word }) => sure || word.length > 2))
    .sort((one, other) => other.word.length - one.word.length);
  mayBe.set(found, places);
  return places;
}
