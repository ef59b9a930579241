// How deeply JSON is nested, found without parsing it: what is nested without end is refused before anything walks it.

/** Deeper JSON than this is refused. */
export const deepestJson = 64;

/** Whether brackets outside strings are nested deeper than `deepestJson`. */
export function isTooDeep(text: string): boolean {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (inString) {
      if (character === "\\") at++;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === "{" || character === "[") {
      depth += 1;
      if (depth > deepestJson) return true;
    } else if (character === "}" || character === "]") depth--;
  }
  return false;
}
