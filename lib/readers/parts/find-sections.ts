// The parts of a report: their headings by title, mark and order, whatever numbering or spelling they carry.

import type { Edition, Section } from "#core/editions/edition.ts";
import { sure } from "#core/ground/sure.ts";
import { foldLabel } from "#core/language/fold-text.ts";
import { endOfTitle, markOf, numeralOf, ownNumber, titlesOf } from "#core/terms/section-titles.ts";
import { type Line, textOf } from "#readers/blocks/lines.ts";
import { chooseHeadings } from "./choose-headings.ts";
import { contentsLines, findHeadings, type Heading } from "./find-headings.ts";
import { foreignParts, sectionFor } from "./foreign-parts.ts";

export interface Part {
  readonly section: Section;
  readonly lines: readonly Line[];
}

/** A part under a title that is not the form's. */
export interface Renamed {
  readonly section: Section;
  /** As printed, mark included. */
  readonly title: string;
  /** The title stands as the first line of the text. */
  readonly kept: boolean;
}

/** The heading of a part as it is printed, mark included. */
export interface PrintedHeading {
  readonly section: Section;
  readonly text: string;
}

export interface Parts {
  /** Lines before the first heading. */
  readonly before: readonly Line[];
  /** In reading order; a section may have several. */
  readonly parts: readonly Part[];
  /** The lines, as cut, that are headings; and those of a table of contents. */
  readonly headings: readonly Line[];
  readonly contents: readonly Line[];
  /** Between an earlier heading of the first part and its own, with headings of other parts among them: of no part. */
  readonly passedOver: readonly Line[];
  /** What the headings of the known parts say. */
  readonly printed: readonly PrintedHeading[];
  readonly renamed: readonly Renamed[];
  /** The first part, where its heading stands there a second time. */
  readonly repeated?: Section;
}

/** Cuts the lines at the headings of the edition's sections. Every line comes back in one of the fields. */
export function findSections(edition: Edition, lines: readonly Line[]): Parts {
  const cut = lines.flatMap((line) => cutRunTogether(edition, line));
  const found = findHeadings(edition, cut);
  const listed = contentsLines(cut, found);
  const all = found.filter(({ at }) => !listed.has(at));
  const chosen = chooseHeadings(edition, all);
  const contents = cut.filter((_, at) => listed.has(at));
  const [first] = chosen;
  const rest = (from: number, until: number) => cut.slice(from, until).filter((_, at) => !listed.has(from + at));
  const assembly = new Assembly(edition, new Set(chosen.map(({ section }) => section)));
  if (!first) {
    assembly.begin(rest(0, cut.length), edition.freeParts ? Number.POSITIVE_INFINITY : 0);
    return { ...assembly.parts, contents };
  }
  const doubled = doubledHeadings(all, first);
  const before = cut.slice(0, doubled.start).filter((_, at) => !doubled.skipped.has(at) && !listed.has(at));
  const passedOver = rest(doubled.start, first.at);
  for (const at of doubled.skipped) assembly.headings.push(sure(cut[at]));
  assembly.begin(before, first.kind === "chinese" ? numberAt(cut, first) : 0);
  chosen.forEach((heading, index) => {
    const next = chosen[index + 1];
    const broken = isBroken(heading.section, cut[heading.at], cut[heading.at + 1]);
    const from = heading.at + (broken ? 2 : 1);
    const line = sure(cut[heading.at]);
    const goesOn = broken ? [sure(cut[heading.at + 1])] : [];
    assembly.headings.push(withText(line, heading.head), ...goesOn);
    assembly.printed.push({ section: heading.section, text: [heading.head, ...goesOn.map(textOf)].join("").trim() });
    const behind = heading.rest.replace(/^\s*[：:。．.]?\s*/u, "").trim();
    const inner = rest(from, next?.at ?? cut.length);
    const text = behind === "" ? inner : [withText(line, behind), ...inner];
    assembly.add(heading.section, text, numberAt(cut, heading), next ? numberAt(cut, next) : Number.POSITIVE_INFINITY);
  });
  const repeated = doubled.skipped.size > 0 ? { repeated: first.section } : {};
  return { ...assembly.parts, contents, passedOver, ...repeated };
}

