// Breaks a title into printed lines (GB/T 9704-2012 7.3.1: 词意完整、排列对称、长短适宜: words whole, lines balanced).
import { sure } from "../ground/sure.ts";
import { areaEnds, attachedWords, officeEnds, officeWords, wordsWithAreaEnds } from "./title-words.ts";

/** Characters of 2号 on a line of 156 mm are 20; one is kept free, since programs measure a full line differently. */
const longestLine = 19;

/** What is longer is no title: it is cut in turn, without looking for the best places. */
const longestBalanced = 120;

/** What a break costs, measured in squared characters of imbalance. */
const costs = { afterArea: 0, betweenWords: 30, withinWord: 500, extraLine: 60 } as const;

/** Width in full characters: half-width letters and digits count half. */
export function emWidth(text: string): number {
  let width = 0;
  for (const character of text) width += /[\u0020-\u007e]/.test(character) ? 0.5 : 1;
  return width;
}

/** A title too long for a line breaks before its year; what is longer still, after areas and between words, evenly. */
export function titleLines(title: string): readonly string[] {
  if (emWidth(title) <= longestLine) return [title];
  const match = /^(.+?)((?:\d{4}|[〇○零一二三四五六七八九]{4})年.*)$/su.exec(title);
  const parts = match ? [match[1] ?? "", match[2] ?? ""] : [title];
  return parts.flatMap(divide);
}

function divide(text: string): readonly string[] {
  if (emWidth(text) > longestBalanced) return inTurn(text);
  const least = Math.ceil(emWidth(text) / longestLine);
  if (least <= 1) return [text];
  const pieces = piecesOf(text);
  const tries = [least, least + 1, least + 2].map((count) => evenly(pieces, count));
  let best = sure(tries[0]);
  tries.forEach((division, extra) => {
    if (division.cost + extra * costs.extraLine < best.cost) best = division;
  });
  return best.lines;
}

function inTurn(text: string): readonly string[] {
  const characters = [...text];
  const lines: string[] = [];
  for (let from = 0; from < characters.length; from += longestLine)
    lines.push(characters.slice(from, from + longestLine).join(""));
  return lines;
}

interface Piece {
  readonly text: string;
  /** What it costs to end a line after it. */
  readonly breakCost: number;
}

/** Characters, runs of digits and letters whole, each with the cost of a line's end after it. */
function piecesOf(text: string): readonly Piece[] {
  const inside = new Set<number>();
  const edges = new Set<number>();
  for (const word of wordsWithAreaEnds)
    forEachPlace(text, word, (from) => markWord(inside, from + 1, from + word.length));
  for (const word of attachedWords) forEachPlace(text, word, (from) => markWord(inside, from, from + word.length));
  for (const word of officeWords) {
    forEachPlace(text, word, (from) => {
      markWord(inside, from + 1, from + word.length);
      edges.add(from).add(from + word.length);
    });
  }
  let at = 0;
  return (text.match(/[\w.-]+|[^\w.-]/gu) ?? [text]).map((piece) => {
    at += piece.length;
    const next = text[at] ?? "";
    return { text: piece, breakCost: costOf(piece, next, inside.has(at), edges.has(at)) };
  });
}

function costOf(piece: string, next: string, isInside: boolean, isEdge: boolean): number {
  if (/[（(“《〈]$/u.test(piece) || /^[）)”》〉、，]/u.test(next)) return costs.withinWord * 2;
  if (isInside || officeEnds.includes(next)) return costs.withinWord;
  if (areaEnds.includes(piece) && !areaEnds.includes(next)) return costs.afterArea;
  if (areaEnds.includes(piece) && isEdge) return costs.afterArea;
  return isEdge || officeEnds.includes(piece) || /[）)”》〉]$/u.test(piece) || /^[（(“《〈]/u.test(next)
    ? costs.betweenWords
    : costs.withinWord;
}

function markWord(inside: Set<number>, from: number, to: number): void {
  for (let at = from; at < to; at++) inside.add(at);
}

function forEachPlace(text: string, word: string, visit: (from: number) => void): void {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) visit(at);
}

interface Division {
  readonly lines: readonly string[];
  readonly cost: number;
}

/** The cheapest division into so many lines: imbalance squared, breaks, and lines that are too long. */
function evenly(pieces: readonly Piece[], count: number): Division {
  const widths = pieces.map(({ text }) => emWidth(text));
  const wanted = widths.reduce((sum, width) => sum + width, 0) / count;
  let best: (Division | undefined)[] = [{ lines: [], cost: 0 }];
  for (let line = 1; line <= count; line++) {
    const next: (Division | undefined)[] = [];
    best.forEach((before, from) => {
      if (!before) return;
      let [text, width] = ["", 0];
      for (let to = from + 1; to <= pieces.length; to++) {
        const piece = sure(pieces[to - 1]);
        text += piece.text;
        width += widths[to - 1] ?? 0;
        if (width > longestLine && to > from + 1) break;
        const cost = before.cost + (width - wanted) ** 2 + (to === pieces.length ? 0 : piece.breakCost);
        if (cost < (next[to]?.cost ?? Number.POSITIVE_INFINITY)) next[to] = { lines: [...before.lines, text], cost };
      }
    });
    best = next;
  }
  return best[pieces.length] ?? { lines: [pieces.map(({ text }) => text).join("")], cost: Number.POSITIVE_INFINITY };
}
