// Each level's sum where nothing is kept of it: worked out of the reports each time. One office's, or a county's, are no many.
import {
  countedReturn,
  type LevelSum,
  leavesUnder,
  markOf,
  type PlacedReturn,
  type SumKind,
} from "#core/aggregate/level-sums.ts";
import { sumReturns } from "#core/aggregate/sum-returns.ts";
import { cellByName } from "#core/editions/cells.ts";
import type { Edition } from "#core/editions/edition.ts";
import { editionForYear } from "#core/editions/registry.ts";
import { type OfficeTree, officesBelow, treeOf } from "#core/offices/office-tree.ts";
import { isApproved, signingMoves } from "#core/workflow/states.ts";
import type { Store } from "./store.ts";
import { sumDigest } from "./sum-digest.ts";
import type { LevelBelow, LevelContributor, MissingOffice, SumDifference, SumStore } from "./sum-store.ts";

/** All that a year's sums are made of. */
interface Year {
  readonly year: number;
  readonly edition: Edition;
  readonly tree: OfficeTree;
  readonly returns: ReadonlyMap<string, readonly (PlacedReturn & { readonly state: MissingOffice["state"] })[]>;
}

export class WorkedOutSums implements SumStore {
  readonly #store: Pick<Store, "figuresOf" | "list" | "people" | "review">;

  constructor(store: Pick<Store, "figuresOf" | "list" | "people" | "review">) {
    this.#store = store;
  }

  async of(office: string, years: readonly number[], kind: SumKind): Promise<readonly LevelSum[]> {
    const found: LevelSum[] = [];
    for (const year of [...new Set(years)].sort((one, other) => one - other)) {
      const sum = await this.inFull(office, year, kind);
      if (sum) found.push(sum);
    }
    return found;
  }

  async inFull(office: string, year: number, kind: SumKind): Promise<LevelSum | undefined> {
    const all = await this.#read(year);
    return all?.tree.has(office) ? sumAt(all, office, kind) : undefined;
  }

  async contributors(office: string, year: number, kind: SumKind, cell: string): Promise<readonly LevelContributor[]> {
    const edition = editionForYear(year);
    if (!edition || !cellByName(edition, cell)) return [];
    return (await this.below(office, year, kind))
      .map(({ figures, ...one }) => ({ ...one, value: figures[cell] }))
      .sort(
        (one, other) => (other.value ?? -Infinity) - (one.value ?? -Infinity) || (one.office < other.office ? -1 : 1),
      );
  }

  async below(office: string, year: number, kind: SumKind): Promise<readonly LevelBelow[]> {
    const all = await this.#read(year);
    if (!all) return [];
    return officesBelow(all.tree, office)
      .map(({ id, name }) => {
        const { figures, due, reported, doubled } = sumAt(all, id, kind);
        const own = officesBelow(all.tree, id).length > 0 ? undefined : countedAt(all, id, kind);
        const report = own && own !== "doubled" ? { report: own.report } : {};
        return { office: id, name, figures, due, reported, doubled, ...report };
      })
      .sort((one, other) => (one.office < other.office ? -1 : 1));
  }

  async lastChange(office: string, year: number, kind: SumKind): Promise<string | undefined> {
    const all = await this.#read(year);
    if (!all) return undefined;
    const reports = leavesUnder(all.tree, office).flatMap((leaf) => all.returns.get(leaf) ?? []);
    const ids = new Set(reports.map(({ report }) => report));
    if (kind === "live") {
      const heads = await this.#store.list();
      return newestOf(heads.flatMap(({ id, updatedAt }) => (ids.has(id) ? [updatedAt] : [])));
    }
    const handings = await Promise.all([...ids].map((id) => this.#store.review.handings(id)));
    return newestOf(handings.flat().flatMap(({ move, at }) => (signingMoves.includes(move) ? [at] : [])));
  }

  async missing(office: string, year: number): Promise<readonly MissingOffice[]> {
    const all = await this.#read(year);
    if (!all) return [];
    const isSigned = (id: string) => typeof countedAt(all, id, "signed") === "object";
    return leavesUnder(all.tree, office)
      .filter((id) => !isSigned(id))
      .map((id) => {
        const { name = "", above } = all.tree.get(id) ?? {};
        const returns = all.returns.get(id) ?? [];
        const [alone] = returns.length === 1 ? returns : [];
        const on = (above !== undefined && all.tree.get(above)?.name) || "";
        return {
          office: id,
          name,
          above: on,
          reports: returns.length,
          ...(alone?.state ? { state: alone.state } : {}),
          ...(returns.filter(({ signed }) => signed).length > 1 ? { doubled: true as const } : {}),
        };
      });
  }

  async years(): Promise<readonly number[]> {
    const years = (await this.#store.list()).filter(({ deletedAt }) => !deletedAt).map(({ year }) => year);
    return [...new Set(years)].sort((one, other) => one - other);
  }

  /** Nothing is kept that could differ. */
  check(): Promise<readonly SumDifference[]> {
    return Promise.resolve([]);
  }

  async #read(year: number): Promise<Year | undefined> {
    const edition = editionForYear(year);
    if (!edition) return undefined;
    const [figures, works, heads, offices] = await Promise.all([
      this.#store.figuresOf(edition, year),
      this.#store.review.works(),
      this.#store.list(),
      this.#store.people.offices(),
    ]);
    const byReport = new Map(figures.map((each) => [each.id, each.figures]));
    const versions = new Map(heads.map(({ id, version }) => [id, version]));
    const returns = new Map<string, (PlacedReturn & { readonly state: MissingOffice["state"] })[]>();
    for (const { report, office, state } of works) {
      const of = byReport.get(report);
      if (!of) continue;
      const placed = { office, report, version: versions.get(report) ?? 0, signed: isApproved(state), state };
      returns.set(office, [...(returns.get(office) ?? []), { ...placed, figures: of }]);
    }
    return { year, edition, tree: treeOf(offices), returns };
  }
}

function newestOf(times: readonly string[]): string | undefined {
  return [...times].sort().at(-1);
}

function countedAt({ returns }: Year, office: string, kind: SumKind): PlacedReturn | "doubled" | undefined {
  return countedReturn(returns.get(office) ?? [], kind);
}

function sumAt(all: Year, office: string, kind: SumKind): LevelSum {
  const { tree, edition, year } = all;
  const leaves = leavesUnder(tree, office);
  const found = leaves.map((leaf) => countedAt(all, leaf, kind));
  const counted = found.filter((each) => typeof each === "object");
  const addends = counted.map(({ office, figures }) => ({
    office,
    edition,
    figures,
    state: "accepted" as const,
    digest: "",
  }));
  return {
    office,
    year,
    kind,
    due: leaves.length,
    reported: counted.length,
    doubled: found.filter((each) => each === "doubled").length,
    figures: sumReturns(edition, addends).figures,
    digest: sumDigest(counted.map(markOf)),
  };
}
