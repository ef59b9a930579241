// Words of the field with one character that sounds or looks like the right one: 付议 for 复议, 梅体 for 媒体, 培圳 for 培训.
import { numbersOf } from "../character-numbers.ts";
import { isTraditional, simplifiedCharacter } from "../simplify.ts";
import { coverByWords, type WordCover } from "./field-cover.ts";
import { type Place, placesFor, rightWords } from "./near-places.ts";
import type { ProofSlip } from "./slip.ts";
import { isHan, isJudged, isOneWord, particles } from "./word-boundaries.ts";

/** Words of the field with one character mistyped, in the order of the text, each with the word that was meant. */
export function findNearWords(text: string, numbers = numbersOf(text)): readonly ProofSlip[] {
  if (isTraditional(text)) return [];
  const cover = coverByWords(numbers);
  const slips: ProofSlip[] = [];
  for (let at = 0; at < text.length; at++) {
    // What belongs to a word as it stands is not mistyped.
    if (cover.isPart(at) || !isHan(text.charCodeAt(at))) continue;
    const found = text.charAt(at);
    const slip = slipAt(text, at, cover);
    // A particle is hardly mistyped unless much is right around it: 定其更新.
    if (particles.has(found) && (slip?.found.length ?? 0) < 4) continue;
    if (!slip || simplifiedCharacter(found) !== found) continue;
    slips.push(slip);
    at = slip.to - 1;
  }
  return slips;
}

/** The longest word that stands around this character if another is put in its place. */
function slipAt(text: string, at: number, cover: WordCover): ProofSlip | undefined {
  const { behind, before } = placesFor(text.charCodeAt(at));
  const [after, first] = [behind.get(text.charCodeAt(at - 1)), before.get(text.charCodeAt(at + 1))];
  if (!after && !first) return undefined;
  let best: ProofSlip | undefined;
  for (const places of [after, first])
    for (const place of places ?? []) {
      const { word } = place;
      if (word.length <= (best?.found.length ?? 0) || !standsAround(text, at, place)) continue;
      const from = at - place.at;
      const to = from + word.length;
      const found = text.slice(from, to);
      if (rightWords.has(found) || !isJudged(text.charAt(at), word, place.at) || !isOneWord(text, from, to, at, cover))
        continue;
      best = { kind: "misspelt", from, to, found, right: word };
    }
  return best;
}

function standsAround(text: string, at: number, { word, at: inWord }: Place): boolean {
  const from = at - inWord;
  if (from < 0) return false;
  for (let place = 0; place < word.length; place++)
    if (place !== inWord && text.charCodeAt(from + place) !== word.charCodeAt(place)) return false;
  return true;
}
