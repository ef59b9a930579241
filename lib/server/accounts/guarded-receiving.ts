// Handing in as one visitor may see and decide it: what is below the offices that they collect for.
import type { ListedOffice } from "#core/offices/listed-office.ts";
import type { Work } from "#core/workflow/judge-move.ts";
import { refuseReceipt } from "#core/workflow/judge-receipt.ts";
import type { Role } from "#core/workflow/roles.ts";
import { isApproved } from "#core/workflow/states.ts";
import { Refusal } from "../ground/refusal.ts";
import type { KeptCollection } from "../store/collection-store.ts";
import { returnDigest } from "../store/digest.ts";
import type { OwnSum, ReceiptAnswer, ReceiptRequest, ReportBelow } from "../store/receipt-store.ts";
import type { Below, NamedReport, OwnReports, ReceiptWish, Receiving, Standing } from "../store/receiving.ts";
import type { Store } from "../store/store.ts";
import { decidingByPlace } from "./deciding-by-place.ts";
import { decidingOf, requireDeciding, whyPassedOver } from "./deciding-collection.ts";
import { deepStandings, footingOf } from "./deep-standings.ts";
import { mailedTo } from "./mailed-to.ts";
import { childrenOf, officeBelow, stampOfTree, upperOffices } from "./offices-below.ts";
import { placeOfCollection } from "./place-of.ts";
import { exemptIn } from "./spared-offices.ts";
import { isOneOf, noteBy, type Visitor } from "./visitor.ts";

const statusOf = { role: 403, state: 409, why: 422 } as const;
/** Decisions in one transaction: whoever saves or moves one of these reports waits no longer than for so many. */
const atOnce = 250;
const ownRoles = ["clerk", "reviewer", "secrecyReviewer", "approver"] as const;

export class GuardedReceiving implements Receiving {
  readonly #store: Store;
  readonly #visitor: Visitor;

  /** `store` is whole. */
  constructor(store: Store, visitor: Visitor) {
    this.#store = store;
    this.#visitor = visitor;
  }

