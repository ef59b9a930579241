// Text as a reader sees it: what has no width is gone, digits have one width, and the way back to the text as typed.

const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;

export interface SeenText {
  readonly text: string;
  /** Offset in the original of each character of `text`; one more at the end. */
  readonly at: Uint32Array;
}

/** Folds full-width digits, letters and hyphens and drops characters that take no room. */
export function seenThrough(original: string): SeenText {
  const at = new Uint32Array(original.length + 1);
  let length = 0;
  let text = "";
  let kept = 0;
  for (let index = 0; index < original.length; index++) {
    const code = original.charCodeAt(index);
    const hidden = (code < 0x4e00 || code > 0x9fff) && invisible.test(original.charAt(index));
    const wide = code >= 0xff01 && code <= 0xff5e && code !== 0xff0c;
    if (!hidden) at[length++] = index;
    if (!hidden && !wide) continue;
    text += original.slice(kept, index) + (wide ? String.fromCharCode(code - 0xfee0) : "");
    kept = index + 1;
  }
  at[length++] = original.length;
  return { text: text + original.slice(kept), at: at.subarray(0, length) };
}
