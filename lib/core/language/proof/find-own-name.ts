// The office's own name with one character mistyped for one of the same sound: 青禾市 as 清禾市, “清禾发布”.
import { simplify } from "../simplify.ts";
import { soundAlike } from "./alike-characters.ts";
import { type ProofSlip, slipOf } from "./slip.ts";

/** Names of two and three characters before the words for a place. */
const named = /(?:^|[省市州盟县区旗镇乡])([\p{Script=Han}]{2,3}?)(?=[省市州盟县区旗镇乡]|街道)/gu;
/** What stands behind a place's name. */
const behind = ["发布", "人民政府", "政府网"];

/** Misspelt names of the places that the office's full name names. */
export function* findOwnName(written: string, officeName: string): Generator<ProofSlip> {
  const [text, office] = [simplify(written), simplify(officeName)];
  for (const { index, 0: whole, 1: name = "" } of office.matchAll(named)) {
    const kind = office.slice(index + whole.length).match(/^(?:街道|.)/u)?.[0] ?? "";
    for (const suffix of [kind, ...behind])
      for (let at = text.indexOf(suffix); at >= 0; at = text.indexOf(suffix, at + 1)) {
        const from = at - name.length;
        if (from >= 0 && isMistyped(text, from, name))
          yield slipOf("misspelt", { index: from, 0: text.slice(from, at) }, { right: name });
      }
  }
}

/** One character another of the same sound, the others as they are. */
function isMistyped(text: string, from: number, name: string): boolean {
  let wrong = -1;
  for (let at = 0; at < name.length; at++) {
    if (text.charCodeAt(from + at) === name.charCodeAt(at)) continue;
    if (wrong >= 0) return false;
    wrong = at;
  }
  return wrong >= 0 && soundAlike(text.charAt(from + wrong), name.charAt(wrong));
}
