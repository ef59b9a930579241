import { expect, test } from "vitest";
import { editionForYear, lastYear } from "../editions/registry.ts";
import { foldLabel } from "../language/fold-text.ts";
import { applicantWords, disputeKindWords, disputeOutcomeWords, resultWords } from "./lexicon.ts";
import { matchWord, vocabularyOf } from "./match-word.ts";
import { countedTable } from "./register-words.ts";

const edition = editionForYear(lastYear);
const axes = [
  ["requests", "columns", applicantWords],
  ["requests", "rows", resultWords],
  ["disputes", "rows", disputeKindWords],
  ["disputes", "columns", disputeOutcomeWords],
] as const;

test.each(axes)("every word for %s %s means its head, and no other", (register, axis, lexicon) => {
  const counted = edition && countedTable(edition, register, () => undefined);
  if (!counted) throw new Error("no table");
  const vocabulary = vocabularyOf(counted.table[axis], lexicon);
  expect(vocabulary.known.size).toBeGreaterThan(lexicon.length);
  for (const { head, sure, likely = [] } of lexicon) {
    for (const word of sure) {
      const match = matchWord(vocabulary, word);
      if (vocabulary.leaves.has(head)) expect([word, match]).toEqual([word, { kind: "sure", head }]);
      else expect([word, match]).toEqual([word, { kind: "doubtful" }]);
    }
    for (const word of likely)
      expect([word, matchWord(vocabulary, word)]).toEqual([word, { kind: "doubtful", proposed: head }]);
  }
});

test("no word stands in the lexicon twice", () => {
  for (const [, , lexicon] of axes) {
    const words = lexicon.flatMap(({ sure, likely = [] }) => [...sure, ...likely]).map(foldLabel);
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
  }
});
