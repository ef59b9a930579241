// Figures that stand in sentences, found by the words of the edition's heads before them.

import { type Cell, cellsOf } from "#core/editions/cells.ts";
import type { Edition, Section } from "#core/editions/edition.ts";
import { equationsOf } from "#core/equations/equations.ts";
import { type Folded, fold } from "#core/language/fold-text.ts";
import { type BrokenLine, goesOn } from "#core/language/join-lines.ts";
import { chineseValue } from "#core/language/numerals.ts";
import type { Place } from "#core/report/source.ts";
import { compare } from "#core/terms/match-term.ts";
import { type Term, termsOf } from "#core/terms/terms.ts";
import { type Line, textOf } from "#readers/blocks/lines.ts";
import { blankCell, type CellResult, entryOf, repairedCell, standingCell } from "#readers/tokens/cell-result.ts";

interface Mention {
  readonly term: Term;
  /** Absent: the head is named with its counting word, but the number is lost. */
  readonly text?: string;
  readonly printed: string;
  readonly place: Place;
}

const filler = /^(?:的|情况|数量|总数|总量|数|共计|共|合计|总计|计|为|是|有|达到|达|累计|[：:,\s])*/u;
const number =
  /^(\d{1,3}(?:,\d{3})+(?!\d)|\d+(?:\.\d+)?)\s*(余|多)?\s*([十百千万亿]{1,3}元|元|万|件|条|次|人次|人|个|篇|期|场|家|宗|起|份|项)?/u;
/** What makes a number a rough one. */
const aboutSo = /^(?:大约|约|将近|接近|近|超过|超|逾|不足|不到)\s*(?=\d)/u;
const nothing = /未收|没有收|不收|无收费|免费|未产生/u;

/** What was read for the cells of one prose section. `wrap`: the width at which a page broke its lines. */
export function readProse(
  edition: Edition,
  section: Section,
  lines: readonly Line[],
  wrap: number | undefined,
): Map<string, CellResult> {
  const cells = cellsOf(edition).filter((cell) => cell.section === section);
  const mentions = stretches(lines, wrap).flatMap((stretch) => mentionsIn(edition, section, stretch));
  const results = new Map<string, CellResult>();
  for (const cell of cells) {
    const mine = mentions.filter((one) => one.term.head === cell.row);
    const result = resultOf(cell, mine);
    if (result) results.set(cell.name, result);
  }
  const text = lines.map((line) => line.pieces.map((piece) => piece.text).join("")).join("");
  const [only] = cells;
  if (cells.length === 1 && only?.amount && !results.has(only.name) && nothing.test(text)) {
    const place = lines[0]?.pieces[0]?.place ?? "";
    results.set(only.name, { entry: "0", reading: { kind: "variant", printed: text.slice(0, 40), place } });
  }
  solveLost(edition, cells, mentions, results);
  return results;
}

function resultOf(cell: Cell, mentions: readonly Mention[]): CellResult | undefined {
  const stated = mentions.filter((one) => one.text !== undefined);
  const [first] = stated;
  if (!first) return undefined;
  const texts = [...new Set(stated.map((one) => entryOf(one.text ?? "", one.printed, cell).entry))];
  const token = {
    kind: "cell" as const,
    text: first.text ?? "",
    printed: first.printed,
    place: first.place,
    column: -1,
  };
  if (texts.length > 1 || /[余多]|万$|^\D/u.test(first.printed)) return blankCell(token, texts);
  const plain = { ...token, printed: cell.amount ? first.printed.replace(/万元$/u, "") : token.text };
  return standingCell(plain, cell, first.term.variant ? "variant" : "read");
}

/** Running text with the place of each of its characters. */
interface Stretch {
  readonly text: string;
  readonly placeAt: (offset: number) => Place;
}

/** A paragraph each, where a page broke its lines put together again; a cell each where lines have cells. */
function stretches(lines: readonly Line[], wrap: number | undefined): readonly Stretch[] {
  if (wrap === undefined)
    return lines.flatMap(({ pieces }) => pieces.map(({ text, place }) => ({ text, placeAt: () => place })));
  const paragraphs: Line[][] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const open = before !== undefined && goesOn(brokenLine(before), brokenLine(line), { width: wrap });
    if (open) paragraphs[paragraphs.length - 1]?.push(line);
    else paragraphs.push([line]);
  });
  return paragraphs.map(inOneText);
}

function brokenLine(line: Line): BrokenLine {
  return { text: textOf(line).trim(), end: "line" };
}

function inOneText(lines: readonly Line[]): Stretch {
  const starts: { readonly from: number; readonly place: Place }[] = [];
  let text = "";
  for (const piece of lines.flatMap(({ pieces }) => pieces)) {
    starts.push({ from: text.length, place: piece.place });
    text += piece.text;
  }
  return { text, placeAt: (offset) => starts.findLast(({ from }) => from <= offset)?.place ?? "" };
}

