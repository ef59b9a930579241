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
import { officesNamed } from "./place-of.ts";
import { isOneOf, type Visitor } from "./visitor.ts";

export class GuardedCollections implements CollectionStore {
  readonly #collections: CollectionStore;
  readonly #visitor: Visitor;

  constructor(collections: CollectionStore, visitor: Visitor) {
    this.#collections = collections;
    this.#visitor = visitor;
  }

  async list(): Promise<readonly KeptCollection[]> {
    return (await this.#collections.list()).filter(({ collection }) => this.#collects(collection));
  }

  async read(id: string): Promise<KeptCollection | undefined> {
    const kept = await this.#collections.read(id);
    return kept && this.#collects(kept.collection) ? kept : undefined;
  }

  async create(collection: Collection): Promise<KeptCollection> {
    if (!this.#collects(collection)) throw new Refusal(403, "你没有为这个单位汇总的权限。");
    return this.#collections.create(collection);
  }

  async change(id: string, change: (collection: Collection) => Collection): Promise<KeptCollection | undefined> {
    return (await this.read(id)) && this.#collections.change(id, change);
  }

  async receive(id: string, file: NewFile): Promise<boolean> {
    await this.#require(id);
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

  async #require(id: string): Promise<void> {
    if (!(await this.read(id))) throw new Refusal(404, "没有找到这次汇总。");
  }

  /** A collection is of the office that it names; one that is on no list is the top office's. */
  #collects({ office }: Collection): boolean {
    const { tree } = this.#visitor;
    const named = officesNamed(tree, office.name);
    const offices = named.length > 0 ? named : [...tree.values()].filter(({ above }) => above === undefined);
    return offices.length > 0 && offices.every(({ id }) => isOneOf(this.#visitor, id, "collector"));
  }
}
