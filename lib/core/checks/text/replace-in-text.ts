// A change that replaces one piece of a section's text: enough of what stands before it is taken along to be unmistakable.
import type { Change } from "../../report/change.ts";

/** Replaces the offsets `from`–`to`; undefined where the place cannot be told from an earlier one. */
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
