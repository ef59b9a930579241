// The usual sub-headings of a text: which are there, and how one is put in with the next number.
import type { Subheading } from "#core/editions/edition.ts";
import { chineseNumeral } from "#core/language/chinese-numeral.ts";
import { foldLabel } from "#core/language/fold-text.ts";
import { readNarrative } from "#core/report/narrative.ts";

/** Does a heading (or the beginning of a paragraph) of the text name this sub-heading? */
export function hasSubheading(text: string, { label, aliases }: Subheading): boolean {
  const wordings = [label, ...(aliases ?? [])].map(foldLabel);
  return readNarrative(text).some((block) => {
    if (block.kind === "paragraph") return false;
    const heading = foldLabel(block.text.slice(0, block.lead ?? block.text.length));
    return wordings.some((wording) => heading.includes(wording));
  });
}

/** The text with the sub-heading at its end, numbered after the headings that are there. */
export function addSubheading(text: string, subheading: Subheading): string {
  const count = readNarrative(text).filter(({ level }) => level === 2).length;
  const line = `（${chineseNumeral(count + 1)}）${subheading.label}`;
  const before = text.replace(/\s+$/u, "");
  return before === "" ? `${line}\n` : `${before}\n${line}\n`;
}
