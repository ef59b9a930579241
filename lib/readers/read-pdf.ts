// PDF with a text layer → lines from the positions of its glyphs; wide gaps separate cells.
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Blocks } from "./blocks.ts";
import { withoutRadicals } from "./fold-text.ts";
import { isPageNumber } from "./read-text.ts";
import { UnreadableFile } from "./unreadable-file.ts";

const mostPages = 200;
const mostItems = 200_000;

interface Glyphs {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

/** Adds the lines of all pages. Throws UnreadableFile for scans, passwords and too many pages. */
export async function addPdf(blocks: Blocks, bytes: Uint8Array): Promise<void> {
  const pdfjs = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const root = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
  const task = pdfjs.getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: `${join(root, "cmaps")}/`,
    cMapPacked: true,
    standardFontDataUrl: `${join(root, "standard_fonts")}/`,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: 0,
  } as Parameters<typeof pdfjs.getDocument>[0]);
  try {
    const document = await task.promise;
    if (document.numPages > mostPages)
      throw new UnreadableFile(`PDF 有 ${document.numPages} 页，超过 ${mostPages} 页上限`);
    let seen = 0;
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const content = await page.getTextContent();
      seen += content.items.length;
      if (seen > mostItems) throw new UnreadableFile("PDF 的文字过多，已拒绝读取");
      const glyphs = content.items.flatMap((item): Glyphs[] => {
        if (!("str" in item) || item.str.trim() === "") return [];
        const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[];
        return [
          { text: withoutRadicals(item.str), x, y, width: item.width, size: Math.hypot(a, b) || item.height || 10 },
        ];
      });
      addPage(blocks, glyphs);
      page.cleanup();
    }
    if (seen === 0 || blocks.list.length === 0) {
      throw new UnreadableFile("PDF 里没有文字层（可能是扫描件），请提供可编辑的版本");
    }
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    const name = (error as Error).name;
    if (name === "PasswordException") throw new UnreadableFile("PDF 设有密码，请先取消密码再试");
    throw new UnreadableFile("PDF 文件不完整或已损坏，请重新获取后再试");
  } finally {
    await task.destroy();
  }
}

function addPage(blocks: Blocks, glyphs: readonly Glyphs[]): void {
  let rows: (readonly string[])[] = [];
  const flush = () => {
    if (rows.length > 0)
      blocks.grid(
        rows.map((row) => row.map((text) => ({ text }))),
        false,
      );
    rows = [];
  };
  for (const line of linesOf(glyphs)) {
    const pieces = piecesOf(line);
    const whole = pieces.join(" ");
    if (isPageNumber(whole)) continue;
    if (pieces.length > 1) rows.push(pieces);
    else {
      flush();
      blocks.paragraph(whole);
    }
  }
  flush();
}

/** Glyphs of about the same height are one line, from top to bottom. */
function linesOf(glyphs: readonly Glyphs[]): readonly (readonly Glyphs[])[] {
  const lines: Line[] = [];
  for (const one of [...glyphs].sort((a, b) => b.y - a.y)) {
    const line = lines[lines.length - 1];
    if (line && Math.abs(line.y - one.y) < Math.min(line.size, one.size) * 0.45) line.glyphs.push(one);
    else lines.push({ y: one.y, size: one.size, glyphs: [one] });
  }
  for (const line of lines) line.glyphs.sort((a, b) => a.x - b.x);
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (next && isCellBeside(line, next)) lines.splice(index, 2, next, line);
  }
  return lines.map((line) => line.glyphs);
}

interface Line {
  readonly y: number;
  readonly size: number;
  readonly glyphs: Glyphs[];
}

/** The upper line of a cell that wraps stands higher than the cells to its left, which are centered: they come first. */
function isCellBeside(line: Line, next: Line): boolean {
  const [first, last] = [line.glyphs[0], next.glyphs[next.glyphs.length - 1]];
  const near = line.y - next.y < Math.min(line.size, next.size) * 0.95;
  return near && first !== undefined && last !== undefined && last.x + last.width <= first.x;
}

/** How far apart the characters of spaced-out text stand, where a line is set so; else nil. */
function pitchOf(line: readonly Glyphs[]): number {
  const pitches: number[] = [];
  for (const [index, one] of line.entries()) {
    const next = line[index + 1];
    if (next && isSingle(one) && isSingle(next)) pitches.push(next.x - one.x);
  }
  if (pitches.length < 4) return 0;
  pitches.sort((a, b) => a - b);
  const middle = pitches[Math.floor(pitches.length / 2)] ?? 0;
  const even = pitches.filter((pitch) => Math.abs(pitch - middle) < middle * 0.15).length;
  return even > pitches.length * 0.7 ? middle : 0;
}

/** One Chinese character or mark. */
function isSingle(one: Glyphs): boolean {
  return /^[\p{Script=Han}\p{P}]$/u.test(one.text.trim());
}

/** The pieces of a line: a gap wider than a character starts a new one. */
function piecesOf(line: readonly Glyphs[]): readonly string[] {
  const pieces: string[] = [];
  const pitch = pitchOf(line);
  let end = Number.NEGATIVE_INFINITY;
  for (const one of line) {
    const gap = one.x - end;
    const text = one.text.trimEnd();
    const last = pieces.length - 1;
    const figures = /\d$/u.test(pieces[last] ?? "") && /^\s*-?\d/u.test(text);
    if (last < 0 || gap > one.size * (figures ? 0.18 : 0.95)) pieces.push(text.trim());
    else
      pieces[last] +=
        gap > one.size * 0.2 && /[\w)]$/u.test(pieces[last] ?? "") && /^\w/u.test(text) ? ` ${text}` : text;
    end = Math.max(end, one.x + Math.max(one.width, isSingle(one) ? pitch : 0));
  }
  return pieces.flatMap((piece) => piece.split(/(?<=\d)\s+(?=-?\d)/u)).filter((piece) => piece !== "");
}
