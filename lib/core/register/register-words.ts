// The two vocabularies of a table that is counted from a register, and the words an office has answered before.
import type { Edition, Table } from "../editions/edition.ts";
import { foldLabel } from "../language/fold-text.ts";
import { applicantWords, disputeKindWords, disputeOutcomeWords, resultWords } from "./lexicon.ts";
import { matchWord, type Vocabulary, vocabularyOf } from "./match-word.ts";
import type { Decided } from "./tally.ts";

/** The register's word → id of the head that the office gave it. */
export type KnownWords = Readonly<Record<string, string>>;

/** The head that the office gave a folded word; undefined where it was not asked yet. */
export type WordTold = (folded: string) => string | undefined;

/** The office's answers, ready to be asked. */
export function wordsTold(words: KnownWords): WordTold {
  const answers = new Map(Object.entries(words).map(([word, head]) => [foldLabel(word), head]));
  return (folded) => answers.get(folded);
}

export interface CountedTable {
  readonly table: Table;
  readonly rows: Vocabulary;
  readonly columns: Vocabulary;
  readonly answers: WordTold;
}

/** The edition's table that is counted from this register, or undefined where the edition has none. */
export function countedTable(
  edition: Edition,
  register: NonNullable<Table["register"]>,
  answers: WordTold,
): CountedTable | undefined {
  const table = edition.sections.flatMap((section) => section.tables ?? []).find((one) => one.register === register);
  if (!table) return undefined;
  const [rows, columns] =
    register === "requests" ? [resultWords, applicantWords] : [disputeKindWords, disputeOutcomeWords];
  return {
    table,
    rows: vocabularyOf(table.rows, rows),
    columns: vocabularyOf(table.columns, columns),
    answers,
  };
}

export type Decision = Decided & { readonly several?: readonly string[]; readonly open?: true };

/** Which head a text means: what the office said of it before, else what the vocabulary knows. */
export function decide(
  counted: CountedTable,
  axis: "rows" | "columns",
  text: string,
  shown: string = text,
  beside?: Vocabulary,
): Decision {
  const vocabulary = counted[axis];
  const answer = counted.answers(foldLabel(shown));
  if (answer !== undefined) {
    const answered = { word: shown, head: answer };
    if (vocabulary.leaves.has(answer)) return { head: answer, answered };
    if (axis === "rows" && !counted.columns.leaves.has(answer)) return { open: true, answered };
  }
  const match = matchWord(vocabulary, text, beside);
  if (match.kind === "sure") return { head: match.head };
  if (match.kind === "open") return { open: true };
  if (match.kind === "several") return { several: match.heads };
  const { proposed } = match;
  const doubt = { word: shown, table: counted.table.id, axis };
  if (proposed === undefined) return { doubt };
  return { head: proposed, doubt: { ...doubt, proposed } };
}
