// What an office answered about words and columns, kept as digests: what was asked can hold a name, and is not kept.
import { createHash, randomBytes } from "node:crypto";
import { type ColumnChoice, columnChoices } from "#core/register/column-uses.ts";
import { titleKey } from "#core/register/known-columns.ts";
import { type Told, wordKey } from "#core/register/told.ts";
import type { OfficeMemory } from "#server/store/register-store.ts";

/** Answers that were given now, in the register's own words. */
export interface Answers {
  /** Word → id of a head. */
  readonly words: Readonly<Record<string, string>>;
  /** Title → what the column holds; `auto` takes an answer back. */
  readonly columns: Readonly<Record<string, ColumnChoice | "auto">>;
}

export function isAnswered({ words, columns }: Answers): boolean {
  return Object.keys(words).length + Object.keys(columns).length > 0;
}

/** The memory with these answers in it. */
export function withAnswers(memory: OfficeMemory | undefined, answers: Answers): OfficeMemory {
  const salt = memory?.salt ?? randomBytes(12).toString("hex");
  const words = new Map(Object.entries(memory?.words ?? {}));
  const columns = new Map(Object.entries(memory?.columns ?? {}));
  for (const [word, head] of Object.entries(answers.words)) words.set(digestOf(salt, "word", wordKey(word)), head);
  for (const [title, use] of Object.entries(answers.columns)) {
    const digest = digestOf(salt, "column", titleKey(title));
    if (use === "auto") columns.delete(digest);
    else columns.set(digest, use);
  }
  return { salt, words: Object.fromEntries(words), columns: Object.fromEntries(columns) };
}

/** The memory, to be asked while rows are counted. */
export function toldBy({ salt, words, columns }: OfficeMemory): Pick<Told, "word" | "column"> {
  const wordsTold = remembering((folded) => words[digestOf(salt, "word", folded)]);
  const columnsTold = remembering((key) => columns[digestOf(salt, "column", key)]);
  const column = (key: string) => {
    const told = columnsTold(key);
    return columnChoices.find((use) => use === told);
  };
  return { word: wordsTold, column };
}

/** A register says few words in many rows. */
function remembering(ask: (text: string) => string | undefined): (text: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (text) => {
    if (!known.has(text)) known.set(text, ask(text));
    return known.get(text);
  };
}

function digestOf(salt: string, kind: "word" | "column", text: string): string {
  return createHash("sha256").update(`${salt}\n${kind}\n${text}`).digest("hex").slice(0, 32);
}
