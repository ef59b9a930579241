// Traditional characters in a text of Simplified ones: 信息發布. A Traditional text has many.
import { simplify } from "../simplify.ts";
import { type ProofSlip, slipOf } from "./slip.ts";

/** More are meant: a text of another script, or a name and what is said of it. */
const most = 5;
/** Shorter texts may be names. */
const shortest = 60;

/** The Traditional characters of a Simplified text, each with the Simplified one. */
export function findMixedScript(text: string): readonly ProofSlip[] {
  const simple = simplify(text);
  if (simple === text || text.length < shortest) return [];
  const slips: ProofSlip[] = [];
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) === simple.charCodeAt(at)) continue;
    if (slips.length === most) return [];
    slips.push(slipOf("misspelt", { index: at, 0: text.charAt(at) }, { right: simple.charAt(at) }));
  }
  return slips;
}
