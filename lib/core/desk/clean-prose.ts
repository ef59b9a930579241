// Pasted text as clean paragraphs of official prose: one a line, as a report's narrative holds them.
import { foldLabel } from "../language/fold-text.ts";
import { type BrokenLine, joinLines, type LineEnd, pageWidth } from "../language/join-lines.ts";
import { leadingNumber } from "../language/numbering.ts";
import { isLoneNumber, isPageFurniture, isPageNumber } from "../language/page-furniture.ts";

export interface ProseLine {
  readonly text: string;
  readonly end: LineEnd;
}

export interface CleanProse {
  /** Paragraphs, one a line. */
  readonly text: string;
  readonly paragraphs: number;
  /** Lines that belong to the page and not to the text: page numbers, 打印本页. */
  readonly dropped: readonly string[];
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

/** Cells parted by a tab or a bar, figures parted by blanks. */
const rowOfCells = /[\t|｜]|(?<![^\s\u00a0])\d[\d.,]*[ \u00a0\u3000]+\d[\d.,]*$/u;

interface TidyLine extends BrokenLine {
  readonly indented: boolean;
}

/** One line without invisible characters, hard blanks and blanks at its ends. A row of a table keeps its line. */
function tidy({ text, end }: ProseLine): TidyLine {
  const plain = text.replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/gu, "");
  const indented = /^(?:\u3000|[ \u00a0\t]{2,})/u.test(plain);
  const isRow = rowOfCells.test(plain.trim());
  const words = plain.replace(/[\s\u00a0\u3000]+/gu, " ").trim();
  return { text: words, end: isRow ? "paragraph" : end, begins: indented || isRow, indented };
}

/** `（一） 主动公开` → `（一）主动公开`, `1.  加强` → `1.加强`. */
function tidyMark(text: string): string {
  const found = leadingNumber(text);
  return found === "" ? text : `${found}${text.slice(found.length).trimStart()}`;
}

/** Lines that were broken inside a paragraph are put together again; empty lines end one. */
function joined(lines: readonly TidyLine[]): readonly string[] {
  const indented = lines.filter((line) => line.indented).length;
  return joinLines(lines, {
    width: pageWidth(lines.flatMap(({ end, text }) => (end === "line" && text !== "" ? [text] : []))),
    indents: indented > 0 && indented < lines.length / 2,
  });
}

/** Line breaks of an HTML source: nothing between Chinese characters, a blank elsewhere. */
export function collapseSource(text: string): string {
  return text
    .replace(/(?<=[\u{250}-\u{10ffff}])[ \t]*[\r\n]+[ \t]*(?=[\u{250}-\u{10ffff}])/gu, "")
    .replace(/[ \t\r\n]+/gu, " ");
}
