// Several reports in one file: where each begins, by its title or by its parts beginning anew.
import type { Edition } from "#core/editions/edition.ts";
import { ownNumber } from "#core/terms/section-titles.ts";
import { type Line, textOf } from "#readers/blocks/lines.ts";
import { type PrintedTitle, titleOfLines, titleWithin } from "#readers/titles/find-title.ts";
import { contentsLines, findHeadings } from "./find-headings.ts";

/** One of several reports in a file. */
export interface ReportRange {
  readonly office: string;
  readonly year?: number;
  readonly title: string;
  readonly lines: readonly Line[];
}

interface Start {
  readonly at: number;
  readonly title?: PrintedTitle;
}

/** The reports of a source, in reading order; one alone where it holds one, or where none can be told apart. */
export function splitReports(lines: readonly Line[], among: readonly Edition[]): readonly ReportRange[] {
  const parts = partsIn(lines, among);
  const titles = titlesIn(lines);
  const starts = merged(withContent(merged(titles), parts, lines.length));
  const restarted = withRestarts(starts, titles, parts).map((start) => (start.title ? start : onSheet(lines, start)));
  const cut = restarted.length < 2 ? sheetsOfYears(lines) : restarted;
  if (cut.length < 2) return [{ office: "", title: "", lines }];
  return cut.map(({ title, at }, index) => ({
    office: title?.office ?? "",
    ...(title?.year === undefined ? {} : { year: title.year }),
    title: title?.title ?? "",
    lines: lines.slice(index === 0 ? 0 : at, cut[index + 1]?.at ?? lines.length),
  }));
}

/** A report without title that begins on a sheet of its own begins with the sheet. */
function onSheet(lines: readonly Line[], start: Start): Start {
  for (let at = start.at; at > start.at - linesAbove && at > 0; at -= 1)
    if (lines[at]?.sheet !== undefined) return { ...start, at };
  return start;
}

const linesAbove = 12;
const yearIn = /(?<!\d)20\d{2}(?!\d)/u;
const leastRows = 8;

/** Sheets named after different years, each with tables. */
function sheetsOfYears(lines: readonly Line[]): readonly Start[] {
  const sheets = lines.flatMap((line, at) => (line.sheet === undefined ? [] : [{ at, name: line.sheet }]));
  const years = sheets.flatMap(({ at, name }, index) => {
    const until = sheets[index + 1]?.at ?? lines.length;
    const year = yearIn.exec(name)?.[0];
    const rows = lines.slice(at, until).filter((line) => line.cells && line.pieces.length > 1).length;
    return year !== undefined && rows >= leastRows ? [{ at, year }] : [];
  });
  return new Set(years.map(({ year }) => year)).size === years.length ? years : [];
}

/** Lines that are nothing but a dated title, or begin with one. */
function titlesIn(lines: readonly Line[]): readonly Start[] {
  const texts = lines.map((line) => (isSingle(line) ? textOf(line) : ""));
  const starts: Start[] = [];
  for (let at = 0; at < texts.length; at += 1) {
    const found = titleAt(texts, at);
    if (found?.year === undefined) continue;
    starts.push({ at, title: found });
    at += found.lines - 1;
  }
  return starts;
}

const longestPiece = 40;

function titleAt(texts: readonly string[], at: number): PrintedTitle | undefined {
  const text = texts[at] ?? "";
  if (text === "") return undefined;
  const alone = titleOfLines([text]);
  if (alone) return alone.office === "" ? (broken(texts, at - 1, 2) ?? alone) : alone;
  for (const count of [2, 3]) {
    const title = broken(texts, at, count);
    if (title) return title;
  }
  const within = text.includes("信息公开") || text.includes("信息公開") ? titleWithin(text) : undefined;
  return within && !within.inSentence && within.before.trim() === "" ? within : undefined;
}

function broken(texts: readonly string[], at: number, count: number): PrintedTitle | undefined {
  const pieces = texts.slice(Math.max(0, at), at + count);
  if (at < 0 || pieces.length < count || pieces.some((piece) => piece === "" || piece.length > longestPiece))
    return undefined;
  // The last words of one report are no beginning of the next one's title: only a larger area stands on a line before it.
  const rest = titleOfLines(pieces.slice(1));
  if (rest && rest.office !== "" && !/[省市区县州盟旗]$/u.test(pieces[0] ?? "")) return undefined;
  const title = titleOfLines(pieces);
  return title?.office === "" ? undefined : title;
}

function isSingle(line: Line): boolean {
  return line.pieces.filter((piece) => piece.text.trim() !== "").length === 1;
}

/** Titles of the same office and year one after the other are one: the page's, the text's, those on top of pages. */
function merged(starts: readonly Start[]): readonly Start[] {
  const kept: Start[] = [];
  for (const start of starts) {
    const last = kept.at(-1)?.title;
    const same = last && last.year === start.title?.year && sameOffice(last.office, start.title?.office ?? "");
    if (!same) kept.push(start);
  }
  return kept;
}

function sameOffice(a: string, b: string): boolean {
  return a === "" || b === "" || a.endsWith(b) || b.endsWith(a) || a.startsWith(b) || b.startsWith(a);
}

interface PartSeen {
  readonly at: number;
  readonly number: number;
}

/** The headings of parts, by their own numbers, under any edition. */
function partsIn(lines: readonly Line[], among: readonly Edition[]): readonly PartSeen[] {
  const seen = new Map<number, number>();
  for (const edition of among) {
    const headings = findHeadings(edition, lines);
    const contents = contentsLines(lines, headings);
    for (const heading of headings) {
      if (contents.has(heading.at)) continue;
      if (heading.numbered && heading.kind === "chinese" && !heading.alike && !seen.has(heading.at))
        seen.set(heading.at, ownNumber(heading.section));
    }
  }
  return [...seen].map(([at, number]) => ({ at, number })).sort((a, b) => a.at - b.at);
}

/** Titles in a list of links have no parts below: what follows such a title belongs to the next. */
function withContent(starts: readonly Start[], parts: readonly PartSeen[], end: number): readonly Start[] {
  return starts.filter(({ at }, index) => {
    const until = starts[index + 1]?.at ?? end;
    return parts.filter((part) => part.at >= at && part.at < until).length >= 2;
  });
}

const leastParts = 3;
const leastLines = 8;

/**
 * A first part that comes again after the last parts begins another report, even without a title. Below the same title
 * it is the same report, printed twice.
 */
function withRestarts(
  titled: readonly Start[],
  titles: readonly Start[],
  parts: readonly PartSeen[],
): readonly Start[] {
  const starts = [...titled];
  let before = parts[0]?.at ?? 0;
  let highest = 0;
  let begun = parts[0]?.at ?? 0;
  let seen = 0;
  for (const { at, number } of parts) {
    const own = titled.some((start) => start.at > begun && start.at <= at);
    const again = titles.some((title) => title.at > before && title.at < at);
    const anew = number <= 2 && highest >= 4 && seen >= leastParts && at - begun >= leastLines && !again;
    before = at;
    if (own || anew) {
      if (!own) starts.push({ at });
      begun = at;
      highest = 0;
      seen = 0;
    }
    highest = Math.max(highest, number);
    seen += 1;
  }
  if (starts.length > titled.length && titled.length === 0) starts.push({ at: 0 });
  return starts.sort((a, b) => a.at - b.at);
}