function withText(line: Line, text: string): Line {
  const place = line.pieces.find((piece) => piece.text.trim() !== "")?.place ?? "";
  return { pieces: [{ text, place, column: -1 }], cells: false, exact: false };
}

/** The number that a heading prints; where it prints none, the section's own. */
function numberAt(lines: readonly Line[], heading: Heading): number {
  const mark = markOf(textOf(sure(lines[heading.at])));
  return mark.number > 0 ? mark.number : ownNumber(heading.section);
}

/** Earlier headings of the first part, and where the text before the parts ends. */
function doubledHeadings(all: readonly Heading[], first: Heading): { start: number; skipped: ReadonlySet<number> } {
  const earlier = all.filter((heading) => heading.section === first.section && heading.at < first.at);
  const between = all.some((heading) => heading.section !== first.section && heading.at < first.at);
  const [start] = earlier;
  if (start && between) return { start: start.at, skipped: new Set() };
  return { start: first.at, skipped: new Set(earlier.map((heading) => heading.at)) };
}

/** Puts the parts together: known ones, those whose heading is lost, those under other titles. */
class Assembly {
  readonly headings: Line[] = [];
  readonly printed: PrintedHeading[] = [];
  private readonly edition: Edition;
  private readonly known: ReadonlySet<Section>;
  private readonly list: Part[] = [];
  private readonly renamed: Renamed[] = [];
  private before: readonly Line[] = [];

  constructor(edition: Edition, known: ReadonlySet<Section>) {
    this.edition = edition;
    this.known = known;
  }

  get parts(): Parts {
    const { before, headings, printed, renamed } = this;
    return {
      before,
      headings,
      printed,
      renamed,
      contents: [],
      passedOver: [],
      parts: withLostTitles(this.edition, this.list),
    };
  }

  /** The lines before the first heading, where a part of a lower number may stand under another title. */
  begin(lines: readonly Line[], until: number): void {
    const { lines: cut, foreign } = foreignParts(this.edition, lines, 0, until);
    this.before = cut.slice(0, foreign[0]?.at ?? cut.length);
    this.addForeign(cut, foreign);
  }

  /** The lines below a heading, and the parts under other titles among them. */
  add(section: Section, lines: readonly Line[], number: number, until: number): void {
    const { lines: cut, foreign } = foreignParts(this.edition, lines, number, until);
    this.list.push({ section, lines: cut.slice(0, foreign[0]?.at ?? cut.length) });
    this.addForeign(cut, foreign);
  }

  private addForeign(lines: readonly Line[], foreign: ReturnType<typeof foreignParts>["foreign"]): void {
    foreign.forEach((part, index) => {
      const inner = lines.slice(part.at, foreign[index + 1]?.at ?? lines.length);
      const section = sectionFor(this.edition, part, this.known) ?? this.list.at(-1)?.section;
      if (!section) {
        this.before = [...this.before, ...inner];
        return;
      }
      const has = this.known.has(section) || this.list.some((one) => one.section === section);
      const kept = has || !part.ownLine || section.takesOthers === true;
      if (!kept) {
        this.headings.push(sure(inner[0]));
        this.printed.push({ section, text: part.title });
      }
      this.renamed.push({ section, title: part.title, kept });
      this.list.push({ section, lines: kept ? inner : inner.slice(1) });
    });
  }
}

function withLostTitles(edition: Edition, parts: readonly Part[]): readonly Part[] {
  return withTextBelowTables(edition, withLostHeadings(edition, parts));
}

