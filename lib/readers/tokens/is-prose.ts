// Lines of a table section that are no part of its tables.
import { foldLabel } from "#core/language/fold-text.ts";
import type { Terms } from "#core/terms/terms.ts";
import type { Token } from "#core/tokens/token.ts";
import type { Line } from "#readers/blocks/lines.ts";

/** A sentence: many letters that belong to no label. Its numbers are no figures of a table. */
export function isProse(line: Line, tokens: readonly Token[]): boolean {
  if (line.pieces.length > 1) return false;
  const text = line.pieces[0]?.text ?? "";
  const letters = text.replace(/[^\p{L}]/gu, "").length;
  if (letters < 16) return false;
  let covered = 0;
  for (const token of tokens) if (token.kind === "head") covered += token.printed.replace(/[^\p{L}]/gu, "").length;
  return letters - covered > 12 && letters - covered > 0.4 * letters;
}

/** The middle or the end of a long label that was broken over lines. */
export function isPartOfTerm(text: string, terms: Terms): boolean {
  const words = foldLabel(text);
  return terms.all.some((term) => term.spelling.length > words.length && term.spelling.join("").includes(words));
}
