// Which head a pasted label names, and how surely.

import type { Head } from "../editions/edition.ts";
import { foldedWordings } from "../editions/labels.ts";
import { deriveOnce } from "../ground/derive-once.ts";
import { foldLabel } from "../language/fold-text.ts";

/** `official`: the form's own wording; `variant`: a known other wording; `near`: one contains most of the other. */
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
 * The targets that a label names: those whose label or alias it is, else those it resembles (one contains the other and
 * is at least 60 % of it). Several where the wording is shared (总计, 其他).
 */
export function matchLabel<T extends Named>(text: string, targets: readonly T[]): readonly LabelMatch<T>[] {
  const folded = foldLabel(text);
  if (folded === "") return [];
  const matches: LabelMatch<T>[] = [];
  const near: LabelMatch<T>[] = [];
  for (const target of targets) {
    const wordings = wordingsOf(target.head);
    if (wordings[0] === folded) matches.push({ target, kind: "official" });
    else if (wordings.includes(folded)) matches.push({ target, kind: "variant" });
    else if (wordings.some((wording) => resembles(wording, folded))) near.push({ target, kind: "near" });
  }
  return matches.length > 0 ? matches : near;
}

const wordingsOf = deriveOnce((head: Head) => foldedWordings(head));

function resembles(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length >= leastNear && short.length / long.length >= leastShare && long.includes(short);
}
