// Which official form a source follows: by the heads it prints, then by its year.

import type { Edition, Head } from "#core/editions/edition.ts";
import { deriveOnce } from "#core/ground/derive-once.ts";
import { foldLabel } from "#core/language/fold-text.ts";

const yearsOwn = 0.12;
const least = 0.1;
/** What another form than the year's must show. */
const clearly = 0.35;

/** The edition that the folded text of a source fits best (`demanded`: that of its year); undefined where it fits none. */
export function recognizeEdition(
  text: string,
  demanded: Edition | undefined,
  among: readonly Edition[],
): Edition | undefined {
  const labels = among.map((edition) => labelsOf(edition));
  const everywhere = [...new Set(labels.flatMap((tables) => tables.flatMap((table) => [...table])))];
  const standing = new Set(everywhere.filter((label) => stands(text, label, everywhere)));
  let best: Edition | undefined;
  let bestScore = 0;
  among.forEach((edition, index) => {
    const tables = labels[index] ?? [];
    const shares = tables.map((table) => table.filter((label) => standing.has(label)).length / table.length);
    const titles = edition.sections.map((section) => foldLabel(section.title.replace(/\{\{[^}]*\}\}/gu, "")));
    const printed = titles.filter((title) => text.includes(title)).length / titles.length;
    const fit = (shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length) + printed) / 2;
    const score = fit + (edition === demanded ? yearsOwn : 0);
    if (fit < (demanded && edition !== demanded ? clearly : least) || score <= bestScore) return;
    best = edition;
    bestScore = score;
  });
  return best;
}

/** The labels of each table. */
const labelsOf = deriveOnce((edition: Edition): readonly (readonly string[])[] => {
  const below = (heads: readonly Head[]): string[] =>
    heads.flatMap((head) => [foldLabel(head.label), ...below(head.children ?? [])]);
  return edition.sections.flatMap((section) =>
    (section.tables ?? []).map((table) =>
      [...new Set([...below(table.rows), ...below(table.columns)])].filter((label) => label.length > 1),
    ),
  );
});

/** The label stands somewhere by itself, not only inside a longer label. */
function stands(text: string, label: string, everywhere: readonly string[]): boolean {
  const longer = everywhere.filter((other) => other.length > label.length && other.includes(label));
  let at = text.indexOf(label);
  while (at >= 0) {
    const inside = longer.some((other) => {
      const offset = other.indexOf(label);
      return text.startsWith(other, at - offset);
    });
    if (!inside) return true;
    at = text.indexOf(label, at + 1);
  }
  return false;
}
