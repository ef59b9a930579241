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
        const found = text.slice(Math.max(0, at - name.length), at);
        if (isMistyped(found, name)) yield slipOf("misspelt", { index: at - name.length, 0: found }, { right: name });
      }
  }
}

/** One character another of the same sound, the others as they are. */
function isMistyped(found: string, name: string): boolean {
  if (found.length !== name.length) return false;
  const wrong = [...name].flatMap((character, at) => (found[at] === character ? [] : [at]));
  const [only] = wrong;
  return only !== undefined && wrong.length === 1 && soundAlike(found.charAt(only), name.charAt(only));
}
