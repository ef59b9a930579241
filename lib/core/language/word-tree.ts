// Many words as a tree, character by character: which is the longest that stands at a place of a text?
import { numberOf } from "./character-numbers.ts";

/** A walk down the tree from one place of a text, given as its numbers (`numbersOf`). */
export interface WordTree {
  /** Which word of the list is the longest that begins here, from 1; 0 where none does. */
  longestAt(numbers: Uint16Array, from: number): number;
}

interface Branch {
  readonly next: Map<number, Branch>;
  /** The place of the word that ends here, from 1. */
  word: number;
}

/** A tree of these words, none of them empty; of a word that is listed twice the last counts. */
export function treeOf(words: readonly string[]): WordTree {
  const root = grow(words);
  const first = new Uint16Array(Math.max(0, ...root.next.keys()) + 1);
  const { numbers, children, ends } = laidOut(root, first);
  return {
    longestAt(text, from) {
      let branch = first[text[from] ?? 0] ?? 0;
      let longest = 0;
      for (let at = from + 1; branch > 0; at++) {
        longest = ends[branch] || longest;
        branch = at < text.length ? childOf(branch, text[at] ?? 0) : 0;
      }
      return longest;
    },
  };

  function childOf(branch: number, number: number): number {
    const last = children[branch + 1] ?? 0;
    for (let child = children[branch] ?? 0; child < last; child++) if (numbers[child] === number) return child;
    return 0;
  }
}

function grow(words: readonly string[]): Branch {
  const root: Branch = { next: new Map(), word: 0 };
  words.forEach((word, place) => {
    let branch = root;
    for (let at = 0; at < word.length; at++) {
      const number = numberOf(word.charCodeAt(at));
      const next = branch.next.get(number) ?? { next: new Map(), word: 0 };
      branch.next.set(number, next);
      branch = next;
    }
    branch.word = place + 1;
  });
  return root;
}

/** All branches in rows, those that spring from one beside each other; the first of them is none. */
function laidOut(root: Branch, first: Uint16Array) {
  const all: Branch[] = [root];
  const numbers: number[] = [0];
  const children: number[] = [];
  for (let at = 0; at < all.length; at++) {
    children.push(all.length);
    for (const [number, next] of all[at]?.next ?? []) {
      if (at === 0) first[number] = all.length;
      all.push(next);
      numbers.push(number);
    }
  }
  children.push(all.length);
  return {
    numbers: Uint16Array.from(numbers),
    children: Uint16Array.from(children),
    ends: Uint16Array.from(all.map(({ word }) => word)),
  };
}
