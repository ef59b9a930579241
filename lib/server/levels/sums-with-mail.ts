// The sums of the levels with the returns that came by mail in them: as the office above took them, not as they stand in this program.
import type { LevelSum, SumKind } from "#core/aggregate/level-sums.ts";
import { isWithin } from "#core/offices/office-tree.ts";
import type { LevelBelow, LevelContributor, MissingOffice } from "../store/sum-store.ts";
import type { Looking } from "./level-place.ts";
import { type Mailed, mailedReturns } from "./mailed-returns.ts";
import { type Replaced, withReplaced } from "./replaced-returns.ts";

type Wanted = Pick<Mailed, "beside" | "unseen">;

interface MailIn extends Wanted {
  /** By year what takes the place of what, at or below an office. */
  readonly replaced: ReadonlyMap<number, readonly Replaced[]>;
}

const asked = new WeakMap<Looking, Map<string, Promise<MailIn>>>();

/** The sums of one visitor's levels. */
export class SumsWithMail {
  readonly #looking: Looking;

  constructor(looking: Looking) {
    this.#looking = looking;
  }

  async of(office: string, years: readonly number[], kind: SumKind): Promise<readonly LevelSum[]> {
    const sums = await this.#looking.store.sums.of(office, years, kind);
    const { replaced } = await this.#mailed(office, years, kind);
    return sums.map((sum) => withReplaced(sum, replaced.get(sum.year) ?? []));
  }

  async below(office: string, year: number, kind: SumKind): Promise<readonly LevelBelow[]> {
    const parts = await this.#looking.store.sums.below(office, year, kind);
    const { replaced } = await this.#mailed(office, [year], kind);
    return this.#each(parts, replaced.get(year) ?? []);
  }

  async contributors(office: string, year: number, kind: SumKind, cell: string): Promise<readonly LevelContributor[]> {
    const parts = await this.#looking.store.sums.contributors(office, year, kind, cell);
    const { replaced } = await this.#mailed(office, [year], kind);
    const those = replaced.get(year);
    if (!those) return parts;
    const withFigures = parts.map(({ value, ...part }) => {
      return { ...part, figures: value === undefined ? {} : { [cell]: value } };
    });
    return this.#each(withFigures, those)
      .map(({ figures, ...part }) => ({ ...part, value: figures[cell] }))
      .sort((one, other) => (other.value ?? -Infinity) - (one.value ?? -Infinity));
  }

  async missing(office: string, year: number): Promise<readonly MissingOffice[]> {
    const { replaced } = await this.#mailed(office, [year], "signed");
    const ids = new Set(replaced.get(year)?.map((each) => each.office));
    return (await this.#looking.store.sums.missing(office, year)).filter((each) => !ids.has(each.office));
  }

  /** Names of those whose file counts in a sum, and what of the mail is in none. */
  async told(office: string, year: number, kind: SumKind): Promise<Wanted & { readonly counted: readonly string[] }> {
    const { replaced, beside, unseen } = await this.#mailed(office, [year], kind);
    return { counted: (replaced.get(year) ?? []).map(({ name }) => name), beside, unseen };
  }

  /** Asked once for all that one screen asks. */
  #mailed(office: string, years: readonly number[], kind: SumKind): Promise<MailIn> {
    const there = asked.get(this.#looking) ?? new Map<string, Promise<MailIn>>();
    asked.set(this.#looking, there);
    const key = [office, kind, ...years].join(" ");
    const known = there.get(key) ?? this.#find(office, years, kind);
    there.set(key, known);
    return known;
  }

  async #find(office: string, years: readonly number[], kind: SumKind): Promise<MailIn> {
    const { store, visitor } = this.#looking;
    const above = visitor.tree.get(office)?.above;
    // Of an office without offices below it the file came to the one above.
    const all = await mailedReturns(this.#looking, office, years);
    const own =
      all.returns.length === 0 && above !== undefined ? await mailedReturns(this.#looking, above, years) : all;
    const returns = own.returns.filter((each) => isWithin(visitor.tree, each.office, office));
    const replaced = new Map<number, Replaced[]>();
    const parts = new Map<string, readonly LevelBelow[]>();
    for (const { place, year, office: id, name, figures } of returns) {
      const key = `${place} ${year}`;
      const beside = parts.get(key) ?? (await store.sums.below(place, year, kind));
      parts.set(key, beside);
      const before = beside.find((part) => part.office === id);
      if (before) replaced.set(year, [...(replaced.get(year) ?? []), { office: id, name, before, figures }]);
    }
    return { replaced, beside: all.beside, unseen: all.unseen };
  }

  #each<Part extends LevelBelow>(parts: readonly Part[], replaced: readonly Replaced[]): readonly Part[] {
    const { tree } = this.#looking.visitor;
    return parts.map((part) => {
      const those = replaced.filter((each) => isWithin(tree, each.office, part.office));
      const [only] = those;
      if (only?.office !== part.office) return withReplaced(part, those);
      const { report: _notCounted, ...rest } = withReplaced(part, those);
      return { ...rest, mailed: true } as Part;
    });
  }
}
