// The test that stands beside each check: its example is shown, and its words are kept.
import { expect, it } from "vitest";
import type { Finding } from "#core/checks/finding.ts";
import { sideNames } from "#core/desk/side-names.ts";
import { checkReport } from "#core/findings/check-report.ts";
import { contextFor, type Example, type Given } from "./example.ts";

/** Findings and what follows from them. */
export function said(given: Given): readonly Finding[] {
  return checkReport(contextFor(given)).flatMap((finding) => [finding, ...(finding.consequences ?? [])]);
}

/**
 * The check fires where its one thing is broken, nothing else does but what the example allows, it stays silent in the
 * passing example, and its words are these: severity and message, then up to three offers. Only the test file that runs
 * holds the test (`meta`); where other tests gather the examples it says nothing.
 */
export function itShows(meta: ImportMeta, example: Example, words: readonly string[]): void {
  if (!("vitest" in meta) || meta.vitest === undefined) return;
  const { check, failing, passing, also = [] } = example;
  const found = said(failing);
  const finding = found.find(({ number }) => number === check);

  it(`${check} fires when its one thing is broken, and nothing else does`, () => {
    expect(found.map(({ number }) => number)).toContain(check);
    const others = new Set(found.map(({ number }) => number).filter((number) => number !== check));
    expect([...others].sort()).toEqual([...also].sort());
  });

  it(`${check} says these words`, () => {
    const offers = finding?.repairs.slice(0, 3).map(({ label }) => label) ?? [];
    expect([`${finding?.severity} ${finding?.message}`, ...offers]).toEqual(words);
  });

  it(`${check} says what its sides are wherever it shows two`, () => {
    const { edition } = contextFor(failing);
    const unnamed = found.filter(
      (each) => each.left !== undefined && each.right !== undefined && !sideNames(edition, each),
    );
    expect(unnamed).toEqual([]);
  });

  it(`${check} stays silent in its passing example`, () => {
    expect(said(passing).filter(({ number }) => number === check)).toEqual([]);
  });
}
