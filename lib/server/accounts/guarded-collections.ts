// Collections as one visitor may use them: those of the offices that they collect for.
import type { Collection } from "#core/collection/collection.ts";
import { Refusal } from "../ground/refusal.ts";
import type {
  CollectionStore,
  KeptCollection,
  KeptReturn,
  NewFile,
  ReadOutcome,
  WaitingFile,
  WholeCollection,
} from "../store/collection-store.ts";
import { requireDeciding } from "./deciding-collection.ts";
import { officesNamed, placeOfCollection } from "./place-of.ts";
import { isOneOf, type Visitor } from "./visitor.ts";

export class GuardedCollections implements CollectionStore {
  readonly #collections: CollectionStore;
  readonly #visitor: Visitor;

  constructor(collections: CollectionStore, visitor: Visitor) {
    this.#collections = collections;
    this.#visitor = visitor;
  }

  async list(): Promise<readonly KeptCollection[]> {
    return (await this.#collections.list()).filter((kept) => this.#collects(kept));
  }

  async read(id: string): Promise<KeptCollection | undefined> {
    const kept = await this.#collections.read(id);
    return kept && this.#collects(kept) ? kept : undefined;
  }

  async create(collection: Collection): Promise<KeptCollection> {
    if (!this.#collects({ collection })) throw new Refusal(403, "你没有为这个单位汇总的权限。");
    const place = placeOfCollection(this.#visitor.tree, collection.office.name);
    return this.#collections.create(this.#signed(collection, 0), place, (there) =>
      this.#requireFirst(collection, place, there),
    );
  }

  async of(places: readonly string[], years: readonly number[]): Promise<readonly KeptCollection[]> {
    return (await this.#collections.of(places, years)).filter((kept) => this.#collects(kept));
  }

  async exempting(years: readonly number[]): Promise<readonly KeptCollection[]> {
    return (await this.#collections.exempting(years)).filter((kept) => this.#collects(kept));
  }

  async withFiles(years: readonly number[]): Promise<readonly KeptCollection[]> {
    return (await this.#collections.withFiles(years)).filter((kept) => this.#collects(kept));
  }

  async change(id: string, change: (collection: Collection) => Collection): Promise<KeptCollection | undefined> {
    const kept = await this.read(id);
    if (!kept) return undefined;
    await this.#requireDeciding(kept);
    return this.#collections.change(
      id,
      (collection) => this.#signed(change(collection), collection.decisions.length),
      placeOfCollection(this.#visitor.tree, kept.collection.office.name),
    );
  }

  async receive(id: string, file: NewFile): Promise<boolean> {
    await this.#requireDeciding(await this.#require(id));
    return this.#collections.receive(id, file);
  }

  async nextWaiting(id: string, busy: readonly number[]): Promise<WaitingFile | undefined> {
    return (await this.read(id)) && this.#collections.nextWaiting(id, busy);
  }

  async settle(id: string, file: number, outcome: ReadOutcome): Promise<void> {
    await this.#require(id);
    await this.#collections.settle(id, file, outcome);
  }

  async returns(id: string, withFigures: boolean): Promise<readonly KeptReturn[]> {
    return (await this.read(id)) ? this.#collections.returns(id, withFigures) : [];
  }

  async progress(id: string): Promise<{ readonly files: number; readonly waiting: number }> {
    return (await this.read(id)) ? this.#collections.progress(id) : { files: 0, waiting: 0 };
  }

  async body(id: string, file: number): Promise<string | undefined> {
    return (await this.read(id)) && this.#collections.body(id, file);
  }

  async fix(id: string, sum: string): Promise<void> {
    await this.#require(id);
    await this.#collections.fix(id, sum);
  }

  async takeOut(id: string): Promise<WholeCollection | undefined> {
    return (await this.read(id)) && this.#collections.takeOut(id);
  }

  putIn(): Promise<void> {
    return Promise.reject(new Refusal(403, "这件事只能在服务器上做。"));
  }

  async fixed(id: string): Promise<string | undefined> {
    return (await this.read(id)) && this.#collections.fixed(id);
  }

  async #require(id: string): Promise<KeptCollection> {
    const kept = await this.read(id);
    if (!kept) throw new Refusal(404, "没有找到这次汇总。");
    return kept;
  }

  /**
   * One collection of an office and a year: what is accepted, exempt or put off in one is not known in another. It is refused to
   * make a second one, also where somebody else makes the first at this moment.
   */
  #requireFirst({ office, year }: Collection, place: string | undefined, there: readonly KeptCollection[]): void {
    if (there.some((kept) => this.#placeOf(kept) === place))
      throw new Refusal(
        409,
        `“${office.name}”${year}年已经有一次汇总，不能再建一次；请在“汇总”里打开那一次，名单、截止日期都可以在那里改。`,
      );
  }

  async #requireDeciding(kept: KeptCollection): Promise<void> {
    const place = this.#placeOf(kept);
    if (place === undefined) return;
    const those = await this.#collections.of([place], [kept.collection.year]);
    requireDeciding(
      kept,
      those.filter((one) => this.#placeOf(one) === place),
    );
  }

  #placeOf({ place, collection }: KeptCollection): string | undefined {
    return place ?? placeOfCollection(this.#visitor.tree, collection.office.name);
  }

  /** Who decided is the session's person, never the client's word. `known`: how many decisions there were before. */
  #signed(collection: Collection, known: number): Collection {
    const by = this.#visitor.person.name;
    const decisions = collection.decisions.map((each, index) => (index < known ? each : { ...each, by }));
    return { ...collection, decisions };
  }

  /** A collection is of the office that it was made for; else of the one that it names, on no list the top office's. */
  #collects({ collection: { office }, place }: Pick<KeptCollection, "collection" | "place">): boolean {
    const { tree } = this.#visitor;
    if (place !== undefined && tree.has(place)) return isOneOf(this.#visitor, place, "collector");
    const named = officesNamed(tree, office.name);
    const offices = named.length > 0 ? named : [...tree.values()].filter(({ above }) => above === undefined);
    return offices.length > 0 && offices.every(({ id }) => isOneOf(this.#visitor, id, "collector"));
  }
}
