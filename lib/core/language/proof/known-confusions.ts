// What is known to be typed wrong: single words, and set wordings with other words in their middle.
import { numbersOf } from "../character-numbers.ts";
import { treeOf } from "../word-tree.ts";
import { confusions, cutWordings, setWordings } from "./set-phrases.ts";
import type { ProofSlip } from "./slip.ts";

/** The first two characters of each, and the places in the list that begin with them. */
const beginnings = [...new Set(confusions.map(([wrong]) => wrong.slice(0, 2)))];
const placesBy = beginnings.map((two) =>
  confusions.flatMap(([wrong], place) => (wrong.startsWith(two) ? [place] : [])),
);
const tree = treeOf(beginnings);

/** A long set wording whose middle is not as it is set, or whose end is lost: 习近平新时代特色社会主义思想. */
export function* changedWordings(text: string): Generator<ProofSlip> {
  for (const { begins, ends, whole } of setWordings) {
    for (let from = text.indexOf(begins); from >= 0; from = text.indexOf(begins, from + 1)) {
      const end = text.indexOf(ends, from + begins.length);
      const found = text.slice(from, end + ends.length);
      const longest = Math.max(...whole.map((wording) => wording.length)) + 4;
      if (end < 0 || found.length > longest || whole.includes(found.replace(/\s/gu, "")) || /[，。；、]/u.test(found))
        continue;
      yield { kind: "misspelt", from, to: from + found.length, found, right: whole[0] ?? "" };
    }
  }
  for (const [words, lost] of cutWordings)
    for (let from = text.indexOf(words); from >= 0; from = text.indexOf(words, from + 1)) {
      const to = from + words.length;
      if (!text.startsWith(lost, to) && !isBroken(text, to))
        yield { kind: "misspelt", from, to, found: words, right: words + lost };
    }
}

/** In the order of the list: of two that overlap, the first listed is meant. */
export function confused(text: string, numbers = numbersOf(text)): readonly ProofSlip[] {
  const found: { readonly place: number; readonly slip: ProofSlip }[] = [];
  for (let from = 0; from < text.length; from++) {
    const beginning = tree.longestAt(numbers, from);
    if (beginning === 0) continue;
    for (const place of placesBy[beginning - 1] ?? []) {
      const [wrong, right] = confusions[place] ?? ["", ""];
      if (!text.startsWith(wrong, from)) continue;
      found.push({ place, slip: { kind: "misspelt", from, to: from + wrong.length, found: wrong, right } });
    }
  }
  return found.sort((one, other) => one.place - other.place).map(({ slip }) => slip);
}

/** Does a line end or a blank stand here, in the middle of what was printed? */
function isBroken(text: string, at: number): boolean {
  return /^\s/u.test(text.charAt(at));
}
