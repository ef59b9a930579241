// Headings under which nothing was written.
import type { Subheading } from "../../editions/edition.ts";
import { headingNumber } from "../../language/numbering.ts";
import { type Block, readNarrative } from "../../report/narrative.ts";

/** What headings end with; a short point of a list (（一）人手不足) ends otherwise. */
const titleWords = /(?:情况|问题|措施|打算|不足|方面|保障|建设|管理|公开|工作|计划|安排|事项|原因|内容)$/u;

export interface EmptyHeading {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Headings of a section's text with nothing under them: those that name an aspect the notice asks for, and, in a text of
 * nothing but headings, all that read like one.
 */
export function emptyHeadings(text: string, asked: readonly Subheading[]): readonly EmptyHeading[] {
  const blocks = readNarrative(text);
  const nothingElse = blocks.every(({ kind }) => kind === "heading");
  return blocks.flatMap((block, index) => {
    if (block.kind !== "heading" || hasContent(blocks, index)) return [];
    const words = wordsOf(block);
    const named = asked.some(({ label, aliases }) =>
      [label, ...(aliases ?? [])].some((wording) => wording === words || `${wording}情况` === words),
    );
    if (!named && !(nothingElse && titleWords.test(words))) return [];
    return [{ text: block.text, from: block.from, to: block.to }];
  });
}

/** A paragraph comes before the next heading of the same or a higher level. */
function hasContent(blocks: readonly Block[], index: number): boolean {
  const level = blocks[index]?.level ?? 2;
  for (const block of blocks.slice(index + 1)) {
    if (block.kind === "heading" && (block.level ?? 2) <= level) return false;
    if (block.kind !== "heading") return true;
    if (level === 2 && !titleWords.test(wordsOf(block))) return true;
  }
  return false;
}

/** The words of a heading without its mark and what closes it. */
function wordsOf({ text }: Block): string {
  return text
    .slice(headingNumber(text).length)
    .trimStart()
    .replace(/(?<![\s:：。])[\s:：。]+$/u, "");
}
