// Sentences of official prose: no false alarm on what is true, no silence on what is false.
import { expect, it } from "vitest";
import { falseSentences, reportSaying, trueSentences } from "#testing/examples/sentences.ts";
import { checkNarrative } from "../../findings/check-report.ts";
import { contextOf } from "../context.ts";

/** What is said about the sentence: numbers, slips, years; not about the parts the example report leaves out. */
function said(sentence: string): readonly string[] {
  return checkNarrative(contextOf(reportSaying(sentence)))
    .filter(({ number }) => /^(?:N|G|Y|F13|F18|F19)/u.test(number))
    .map(({ number, severity }) => `${number} ${severity}`);
}

it("says nothing about true sentences", () => {
  const alarms = trueSentences.filter((sentence) => said(sentence).length > 0);
  expect(alarms).toEqual([]);
});

it("names what is wrong with false ones, and nothing else", () => {
  const heard = falseSentences.map(([, sentence]) => [
    [...new Set(said(sentence).map((each) => each.slice(0, 3)))].join(" "),
    sentence,
  ]);
  expect(heard).toEqual(falseSentences);
});
