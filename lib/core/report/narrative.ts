// Text of a section as blocks: headings, run-in headings, paragraphs (design: one block a line).
import { bracketedNumber, plainNumber } from "../language/numbering.ts";

export interface Block {
  readonly kind: "heading" | "paragraph" | "runIn";
  /** 2 for （一）, 3 for 1.; absent for a plain paragraph. */
  readonly level?: 2 | 3;
  /** The whole line, trimmed. */
  readonly text: string;
  /** Length of the run-in heading at the start of `text`. */
  readonly lead?: number;
  /** Offsets of the line's trimmed text in the section's text. */
  readonly from: number;
  readonly to: number;
}

const longestHeading = 30;

/** Splits a section's text into blocks. Empty lines vanish; nothing else is changed. */
export function readNarrative(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    const trimmed = line.trim();
    const from = start + line.indexOf(trimmed);
    start += line.length + 1;
    if (trimmed !== "") blocks.push(readLine(trimmed, from));
  }
  return blocks;
}

function readLine(text: string, from: number): Block {
  const place = { text, from, to: from + text.length };
  const level = bracketedNumber.test(text) ? 2 : plainNumber.test(text) ? 3 : undefined;
  if (!level) return { kind: "paragraph", ...place };
  if (isShort(text) && !/[。；;！!？?]$/u.test(text)) return { kind: "heading", level, ...place };
  const stop = text.indexOf("。");
  return stop < 0 ? { kind: "paragraph", ...place } : { kind: "runIn", level, lead: stop + 1, ...place };
}

/** A character has at most two units: of long paragraphs none is counted. */
function isShort(text: string): boolean {
  return text.length <= 2 * longestHeading && [...text].length <= longestHeading;
}

/** Characters that count as words of official prose: everything but white space. */
export function lengthOf(text: string): number {
  // Of a rare character's two units the second is not counted.
  return text.replace(/\s|(?<=[\ud800-\udbff])[\udc00-\udfff]/g, "").length;
}
