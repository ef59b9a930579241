// What stands before the first part: the page's words, the title, the opening.

import { cleaned } from "#core/language/fold-text.ts";
import type { Place } from "#core/report/source.ts";
import { type Line, textOf } from "#readers/blocks/lines.ts";
import { isAboveText } from "./closing-lines.ts";
import { titleWithin } from "./find-title.ts";

export interface Opening {
  readonly text: readonly Line[];
  readonly title: readonly Line[];
  readonly furniture: readonly Line[];
}

/** Sorts the lines before the first part. `titlePlace`: of the (last) line of the title. */
export function openingOf(before: readonly Line[], titlePlace: Place | undefined, titleLines: number): Opening {
  const text: Line[] = [];
  const title: Line[] = [];
  const furniture: Line[] = [];
  const titleLine = before.findIndex((line) => titlePlace !== undefined && line.pieces[0]?.place === titlePlace);
  before.forEach((line, at) => {
    const words = cleaned(textOf(line));
    const within = at === titleLine && titleLines === 1 ? titleWithin(words) : undefined;
    if (within && !within.inSentence) {
      const from = within.before.length;
      const end = words.length - within.rest.length;
      const begins = end + textBegins(within.rest);
      furniture.push(...part(line, words.slice(0, from)), ...part(line, words.slice(end, begins)));
      title.push(...part(line, words.slice(from, end)));
      text.push(...part(line, words.slice(begins)));
    } else if (at <= titleLine) (at > titleLine - titleLines ? title : furniture).push(line);
    else if (isRow(line) || isAboveText(words)) furniture.push(line);
    else text.push(line);
  });
  return { text, title, furniture };
}

function part(line: Line, text: string): readonly Line[] {
  const place = line.pieces.find((piece) => piece.text.trim() !== "")?.place ?? "";
  return text.trim() === "" ? [] : [{ pieces: [{ text: text.trim(), place, column: -1 }], cells: false, exact: false }];
}

const runningText = /^(?:根据|按照|依据|依照|为|遵照|现将|本)/u;

/** Where the opening begins behind a title and the page's links: at the first words that read like a sentence. */
function textBegins(rest: string): number {
  let at = 0;
  for (const words of rest.split(/(?<=\s)/u)) {
    const long = words.trim().length >= 24 && /[，。]/u.test(words);
    if (words.trim() !== "" && (long || runningText.test(words.trim()))) return at;
    at += words.length;
  }
  return rest.length;
}

/** Cells side by side: boxes above the text, no part of it. */
export function isRow(line: Line): boolean {
  return line.cells && line.pieces.filter((piece) => piece.text.trim() !== "").length > 1;
}
