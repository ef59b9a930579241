// Where the sum that an office signed is another one than its level now: something below it changed since, or somebody altered it.

import { cellsOf } from "#core/editions/cells.ts";
import { officesBelow } from "#core/offices/office-tree.ts";
import type { Figures } from "#core/report/report.ts";
import { leafFigures } from "../store/leaf-figures.ts";
import type { FoundPlace, Looking } from "./level-place.ts";
import { SumsWithMail } from "./sums-with-mail.ts";

/** Of so many offices the sums that they signed are read beside. */
export const mostCompared = 50;

interface Differing {
  /** In how many cells the office's own is another one. */
  readonly differing?: number;
  /** Of which offices one level down, and in how many cells. */
  readonly differingBelow?: readonly { readonly name: string; readonly cells: number }[];
}

/** Of what is signed alone. `figures`: what the level adds up to. */
export async function differingSums(looking: Looking, place: FoundPlace, figures: Figures): Promise<Differing> {
  const { office, year, kind, isUpper, edition } = place;
  const { store, visitor } = looking;
  if (kind !== "signed" || !isUpper) return {};
  const upper = officesBelow(visitor.tree, office.id).filter(({ id }) => officesBelow(visitor.tree, id).length > 0);
  const compared = upper.length <= mostCompared ? upper : [];
  const signed = await store.signedSums?.([office.id, ...compared.map(({ id }) => id)], year);
  if (!signed || signed.size === 0) return {};
  const differingIn = (id: string, level: Figures) => {
    const sum = signed.get(id);
    const said = sum && leafFigures(edition, sum);
    return said ? cellsOf(edition).filter(({ name }) => (said[name] ?? 0) !== (level[name] ?? 0)).length : 0;
  };
  const own = differingIn(office.id, figures);
  const isAsked = compared.some(({ id }) => signed.has(id));
  const parts = isAsked ? await new SumsWithMail(looking).below(office.id, year, kind) : [];
  const below = parts
    .map((part) => ({ name: part.name, cells: differingIn(part.office, part.figures) }))
    .filter(({ cells }) => cells > 0);
  return { ...(own > 0 ? { differing: own } : {}), ...(below.length > 0 ? { differingBelow: below } : {}) };
}
