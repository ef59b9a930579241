// Which of the lines that read like headings are the parts: a title counts only at the level of the parts.
import type { Edition } from "#core/editions/edition.ts";
import type { MarkKind } from "#core/terms/section-titles.ts";
import { heaviestRun } from "#readers/blocks/heaviest-run.ts";
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
  const weights = all.map((heading) => weight(heading, level));
  return heaviestRun(order, weights).flatMap((index) => all[index] ?? []);
}
