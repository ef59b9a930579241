// Characters that no file of ours can hold: XML 1.0 (production Char) leaves them out, and no printed report needs them.

const unstorable = /[\p{Cs}\ufffe\uffff]|(?![\t\n\u007f-\u009f])\p{Cc}/gu;

/** Anything but plain characters: most texts have nothing else. */
const suspicious = /[^\t\n\u0020-\ud7ff\ue000-\ufffd]/;

/** The text without control characters, lone surrogates and U+FFFE/FFFF; everything else stays as typed. */
export function storableText(text: string): string {
  return suspicious.test(text) ? text.replace(unstorable, "") : text;
}

/** How many characters `storableText` drops. */
export function countUnstorable(text: string): number {
  return suspicious.test(text) ? (text.match(unstorable)?.length ?? 0) : 0;
}
