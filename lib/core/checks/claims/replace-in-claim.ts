// A change that replaces a piece of the text as claims are read from it.
import type { Change } from "../../report/change.ts";
import { replacePiece } from "../text/replace-in-text.ts";
import { type ReadText, rangeOf } from "./claims.ts";

/** Replaces the folded offsets `from`–`to`; undefined where the place cannot be told from an earlier one. */
export function replaceInText(read: ReadText, from: number, to: number, replacement: string): Change | undefined {
  const place = rangeOf(read, from, to);
  return replacePiece(read.section, read.original, place.from, place.to, replacement);
}
