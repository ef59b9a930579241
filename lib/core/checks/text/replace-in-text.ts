// A change that replaces one piece of a section's text: enough of what stands before it is taken along to be unmistakable.
import type { Change } from "../finding.ts";
import { type ReadText, rangeOf } from "./claims.ts";

/** Replaces the folded offsets `from`–`to`; undefined where the place cannot be told from an earlier one. */
export function replaceInText(read: ReadText, from: number, to: number, replacement: string): Change | undefined {
  const place = rangeOf(read, from, to);
  return replacePiece(read.section, read.original, place.from, place.to, replacement);
}

/** The same for offsets in the text as typed. */
export function replacePiece(
  section: string,
  text: string,
  from: number,
  to: number,
  replacement: string,
): Change | undefined {
  for (let start = from; start >= 0 && start > from - 60; start--) {
    const find = text.slice(start, to);
    if (find !== "" && text.indexOf(find) === start)
      return { section, find, replace: text.slice(start, from) + replacement };
  }
  return undefined;
}
