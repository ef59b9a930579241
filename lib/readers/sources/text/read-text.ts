// Plain text and Markdown → paragraphs and grids. Tabs and pipes separate cells for sure, wide gaps perhaps.

import { withoutRadicals } from "#core/language/fold-text.ts";
import { isPageNumber } from "#core/language/page-furniture.ts";
import type { Blocks, NewCell } from "#readers/blocks/blocks.ts";

const markdownRule = /^\|?(?:[^\S|]*:?-{2,}:?[^\S|]*\|)*(?:[^\S|]*:?-{2,}:?)?$/u;
const longestLine = 200_000;
/** Markdown rules are shorter. */
const longestMark = 400;

/** `-76` on a line of its own: half a page number, or a figure below nil, which only the table it stands in can tell. */
const belowNil = /^\s*[-－−]\d{1,3}\s*$/u;

function isRule(line: string): boolean {
  return line.length < longestMark && line.includes("-") && markdownRule.test(line.trim());
}

/** Adds the blocks of a text. Consecutive lines with cells make one grid; page numbers and Markdown rules are left out. */
export function addText(blocks: Blocks, text: string): void {
  let rows: NewCell[][] = [];
  let exact = true;
  const flush = () => {
    if (rows.length > 0) blocks.grid(rows, false, exact);
    rows = [];
  };
  const plain = withoutStruck(withoutRadicals(text), () => {
    blocks.struck += 1;
  });
  const lines = plain.split(/\r\n|[\n\r\u2028\u2029\v\f]/u);
  const celled = isCellALine(lines);
  for (const raw of lines) {
    const line = raw.length > longestMark ? raw.slice(0, longestLine).replace(/[ \t]{200,}/gu, "   ") : raw;
    if (line.trim() === "" || isRule(line)) continue;
    if (isPageNumber(line) && !belowNil.test(line)) continue;
    const cells = cellsOf(line);
    if (cells) {
      if (cells.separated !== exact) flush();
      exact = cells.separated;
      const empty = celled && /^\s*[|｜]\s*$/u.test(line);
      if (empty || cells.texts.some((cell) => cell !== "")) rows.push(cells.texts.map((cell) => ({ text: cell })));
      continue;
    }
    flush();
    blocks.paragraph(withoutMarkdown(line));
  }
  flush();
}

/** Struck out: `~~3~~2` in Markdown (only figures: `8:00~~12:00` is a span of time), or a stroke laid over each character. */
const struck = /~~[\d.,]{1,20}~~|(?:\S(?:\u0335|\u0336))+/gu;

function withoutStruck(text: string, onStruck: () => void): string {
  return text.replace(struck, () => {
    onStruck();
    return "";
  });
}

/** Cells stand one a line, each with its pipe behind it: there a pipe alone is an empty cell, elsewhere a border. */
function isCellALine(lines: readonly string[]): boolean {
  const cells = lines.filter((raw) => {
    const line = raw.trim();
    return line.length > 1 && line.length < longestMark && line.search(/[|｜]/u) === line.length - 1;
  });
  return cells.length >= 5;
}

/** The cells of a line, or undefined for a paragraph. */
function cellsOf(line: string): { texts: readonly string[]; separated: boolean } | undefined {
  if (line.trim().includes("\t")) return { texts: line.split("\t").map((cell) => cell.trim()), separated: true };
  const pipes = line.split(/[|｜]/u).length - 1;
  if (pipes > 0 && line.length / (pipes + 1) < 120) {
    const trimmed = line.trim().replace(/^[|｜]|[|｜]$/gu, "");
    const texts = trimmed.split(/[|｜]/u).map((cell) => withoutEmphasis(cell.trim()));
    return { texts, separated: true };
  }
  const pieces = line.trim().split(/[ \u00a0]{2,}|\u3000+/u);
  if (pieces.length < 2 || isSentence(line)) return undefined;
  return { texts: pieces, separated: false };
}

/** Running text with gaps (justified lines of a PDF) is no row of cells. */
function isSentence(line: string): boolean {
  const letters = line.replace(/[^\p{L}]/gu, "").length;
  return letters > 25 && (line.includes("。") || line.split(/[，；,;]/u).length > 2);
}

/** A paragraph without the marks of headings, lists and quotations. A cell has none: `- 5` in it is a figure below nil. */
function withoutMarkdown(line: string): string {
  const plain = line
    .trim()
    .replace(/^#{1,6}\s+/u, "")
    .replace(/^[-*+•]\s+(?=\S)/u, "");
  return withoutEmphasis(plain).replace(/^>\s+/u, "");
}

function withoutEmphasis(text: string): string {
  return text.replace(/\*\*(.+?)\*\*/gu, "$1").replace(/\\([.\-*_#()[\]])/gu, "$1");
}
