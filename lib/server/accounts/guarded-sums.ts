// Each level's sums as one visitor may see them: no further than a role reaches. Who collects sees what is signed, as with
// reports; who fills in, reviews or signs for a level sees what stands there now as well.
import { type LevelSum, type SumKind, sumKinds } from "#core/aggregate/level-sums.ts";
import { isWithin, type OfficeNode, officesBelow } from "#core/offices/office-tree.ts";
import { isApproved } from "#core/workflow/states.ts";
import { Refusal } from "../ground/refusal.ts";
import type { ReportBelow } from "../store/receipt-store.ts";
import type { Store } from "../store/store.ts";
import type {
  LevelBelow,
  LevelContributor,
  MissingOffice,
  OfficeBelow,
  SumDifference,
  SumStore,
} from "../store/sum-store.ts";
import { type SparedOffices, sparedBy, withoutReport } from "./spared-offices.ts";
import { isOneOf, type Visitor } from "./visitor.ts";

const readers = ["clerk", "reviewer", "secrecyReviewer", "approver"] as const;

/** What is asked to know who owes no return; absent where only the sums themselves are looked at. */
type Kept = Pick<Store, "collections" | "receipts">;

export class GuardedSums implements SumStore {
  readonly #sums: SumStore;
  readonly #visitor: Visitor;
  readonly #kept: Kept | undefined;

  constructor(sums: SumStore, visitor: Visitor, kept?: Kept) {
    this.#sums = sums;
    this.#visitor = visitor;
    this.#kept = kept;
  }

  async of(office: string, years: readonly number[], kind: SumKind): Promise<readonly LevelSum[]> {
    if (!this.#mayLook(office, kind)) return [];
    const [sums, spared] = await Promise.all([this.#sums.of(office, years, kind), this.#sparedIn(office, years, kind)]);
    return sums.map((sum) => withoutSpared(sum, spared.get(sum.year)));
  }

  async inFull(office: string, year: number, kind: SumKind): Promise<LevelSum | undefined> {
    if (!this.#mayLook(office, kind)) return undefined;
    const sum = await this.#sums.inFull(office, year, kind);
    return sum && withoutSpared(sum, (await this.#sparedIn(office, [year], kind)).get(year));
  }

  async contributors(office: string, year: number, kind: SumKind, cell: string): Promise<readonly LevelContributor[]> {
    if (!this.#mayLook(office, kind)) return [];
    return this.#owing(office, year, kind, await this.#sums.contributors(office, year, kind, cell));
  }

  async below(office: string, year: number, kind: SumKind): Promise<readonly LevelBelow[]> {
    if (!this.#mayLook(office, kind)) return [];
    return this.#owing(office, year, kind, await this.#sums.below(office, year, kind));
  }

  async lastChange(office: string, year: number, kind: SumKind): Promise<string | undefined> {
    return this.#mayLook(office, kind) ? this.#sums.lastChange(office, year, kind) : undefined;
  }

  async missing(office: string, year: number): Promise<readonly MissingOffice[]> {
    if (!this.#mayLook(office, "signed")) return [];
    const [missing, spared] = await Promise.all([
      this.#sums.missing(office, year),
      this.#sparedIn(office, [year], "signed"),
    ]);
    return missing.filter((each) => !spared.get(year)?.has(each.office));
  }

  years(): Promise<readonly number[]> {
    return this.#sums.years();
  }

  check(): Promise<readonly SumDifference[]> {
    return Promise.reject(new Refusal(403, "这件事只能在服务器上做。"));
  }

  /** Each office one level down with as many due as owe a return. */
  async #owing<Part extends OfficeBelow>(office: string, year: number, kind: SumKind, parts: readonly Part[]) {
    const spared = (await this.#sparedIn(office, [year], kind)).get(year);
    if (!spared || spared.size === 0) return parts;
    const { tree } = this.#visitor;
    return parts.map((part) => {
      const own = new Map([...spared].filter(([id]) => isWithin(tree, id, part.office)));
      return withoutSpared(part, own);
    });
  }

  /** By year: who at or below the office is exempt, and has reported nothing of this kind all the same. */
  async #sparedIn(
    office: string,
    years: readonly number[],
    kind: SumKind,
  ): Promise<ReadonlyMap<number, SparedOffices>> {
    if (!this.#kept) return new Map();
    const { tree } = this.#visitor;
    const collections = await this.#kept.collections.exempting(years);
    const found = new Map<number, SparedOffices>();
    for (const year of new Set(years)) {
      const those = collections.filter(({ collection }) => collection.year === year);
      const spared = sparedBy(tree, those, office);
      if (spared.size === 0) continue;
      const reports = await this.#kept.receipts.reportsOf([...spared.keys()], [year]);
      const isOne = kind === "signed" ? ({ state }: ReportBelow) => isApproved(state) : () => true;
      found.set(year, withoutReport(spared, reports, isOne));
    }
    return found;
  }

  #mayLook(office: string, kind: SumKind): boolean {
    return kindsSeen(this.#visitor, office).includes(kind);
  }
}

function withoutSpared<Counted extends { readonly office: string; readonly due: number }>(
  counted: Counted,
  spared: SparedOffices | undefined,
): Counted & { readonly exempt?: string } {
  if (!spared || spared.size === 0) return counted;
  const exempt = spared.get(counted.office);
  return { ...counted, due: Math.max(0, counted.due - spared.size), ...(exempt === undefined ? {} : { exempt }) };
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
