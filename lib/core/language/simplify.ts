// Traditional characters as Simplified ones, so that one comparison serves both scripts.
import { firstTraditional, simplifiedInOrder, traditionalDistances } from "./traditional-pairs.ts";

/**
 * Of each UTF-16 unit the Simplified one, 0 where it is itself: a text keeps its length, and every offset holds in both
 * scripts. A table, since every text that is checked is looked up in it, unit by unit.
 */
const simplified = new Uint16Array(0x10000);
let traditional = firstTraditional.charCodeAt(0);
for (const [at, distance] of traditionalDistances.split(",").entries()) {
  traditional += Number.parseInt(distance, 36);
  simplified[traditional] = simplifiedInOrder.charCodeAt(at);
}

/** One character, Simplified; any other character is itself. */
export function simplifiedCharacter(character: string): string {
  const simple = character.length === 1 ? simplified[character.charCodeAt(0)] : 0;
  return simple ? String.fromCharCode(simple) : character;
}

/** The text with Traditional characters as Simplified, of the same length; a Simplified text is itself. */
export function simplify(text: string): string {
  let result = "";
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const simple = simplified[text.charCodeAt(at)];
    if (!simple) continue;
    result += text.slice(from, at) + String.fromCharCode(simple);
    from = at + 1;
  }
  return from === 0 ? text : result + text.slice(from);
}

/** Is a text written in Traditional characters? Its commonest terms tell. */
export function isTraditional(text: string): boolean {
  return /[開報關條請訊]/u.test(text);
}
