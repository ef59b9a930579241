// Lines that may be headings of an edition's sections: by title, mark and what follows; a table of contents aside.

import type { Edition, Section, Table } from "#core/editions/edition.ts";
import { deriveOnce } from "#core/ground/derive-once.ts";
import { foldLabel } from "#core/language/fold-text.ts";
import { likeness } from "#core/language/likeness.ts";
import { endOfTitle, type MarkKind, markOf, ownNumber, patternOf, titlesOf } from "#core/terms/section-titles.ts";
import { type Line, textOf } from "#readers/blocks/lines.ts";

export interface Heading {
  readonly section: Section;
  /** Index of the line. */
  readonly at: number;
  readonly kind: MarkKind;
  /** The mark is the section's own. */
  readonly numbered: boolean;
  /** Worded otherwise: only like the title. */
  readonly alike: boolean;
  /** What stands on the line up to the end of the title, and behind it. */
  readonly head: string;
  readonly rest: string;
  /** A table of the section stands below. */
  readonly tableFollows: boolean;
}

/** All lines that read like a heading, in reading order. */
export function findHeadings(edition: Edition, lines: readonly Line[]): readonly Heading[] {
  return lines.flatMap((line, at): Heading[] => {
    const found = headingIn(edition, line);
    if (!found) return [];
    return [{ ...found, at, tableFollows: tableFollows(found.section, lines, at) }];
  });
}

type Found = Omit<Heading, "at" | "tableFollows">;

const longestTitle = 80;

function headingIn(edition: Edition, line: Line): Found | undefined {
  if (line.pieces.length > 1 && line.pieces.filter((piece) => piece.text.trim() !== "").length > 1) return undefined;
  const text = textOf(line);
  if (text === "" || text.length > 5_000 || /^[\d.,\s-]+$/u.test(text)) return undefined;
  const mark = markOf(text);
  const { kind } = mark;
  const numbered = (section: Section) => mark.number > 0 && mark.number === ownNumber(section);
  const whole = (section: Section, alike: boolean): Found => ({
    section,
    kind,
    numbered: numbered(section),
    alike,
    head: text,
    rest: "",
  });
  const words = foldLabel(text.slice(0, longestTitle));
  for (const section of edition.sections) {
    if (text.length <= longestTitle && titlesOf(section).includes(words)) return whole(section, false);
    if (text.length < 40 && patternOf(section)?.test(words)) return whole(section, false);
  }
  if (kind === "none" || kind === "bracket") return undefined;
  for (const section of edition.sections) {
    for (const title of titlesOf(section)) {
      const end = endOfTitle(text, mark.length, title);
      if (end === undefined) continue;
      const rest = text.slice(end);
      const bare = rest.replace(/^\s*[：:。．.]?\s*/u, "");
      if (!numbered(section) && bare !== "" && title.length < 6) continue;
      return { section, kind, numbered: numbered(section), alike: false, head: text.slice(0, end), rest };
    }
  }
  const short = text.slice(mark.length).trim();
  if (short.length > 32 || /[。；]/u.test(short)) return undefined;
  const like = edition.sections.find(
    (section) => numbered(section) && titlesOf(section).some((title) => likeness(foldLabel(short), title) >= 0.5),
  );
  return like ? whole(like, true) : undefined;
}

const linesBelow = 8;

/** Do the lines below a heading print heads of the section's tables? */
function tableFollows(section: Section, lines: readonly Line[], at: number): boolean {
  if (section.content !== "tables") return false;
  const below = lines
    .slice(at, at + linesBelow)
    .map((line) => foldLabel(textOf(line).slice(0, 2_000)))
    .join("\n");
  return (section.tables ?? []).some((table) => {
    const notes = [table.caption, table.corner].filter((note) => note !== undefined).map(foldLabel);
    if (notes.some((note) => note.length > 6 && below.includes(note))) return true;
    return headsOf(table).filter((label) => below.includes(label)).length >= 2;
  });
}

const headsOf = deriveOnce(({ rows, columns }: Table): readonly string[] =>
  [...rows, ...columns].map((head) => foldLabel(head.label)).filter((label) => label.length > 2),
);

const contentsTitle = /^目\s*[录錄次]$/u;
const pageBehind = /(?:[.．…·\s]{2}|\t)\d{1,3}$/u;

/** An entry of a table of contents: its page stands behind dots or a gap. */
function hasPage(text: string): boolean {
  return pageBehind.test(text.trimEnd());
}

/** The lines of a table of contents: headings one below the other that all stand again further down. */
export function contentsLines(lines: readonly Line[], headings: readonly Heading[]): ReadonlySet<number> {
  const contents = new Set<number>();
  for (const [at, line] of lines.entries()) if (contentsTitle.test(textOf(line).trim())) contents.add(at);
  for (let from = 0; from < headings.length; ) {
    let to = from + 1;
    while (to < headings.length && isNextEntry(lines, headings[to - 1], headings[to])) to += 1;
    const run = headings.slice(from, to);
    const again = run.filter(({ section }) => headings.slice(to).some((later) => later.section === section));
    const first = from === 0 || contentsTitle.test(textOf(lines[(run[0]?.at ?? 0) - 1] ?? noLine));
    if (first && run.length >= 3 && again.length * 2 > run.length) {
      const last = run[run.length - 1]?.at ?? 0;
      for (let at = run[0]?.at ?? 0; at <= last; at += 1) contents.add(at);
      for (let at = last + 1; hasPage(textOf(lines[at] ?? noLine)); at += 1) contents.add(at);
    }
    from = to;
  }
  return contents;
}

const noLine: Line = { pieces: [], cells: false, exact: false };

/** Nothing but entries with page numbers stands between two lines. */
function isNextEntry(lines: readonly Line[], before: Heading | undefined, next: Heading | undefined): boolean {
  if (!before || !next || next.at - before.at > 12) return false;
  if (before.rest.trim() !== "" && !hasPage(before.rest)) return false;
  return lines.slice(before.at + 1, next.at).every((line) => hasPage(textOf(line)));
}
