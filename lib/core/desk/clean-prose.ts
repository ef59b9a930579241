// Pasted text as clean paragraphs of official prose: one a line, as a report's narrative holds them.
import { emWidth } from "../document/title-lines.ts";
import { foldLabel } from "../language/fold-text.ts";
import { leadingNumber } from "../language/numbering.ts";
import { isLoneNumber, isPageFurniture, isPageNumber } from "../language/page-furniture.ts";
import { readNarrative } from "../report/narrative.ts";

/** `paragraph`: the source ends a paragraph here; `soft`: it breaks the line inside one; `line`: plain text, it may be either. */
export interface ProseLine {
  readonly text: string;
  readonly end: "paragraph" | "soft" | "line";
}

export interface CleanProse {
  /** Paragraphs, one a line. */
  readonly text: string;
  readonly paragraphs: number;
  /** Lines that belong to the page and not to the text: page numbers, 打印本页. */
  readonly dropped: readonly string[];
}

interface Line {
  readonly text: string;
  readonly indented: boolean;
  readonly end: ProseLine["end"];
}

/** Plain text: whether a line break ends a paragraph is told from the lines themselves. */
export function proseLines(text: string): readonly ProseLine[] {
  return text.split(/\r\n?|\n|\u2028|\u2029|\f/u).map((line) => ({ text: line, end: "line" }));
}

/** Cleans pasted lines. `titles` are headings that the section prints itself and that are left out. */
export function cleanProse(source: readonly ProseLine[], titles: readonly string[] = []): CleanProse {
  const own = new Set(titles.map(foldLabel));
  const dropped: string[] = [];
  const lines = source.map(tidy).filter(({ text }) => {
    const furniture = text !== "" && (isOfPage(text) || own.has(foldLabel(text)));
    if (furniture) dropped.push(text);
    return !furniture;
  });
  const paragraphs = joined(lines).map(tidyMark);
  return { text: paragraphs.join("\n"), paragraphs: paragraphs.length, dropped };
}

function isOfPage(text: string): boolean {
  return isPageNumber(text) || isLoneNumber(text) || isPageFurniture(text);
}

/** One line without invisible characters, hard blanks and blanks at its ends. */
function tidy({ text, end }: ProseLine): Line {
  const plain = text.replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/gu, "");
  const indented = /^(?:\u3000|[ \u00a0\t]{2,})/u.test(plain);
  return { text: plain.replace(/[\s\u00a0\u3000]+/gu, " ").trim(), indented, end };
}

/** `（一） 主动公开` → `（一）主动公开`, `1.  加强` → `1.加强`. */
function tidyMark(text: string): string {
  const found = leadingNumber(text);
  return found === "" ? text : `${found}${text.slice(found.length).trimStart()}`;
}

/** Lines that were broken inside a paragraph are put together again; empty lines end one. */
function joined(lines: readonly Line[]): string[] {
  const page = pageOf(lines);
  const paragraphs: string[] = [];
  let open = false;
  lines.forEach((line, index) => {
    if (line.text === "") {
      open = false;
      return;
    }
    const before = paragraphs.length - 1;
    if (open && before >= 0) paragraphs[before] = glue(paragraphs[before] ?? "", line.text);
    else paragraphs.push(line.text);
    const next = lines[index + 1];
    open = next !== undefined && goesOn(line, next, page);
  });
  return paragraphs;
}

interface Page {
  /** Width of a full line, in full characters; 0 where the text is not broken into lines of one width. */
  readonly width: number;
  /** Paragraphs can be told by their indents. */
  readonly indents: boolean;
}

const fewestFull = 3;
const nearlyFull = 0.85;

/** Is plain text cut into lines of one width, as PDF readers give it? */
function pageOf(lines: readonly Line[]): Page {
  const widths = lines.filter(({ end, text }) => end === "line" && text !== "").map(({ text }) => emWidth(text));
  const width = Math.max(0, ...widths);
  const full = lines.filter(({ text }) => emWidth(text) >= width * nearlyFull && !endsSentence(text)).length;
  const indented = lines.filter((line) => line.indented).length;
  return { width: full >= fewestFull && width <= 80 ? width : 0, indents: indented > 0 && indented < lines.length / 2 };
}

function goesOn(line: Line, next: Line, page: Page): boolean {
  if (next.text === "" || next.indented || leadingNumber(next.text) !== "" || isHeading(line.text)) return false;
  if (line.end === "paragraph") return false;
  if (line.end === "soft") return !endsSentence(line.text);
  if (page.width === 0 || emWidth(line.text) < page.width * nearlyFull) return false;
  return !endsSentence(line.text) || page.indents;
}

function endsSentence(text: string): boolean {
  return /[。！？；：!?;:][”’）)》]?$/u.test(text);
}

function isHeading(text: string): boolean {
  return readNarrative(text)[0]?.kind === "heading";
}

/** Latin words keep a blank between them; Chinese text and digits are put together without one. */
function glue(before: string, after: string): string {
  return /[A-Za-z,.]$/.test(before) && /^[A-Za-z]/.test(after) ? `${before} ${after}` : before + after;
}

/** Line breaks of an HTML source: nothing between Chinese characters, a blank elsewhere. */
export function collapseSource(text: string): string {
  return text
    .replace(/(?<=[\u{250}-\u{10ffff}])[ \t]*[\r\n]+[ \t]*(?=[\u{250}-\u{10ffff}])/gu, "")
    .replace(/[ \t\r\n]+/gu, " ");
}
