// A register's word counts for sure only where all of it is known; with a negation or anything else over it is asked.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { edition2027 } from "#testing/edition-2027.ts";
import type { Edition } from "../editions/edition.ts";
import { editions, requireEdition } from "../editions/registry.ts";
import { foldLabel } from "../language/fold-text.ts";
import { applicantWords, resultWords } from "./lexicon.ts";
import { matchWord, type Vocabulary, vocabularyOf } from "./match-word.ts";

const tableOf = (edition: Edition) =>
  edition.sections.flatMap((section) => section.tables ?? []).find(({ id }) => id === "requests");
const vocabulariesOf = (edition: Edition): readonly Vocabulary[] => {
  const table = tableOf(edition);
  return table ? [vocabularyOf(table.rows, resultWords), vocabularyOf(table.columns, applicantWords)] : [];
};
const edition = requireEdition("2021");
const [results, applicants] = vocabulariesOf(edition) as [Vocabulary, Vocabulary];

describe.each([...editions, edition2027].filter(tableOf).map((each: Edition) => [each.id, each] as const))(
  "the words of %s",
  (_, each) => {
    const all = vocabulariesOf(each).map((vocabulary) => ({ vocabulary, words: [...vocabulary.known] }));

    it("that are sure name their own head, in any writing", () => {
      for (const { vocabulary, words } of all)
        for (const [word, { head, sure, leaf }] of words) {
          if (!leaf) continue;
          expect(matchWord(vocabulary, word), word).toEqual(
            sure ? { kind: "sure", head } : { kind: "doubtful", proposed: head },
          );
          expect(matchWord(vocabulary, `1.${[...word].join(" ")}。`)).toEqual(matchWord(vocabulary, word));
        }
    });

    it("with a negation before them never count as what they deny", () => {
      for (const { vocabulary, words } of all)
        for (const [word, { head, leaf }] of words)
          for (const no of ["不", "未", "没有", "非"]) {
            const match = matchWord(vocabulary, no + word);
            const isKnown = vocabulary.known.has(foldLabel(no + word));
            if (leaf && !isKnown && match.kind === "sure") expect(match.head, no + word).not.toBe(head);
          }
    });

    it("with anything unknown beside them are asked", () => {
      const [{ vocabulary, words }] = all as [(typeof all)[number]];
      const leaves = words.filter(([, { leaf, sure }]) => leaf && sure).map(([word]) => word);
      fc.assert(
        fc.property(
          fc.constantFrom(...leaves),
          fc.constantFrom("养护", "甲乙", "村民组"),
          fc.boolean(),
          (word, other, before) => {
            expect(matchWord(vocabulary, before ? other + word : word + other).kind).not.toBe("sure");
          },
        ),
      );
    });
  },
);

describe("a word", () => {
  it.each(["", "  ", "办理中", "未办结"])("%j leaves the request open", (text) => {
    expect(matchWord(results, text).kind).toBe("open");
  });

  it("of two results names both: nobody chooses for the office", () => {
    const match = matchWord(results, "予以公开、重复申请");
    expect(match).toMatchObject({ kind: "several" });
    expect(match.kind === "several" ? [...match.heads].sort() : []).toEqual(["disclosed", "repeated"]);
  });

  it("of a result with a part of it counts as partly disclosed alone", () => {
    expect(matchWord(results, "部分公开")).toEqual({ kind: "sure", head: "partlyDisclosed" });
  });

  it("of a group alone is asked, with its reason it is sure", () => {
    expect(matchWord(results, "不予公开")).toEqual({ kind: "doubtful" });
    expect(matchWord(results, "不予公开（属于国家秘密）")).toEqual({ kind: "sure", head: "stateSecret" });
  });

  it("of one group with the reason of another is asked", () => {
    expect(matchWord(results, "无法提供：属于国家秘密").kind).not.toBe("sure");
  });

  it("that is a person's name is no kind of applicant", () => {
    for (const name of ["张三", "李总", "王法人", "欧阳自然"])
      expect(matchWord(applicants, name).kind).not.toBe("sure");
  });

  it("gives the same answer however often it is asked, and beside another vocabulary its own", () => {
    for (let turn = 0; turn < 3; turn += 1)
      expect(matchWord(applicants, "自然人")).toEqual({ kind: "sure", head: "naturalPerson" });
    expect(matchWord(results, "自然人予以公开").kind).toBe("doubtful");
    expect(matchWord(results, "自然人予以公开", applicants)).toEqual({ kind: "sure", head: "disclosed" });
  });
});