/** Running text below the last table is the part that comes next, if its heading is lost. */
function withTextBelowTables(edition: Edition, parts: readonly Part[]): readonly Part[] {
  return parts.flatMap((part) => {
    const next = edition.sections[edition.sections.indexOf(part.section) + 1];
    const lost = next?.content === "narrative" && !parts.some(({ section }) => section === next);
    if (part.section.content !== "tables" || !lost) return [part];
    let from = part.lines.length;
    while (from > 0 && isRunningLine(part.lines[from - 1])) from -= 1;
    const text = part.lines.slice(from);
    return text.length === 0
      ? [part]
      : [
          { ...part, lines: part.lines.slice(0, from) },
          { section: next, lines: text },
        ];
  });
}

const longestSubheading = 30;

function isRunningLine(line: Line | undefined): boolean {
  if (!line || line.cells || line.pieces.length !== 1) return false;
  const text = textOf(line);
  const { kind } = markOf(text);
  if (kind === "bracket" && text.length <= longestSubheading) return true;
  return /[，。；]/u.test(text) && text.replace(/[^\p{L}]/gu, "").length >= 8 && !/\d{7}/u.test(text);
}

/** A table section whose heading is lost begins where the caption or the corner of its first table stands. */
function withLostHeadings(edition: Edition, parts: readonly Part[]): readonly Part[] {
  const lost = edition.sections.filter(
    (section) => section.content === "tables" && !parts.some((part) => part.section === section),
  );
  return parts.flatMap((part) => {
    const pieces: Part[] = [];
    let from = 0;
    let section = part.section;
    for (const [at, line] of part.lines.entries()) {
      const words = foldLabel(textOf(line));
      const begun = words.length > 4 ? lost.find((one) => startsTable(one, words)) : undefined;
      if (!begun || pieces.some((piece) => piece.section === begun) || begun === section) continue;
      pieces.push({ section, lines: part.lines.slice(from, at) });
      section = begun;
      from = at;
    }
    return [...pieces, { section, lines: part.lines.slice(from) }];
  });
}

function startsTable(section: Section, words: string): boolean {
  const [table] = section.tables ?? [];
  const notes = [table?.caption, table?.corner].filter((note) => note !== undefined).map(foldLabel);
  return notes.some((note) => note.length > 6 && words.startsWith(note));
}

/** A title that was broken over two lines. */
function isBroken(section: Section, line: Line | undefined, next: Line | undefined): boolean {
  if (!line || !next) return false;
  const [first, second] = [textOf(line), textOf(next)];
  return first.length < 40 && second.length < 20 && titlesOf(section).includes(foldLabel(first) + foldLabel(second));
}

const longestRun = 100_000;
const mostMarks = 1_000;
const tellingTitle = 6;

/** A paragraph in which several parts run together is cut before each heading. */
function cutRunTogether(edition: Edition, line: Line): readonly Line[] {
  const [piece] = line.pieces;
  if (!piece || line.pieces.length > 1 || piece.text.length < 60) return [line];
  const cuts: number[] = [];
  const marks = /[一二三四五六七八九十]{1,2}、/gu;
  for (const match of [...piece.text.slice(0, longestRun).matchAll(marks)].slice(0, mostMarks)) {
    const at = match.index;
    if (at === 0 || /[“《（("'〈见]/u.test(piece.text[at - 1] ?? "")) continue;
    if (fits(edition, piece.text, at, match[0])) cuts.push(at);
  }
  if (cuts.length === 0) return [line];
  const bounds = [0, ...cuts, piece.text.length];
  return bounds.slice(0, -1).map((from, index) => ({
    ...line,
    pieces: [{ ...piece, text: piece.text.slice(from, bounds[index + 1]) }],
  }));
}

/** Does a section's title stand behind the mark? Under another number only a long one behind the end of a sentence. */
function fits(edition: Edition, text: string, at: number, mark: string): boolean {
  const free = /[\d。；！？）)\s]/u.test(text[at - 1] ?? "");
  return edition.sections.some((section) => {
    const numbered = mark === `${numeralOf(ownNumber(section))}、`;
    return titlesOf(section).some(
      (title) =>
        (numbered || (free && title.length >= tellingTitle)) && endOfTitle(text, at + mark.length, title) !== undefined,
    );
  });
}
