// A city with a county, two towns and a bureau that hand in to each other, on any database: what tests of handing in begin with.
import { afterEach, beforeEach } from "vitest";
import { treeOf } from "#core/offices/office-tree.ts";
import type { Report } from "#core/report/report.ts";
import type { Role } from "#core/workflow/roles.ts";
import type { Move } from "#core/workflow/states.ts";
import { GuardedStore } from "#server/accounts/guarded-store.ts";
import { decideReturns } from "#server/collections/decide-returns.ts";
import { viewCollection } from "#server/collections/view-collection.ts";
import type { KeptOffice } from "#server/store/people-store.ts";
import type { Store } from "#server/store/store.ts";
import { publishedReport } from "./published-report.ts";
import type { StoreKind, StorePlace } from "./stores/kinds-of-stores.ts";

const { report: seed } = publishedReport("2024-suqian");
const everyStep = ["clerk", "reviewer", "secrecyReviewer", "approver"] as const;
const note = { person: "", what: "", about: "", origin: "" };

export const yearHandedIn = 2024;
/** The cell whose figure tests choose, and what a report has there that nobody changed. */
export const figureCell = "requests_newlyReceived_naturalPerson";
export const figureKept = seed.entries[figureCell] ?? "";
export const officesBelowCity = [
  { id: "city", name: "青禾市", aliases: [], oneForAll: true },
  { id: "county", name: "柳溪县", aliases: ["县里"], above: "city", oneForAll: true },
  { id: "town1", name: "东乡镇", aliases: [], above: "county", oneForAll: true },
  { id: "town2", name: "西乡镇", aliases: [], above: "county", oneForAll: true },
  { id: "bureau", name: "青禾市财政局", aliases: [], above: "city", oneForAll: true },
];
/** From a draft to a signed report. */
export const wayToSigning: readonly Move[] = ["submit", "review", "clear", "approve"];

export const dayAt = (text: string) => new Date(`${text}T04:00:00Z`);
const today = "2025-01-12";

export interface OfficesHandingIn {
  /** Everything, of a server that asks nobody who they are. */
  store(): Store;
  place(): StorePlace;
  /** `server`: another one than the first. */
  as(id: string, office: string, granted: readonly Role[], server?: Store): GuardedStore;
  clerkOf(office: string): GuardedStore;
  county(): GuardedStore;
  city(): GuardedStore;
  /** Makes moves of an office's report, by whoever may. */
  move(office: string, report: string, ...moves: readonly Move[]): Promise<void>;
  drafted(office: string, figure?: string, named?: string): Promise<string>;
  signed(office: string, figure?: string, named?: string): Promise<string>;
  rewrite(office: string, report: string, figure: string): Promise<void>;
  /** Gives a sum the text that a sound report needs. */
  worded(office: string, sum: string): Promise<void>;
  rowsOf(guarded: Store, collection: string): ReturnType<typeof rowsByName>;
  decideAbout(
    guarded: Store,
    collection: string,
    what: "accept" | "sendBack",
    names: readonly string[],
    why?: string,
  ): ReturnType<typeof decideReturns>;
}

/** Sets the offices up before each test of a block and takes them away after it. `offices` where others are wanted. */
export function officesHandingIn(
  { place }: Pick<StoreKind, "place">,
  offices: readonly KeptOffice[] = officesBelowCity,
): OfficesHandingIn {
  const tree = treeOf(offices);
  let at: StorePlace;
  let store: Store;
  beforeEach(async () => {
    at = await place();
    store = await at.open(() => dayAt(today));
    for (const office of offices) await store.people.putOffice(office, note);
  });
  afterEach(async () => {
    await store.close();
    await at.remove();
  });

  function as(id: string, office: string, granted: readonly Role[], server = store): GuardedStore {
    const grants = granted.map((role) => ({ role, office }));
    const person = { id, login: id, name: `人${id}`, mustChange: false, grants };
    return new GuardedStore(server, { person, tree, session: "s", origin: "10.0.0.1" });
  }
  const clerkOf = (office: string) => as(`of-${office}`, office, everyStep);

  async function move(office: string, id: string, ...moves: readonly Move[]): Promise<void> {
    const guarded = clerkOf(office);
    for (const each of moves) {
      const version = (await guarded.read(id))?.version ?? 0;
      const person = { id: "", name: "", grants: [] };
      await guarded.review.move(id, { move: each, version, why: "原因", person, note }, () => undefined);
    }
  }

  async function drafted(office: string, figure = "3", named = tree.get(office)?.name ?? ""): Promise<string> {
    const report: Report = { ...withFigure(seed, figure), office: { name: named }, year: yearHandedIn };
    return (await clerkOf(office).create({ report, author: "", cause: "created" })).id;
  }

  async function signed(office: string, figure = "3", named?: string): Promise<string> {
    const id = await drafted(office, figure, named);
    await move(office, id, ...wayToSigning);
    return id;
  }

  async function rewrite(office: string, id: string, figure: string): Promise<void> {
    const request = { saveId: `s-${figure}`, fingerprint: figure, author: "", baseVersion: 1 };
    await clerkOf(office).save(id, request, ({ report }) => ({ report: withFigure(report, figure), answer: {} }));
  }

  async function worded(office: string, id: string): Promise<void> {
    const request = { saveId: `w-${id}`, fingerprint: id, author: "", baseVersion: 1 };
    const { narrative } = seed;
    await clerkOf(office).save(id, request, ({ report }) => ({ report: { ...report, narrative }, answer: {} }));
  }

  const decideAbout: OfficesHandingIn["decideAbout"] = async (guarded, id, what, names, why = "") => {
    const rows = await rowsByName(guarded, id);
    const decisions = names.map((office) => ({ do: what, office, digest: rows[office]?.current?.digest ?? "", why }));
    return decideReturns(guarded, id, decisions);
  };

  return {
    store: () => store,
    place: () => at,
    as,
    clerkOf,
    county: () => as("county-k", "county", ["collector", "clerk"]),
    city: () => as("city-k", "city", ["collector"]),
    move,
    drafted,
    signed,
    rewrite,
    worded,
    rowsOf: rowsByName,
    decideAbout,
  };
}

async function rowsByName(guarded: Store, id: string) {
  const { rows } = await viewCollection(guarded, id, dayAt(today));
  return Object.fromEntries(rows.map((row) => [row.name, row]));
}

function withFigure(report: Report, figure: string): Report {
  return { ...report, entries: { ...report.entries, [figureCell]: figure } };
}
