// Slips of punctuation in Chinese text, each with what it should be: half-width marks, blanks, doubled marks (GB/T 15834).
import { placeholderPattern } from "../report/placeholders.ts";

export interface Slip {
  readonly kind: "halfWidth" | "blank" | "doubled";
  /** Offsets in the text. */
  readonly from: number;
  readonly to: number;
  readonly found: string;
  readonly replace: string;
}

const wide: Readonly<Record<string, string>> = { ",": "，", ";": "；", ":": "：", "?": "？", "!": "！", ".": "。" };
const chinese = /[\p{Script=Han}，。、；：？！“”‘’《》（）〔〕【】…—]/u;

/** Slips in the order of the text; what stands inside `{{…}}` is left alone. */
export function findSlips(text: string): readonly Slip[] {
  const kept = [...text.matchAll(placeholderPattern)].map(
    (match) => [match.index, match.index + match[0].length] as const,
  );
  const free = (from: number, to: number) => !kept.some(([start, end]) => from < end && to > start);
  const slips = [...marks(text), ...brackets(text), ...quotes(text), ...blanks(text), ...doubled(text)]
    .filter(({ from, to }) => free(from, to))
    .sort((one, other) => one.from - other.from || other.to - one.to);
  let end = -1;
  return slips.filter(({ from, to }) => {
    if (from < end) return false;
    end = to;
    return true;
  });
}

/** The text with these slips mended. They must come from this text. */
export function mendSlips(text: string, slips: readonly Slip[]): string {
  return [...slips]
    .sort((one, other) => other.from - one.from)
    .reduce((mended, { from, to, replace }) => mended.slice(0, from) + replace + mended.slice(to), text);
}

const mostRounds = 6;

/** The text with all slips mended, those too that show once others are gone. */
export function mendAllSlips(text: string): string {
  let mended = text;
  for (let round = 0; round < mostRounds; round += 1) {
    const slips = findSlips(mended);
    if (slips.length === 0) return mended;
    mended = mendSlips(mended, slips);
  }
  return mended;
}

function slip(kind: Slip["kind"], from: number, found: string, replace: string): Slip {
  return { kind, from, to: from + found.length, found, replace };
}

/** `,` `;` `:` `?` `!` beside Chinese, `.` at the end of a Chinese sentence. */
function* marks(text: string): Generator<Slip> {
  for (const match of text.matchAll(/[,;:?!.]/gu)) {
    const before = neighbor(text, match.index, -1);
    const after = neighbor(text, match.index, 1);
    const found = match[0];
    const ends = after === "" || chinese.test(after);
    const fits =
      found === "." ? chinese.test(before) && ends : chinese.test(before) || (chinese.test(after) && before !== "");
    if (fits) yield slip("halfWidth", match.index, found, wide[found] as string);
  }
}

/** A pair of `( )` around Chinese or after it. */
function* brackets(text: string): Generator<Slip> {
  for (const match of text.matchAll(/\(([^()\n]*)\)/gu)) {
    const inner = match[1] as string;
    if (!/\p{Script=Han}/u.test(inner) && !chinese.test(neighbor(text, match.index, -1))) continue;
    yield slip("halfWidth", match.index, "(", "（");
    yield slip("halfWidth", match.index + match[0].length - 1, ")", "）");
  }
}

function* quotes(text: string): Generator<Slip> {
  for (const match of text.matchAll(/"([^"\n]*\p{Script=Han}[^"\n]*)"/gu)) {
    yield slip("halfWidth", match.index, '"', "“");
    yield slip("halfWidth", match.index + match[0].length - 1, '"', "”");
  }
}

/** Blanks between Chinese characters, and between one and a digit. */
function* blanks(text: string): Generator<Slip> {
  for (const match of text.matchAll(/[ \t\u00a0\u3000]+/gu)) {
    const before = text[match.index - 1] ?? "\n";
    const after = text[match.index + match[0].length] ?? "\n";
    const beside = (character: string) => chinese.test(character) || /\d/.test(character);
    if (beside(before) && beside(after) && (chinese.test(before) || chinese.test(after)))
      yield slip("blank", match.index, match[0], "");
  }
}

function* doubled(text: string): Generator<Slip> {
  for (const match of text.matchAll(/([，、；：。])\1+|[，、；](?=。)/gu)) {
    yield slip("doubled", match.index, match[0], match[1] ?? "");
  }
}

/** The next character on the same line that is no blank; "" at the line's end. */
function neighbor(text: string, at: number, step: 1 | -1): string {
  for (let index = at + step; ; index += step) {
    const character = text[index];
    if (character === undefined || character === "\n") return "";
    if (!/[ \t\u00a0\u3000]/u.test(character)) return surrogate(text, index);
  }
}

/** The whole character at an offset, where a surrogate pair stands. */
function surrogate(text: string, index: number): string {
  const unit = text.charCodeAt(index);
  if (unit >= 0xdc00 && unit <= 0xdfff) return String.fromCodePoint(text.codePointAt(index - 1) ?? unit);
  return String.fromCodePoint(text.codePointAt(index) ?? unit);
}
