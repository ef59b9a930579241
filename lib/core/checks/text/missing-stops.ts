// Paragraphs that stop without a full stop: the rest of a sentence may have been lost.
import { readNarrative } from "../../report/narrative.ts";

export interface MissingStop {
  /** Offsets of the paragraph's last words, with the comma that stands in place of the full stop. */
  readonly from: number;
  readonly to: number;
  readonly found: string;
  /** The same words as they should end; none where nobody can tell: 改进措施： */
  readonly right?: string;
}

/** What is shorter may be a name, a date or a point of a list. */
const shortest = 20;
/** One sentence alone, of two clauses at least. */
const shortestOfOne = 14;
const shown = 6;
/** A table or a part follows. */
const leadsOn = /[如以]下|下[列表面]|见表|[附所]表/u;

/**
 * Paragraphs before a heading or the end: of whole sentences whose last one ends with a word, or any that ends with a comma.
 * Before another paragraph a line may have been broken in two. Addresses and other entries (联系地址：…) end as they like.
 */
export function missingStops(text: string): readonly MissingStop[] {
  const blocks = readNarrative(text);
  return blocks.flatMap((block, at) => {
    const words = block.text;
    const last = words.slice(words.lastIndexOf("。") + 1);
    const next = blocks[at + 1];
    const ends = next?.kind !== "paragraph";
    const comma = /[，、]$/u.test(words);
    const open = /[。，]/u.test(words) && /\p{Script=Han}$/u.test(words);
    if (block.kind !== "heading" && next === undefined && /[：:]$/u.test(words) && !leadsOn.test(words)) {
      const left = words.slice(-shown);
      return [{ from: block.to - left.length, to: block.to, found: left }];
    }
    if (
      block.kind === "heading" ||
      !ends ||
      words.length < (words.includes("。") || comma ? shortest : shortestOfOne) ||
      last.includes("：") ||
      !(comma || open)
    )
      return [];
    const found = words.slice(comma ? -shown - 1 : -shown);
    return [{ from: block.to - found.length, to: block.to, found, right: `${comma ? found.slice(0, -1) : found}。` }];
  });
}
