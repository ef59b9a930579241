// Which of the lines that read like headings are the parts: a title counts only at the level of the parts.
import type { Edition } from "#core/editions/edition.ts";
import type { MarkKind } from "#readers/terms/section-titles.ts";
import type { Heading } from "./find-headings.ts";

const kinds: readonly MarkKind[] = ["chinese", "bracket", "digit"];

/** The headings of the parts, in the edition's order. The level of most parts is the level of all. */
export function chooseHeadings(edition: Edition, all: readonly Heading[]): readonly Heading[] {
  const level = levelOf(edition, all);
  const onLevel = bestChain(edition, all, level);
  const marked = onLevel.filter(({ kind }) => kind === level).length;
  if (marked < 3) return onLevel;
  return onLevel.filter(({ kind, tableFollows }) => kind === level || kind === "none" || tableFollows);
}

/** The kind of mark that makes the best chain of its own. */
function levelOf(edition: Edition, all: readonly Heading[]): MarkKind {
  const worth = (kind: MarkKind) =>
    bestChain(
      edition,
      all.filter((heading) => heading.kind === kind),
      kind,
    ).reduce((sum, heading) => sum + weight(heading, kind), 0);
  return [...kinds].sort((a, b) => worth(b) - worth(a))[0] ?? "chinese";
}

function weight({ kind, numbered, alike, tableFollows }: Heading, level: MarkKind): number {
  const own = kind === level ? 20 : kind === "none" ? 10 : 2;
  return own + (numbered ? 6 : 0) + (tableFollows ? 15 : 0) - (alike ? 5 : 0);
}

/** The heaviest run of headings in the edition's order; of equal ones the last (earlier ones are doubled headings). */
function bestChain(edition: Edition, all: readonly Heading[], level: MarkKind): readonly Heading[] {
  const order = all.map((heading) => edition.sections.indexOf(heading.section));
  const worth = all.map((heading) => weight(heading, level));
  const next = new Array<number>(all.length).fill(-1);
  for (let i = all.length - 1; i >= 0; i -= 1) {
    const own = worth[i] ?? 0;
    for (let j = i + 1; j < all.length; j += 1) {
      if ((order[j] ?? 0) > (order[i] ?? 0) && own + (worth[j] ?? 0) > (worth[i] ?? 0)) {
        worth[i] = own + (worth[j] ?? 0);
        next[i] = j;
      }
    }
  }
  let start = -1;
  for (let i = 0; i < all.length; i += 1) if (start < 0 || (worth[i] ?? 0) >= (worth[start] ?? 0)) start = i;
  const chain: Heading[] = [];
  for (let i = start; i >= 0; i = next[i] ?? -1) chain.push(all[i] as Heading);
  return chain;
}
