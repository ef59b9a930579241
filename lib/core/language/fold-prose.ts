// Text as checks read it: Simplified, one width of digits and punctuation, no spaces, lines that a page broke joined again, and the
// way back to where each character stood.

import { fullWidth } from "./full-width.ts";
import { goesOn } from "./join-lines.ts";
import { isPageNumber } from "./page-furniture.ts";
import { simplify } from "./simplify.ts";

export interface FoldedProse {
  readonly text: string;
  /** Offset in the original of each character of `text`; one more at the end. */
  readonly at: Uint32Array;
}

/** Blanks, and what takes no room at all: 5 and 8 with one between them are still 58. */
const spaces = " \u3000\t\u00a0\r\u00ad\u200b\u2060\ufeff";
/** Nothing between them is folded: most of a text. */
const [firstHan, lastHan] = [0x4e00, 0x9fff];
const longestPageNumber = 80;

/** Folds a section's text. A line break is kept only where a paragraph or a heading ends. */
export function foldProse(original: string): FoldedProse {
  const folded = foldingOf(original);
  let start = 0;
  const lines = simplify(original).split("\n");
  const alone = lines.filter((line) => trimmed(line) !== "").length === 1;
  lines.forEach((line, index) => {
    if (alone || !readsAsPageNumber(line)) {
      foldLine(line, start, folded);
      if (endsBlock(line, folded.text, nextLine(lines, index))) {
        folded.text += "\n";
        folded.at[folded.length++] = start + line.length;
      }
    }
    start += line.length + 1;
  });
  folded.at[folded.length++] = original.length;
  return { text: folded.text, at: folded.at.subarray(0, folded.length) };
}

function nextLine(lines: readonly string[], index: number): string | undefined {
  for (let next = index + 1; next < lines.length; next++) {
    const line = lines[next] ?? "";
    if (line.trim() !== "" && !readsAsPageNumber(line)) return line;
  }
  return undefined;
}

/** As typed or as folded: `—\u200b５` is `—5`. */
function readsAsPageNumber(line: string): boolean {
  if (line.length > longestPageNumber || !/[\d０-９]/u.test(line)) return isPageNumber(line);
  const folded = foldingOf(line);
  foldLine(line, 0, folded);
  return isPageNumber(line) || isPageNumber(folded.text);
}

/** Nothing says why a line ends that stands in a report: its words tell. */
function endsBlock(line: string, before: string, next: string | undefined): boolean {
  if (before === "" || before.endsWith("\n") || line.trim() === "") return false;
  return next === undefined || !goesOn({ text: trimmed(line), end: "soft" }, { text: next.trimStart(), end: "soft" });
}

/** Without what takes no room at its ends. */
function trimmed(line: string): string {
  let [from, to] = [0, line.length];
  while (from < to && spaces.includes(line[from] ?? "")) from += 1;
  while (to > from && spaces.includes(line[to - 1] ?? "")) to -= 1;
  return line.slice(from, to);
}

/** What is folded so far. */
interface Folding {
  text: string;
  /** As many offsets of it as `length` says. */
  readonly at: Uint32Array;
  length: number;
}

/** Nothing is folded yet. A text becomes no longer but by the end of its last line, and its own end is told. */
function foldingOf({ length }: string): Folding {
  return { text: "", at: new Uint32Array(length + 2), length: 0 };
}

function foldLine(line: string, start: number, folding: Folding): void {
  let kept = 0;
  for (let index = 0; index < line.length; index++) {
    const code = line.charCodeAt(index);
    const character = code >= firstHan && code <= lastHan ? undefined : line.charAt(index);
    const folded = character === undefined ? undefined : foldedCharacter(line, index, character);
    if (folded !== "") folding.at[folding.length++] = start + index;
    if (folded === character) continue;
    folding.text += line.slice(kept, index) + folded;
    kept = index + 1;
  }
  folding.text += line.slice(kept);
}

/** What is read instead of a character that is no Chinese one; "" where nothing is. */
function foldedCharacter(line: string, index: number, character: string): string {
  if (spaces.includes(character)) return "";
  const code = line.charCodeAt(index);
  if ((code >= 0xff10 && code <= 0xff19) || code === 0xff05 || code === 0xff0e)
    return String.fromCharCode(code - 0xfee0);
  if (character === "，") return /^[０-９]，[０-９]{3}(?![０-９])/u.test(line.slice(index - 1, index + 5)) ? "," : "，";
  return code < 128 ? (asPunctuation(line, index) ?? character) : character;
}

/** Half-width punctuation becomes full-width, except a separator inside a number. */
function asPunctuation(line: string, index: number): string | undefined {
  const character = line[index] ?? "";
  if (character === "," && /\d/.test(line[index - 1] ?? "") && /^\d{3}(?!\d)/.test(line.slice(index + 1, index + 5)))
    return undefined;
  return fullWidth[character];
}
