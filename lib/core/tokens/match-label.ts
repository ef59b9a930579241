// Which head a label names, and how surely: by the words that reading a file goes by.

import type { Edition, Head } from "../editions/edition.ts";
import { foldedWordings } from "../editions/labels.ts";
import { deriveOnce } from "../ground/derive-once.ts";
import { foldLabel } from "../language/fold-text.ts";
import { termsOf } from "../terms/terms.ts";
import { lexLine } from "./lex-line.ts";
import type { HeadToken } from "./token.ts";

/** `official`: the form's own wording; `variant`: a known other wording; `near`: torn, misprinted or with other words. */
export type MatchKind = "official" | "variant" | "near";

export interface LabelMatch<T> {
  readonly target: T;
  readonly kind: MatchKind;
}

/** Something that a label can name. */
export interface Named {
  readonly head: Head;
}

const leastNear = 4;
const leastShare = 0.6;

/**
 * The targets that a label names: those whose label or alias it is, else those whose label is most of it, or it a part of
 * theirs that is most of them. Several where the wording is shared (总计, 其他); none where it names several heads.
 */
export function matchLabel<T extends Named>(
  edition: Edition,
  text: string,
  targets: readonly T[],
): readonly LabelMatch<T>[] {
  const folded = foldLabel(text);
  if (folded === "") return [];
  const known: LabelMatch<T>[] = [];
  for (const target of targets) {
    const wordings = wordingsOf(target.head);
    if (wordings[0] === folded) known.push({ target, kind: "official" });
    else if (wordings.includes(folded)) known.push({ target, kind: "variant" });
  }
  if (known.length > 0 || folded.length < leastNear) return known;
  const heads = headsIn(edition, text, folded);
  const near = heads.length > 0 ? nearest(heads, targets) : targets.filter(({ head }) => isPartOf(folded, head));
  return near.map((target) => ({ target, kind: "near" }));
}

const wordingsOf = deriveOnce((head: Head) => foldedWordings(head));

/** The heads that are printed in a label, where they are most of it. */
function headsIn(edition: Edition, text: string, folded: string): readonly HeadToken[] {
  const line = { pieces: [{ text, place: "", column: -1 }], cells: false, exact: false };
  const heads = lexLine(line, termsOf(edition)).filter((token): token is HeadToken => token.kind === "head");
  const covered = heads.reduce((sum, { printed }) => sum + foldLabel(printed).length, 0);
  return covered >= folded.length * leastShare ? heads : [];
}

/** The targets of the last long head; those before it may only be the groups that it belongs to. */
function nearest<T extends Named>(heads: readonly HeadToken[], targets: readonly T[]): readonly T[] {
  const named = heads.flatMap(({ term, others, printed }) => {
    const meant = new Set([term, ...others].map(({ head }) => head));
    const found = targets.filter(({ head }) => meant.has(head));
    return found.length > 0 && foldLabel(printed).length >= leastNear ? [found] : [];
  });
  const last = named[named.length - 1] ?? [];
  const above = named.slice(0, -1).flat();
  return above.every(({ head }) => last.some((target) => isAbove(head, target.head))) ? last : [];
}

function isAbove(group: Head, head: Head): boolean {
  return group === head || (group.children ?? []).some((child) => isAbove(child, head));
}

/** The middle or the end of a label, as lines of a table break it. */
function isPartOf(folded: string, head: Head): boolean {
  return wordingsOf(head).some((wording) => wording.includes(folded) && folded.length >= wording.length * leastShare);
}
