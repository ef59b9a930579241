// Slips of punctuation in Chinese text, each with what it should be: half-width marks, blanks, doubled marks (GB/T 15834).
// The checks report them, the desk mends them: what one calls a slip the other does too.
import { fullWidth } from "../full-width.ts";

export interface MarkSlip {
  readonly kind: "halfWidth" | "blank" | "doubled";
  /** Offsets in the text. */
  readonly from: number;
  readonly to: number;
  readonly found: string;
  readonly replace: string;
}

const chinese = /[\p{Script=Han}，。、；：？！“”‘’《》（）〔〕【】…—]/u;
const space = /[ \t\u00a0\u3000]/u;

/** Half-width marks that stand among Chinese words, in the order of the text; times, addresses and English are left alone. */
export function findHalfWidth(text: string): readonly MarkSlip[] {
  return [...marks(text), ...brackets(text)].sort((one, other) => one.from - other.from);
}

/** `,` `;` `:` `?` `!` beside Chinese, `.` at the end of a Chinese sentence. */
function* marks(text: string): Generator<MarkSlip> {
  for (const { index, 0: found } of text.matchAll(/[,;:?!.]/gu)) {
    const before = beside(text, index, -1);
    const after = beside(text, index, 1);
    const fits =
      found === "."
        ? chinese.test(before) && (after === "" || chinese.test(after))
        : chinese.test(before) || (chinese.test(after) && before !== "");
    if (fits) yield slipOf("halfWidth", index, found, fullWidth[found] ?? "。");
  }
}

/** `(` and `)` around Chinese or after it; a lone one, and one whose partner is full-width, beside Chinese. */
function* brackets(text: string): Generator<MarkSlip> {
  let open: { readonly at: number; readonly plain: boolean } | undefined;
  const half = (at: number) => slipOf("halfWidth", at, text.charAt(at), fullWidth[text.charAt(at)] ?? "");
  for (const { index, 0: mark } of text.matchAll(/[()（）\n]|$/gu)) {
    const since: typeof open = open;
    open = mark === "(" || mark === "（" ? { at: index, plain: mark === "(" } : undefined;
    if (mark === ")" && since?.plain) {
      if (holdsChinese(text, since.at, index)) yield* [half(since.at), half(index)];
      continue;
    }
    if (since?.plain && opensChinese(text, since.at)) yield half(since.at);
    if (mark === ")" && closesChinese(text, index)) yield half(index);
  }
}

function holdsChinese(text: string, open: number, close: number): boolean {
  const inner = text.slice(open + 1, close);
  return /\p{Script=Han}/u.test(inner) || chinese.test(beside(text, open, -1));
}

function opensChinese(text: string, at: number): boolean {
  const before = beside(text, at, -1);
  return (before === "" || chinese.test(before)) && /\p{Script=Han}/u.test(beside(text, at, 1));
}

function closesChinese(text: string, at: number): boolean {
  const after = beside(text, at, 1);
  return (
    /[\p{Script=Han}\w》”]/u.test(beside(text, at, -1)) &&
    (after === "" || chinese.test(after) || /[,;:?!.]/u.test(after))
  );
}

/** Blanks between Chinese characters, and between one and a digit. */
export function* findBlanks(text: string): Generator<MarkSlip> {
  for (const { index, 0: found } of text.matchAll(/[ \t\u00a0\u3000]+/gu)) {
    const before = text[index - 1] ?? "\n";
    const after = text[index + found.length] ?? "\n";
    const word = (character: string) => chinese.test(character) || /\d/.test(character);
    if (word(before) && word(after) && (chinese.test(before) || chinese.test(after)))
      yield slipOf("blank", index, found, "");
  }
}

/** `，，`, `；、` and `、。`: of several marks one is meant. */
export function* findDoubledMarks(text: string): Generator<MarkSlip> {
  for (const match of text.matchAll(/([，、；：。])\1+|[，、；](?=。)|(?<=[。；：，])[，、；：]|、(?=[，；：])/gu))
    yield slipOf("doubled", match.index, match[0], match[1] ?? "");
}

/** The text with these slips mended. They must come from this text. */
export function mendMarks(text: string, slips: readonly MarkSlip[]): string {
  return [...slips]
    .sort((one, other) => other.from - one.from)
    .reduce((mended, { from, to, replace }) => mended.slice(0, from) + replace + mended.slice(to), text);
}

function slipOf(kind: MarkSlip["kind"], from: number, found: string, replace: string): MarkSlip {
  return { kind, from, to: from + found.length, found, replace };
}

/** The next character on the same line that is no blank; "" at the line's end. */
function beside(text: string, at: number, step: 1 | -1): string {
  for (let index = at + step; ; index += step) {
    const character = text[index];
    if (character === undefined || character === "\n") return "";
    if (!space.test(character)) return wholeAt(text, index);
  }
}

/** The whole character at an offset, where a surrogate pair stands. */
function wholeAt(text: string, index: number): string {
  const unit = text.charCodeAt(index);
  if (unit >= 0xdc00 && unit <= 0xdfff) return String.fromCodePoint(text.codePointAt(index - 1) ?? unit);
  return String.fromCodePoint(text.codePointAt(index) ?? unit);
}
