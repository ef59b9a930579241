// Does a line of text go on in the next? Said here alone for what is read in, pasted and checked.
import { headingNumber, leadingNumber } from "./numbering.ts";

/**
 * `paragraph`: the source ends a paragraph here; `soft`: it breaks the line, and only the words tell whether they go on;
 * `line`: a line of a page, which goes on where it fills the page's width.
 */
export type LineEnd = "paragraph" | "soft" | "line";

export interface BrokenLine {
  /** Without blanks at its ends; "" stands between paragraphs. */
  readonly text: string;
  readonly end: LineEnd;
  /** A paragraph begins with it, whatever stands before: it is set in, or it is a row of a table. */
  readonly begins?: boolean;
}

export interface Page {
  /** How wide its full lines are, in half-width characters; absent where each line is a paragraph. */
  readonly width?: number | undefined;
  /** Its paragraphs are told by their indents. */
  readonly indents?: boolean;
}

const longLine = 15;
const fewestLong = 3;
/** Half-width characters: no page has longer lines, or shorter ones. */
const [narrowestPage, widestPage] = [40, 120];
/** What share of the width a line fills that goes on: in the middle of a sentence, at the end of one. */
const [nearlyFull, full] = [0.8, 0.96];

/** The width at which a page broke these lines, in half-width characters; undefined where a line is a paragraph. */
export function pageWidth(texts: readonly string[]): number | undefined {
  const long = texts.filter((text) => text.length >= longLine);
  if (long.length < fewestLong) return undefined;
  const unfinished = long.filter((text) => !endsSentence(text) && widthOf(text) < widestPage).length;
  if (unfinished < long.length * 0.5) return undefined;
  const widths = long.map(widthOf).sort((a, b) => a - b);
  const width = widths[Math.floor(widths.length * 0.9)] ?? 0;
  return width < narrowestPage ? undefined : width;
}

function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += character.charCodeAt(0) > 0xff ? 2 : 1;
  return width;
}

/** Does the text of a line go on in the next one? */
export function goesOn(line: BrokenLine, next: BrokenLine, page: Page = {}): boolean {
  if (line.text === "" || next.text === "" || line.end === "paragraph" || next.begins) return false;
  if (isHeading(line.text)) return false;
  const ended = endsSentence(line.text);
  if (line.end === "soft") return !ended && leadingNumber(startOf(next.text)) === "";
  const share = ended && !page.indents ? full : nearlyFull;
  return page.width !== undefined && widthOf(line.text) >= page.width * share && !startsAnew(next.text, line.text);
}

/** The paragraphs that the lines make up. */
export function joinLines(lines: readonly BrokenLine[], page: Page): readonly string[] {
  const paragraphs: string[] = [];
  let open = false;
  lines.forEach((line, index) => {
    if (line.text === "") {
      open = false;
      return;
    }
    const last = paragraphs.length - 1;
    if (open) paragraphs[last] = glue(paragraphs[last] ?? "", line.text);
    else paragraphs.push(line.text);
    const next = lines[index + 1];
    open = next !== undefined && goesOn(line, next, page);
  });
  return paragraphs;
}

/** Does a text end a sentence, or announce what comes below? */
export function endsSentence(text: string): boolean {
  return /[。！？；：:;!?…\]][”’）)》]?$/u.test(text);
}

const [longestHeading, longestTitle] = [30, 60];
const title = /20\d{2}年度?.{2,20}(?:报告|年报)$/u;

/** A short line that is numbered and no sentence, or the title of a report. */
function isHeading(text: string): boolean {
  if (text.length > longestTitle || /[。，,；;！!？?]/u.test(text)) return false;
  return (text.length <= longestHeading && headingNumber(text) !== "") || title.test(text);
}

const startLength = 16;

/** What a line begins with, without the blanks that a page sets between characters. */
function startOf(text: string): string {
  return text.slice(0, startLength).replace(/\s+/gu, "");
}

/** `（二）依申请公开`, not the `（二）项` of an article. */
const marksHeading = /^[（(][一二三四五六七八九十]{1,3}[）)](?![项款目至、，])/u;
/** What cannot stand before a heading. */
const asksForMore = /[，、；（“第条]$/u;
/** A point in running text: 一是…, 第一，…, 1.… */
const point =
  /^(?:[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}[、是要]|\d{1,2}[.．、](?!\d)|[①-⑩]|第[一二三四五六七八九十]+[，、])/u;

/** Does something new begin with the line below a full one? */
function startsAnew(next: string, line: string): boolean {
  const start = startOf(next);
  if (endsSentence(line)) return marksHeading.test(start) || point.test(start);
  return (marksHeading.test(start) || isHeading(next)) && !asksForMore.test(line);
}

/** Words of letters keep a blank between them, an address does not; Chinese text and digits are put together without one. */
function glue(before: string, after: string): string {
  return /(?<![\w@./:-])[A-Za-z]+,?$/.test(before) && /^[A-Za-z]/.test(after) ? `${before} ${after}` : before + after;
}
