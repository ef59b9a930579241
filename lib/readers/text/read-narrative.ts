// The text of a section: one paragraph or sub-heading a line, lines that a page or column broke joined again.

import { isPageNumber } from "#core/language/page-furniture.ts";
import { type Line, textOf } from "#readers/blocks/lines.ts";
import { isAroundReport } from "#readers/titles/closing-lines.ts";

const startsAnew =
  /^(?:[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}[、是要]|\d{1,2}[.．、](?!\d)|[①-⑩]|第[一二三四五六七八九十]+[，、])/u;
/** `（二）依申请公开`, not the `（二）项` of an article. */
const marksHeading = /^[（(][一二三四五六七八九十]{1,3}[）)](?![项款目至、，])/u;
const goesOn = /[，、；（“第条]$/u;
const ends = /[。！？：；:;!?…\]]$/u;

/** The narrative of the lines of one section. `wrap`: the width at which lines were broken, if they were. */
export function readNarrativeLines(lines: readonly Line[], wrap: number | undefined): string {
  const texts = lines.map(textOf).filter(isWritten);
  const paragraphs = wrap === undefined ? texts.map((text) => text.trim()) : joined(texts, wrap);
  return paragraphs.join("\n");
}

/** Is the line text, not a page number or the page's own words? */
export function isWritten(text: string): boolean {
  return text !== "" && !isPageNumber(text) && !isAroundReport(text);
}

/** The width at which a page broke the lines of running text, or undefined where a line is a paragraph. */
export function wrapWidth(lines: readonly Line[]): number | undefined {
  const texts = lines.flatMap((line) => (line.cells ? [] : [textOf(line).trim()])).filter(isWritten);
  const long = texts.filter((text) => text.length >= 15);
  if (long.length < 3) return undefined;
  const unfinished = long.filter((text) => !ends.test(text) && widthOf(text) < 120).length;
  if (unfinished < long.length * 0.5) return undefined;
  const widths = long.map(widthOf).sort((a, b) => a - b);
  return widths[Math.floor(widths.length * 0.9)];
}

/** Width in half-width characters. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += character.charCodeAt(0) > 0xff ? 2 : 1;
  return width;
}

const innerSpace =
  /(?<=[\p{Script=Han}，。、；：（）“”《》]) +(?=[\p{Script=Han}\d，。、；：（）“”《》])|(?<=\d) +(?=[\p{Script=Han}])/gu;

function joined(texts: readonly string[], wrap: number): readonly string[] {
  const paragraphs: string[] = [];
  let open = false;
  for (const raw of texts) {
    const text = raw.trim().replace(innerSpace, "");
    const last = paragraphs[paragraphs.length - 1];
    const marked = marksHeading.test(text) && last !== undefined && !goesOn.test(last);
    const anew = marked || (startsAnew.test(text) && last !== undefined && ends.test(last));
    if (open && last !== undefined && !anew) paragraphs[paragraphs.length - 1] = last + text;
    else paragraphs.push(text);
    const width = widthOf(raw.trim());
    open = width >= wrap * (ends.test(text) ? 0.96 : 0.8);
  }
  return paragraphs;
}
