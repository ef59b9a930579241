// Text as a reader sees it: what has no width is gone, digits have one width, and the way back to the text as typed.

const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;

export interface SeenText {
  readonly text: string;
  /** Offset in the original of each character of `text`; one more at the end. */
  readonly at: readonly number[];
}

/** Folds full-width digits, letters and hyphens and drops characters that take no room. */
export function seenThrough(original: string): SeenText {
  const characters: string[] = [];
  const at: number[] = [];
  for (let index = 0; index < original.length; index++) {
    const character = original[index] as string;
    if (invisible.test(character)) continue;
    const code = original.charCodeAt(index);
    characters.push(
      code >= 0xff01 && code <= 0xff5e && code !== 0xff0c ? String.fromCharCode(code - 0xfee0) : character,
    );
    at.push(index);
  }
  at.push(original.length);
  return { text: characters.join(""), at };
}
