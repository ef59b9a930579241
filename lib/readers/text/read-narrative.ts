// The text of a section: one paragraph or sub-heading a line, lines that a page or column broke joined again.

import { joinLines, pageWidth } from "#core/language/join-lines.ts";
import { isPageNumber } from "#core/language/page-furniture.ts";
import { type Line, textOf } from "#readers/blocks/lines.ts";
import { isAroundReport } from "#readers/titles/closing-lines.ts";

/** The narrative of the lines of one section. `wrap`: the width at which lines were broken, if they were. */
export function readNarrativeLines(lines: readonly Line[], wrap: number | undefined): string {
  const texts = lines.map(textOf).filter(isWritten);
  const paragraphs = joinLines(
    texts.map((text) => ({ text: text.trim(), end: "line" })),
    { width: wrap },
  );
  return (wrap === undefined ? paragraphs : paragraphs.map((text) => text.replace(innerSpace, ""))).join("\n");
}

/** Is the line text, not a page number or the page's own words? */
export function isWritten(text: string): boolean {
  return text !== "" && !isPageNumber(text) && !isAroundReport(text);
}

/** The width at which a page broke the lines of running text, or undefined where a line is a paragraph. */
export function wrapWidth(lines: readonly Line[]): number | undefined {
  return pageWidth(lines.flatMap((line) => (line.cells ? [] : [textOf(line).trim()])).filter(isWritten));
}

/** Blanks between the characters of a line that a page spread to its full width. */
const innerSpace =
  /(?<=[\p{Script=Han}，。、；：（）“”《》]) +(?=[\p{Script=Han}\d，。、；：（）“”《》])|(?<=\d) +(?=[\p{Script=Han}])/gu;
