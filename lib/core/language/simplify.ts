// Traditional characters as Simplified ones, so that one comparison serves both scripts.
import { traditionalPairs } from "./traditional-pairs.ts";

/** All of one UTF-16 unit: a text keeps its length, and every offset holds in both scripts. */
const simplified = new Map<string, string>();
for (let at = 0; at + 1 < traditionalPairs.length; at += 2)
  simplified.set(traditionalPairs.charAt(at), traditionalPairs.charAt(at + 1));

/** One character, Simplified; any other character is itself. */
export function simplifiedCharacter(character: string): string {
  return simplified.get(character) ?? character;
}

/** The text with Traditional characters as Simplified, of the same length; a Simplified text is itself. */
export function simplify(text: string): string {
  let result = "";
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const simple = simplified.get(text.charAt(at));
    if (simple === undefined) continue;
    result += text.slice(from, at) + simple;
    from = at + 1;
  }
  return from === 0 ? text : result + text.slice(from);
}

/** Is a text written in Traditional characters? Its commonest terms tell. */
export function isTraditional(text: string): boolean {
  return /[開報關條請訊]/u.test(text);
}
