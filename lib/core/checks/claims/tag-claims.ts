// The lexicon of claims: every word that a check of the text looks for, with one tag.
import { type Word as AnyWord, taggerOf } from "../../language/tag-words.ts";
import { applicantWords } from "./words/applicants.ts";
import { disputeWords } from "./words/disputes.ts";
import { documentWords } from "./words/documents.ts";
import { handlingWords } from "./words/handling.ts";
import { logicWords } from "./words/logic.ts";
import { requestWords } from "./words/requests.ts";
import { timeWords } from "./words/time.ts";

export const lexicon = {
  ...requestWords,
  ...handlingWords,
  ...documentWords,
  ...disputeWords,
  ...applicantWords,
  ...timeWords,
  ...logicWords,
} as const;

export type Tag = keyof typeof lexicon;
export type Word = AnyWord<Tag>;

/** The words of a folded text, from left to right. */
export const tagClaims = taggerOf<Tag>([lexicon]);

/** Is there a word with one of these tags? */
export function has(words: readonly Word[], ...tags: readonly Tag[]): boolean {
  return words.some(({ tag }) => tags.includes(tag));
}

/** The last word with one of these tags. */
export function lastOf(words: readonly Word[], ...tags: readonly Tag[]): Word | undefined {
  return [...words].reverse().find(({ tag }) => tags.includes(tag));
}

/** The words that lie between two offsets. */
export function wordsBetween(words: readonly Word[], from: number, to: number): readonly Word[] {
  return words.filter((word) => word.from >= from && word.to <= to);
}
