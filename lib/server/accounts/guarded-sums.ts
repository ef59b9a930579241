// Each level's sums as one visitor may see them: no further than a role reaches. Who collects sees what is signed, as with
// reports; who fills in, reviews or signs for a level sees what stands there now as well.
import { type LevelSum, type SumKind, sumKinds } from "#core/aggregate/level-sums.ts";
import { isWithin, type OfficeNode, officesBelow } from "#core/offices/office-tree.ts";
import { Refusal } from "../ground/refusal.ts";
import type { LevelBelow, LevelContributor, MissingOffice, SumDifference, SumStore } from "../store/sum-store.ts";
import { isOneOf, type Visitor } from "./visitor.ts";

const readers = ["clerk", "reviewer", "secrecyReviewer", "approver"] as const;

export class GuardedSums implements SumStore {
  readonly #sums: SumStore;
  readonly #visitor: Visitor;

  constructor(sums: SumStore, visitor: Visitor) {
    this.#sums = sums;
    this.#visitor = visitor;
  }

  async of(office: string, years: readonly number[], kind: SumKind): Promise<readonly LevelSum[]> {
    return this.#mayLook(office, kind) ? this.#sums.of(office, years, kind) : [];
  }

  async inFull(office: string, year: number, kind: SumKind): Promise<LevelSum | undefined> {
    return this.#mayLook(office, kind) ? this.#sums.inFull(office, year, kind) : undefined;
  }

  async contributors(office: string, year: number, kind: SumKind, cell: string): Promise<readonly LevelContributor[]> {
    return this.#mayLook(office, kind) ? this.#sums.contributors(office, year, kind, cell) : [];
  }

  async below(office: string, year: number, kind: SumKind): Promise<readonly LevelBelow[]> {
    return this.#mayLook(office, kind) ? this.#sums.below(office, year, kind) : [];
  }

  async lastChange(office: string, year: number, kind: SumKind): Promise<string | undefined> {
    return this.#mayLook(office, kind) ? this.#sums.lastChange(office, year, kind) : undefined;
  }

  async missing(office: string, year: number): Promise<readonly MissingOffice[]> {
    return this.#mayLook(office, "signed") ? this.#sums.missing(office, year) : [];
  }

  years(): Promise<readonly number[]> {
    return this.#sums.years();
  }

  check(): Promise<readonly SumDifference[]> {
    return Promise.reject(new Refusal(403, "这件事只能在服务器上做。"));
  }

  #mayLook(office: string, kind: SumKind): boolean {
    return kindsSeen(this.#visitor, office).includes(kind);
  }
}

/** Which sums of an office the visitor may see: none of an office that no role of theirs reaches. */
export function kindsSeen(visitor: Visitor, office: string): readonly SumKind[] {
  if (isOneOf(visitor, office, ...readers)) return sumKinds;
  return isOneOf(visitor, office, "collector") ? ["signed"] : [];
}

/** The highest offices, with offices below them, whose sums the visitor may see. */
export function levelsSeen(visitor: Visitor): readonly OfficeNode[] {
  const { person, tree } = visitor;
  const granted = [...new Set(person.grants.map(({ office }) => office))].filter((office) => {
    return officesBelow(tree, office).length > 0 && kindsSeen(visitor, office).length > 0;
  });
  return granted
    .filter((office) => !granted.some((other) => other !== office && isWithin(tree, office, other)))
    .flatMap((office) => tree.get(office) ?? []);
}
