// The office's own name with one character mistyped for one of the same sound: 青禾市 as 清禾市, “清禾发布”.
import { simplify } from "../simplify.ts";
import { soundAlike } from "./alike-characters.ts";
import { type ProofSlip, slipOf } from "./slip.ts";

/** Names of two and three characters before the words for a place. */
const named = /(?:^|[省市州盟县区旗镇乡])([\p{Script=Han}]{2,3}?)(?=[省市州盟县区旗镇乡]|街道)/gu;
/** What stands behind a place's name. */
const behind = ["发布", "政府", "人民政府"];

/** Misspelt names of the places that the office's full name names. */
export function* findOwnName(written: string, officeName: string): Generator<ProofSlip> {
  const [text, office] = [simplify(written), simplify(officeName)];
  for (const { index, 0: whole, 1: name = "" } of office.matchAll(named)) {
    const kind = office.slice(index + whole.length).match(/^(?:街道|.)/u)?.[0] ?? "";
    for (let from = 0; from + name.length < text.length; from++) {
      const found = text.slice(from, from + name.length);
      const after = text.slice(from + name.length, from + name.length + 4);
      if (!isMistyped(found, name) || ![kind, ...behind].some((words) => after.startsWith(words))) continue;
      yield slipOf("misspelt", { index: from, 0: found }, { right: name });
    }
  }
}

/** One character another of the same sound, the others as they are. */
function isMistyped(found: string, name: string): boolean {
  let wrong = 0;
  for (let at = 0; at < name.length; at++) {
    if (found[at] === name[at]) continue;
    wrong += 1;
    if (wrong > 1 || !soundAlike(found.charAt(at), name.charAt(at))) return false;
  }
  return wrong === 1;
}