function mentionsIn(edition: Edition, section: Section, { text, placeAt }: Stretch): readonly Mention[] {
  const terms = termsOf(edition);
  const folded = fold(text);
  const mentions: Mention[] = [];
  let at = 0;
  while (at < folded.characters.length) {
    const found = folded.word[at]
      ? longestAt(folded, at, terms.byFirst.get(folded.characters[at] ?? "") ?? [], section)
      : undefined;
    if (!found) {
      at += 1;
      continue;
    }
    const place = placeAt(at);
    const rest = folded.characters.slice(found.end, found.end + 40).join("");
    const skip = filler.exec(rest)?.[0] ?? "";
    const about = aboutSo.exec(rest.slice(skip.length))?.[0] ?? "";
    const behind = rest.slice(skip.length + about.length);
    const stated = number.exec(behind);
    const unit = found.term.head?.unit ?? "";
    const isShare = stated !== null && /^\s*%/u.test(behind.slice(stated[0].length));
    const inWords = stated || unit === "" ? undefined : wordsBefore(behind, unit);
    if (stated && !isShare && !countsOthers(stated[3] ?? "", unit)) {
      mentions.push({ term: found.term, text: stated[1] ?? "", printed: `${about}${stated[0]}`.trim(), place });
    } else if (inWords) {
      mentions.push({ term: found.term, ...inWords, place });
    } else if (unit !== "" && rest.startsWith(unit)) {
      mentions.push({ term: found.term, printed: unit, place });
    }
    at = found.end;
  }
  return mentions;
}

/** `七十四件`: a number in words before the counting word; it is asked. */
function wordsBefore(text: string, unit: string): { readonly text: string; readonly printed: string } | undefined {
  const words = /^[零〇一二两三四五六七八九十百千万亿]+/u.exec(text)?.[0] ?? "";
  const value = words !== "" && text.startsWith(unit, words.length) ? chineseValue(words) : undefined;
  return value === undefined ? undefined : { text: String(value), printed: `${words}${unit}` };
}

/** Counting words that may stand for each other. */
const countingWords = ["件条篇份项个宗起家", "次场期", "人人次"];

/** Does a number with this counting word count other things than a head with that one? */
function countsOthers(word: string, unit: string): boolean {
  const kindOf = (one: string) => countingWords.find((words) => one !== "" && words.includes(one));
  const [own, other] = [kindOf(unit), kindOf(word)];
  return own !== undefined && other !== undefined && own !== other;
}

function longestAt(
  folded: Folded,
  at: number,
  candidates: readonly Term[],
  section: Section,
): { term: Term; end: number } | undefined {
  for (const term of candidates) {
    if (term.section !== section || term.kind !== "row") continue;
    const { length, end } = compare(folded, at, term);
    if (length === term.spelling.length) return { term, end };
  }
  return undefined;
}

/** A number that is lost between its head and its counting word follows from an equation in which all else is known. */
function solveLost(
  edition: Edition,
  cells: readonly Cell[],
  mentions: readonly Mention[],
  results: Map<string, CellResult>,
): void {
  const amountOf = (name: string) => {
    const entry = results.get(name)?.entry;
    return entry === undefined ? undefined : Number(entry);
  };
  for (const lost of mentions) {
    if (lost.text !== undefined) continue;
    const cell = cells.find((one) => one.row === lost.term.head);
    if (!cell || cell.amount || results.has(cell.name)) continue;
    const solutions = new Set<number>();
    for (const equation of equationsOf(edition)) {
      const onLeft = equation.left.includes(cell.name);
      if (equation.relation !== "=" || (!onLeft && !equation.right.includes(cell.name))) continue;
      const others = [...equation.left, ...equation.right].filter((name) => name !== cell.name);
      if (others.some((name) => amountOf(name) === undefined)) continue;
      const sum = (names: readonly string[]) => names.reduce((all, name) => all + (amountOf(name) ?? 0), 0);
      const gap = sum(equation.right) - sum(equation.left);
      solutions.add(onLeft ? gap : -gap);
    }
    const [solution] = solutions;
    if (solutions.size === 1 && solution !== undefined && solution >= 0) {
      results.set(
        cell.name,
        repairedCell(String(solution), {
          kind: "cell",
          text: "",
          printed: lost.printed,
          place: lost.place,
          column: -1,
        }),
      );
    } else {
      results.set(cell.name, {
        reading: {
          kind: "ambiguous",
          place: lost.place,
          printed: lost.printed,
          candidates: [...solutions].map(String),
        },
      });
    }
  }
}

/**
 * What must be nil because it is part of something nil: a file of ours does not print the parts of a total of 0.
 * Adds to `results`.
 */
export function fillNilParts(edition: Edition, results: Map<string, CellResult>): void {
  const prose = new Set(cellsOf(edition).flatMap((cell) => (cell.section.content === "prose" ? [cell.name] : [])));
  const isNil = (name: string) => Number(results.get(name)?.entry ?? Number.NaN) === 0;
  const open = (names: readonly string[]) => names.filter((name) => prose.has(name) && !results.has(name));
  for (let changed = true; changed; ) {
    changed = false;
    for (const { left, right, relation } of equationsOf(edition)) {
      const nil = [
        ...(right.length > 0 && right.every(isNil) ? open(left) : []),
        ...(relation === "=" && left.length > 0 && left.every(isNil) ? open(right) : []),
      ];
      for (const name of nil) {
        results.set(name, repairedCell("0", undefined));
        changed = true;
      }
    }
  }
}
