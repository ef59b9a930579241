// A kept collection settled, worked out once for each state of what it is made of.
import { type MatchedReceived, matchReceived } from "#core/collection/match-received.ts";
import type { Received } from "#core/collection/received.ts";
import { type SettledCollection, settleReceived } from "#core/collection/settle-received.ts";
import { Refusal } from "../ground/refusal.ts";
import { listReports } from "../reports/read-report.ts";
import type { KeptCollection, KeptReturn } from "../store/collection-store.ts";
import { KeptFacts } from "../store/kept-facts.ts";
import type { Below } from "../store/receiving.ts";
import type { DraftSummary, Store } from "../store/store.ts";
import { programReturns, signedReturns } from "./program-returns.ts";
import { withSumDoubts } from "./sum-doubts.ts";

export interface CollectionState {
  readonly kept: KeptCollection;
  /** Every file, waiting and unread ones included. */
  readonly files: readonly KeptReturn[];
  readonly received: readonly Received[];
  /** What offices below have in this program; undefined on one's own PC. */
  readonly below: Below | undefined;
  readonly matched: MatchedReceived;
  /** With the sum; worked out when first asked for. */
  settled(): SettledCollection;
}

interface Known {
  readonly stamp: string;
  readonly state: CollectionState;
}

/**
 * Those that were asked for last, by id: screens ask for the same one, and for that of the year before, again and again.
 * One for the process: every page and route loads this file anew, and each would hold thousands of returns of its own.
 */
const key = Symbol.for("nianbao.collectionStates");
const shared = globalThis as { [key]?: Map<string, Known> };
shared[key] ??= new Map();
const known = shared[key];
const mostKnown = 3;

/** Refused with 404 for an unknown id. */
export async function collectionState(store: Store, id: string): Promise<CollectionState> {
  const kept = await store.collections.read(id);
  if (!kept) throw new Refusal(404, "没有找到这次汇总。");
  const below = await store.receiving?.below(kept);
  const reports = below ? [] : await listReports(store);
  const online = below && (await signedReturns(store, kept.collection, below));
  const sums = online && (await withSumDoubts(store, online.received, below, collectionState));
  const doubts = sums?.map(({ unsettled }) => unsettled?.words ?? "").join("") ?? "";
  const stamp = stampOf(kept, reports, `${below?.stamp ?? ""} ${doubts}`);
  const last = known.get(id);
  if (last?.stamp === stamp) return last.state;
  const [files, signed] = await Promise.all([
    store.collections.returns(id, true),
    online && sums
      ? { ...online, received: sums }
      : { received: await programReturns(store, kept.collection, reports), underway: undefined },
  ]);
  const read = files.flatMap((file) => (file.state === "read" ? [new KeptFacts(file)] : []));
  const received = [...read, ...signed.received];
  const { underway } = signed;
  let settled: SettledCollection | undefined;
  const state: CollectionState = {
    kept,
    files,
    received,
    below,
    matched: matchReceived(kept.collection, received, underway),
    settled() {
      settled ??= settleReceived(kept.collection, received, underway);
      return settled;
    },
  };
  known.delete(id);
  known.set(id, { stamp, state });
  for (const oldest of known.keys()) if (known.size > mostKnown) known.delete(oldest);
  return state;
}

function stampOf({ id, version }: KeptCollection, reports: readonly DraftSummary[], below = ""): string {
  return `${id}@${version} ${below} ${reports.map((report) => `${report.id}@${report.version}`).join(" ")}`;
}
