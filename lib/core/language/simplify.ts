// Traditional characters as Simplified ones, so that one comparison serves both scripts. The table is OpenCC's.
import pairs from "opencc-js/dict/TSCharacters";

/** Traditional forms that Simplified texts use too, as words or in names: 乾县, 吒, 夥同. They stay. */
const shared = "乾吒夥拚捱摺榘菸薹袷醣麴";

/** A variant in names of places that the table leaves out: 瑯琊. */
const variants = "瑯琅";

let simplified: ReadonlyMap<string, string> | undefined;

/** Pairs of one UTF-16 unit each: a text keeps its length, and every offset holds in both scripts. */
function table(): ReadonlyMap<string, string> {
  if (!simplified) {
    const found = new Map([[variants.charAt(0), variants.charAt(1)]]);
    for (let at = 0; at < pairs.length; at = pairs.indexOf("|", at) + 1 || pairs.length) {
      if (pairs[at + 1] !== " " || (pairs[at + 3] ?? "|") !== "|") continue;
      const traditional = pairs.charAt(at);
      if (!shared.includes(traditional)) found.set(traditional, pairs.charAt(at + 2));
    }
    simplified = found;
  }
  return simplified;
}

/** One character, Simplified; any other character is itself. */
export function simplifiedCharacter(character: string): string {
  return table().get(character) ?? character;
}

/** The text with Traditional characters as Simplified, of the same length; a Simplified text is itself. */
export function simplify(text: string): string {
  const known = table();
  let result = "";
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const simple = known.get(text.charAt(at));
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
