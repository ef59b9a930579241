// The store as one visitor may use it: the one place where it is decided who sees and changes what.

import type { Edition } from "#core/editions/edition.ts";
import type { Report } from "#core/report/report.ts";
import { refuseWriting } from "#core/workflow/judge-move.ts";
import { type Reading, readingOf } from "#core/workflow/roles.ts";
import { isApproved } from "#core/workflow/states.ts";
import { Refusal } from "../ground/refusal.ts";
import type { FactsStore, KeptFacts } from "../store/facts-store.ts";
import type { KeptReport } from "../store/kept-report-shape.ts";
import type { PeopleStore } from "../store/people-store.ts";
import type { ReceiptStore } from "../store/receipt-store.ts";
import type { Receiving } from "../store/receiving.ts";
import type { RegisterStore } from "../store/register-store.ts";
import type { ReportWork, ReviewStore, Writer } from "../store/review-store.ts";
import type {
  CollectionBelow,
  Draft,
  DraftSummary,
  HistoryPage,
  Merge,
  NewDraft,
  OfficeFigures,
  Revision,
  SaveRequest,
  Store,
} from "../store/store.ts";
import type { SumStore } from "../store/sum-store.ts";
import { collectionsBelow } from "./collections-below.ts";
import { GuardedCollections } from "./guarded-collections.ts";
import { GuardedReceiving } from "./guarded-receiving.ts";
import { GuardedReview } from "./guarded-review.ts";
import { GuardedSums, kindsSeen } from "./guarded-sums.ts";
import { ownName, placeOf, placeOfCollection } from "./place-of.ts";
import { signedSumsOf } from "./signed-sums.ts";
import { isOneOf, noteBy, type Visitor } from "./visitor.ts";

export class GuardedStore implements Store {
  readonly collections: GuardedCollections;
  readonly review: ReviewStore;
  readonly receipts: ReceiptStore;
  readonly receiving: Receiving;
  readonly registers: RegisterStore;
  readonly sums: SumStore;
  readonly facts: FactsStore;
  readonly #store: Store;
  readonly #visitor: Visitor;
  readonly #writer: Writer;
  readonly #forbid: (refusal: Refusal) => never;

