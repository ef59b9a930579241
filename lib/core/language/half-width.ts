// Half-width punctuation in Chinese text: where it stands, and the text with the full-width marks of GB/T 15834.

export const fullWidth: Readonly<Record<string, string>> = {
  ",": "，",
  ";": "；",
  ":": "：",
  "(": "（",
  ")": "）",
  "?": "？",
  "!": "！",
};

export interface HalfWidth {
  /** Offsets of the marks. */
  readonly marks: readonly number[];
  /** The text mended; spaces beside a mended mark are dropped. */
  readonly mended: string;
}

/** Finds half-width marks between Chinese words or numbers; times, addresses and English are left alone. */
export function halfWidthMarks(text: string): HalfWidth {
  const marks: number[] = [];
  const pieces: string[] = [];
  let done = 0;
  let plainBracket = false;
  for (const match of text.matchAll(/[,;:()?!（]/g)) {
    const at = match.index;
    const slip: boolean = match[0] !== "（" && isSlip(text, at) && !(match[0] === ")" && plainBracket);
    if (match[0] === "(" || match[0] === "（") plainBracket = match[0] === "(" && !slip;
    if (match[0] === ")") plainBracket = false;
    if (!slip) continue;
    marks.push(at);
    const from = at > done && text[at - 1] === " " ? at - 1 : at;
    pieces.push(text.slice(done, from), fullWidth[match[0]] as string);
    done = text[at + 1] === " " ? at + 2 : at + 1;
  }
  return { marks, mended: pieces.join("") + text.slice(done) };
}

function isSlip(text: string, at: number): boolean {
  const mark = text[at] as string;
  const before = beside(text, at, -1);
  const after = beside(text, at, 1);
  if (mark === "(") return opens(before) && (isHan(after) || (before !== "\n" && isWord(after)));
  if (mark === ")")
    return (
      (isHan(before) || isWord(before) || "》”".includes(before)) && (isHan(after) || "。，；、\n".includes(after))
    );
  return (isHan(before) || "”》）".includes(before) || isDigit(before)) && (isHan(after) || "“《（\n".includes(after));
}

/** The nearest character that is no space; a line break at either end. */
function beside(text: string, at: number, step: 1 | -1): string {
  let next = at + step;
  while (text[next] === " " || text[next] === "\u3000") next += step;
  return text[next] ?? "\n";
}

function opens(before: string): boolean {
  return isHan(before) || "\n”》）。，；：".includes(before);
}

function isHan(character: string): boolean {
  const code = character.charCodeAt(0);
  return code >= 0x4e00 && code <= 0x9fff;
}

function isDigit(character: string): boolean {
  return character >= "0" && character <= "9";
}

function isWord(character: string): boolean {
  return isDigit(character) || /^[A-Za-z]$/.test(character);
}
