// No line of a source is lost without a note: every word of it is in a part, a table, the page's furniture or the notes.
import { existsSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editions } from "#core/editions/registry.ts";
import { foldLabel } from "#core/language/fold-text.ts";
import { isPageNumber } from "#core/language/page-furniture.ts";
import { simplify } from "#core/language/simplify.ts";
import type { Account, Source } from "#core/report/source.ts";
import { reportTitle } from "#core/report/title.ts";
import { type ReadResult, readReport } from "#readers/read-report.ts";
import { balancedReport } from "#testing/balanced-report.ts";
import { layouts, printedRows } from "#testing/lay-out-report.ts";
import { publishedBytes, publishedNames } from "#testing/published-report.ts";

const folder = join(import.meta.dirname, "../../testing/published");

/** Letters and digits of all texts, in a fixed order: what may not be lost. */
function wordsOf(texts: readonly string[]): string {
  return [...simplify(texts.join("")).replace(/[^\p{L}\p{N}]/gu, "")].sort().join("");
}

function piecesOf(source: Source): Map<string, string> {
  return new Map(
    source.blocks.flatMap((block): (readonly [string, string])[] =>
      block.kind === "paragraph"
        ? [[block.place, block.text]]
        : block.rows.flat().map(({ place, text }) => [place, text] as const),
    ),
  );
}

/** Checks that the accounts are all of the source, and that each is what it says. Returns them. */
function accounted(result: ReadResult): readonly Account[] {
  if (!result.ok) throw new Error(result.message);
  const { source, report, notes } = result;
  const accounts = source.accounts ?? [];
  const byPlace = new Map<string, Account[]>();
  for (const account of accounts) byPlace.set(account.place, [...(byPlace.get(account.place) ?? []), account]);
  const lost = [...piecesOf(source)].flatMap(([place, text]) => {
    const kept = (byPlace.get(place) ?? []).map((account) => account.text);
    return wordsOf([text]) === wordsOf(kept) ? [] : [{ place, text, kept }];
  });
  expect(lost).toEqual([]);
  const narrative = foldLabel(Object.values(report.narrative).join("\n"));
  const words = (text: string) => foldLabel(text.replace(/^\s*[^\p{L}\p{N}]+/u, ""));
  for (const { fate, text } of accounts) {
    if (fate === "text") expect(narrative).toContain(words(text).slice(-40));
    if (fate === "title") expect(foldLabel(reportTitle(report))).toContain(words(text));
    if (fate === "heading") expect(text.length).toBeLessThanOrEqual(80);
  }
  const kept = (fate: Account["fate"]) =>
    accounts.filter((account) => account.fate === fate && !isPageNumber(account.text));
  expect(kept("furniture").length > 0).toBe(notes.some((note) => /不是正文，没有读入/u.test(note)));
  for (const { text } of kept("unread")) expect(notes.join()).toContain(text.trim().slice(0, 12));
  return accounts;
}

describe("every line of a source is accounted for", () => {
  const files = publishedNames().flatMap((name) =>
    [".txt", ".pdf"].map((ending) => name + ending).filter((file) => existsSync(join(folder, file))),
  );
  it.each(files)("%s", async (file) => {
    expect(accounted(await readReport(publishedBytes(file))).length).toBeGreaterThan(5);
  });

  const generated = editions.flatMap((edition) => Object.keys(layouts).map((layout) => ({ edition, layout })));
  it.each(generated)("$edition.id: $layout", async ({ edition, layout }) => {
    const [report] = fc.sample(balancedReport(edition, true), { seed: 7, numRuns: 1 });
    if (!report) throw new Error("no report was made");
    const print = layouts[layout];
    if (!print) throw new Error(layout);
    const result = await readReport(new TextEncoder().encode(print(printedRows(edition, report))));
    expect(accounted(result).length).toBeGreaterThan(5);
  });
});