  /** `forbid`: how it is told that the visitor knows of a report but may not see what it says. */
  constructor(store: Store, visitor: Visitor, forbid: (refusal: Refusal) => never = fail) {
    this.#forbid = forbid;
    this.#store = store;
    this.#visitor = visitor;
    this.#writer = { person: visitor.person.id };
    const guard = {
      requireReport: (id: string) => this.#requireWhole(id),
      requireWriting: (id: string) => this.#requireWriting(id),
      ownName: (name: string) => ownName(visitor, name),
    };
    this.collections = new GuardedCollections(store.collections, visitor);
    this.review = new GuardedReview(store.review, visitor, guard.requireReport, () => this.#seen());
    this.receipts = {
      of: async (report) => ((await this.#requireWhole(report)) ? store.receipts.of(report) : []),
      reportsOf: notForVisitors,
      receive: notForVisitors,
      standings: notForVisitors,
    };
    this.receiving = new GuardedReceiving(store, visitor);
    this.registers = guardedRegisters(store.registers, guard);
    this.sums = new GuardedSums(store.sums, visitor, store);
    this.facts = guardedFacts(store.facts, () => this.#seen());
  }

  /** Accounts are the administrators' affair; what they do asks for a visitor itself. */
  get people(): PeopleStore {
    throw new Refusal(403, "只有管理员可以管理账号。");
  }

  async collectionOfSum(report: string, office: string, year: number) {
    const kept = await this.receiving.collectionOfSum(report, office, year);
    if (!kept) return undefined;
    const person = { ...this.#visitor.person, grants: [{ role: "collector" as const, office }] };
    return { kept, store: new GuardedStore(this.#store, { ...this.#visitor, person }) };
  }

  async keeperOfSum(collection: string): Promise<Store> {
    const kept = await this.collections.read(collection);
    const place = kept && placeOfCollection(this.#visitor.tree, kept.collection.office.name);
    if (place === undefined) throw new Refusal(404, "没有找到这次汇总。");
    const { person } = this.#visitor;
    const grants = [...person.grants, { role: "clerk" as const, office: place }];
    return new GuardedStore(this.#store, { ...this.#visitor, person: { ...person, grants } }, this.#forbid);
  }

  async handedInOtherwise(office: string, years: readonly number[]): Promise<readonly CollectionBelow[]> {
    if (kindsSeen(this.#visitor, office).length === 0) return [];
    return collectionsBelow(
      this.#store,
      this.#visitor,
      office,
      years,
      (visitor) => new GuardedStore(this.#store, visitor),
    );
  }

  signedSums(offices: readonly string[], year: number): Promise<ReadonlyMap<string, Report>> {
    const seen = offices.filter((office) => kindsSeen(this.#visitor, office).length > 0);
    return signedSumsOf(this.#store, seen, year);
  }

  async list(): Promise<readonly DraftSummary[]> {
    const seen = await this.#seen();
    return (await this.#store.list()).filter(({ id }) => seen.has(id));
  }

  async read(id: string): Promise<Draft | undefined> {
    return (await this.#requireWhole(id)) ? this.#store.read(id) : undefined;
  }

  async create(draft: NewDraft): Promise<Draft> {
    const office = placeOf(this.#visitor, draft.report.office.name);
    // Who collects makes sums; a report that they could not open they do not begin.
    if (draft.report.addends === undefined && !isOneOf(this.#visitor, office, "clerk"))
      throw new Refusal(403, "新建、导入年报要由有“填报”角色的人来办；你的工作在“汇总”里。");
    return this.#store.create({ ...draft, author: this.#visitor.person.name, writer: { ...this.#writer, office } });
  }

  async save<Answer>(id: string, request: SaveRequest, merge: Merge<Answer>): Promise<Answer | undefined> {
    if (!(await this.#requireWriting(id))) return undefined;
    return this.#store.save(id, { ...request, author: this.#visitor.person.name, writer: this.#writer }, merge);
  }

  async restore(id: string, version: number): Promise<Draft | undefined> {
    if (!(await this.#requireWriting(id))) return undefined;
    return this.#store.restore(id, version, this.#visitor.person.name, this.#writer);
  }

  async setDeleted(id: string, deleted: boolean): Promise<Draft | undefined> {
    if (!(await this.#requireWriting(id))) return undefined;
    return this.#store.setDeleted(id, deleted, this.#writer);
  }

  async history(id: string, page?: HistoryPage): Promise<readonly Revision[]> {
    return (await this.#requireWhole(id)) ? this.#store.history(id, page) : [];
  }

  async readAt(id: string, version: number): Promise<Report | undefined> {
    return (await this.#requireWhole(id)) ? this.#store.readAt(id, version) : undefined;
  }

  async figuresOf(edition: Edition, year: number): Promise<readonly OfficeFigures[]> {
    const seen = await this.#seen();
    return (await this.#store.figuresOf(edition, year)).filter(({ id }) => seen.has(id));
  }

  takeOut(): Promise<KeptReport | undefined> {
    return notForVisitors();
  }
  putIn(): Promise<void> {
    return notForVisitors();
  }
  takeOutRest(): Promise<never> {
    return notForVisitors();
  }
  putInRest(): Promise<void> {
    return notForVisitors();
  }
  verify(): Promise<readonly string[]> {
    return notForVisitors();
  }
  backUp(): Promise<boolean> {
    return notForVisitors();
  }
  close(): Promise<void> {
    return notForVisitors();
  }

  /** Ids of the reports that the visitor sees. */
  async #seen(): Promise<ReadonlySet<string>> {
    const works = await this.#store.review.works();
    return new Set(works.filter((work) => this.#readingOf(work) === "whole").map(({ report }) => report));
  }

  #readingOf({ office, state }: Pick<ReportWork, "office" | "state">): Reading {
    const { person, tree } = this.#visitor;
    return readingOf(tree, person.grants, office, isApproved(state));
  }

  /** False for a report that is not there for the visitor; refused (403) where an administrator asks what it says. */
  async #requireWhole(id: string): Promise<boolean> {
    const work = await this.#store.review.work(id);
    const reading = work ? this.#readingOf(work) : "hidden";
    if (reading === "whole") return true;
    if (work) await this.#refused(id, reading === "known" ? "管理员要看报告内容" : "别的单位的报告");
    if (reading === "known") this.#forbid(new Refusal(403, "系统管理员只管账号，不能查看或修改报告内容。"));
    return false;
  }

  /** As `#requireWhole`; refused (403) for whoever does not fill it in. While it is not theirs the store refuses. */
  async #requireWriting(id: string): Promise<boolean> {
    if (!(await this.#requireWhole(id))) return false;
    const work = await this.#store.review.work(id);
    const refused = work && refuseWriting(this.#visitor.tree, work, this.#visitor.person);
    if (refused?.kind === "role") {
      await this.#refused(id, refused.message);
      throw new Refusal(403, refused.message);
    }
    return true;
  }

  #refused(about: string, words: string): Promise<void> {
    return this.#store.people.note(noteBy(this.#visitor, "refused", about, words));
  }
}

interface Guard {
  readonly requireReport: (id: string) => Promise<boolean>;
  readonly requireWriting: (id: string) => Promise<boolean>;
  readonly ownName: (name: string) => string;
}

/** The counts go with their report; what an office answered, with whoever fills in for it, whatever a report is renamed to. */
function guardedRegisters(registers: RegisterStore, { requireReport, requireWriting, ownName }: Guard): RegisterStore {
  return {
    memory: async (office) => registers.memory(ownName(office)),
    remember: async (office, change) => registers.remember(ownName(office), change),
    offices: notForVisitors,
    count: async (id) => ((await requireReport(id)) ? registers.count(id) : undefined),
    keepCount: async (id, count, at) => {
      if (!(await requireWriting(id))) throw new Refusal(404, "没有找到这份报告。");
      await registers.keepCount(id, count, at);
    },
  };
}

/** Whoever sees a report sees what was found of it, and finds it again. */
function guardedFacts(facts: FactsStore, seen: () => Promise<ReadonlySet<string>>): FactsStore {
  const among = async (found: readonly KeptFacts[]) => {
    const ids = await seen();
    return found.filter(({ report }) => ids.has(report));
  };
  return {
    all: async () => among(await facts.all()),
    keep: async (found) => facts.keep(await among(found)),
  };
}

function fail(refusal: Refusal): never {
  throw refusal;
}

function notForVisitors(): Promise<never> {
  return Promise.reject(new Refusal(403, "这件事只能在服务器上做。"));
}