  async below(kept: KeptCollection): Promise<Below> {
    const { tree } = this.#visitor;
    const place = this.#requirePlace(kept);
    const { year, offices, draft } = kept.collection;
    // Before all else: what is read after it is at least as new.
    const standings = await this.#store.receipts.standings(upperOffices(tree, place), year);
    const names = new Map(childrenOf(tree, place).map(({ id, name }) => [id, name]));
    for (const { name, aliases } of offices) {
      const office = officeBelow(tree, place, [name, ...aliases]);
      if (office) names.set(office.id, name);
    }
    const years = [year, year - 1];
    const all = await this.#store.receipts.reportsOf([...names.keys(), place], years);
    const inner = [...names.keys()].filter((id) => childrenOf(tree, id).length > 0);
    const collections = await this.#placed(inner, years);
    const collecting = new Set(collections.map(keyOf));
    const under = await this.#under(inner, year);
    const deep = deepStandings(tree, place, standings);
    const named = (one: ReportBelow): NamedReport => ({
      ...one,
      name: names.get(one.office) ?? kept.collection.office.name,
      collects: collecting.has(`${one.office} ${one.year}`),
    });
    const ownAccepted = draft === undefined ? undefined : (await this.#store.review.work(draft))?.accepted;
    const told = collections.map(({ id, version }) => `${id}@${version}`);
    const passedOver = whyPassedOver(kept, await this.#placed([place], [year]));
    const stamp = all.map(({ report, version, state, receipt }) => `${report}@${version}:${state}:${receipt?.id ?? 0}`);
    return {
      stamp: [
        ...stamp,
        ...told,
        stampOfTree(tree),
        deep.get(place)?.stamp,
        passedOver,
        JSON.stringify(ownAccepted),
      ].join(" "),
      standings: deep,
      footings: new Map([place, ...inner].map((id) => [id, footingOf(tree, id, year, standings)])),
      under,
      names: new Map([...names].map(([id, name]) => [name, id])),
      reports: all.filter(({ office }) => office !== place).map(named),
      own: all.filter(({ office, report }) => office === place && report !== draft).map(named),
      ...(ownAccepted ? { ownAccepted } : {}),
      ...(passedOver === undefined ? {} : { passedOver }),
    };
  }

  async decide(kept: KeptCollection, wishes: readonly ReceiptWish[]): Promise<readonly ReceiptAnswer[]> {
    const { tree, person } = this.#visitor;
    const above = this.#requirePlace(kept);
    requireDeciding(kept, await this.#placed([above], [kept.collection.year]));
    const requests = wishes.map((wish): ReceiptRequest => {
      const words = [kept.collection.office.name, wish.why].filter((each) => each !== "").join("：");
      return {
        ...wish,
        why: wish.why.trim(),
        office: above,
        collection: kept.id,
        note: noteBy(this.#visitor, wish.verdict === "accepted" ? "received" : "givenBack", wish.report, words),
      };
    });
    const { draft } = kept.collection;
    const digests = new Map(wishes.map(({ report, digest }) => [report, digest]));
    const judge = (work: Work, { report, verdict, why }: ReceiptRequest, [own]: readonly OwnSum[]) => {
      const refused = refuseReceipt(tree, work, person, {
        above,
        verdict,
        why,
        ownAccepted: own?.accepted,
        isAdded: own?.added.includes(digests.get(report) ?? "") ?? false,
      });
      if (refused) throw new Refusal(statusOf[refused.kind], refused.message);
    };
    const answers: ReceiptAnswer[] = [];
    for (let from = 0; from < requests.length; from += atOnce)
      answers.push(
        ...(await this.#store.receipts.receive(
          requests.slice(from, from + atOnce),
          person,
          judge,
          draft === undefined ? [] : [draft],
        )),
      );
    return answers;
  }

  async standing(office: string, year: number, report?: string): Promise<Standing | undefined> {
    const { tree } = this.#visitor;
    const at = tree.get(office);
    const above = at?.above === undefined ? undefined : tree.get(at.above);
    if (!at || !above || !isOneOf(this.#visitor, office, ...ownRoles, "collector")) return undefined;
    const collection = decidingOf(await this.#placed([above.id], [year]));
    const draft = collection?.collection.draft;
    const accepted = draft === undefined ? undefined : (await this.#store.review.work(draft))?.accepted;
    const isIn = accepted && draft !== undefined && report !== undefined && (await this.#holds(draft, report));
    const aboveAccepted = isIn ? accepted : undefined;
    const names = [at.name, ...at.aliases];
    const inOwnSum = report === undefined ? undefined : await this.#ownSum(office, year, report);
    const mailed = collection && (await mailedTo(this.#store, collection, office, names));
    return {
      above: above.name,
      names,
      ...(collection ? { collection } : {}),
      ...(mailed ? { mailed } : {}),
      ...(aboveAccepted ? { aboveAccepted } : {}),
      ...(inOwnSum ? { inOwnSum } : {}),
    };
  }

  async own(years: readonly number[]): Promise<readonly OwnReports[]> {
    const { tree } = this.#visitor;
    const ids = this.#named(...ownRoles).filter((id) => tree.get(id)?.above !== undefined);
    const reports = await this.#store.receipts.reportsOf(ids, years);
    const inner = ids.filter((id) => childrenOf(tree, id).length > 0);
    const under = new Map<number, ReadonlyMap<string, { due: number; signed: number }>>();
    for (const year of years) under.set(year, await this.#under(inner, year));
    return ids.map((id) => ({
      id,
      name: tree.get(id)?.name ?? "",
      reports: reports.filter(({ office }) => office === id),
      under: new Map(
        years.flatMap((year) => {
          const those = under.get(year)?.get(id);
          return those ? [[year, those] as const] : [];
        }),
      ),
    }));
  }

  async collecting(years: readonly number[]): Promise<readonly KeptCollection[]> {
    const all = await this.#placed(this.#named("collector"), years);
    return all.filter((kept) => {
      const those = all.filter((one) => keyOf(one) === keyOf(kept));
      return decidingOf(those)?.id === kept.id;
    });
  }

  nameOf(office: string): string | undefined {
    return this.#visitor.tree.get(office)?.name;
  }

  listed(office: string): readonly ListedOffice[] {
    const { tree } = this.#visitor;
    const place = placeOfCollection(tree, office);
    if (place === undefined || !isOneOf(this.#visitor, place, "collector")) return [];
    return childrenOf(tree, place).map(({ name, aliases }) => ({ name, aliases }));
  }

  async collectionOfSum(report: string, office: string, year: number): Promise<KeptCollection | undefined> {
    if (!isOneOf(this.#visitor, office, ...ownRoles, "collector")) return undefined;
    const those = await this.#placed([office], [year]);
    return those.find(({ collection }) => collection.draft === report) ?? decidingOf(those);
  }

  /** The sum of an office, where that holds a report of the office itself. */
  async #ownSum(office: string, year: number, report: string): Promise<Standing["inOwnSum"]> {
    if (childrenOf(this.#visitor.tree, office).length === 0) return undefined;
    const sum = decidingOf(await this.#placed([office], [year]))?.collection.draft;
    if (sum === undefined || sum === report || !(await this.#holds(sum, report))) return undefined;
    const accepted = (await this.#store.review.work(sum))?.accepted;
    return accepted ? { accepted } : {};
  }

  async #holds(sum: string, report: string): Promise<boolean> {
    const [whole, part] = await Promise.all([this.#store.read(sum), this.#store.read(report)]);
    const digest = part && returnDigest(part.report);
    return whole?.report.addends?.some((addend) => addend.digest === digest) ?? false;
  }

  /** Offices that a role of the visitor's is for by name. */
  #named(...roles: readonly Role[]): readonly string[] {
    const { grants } = this.#visitor.person;
    return [...new Set(grants.filter(({ role }) => roles.includes(role)).map(({ office }) => office))];
  }

  /** How many right below each of these have signed for a year. */
  async #under(offices: readonly string[], year: number) {
    const { tree } = this.#visitor;
    const above = new Map(offices.flatMap((id) => childrenOf(tree, id).map((child) => [child.id, id] as const)));
    const reports = await this.#store.receipts.reportsOf([...above.keys()], [year]);
    const signed = new Set(reports.filter(({ state }) => isApproved(state)).map(({ office }) => office));
    const deciding = decidingByPlace(tree, await this.#placed(offices, [year]));
    const counts = new Map(
      offices.map((id) => {
        const kept = deciding.get(id);
        const exempt = kept && exemptIn(tree, id, kept);
        // Who is exempt and signs all the same is counted as any other.
        const children = childrenOf(tree, id).filter((child) => signed.has(child.id) || !exempt?.has(child.id));
        return [id, { due: children.length, signed: children.filter((child) => signed.has(child.id)).length }];
      }),
    );
    return counts;
  }

  /** Collections of these offices, also those that do not say yet whose they are. */
  async #placed(places: readonly string[], years: readonly number[]): Promise<readonly KeptCollection[]> {
    if (places.length === 0) return [];
    const wanted = new Set(places);
    const found = (await this.#store.collections.of(places, years)).map((kept) => ({
      ...kept,
      place: kept.place ?? placeOfCollection(this.#visitor.tree, kept.collection.office.name) ?? "",
    }));
    return found.filter(({ place }) => wanted.has(place));
  }

  #requirePlace({ place, collection }: KeptCollection): string {
    const { tree } = this.#visitor;
    const found = place ?? placeOfCollection(tree, collection.office.name);
    if (found === undefined || !isOneOf(this.#visitor, found, "collector"))
      throw new Refusal(404, "没有找到这次汇总。");
    return found;
  }
}

function keyOf({ place, collection }: KeptCollection): string {
  return `${place} ${collection.year}`;
}
