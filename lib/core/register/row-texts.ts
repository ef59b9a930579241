// What one row of a register says of an applicant or a result: in a column of words, in two, or in columns to tick.
import { foldLabel } from "../language/fold-text.ts";
import { footWords, noWords, sumWords, yesWords } from "./lexicon.ts";
import { matchWord, type Vocabulary } from "./match-word.ts";
import type { RegisterRow } from "./sheet.ts";

const yes = new Set(yesWords.map((word) => word.toLowerCase()));
const no = new Set(noWords.map((word) => word.toLowerCase()));
const sums = sumWords.map(foldLabel);
/** `1-3月小计`: longer texts that end so are no sum's name. */
const longestSum = 10;

/** `true` or `false` where a tick or a word says so, undefined where nothing is said. */
export function ticked(text: string): boolean | undefined {
  const plain = text.trim().toLowerCase();
  if (plain === "") return undefined;
  if (yes.has(plain)) return true;
  return no.has(plain) ? false : undefined;
}

/** A text that stands for nothing: `/` `—` `无`. */
export function isNothing(text: string): boolean {
  return no.has(text.trim().toLowerCase());
}

/** The titles of the columns that are ticked or filled in this row, with a word of the vocabulary that stands in them. */
export function tickedTexts(
  row: RegisterRow,
  ticks: ReadonlyMap<number, string>,
  vocabulary: Vocabulary,
): readonly string[] {
  return [...ticks].flatMap(([column, title]) => {
    const text = row.cells[column] ?? "";
    if (isNothing(text)) return [];
    const word = matchWord(vocabulary, text);
    // What else is written there may be a person's name: it is never taken over.
    return word.kind === "sure" ? [`${title}—${text}`] : [title];
  });
}

/** The filled texts of these columns, each once, joined: `法人或其他组织—商业企业`. */
export function joinedText(row: RegisterRow, columns: readonly number[]): string {
  const texts = columns.map((column) => row.cells[column] ?? "").filter((text) => !isNothing(text));
  return [...new Set(texts)].join("—");
}

/** A row that is no entry: empty, a note over the whole width, who filled it in, a repeated title, a sum. */
export function isNoEntry(row: RegisterRow, titles: readonly string[]): boolean {
  const filled = row.cells.map((text, column) => ({ text, column })).filter(({ text }) => text !== "");
  const [first] = filled;
  if (!first) return true;
  if (isSum(foldLabel(first.text)) || footWords.some((word) => first.text.startsWith(word))) return true;
  if (new Set(filled.map(({ text }) => text)).size === 1 && (filled.length > 2 || first.text.length > 6)) return true;
  return filled.length > 1 && filled.every(({ text, column }) => (titles[column] ?? "").split("·").includes(text));
}

function isSum(folded: string): boolean {
  return sums.some((word) => folded.startsWith(word) || (folded.endsWith(word) && folded.length <= longestSum));
}
