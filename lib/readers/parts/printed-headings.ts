// Headings of the parts as they are printed, where they are not the official ones.
import type { Edition, Section } from "#core/editions/edition.ts";
import { foldLabel } from "#core/language/fold-text.ts";
import { sectionTitle } from "#core/report/title.ts";
import { markOf, ownNumber } from "#core/terms/section-titles.ts";
import type { Parts } from "./find-sections.ts";

/** With fewer headings a source is a piece of a report, or tables alone. */
const fewestHeadings = 3;

/**
 * Section id → its heading as printed: another title, another number, no mark where the others carry theirs; "" where the
 * part is there without a heading, or only its tables between two others that have theirs; one a line where the heading is printed twice.
 */
export function printedHeadings(edition: Edition, year: number, parts: Parts): Record<string, string> {
  const labels: Record<string, string> = {};
  const { printed, repeated } = parts;
  if (repeated) {
    const text = printed.find(({ section }) => section === repeated)?.text ?? repeated.title;
    labels[repeated.id] = `${text}\n${text}`;
  }
  if (edition.freeParts || printed.length < fewestHeadings) return labels;
  const marked = printed.filter(({ text }) => markOf(text).kind !== "none").length;
  const found = new Set(parts.parts.map((part) => part.section));
  for (const section of edition.sections)
    if (section.content === "tables" && !found.has(section) && isBetween(edition, section, parts))
      labels[section.id] = "";
  for (const section of found) {
    const text = printed.find((heading) => heading.section === section)?.text ?? "";
    const unmarked = markOf(text).kind === "none" && marked * 2 > printed.length;
    if (text === "" || unmarked || isOdd(text, printed) || !isOfficial(section, year, text))
      labels[section.id] ??= text;
  }
  return labels;
}

/** Are the headings of the parts before and behind it printed? */
function isBetween({ sections }: Edition, section: Section, { printed }: Parts): boolean {
  const at = sections.indexOf(section);
  return [sections[at - 1], sections[at + 1]].every((beside) =>
    printed.some((heading) => heading.section === beside && !heading.text.includes("\ufffd")),
  );
}

/** 2、 among 一、 三、 四、 */
function isOdd(text: string, printed: Parts["printed"]): boolean {
  const { kind } = markOf(text);
  const same = printed.filter((heading) => markOf(heading.text).kind === kind).length;
  return kind !== "none" && same * 3 < printed.length;
}

function isOfficial(section: Section, year: number, text: string): boolean {
  const mark = markOf(text);
  const numbered = mark.kind === "none" || mark.number === ownNumber(section);
  return numbered && foldLabel(text.slice(mark.length)) === foldLabel(sectionTitle(section, year));
}
