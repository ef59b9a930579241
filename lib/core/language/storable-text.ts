// Characters that no file of ours holds: what XML 1.0 (production Char) leaves out, controls, and those that turn the
// direction of writing. No printed report needs them.

const unstorable = /[\p{Cs}\ufffe\uffff\u200e\u200f\u202a-\u202e\u2066-\u2069]|(?![\t\n])\p{Cc}/gu;

/** Anything but plain characters: most texts have nothing else. */
const suspicious = /[^\t\n\u0020-\u007e\u00a0-\u200d\u2010-\u2029\u202f-\u2065\u206a-\ud7ff\ue000-\ufffd]/;

/** The text without control characters, lone surrogates, U+FFFE/FFFF and marks of direction; everything else stays as typed. */
export function storableText(text: string): string {
  return suspicious.test(text) ? text.replace(unstorable, "") : text;
}

/** How many characters `storableText` drops. */
export function countUnstorable(text: string): number {
  return suspicious.test(text) ? (text.match(unstorable)?.length ?? 0) : 0;
}

/** Take no room and join nothing: they come along from web pages. Joiners of other scripts are no such characters. */
const unseen = /[\u00ad\u200b\u2060\ufeff]/gu;

/** The text without what `storableText` drops and what takes no room; carriage returns stay, since a line may end with one. */
export function withoutInvisible(text: string): string {
  const kept = text.replace(unseen, "");
  return suspicious.test(kept) ? kept.replace(unstorable, (character) => (character === "\r" ? character : "")) : kept;
}
