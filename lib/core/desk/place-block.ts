// A block that was put where it does not balance is tried around: where it does balance it is recommended.
import type { Edition } from "../editions/edition.ts";
import type { Alignment } from "./alignment.ts";
import { asPut, distance, otherPlacements, type Placement } from "./placement.ts";
import { type Fit, fits, weighAlignment } from "./weigh-alignment.ts";

export interface Placed {
  readonly placement: Placement;
  readonly fit: Fit;
  /** What the sums say of it as it was put. */
  readonly fitAsPut: Fit;
  /** The one placement that balances, where it is another than as put, and how many equations hold there. */
  readonly recommended?: Placement;
  readonly holding: number;
  /** Placements to choose from besides as put: the recommended one, else those that least speaks against. */
  readonly others: readonly { readonly placement: Placement; readonly fit: Fit }[];
  /** The sums speak against it as put, and for no other place. */
  readonly fitsNowhere: boolean;
}

export interface Placing {
  readonly alignment: Alignment;
  readonly placed?: Placed;
}

interface Candidate {
  readonly placement: Placement;
  readonly alignment: Alignment;
  readonly fit: Fit;
}

const mostOthers = 3;

/**
 * Lays a block where it balances, or as `chosen`; `put` is how it lies as put, `lay` lays it elsewhere. What the sums
 * say nothing against stays; two places that are as good as each other are no evidence for either.
 */
export function placeBlock(
  edition: Edition,
  put: Alignment,
  chosen: Placement | undefined,
  lay: (placement: Placement) => Alignment | undefined,
): Placing {
  const fitAsPut = weighAlignment(edition, put);
  const candidates = fits(fitAsPut) ? [] : candidatesFor(edition, put, fitAsPut, lay);
  const sound = candidates.filter(({ fit }) => fits(fit));
  const [first, second] = sound;
  const best = first && first.fit.holding > (second?.fit.holding ?? 0) ? first : undefined;
  const told = {
    fitAsPut,
    fitsNowhere: fitAsPut.broken > 0 && !best,
    others: best ? [best] : (sound.length > 0 ? sound : candidates).slice(0, mostOthers),
    holding: best?.fit.holding ?? fitAsPut.holding,
    ...(best ? { recommended: best.placement } : {}),
  };
  const asked = chosen && candidates.find(({ placement }) => placement === chosen);
  const taken = chosen ? asked : best;
  return taken
    ? { alignment: taken.alignment, placed: { ...told, placement: taken.placement, fit: taken.fit } }
    : { alignment: put, placed: { ...told, placement: asPut, fit: fitAsPut } };
}

/**
 * The placements in which every figure finds a cell and fewer sums are broken than as put, or none; best first. None
 * that makes totals of figures that were none: a block moved along the rows would fit nearly anywhere.
 */
function candidatesFor(
  edition: Edition,
  put: Alignment,
  fitAsPut: Fit,
  lay: (placement: Placement) => Alignment | undefined,
): readonly Candidate[] {
  const wanted = put.landings.length + put.strays.filter(({ reason }) => reason === "outside").length;
  const seen = new Set<string>();
  const found: Candidate[] = [];
  for (const placement of otherPlacements) {
    const alignment = lay(placement);
    if (!alignment || alignment.landings.length < wanted) continue;
    const where = alignment.landings.map(({ cell }) => cell).join();
    if (seen.has(where)) continue;
    seen.add(where);
    const fit = weighAlignment(edition, alignment);
    if (fit.unproved > fitAsPut.unproved) continue;
    if (fits(fit) || fit.broken < fitAsPut.broken) found.push({ placement, alignment, fit });
  }
  return found.sort(
    (one, other) =>
      one.fit.broken - other.fit.broken ||
      other.fit.holding - one.fit.holding ||
      distance(one.placement) - distance(other.placement),
  );
}
