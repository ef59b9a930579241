// True and false sentences of many offices: nothing is said about the true ones, the false ones are found by their check.
import { expect, it } from "vitest";
import { checkNarrative } from "#core/findings/check-report.ts";
import type { Report } from "#core/report/report.ts";
import { statedSentences } from "#testing/examples/stated-sentences.ts";
import { contextOf } from "../context.ts";

function said(report: Report): readonly string[] {
  return checkNarrative(contextOf(report))
    .filter(({ number }) => /^[NG]|^F19/u.test(number))
    .map(({ number, message }) => `${number} ${message}`);
}

it("says nothing about true sentences", () => {
  const sentences = statedSentences.filter(({ check }) => check === undefined);
  const alarms = sentences.flatMap(({ report, silent }) => {
    const before = said(silent);
    return said(report).filter((each) => !before.includes(each));
  });
  expect(sentences.length).toBeGreaterThan(70);
  expect(alarms).toEqual([]);
});

it("finds what false sentences contradict", () => {
  const sentences = statedSentences.filter(({ check }) => check !== undefined);
  const missed = sentences.filter(({ check, report }) => !said(report).some((each) => each.slice(0, 3) === check));
  expect(sentences.length).toBeGreaterThan(70);
  expect(missed.map(({ sentence }) => sentence)).toEqual([]);
});
