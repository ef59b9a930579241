// The parts of a report: their headings by title, whatever numbering or spelling they carry.
import type { Edition, Section } from "#core/editions/edition.ts";
import { fold, foldLabel, likeness, simplify } from "./fold-text.ts";
import { type Line, textOf } from "./lines.ts";

export interface Part {
  readonly section: Section;
  readonly lines: readonly Line[];
}

export interface Parts {
  /** Lines before the first heading. */
  readonly before: readonly Line[];
  readonly parts: readonly Part[];
  /** The first part, where its heading stands there a second time. */
  readonly repeated?: Section;
}

interface Heading {
  readonly section: Section;
  readonly at: number;
  /** What stands behind the title on the same line. */
  readonly rest: string;
}

const markFirst =
  /^\s*(?:第?[一二三四五六七八九十]{1,3}(?:部分)?|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2})\s*[、.．，,：: ]?\s*/u;

/** Cuts the lines at the headings of the edition's sections. */
export function findSections(edition: Edition, lines: readonly Line[]): Parts {
  const cut = lines.flatMap((line) => cutRunTogether(edition, line));
  const all = cut.flatMap((line, at): Heading[] => {
    const heading = headingAt(edition, line, at);
    return heading ? [heading] : [];
  });
  const chosen = choose(edition, all);
  const first = chosen[0];
  if (!first) return { before: cut, parts: [] };
  const earlier = all.filter((heading) => heading.section === first.section && heading.at < first.at);
  const between = all.some((heading) => heading.section !== first.section && heading.at < first.at);
  const start = earlier[0];
  const skipped = start && !between ? new Set(earlier.map((heading) => heading.at)) : new Set<number>();
  const before = cut.slice(0, start && between ? start.at : first.at).filter((_, at) => !skipped.has(at));
  const parts = chosen.map((heading, index): Part => {
    const until = chosen[index + 1]?.at ?? cut.length;
    const broken = isBroken(heading.section, cut[heading.at], cut[heading.at + 1]);
    const inner = cut.slice(heading.at + (broken ? 2 : 1), until);
    const rest = heading.rest.trim();
    const place = cut[heading.at]?.pieces[0]?.place ?? "";
    const head: Line[] =
      rest === "" ? [] : [{ pieces: [{ text: rest, place, column: -1 }], cells: false, exact: false }];
    return { section: heading.section, lines: [...head, ...inner] };
  });
  return { before, parts: withLostHeadings(edition, parts), ...(skipped.size > 0 ? { repeated: first.section } : {}) };
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

/** The last run of headings in the edition's order; earlier ones are a table of contents or a doubled heading. */
function choose(edition: Edition, all: readonly Heading[]): readonly Heading[] {
  const order = (heading: Heading) => edition.sections.indexOf(heading.section);
  const count = new Array<number>(all.length).fill(1);
  const next = new Array<number>(all.length).fill(-1);
  for (let i = all.length - 1; i >= 0; i -= 1) {
    for (let j = i + 1; j < all.length; j += 1) {
      const later = (count[j] ?? 0) + 1;
      if (order(all[j] as Heading) > order(all[i] as Heading) && later > (count[i] ?? 0)) {
        count[i] = later;
        next[i] = j;
      }
    }
  }
  let start = -1;
  for (let i = 0; i < all.length; i += 1) if (start < 0 || (count[i] ?? 0) >= (count[start] ?? 0)) start = i;
  const chain: Heading[] = [];
  for (let i = start; i >= 0; i = next[i] ?? -1) chain.push(all[i] as Heading);
  return chain;
}

const titles = new WeakMap<Section, readonly string[]>();

/** Folded titles of a section, longest first. */
function titlesOf(section: Section): readonly string[] {
  let known = titles.get(section);
  if (!known) {
    known = [section.title, ...(section.aliases ?? [])]
      .flatMap((title) => (title.includes("{{") ? [] : [foldLabel(title)]))
      .sort((a, b) => b.length - a.length);
    titles.set(section, known);
  }
  return known;
}

/** `{{下年}}` in a title stands for any year. */
function patternOf(section: Section): RegExp | undefined {
  if (!section.title.includes("{{")) return undefined;
  return new RegExp(`^${foldLabel(section.title.replace(/\{\{[^}]*\}\}/gu, "20180"))}`.replace("20180", "\\d{4}"), "u");
}

function headingAt(edition: Edition, line: Line, at: number): Heading | undefined {
  if (line.pieces.length > 1 && line.pieces.filter((piece) => piece.text.trim() !== "").length > 1) return undefined;
  const text = textOf(line);
  if (text === "" || text.length > 5_000) return undefined;
  if (/^[\d.,\s-]+$/u.test(text)) return undefined;
  const whole = foldLabel(text.slice(0, 80));
  const marked = markFirst.exec(text)?.[0] ?? "";
  for (const section of edition.sections) {
    const titles = titlesOf(section);
    if (text.length <= 80 && titles.includes(whole)) return { section, at, rest: "" };
    const pattern = text.length < 40 ? patternOf(section) : undefined;
    if (pattern?.test(whole)) return { section, at, rest: "" };
  }
  if (marked === "" || /^[（(]/u.test(marked.trim())) return undefined;
  for (const section of edition.sections) {
    for (const title of titlesOf(section)) {
      const end = endOfTitle(text, marked.length, title);
      if (end === undefined) continue;
      const rest = text.slice(end).replace(/^\s*[：:。．.]?\s*/u, "");
      const sameMark = sameNumber(marked, section.mark);
      if (sameMark || rest === "") return { section, at, rest };
    }
  }
  const short = text.slice(marked.length).trim();
  if (short.length > 32 || /[。；]/u.test(short)) return undefined;
  const words = foldLabel(short);
  for (const section of edition.sections) {
    if (!sameNumber(marked, section.mark)) continue;
    if (titlesOf(section).some((title) => likeness(words, title) >= 0.5)) return { section, at, rest: "" };
  }
  return undefined;
}

function sameNumber(marked: string, mark: string): boolean {
  const number = (text: string) => /[一二三四五六七八九十]+/u.exec(simplify(text))?.[0];
  return number(marked) !== undefined && number(marked) === number(mark);
}

/** Where the title ends that begins at `from`, or undefined. */
function endOfTitle(text: string, from: number, title: string): number | undefined {
  const folded = fold(text.slice(from, from + 80));
  let matched = 0;
  for (let i = 0; i < folded.characters.length; i += 1) {
    if (!folded.word[i]) continue;
    if (folded.characters[i] !== title[matched]) return undefined;
    matched += 1;
    if (matched === title.length) return from + i + 1;
  }
  return undefined;
}

const longestRun = 100_000;
const mostMarks = 1_000;

/** A paragraph in which several parts run together is cut before each heading. */
function cutRunTogether(edition: Edition, line: Line): readonly Line[] {
  const [piece] = line.pieces;
  if (!piece || line.pieces.length > 1 || piece.text.length < 60) return [line];
  const cuts: number[] = [];
  const marks = /[一二三四五六七八九十]{1,2}、/gu;
  for (const match of [...piece.text.slice(0, longestRun).matchAll(marks)].slice(0, mostMarks)) {
    const at = match.index;
    if (at === 0 || /[“《（("'〈见]/u.test(piece.text[at - 1] ?? "")) continue;
    const from = at + match[0].length;
    const fits = edition.sections.some(
      (section) =>
        sameNumber(match[0], section.mark) &&
        titlesOf(section).some((title) => endOfTitle(piece.text, from, title) !== undefined),
    );
    if (fits) cuts.push(at);
  }
  if (cuts.length === 0) return [line];
  const bounds = [0, ...cuts, piece.text.length];
  return bounds.slice(0, -1).map((from, index) => ({
    ...line,
    pieces: [{ ...piece, text: piece.text.slice(from, bounds[index + 1]) }],
  }));
}
