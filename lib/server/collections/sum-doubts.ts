// Sums that offices below signed, compared with what their own collections add up to now.
import { type changedOffices, doubtOfSum, type SumDoubt } from "#core/aggregate/sum-standing.ts";
import type { Received } from "#core/collection/received.ts";
import type { NamedReport } from "../store/receiving.ts";
import type { Store } from "../store/store.ts";

/** How the state of a collection is worked out, by whoever may collect in it. */
type StateOf = (
  store: Store,
  id: string,
) => Promise<{ settled(): { readonly collected: { readonly addends: Parameters<typeof changedOffices>[1] } } }>;
type SignedSum = Pick<NamedReport, "report" | "office" | "year" | "version">;

const known = new Map<string, { readonly stamp: string; readonly doubt: SumDoubt | undefined }>();
const mostKnown = 2_000;

/** The sum of an office in doubt; undefined where it stands, or is no sum. */
export async function sumDoubt(
  store: Store,
  { report, office, year, version }: SignedSum,
  stateOf: StateOf,
): Promise<SumDoubt | undefined> {
  const place = await store.collectionOfSum?.(report, office, year);
  const below = place && (await place.store.receiving?.below(place.kept));
  const stamp = `${version} ${place?.kept.id}@${place?.kept.version} ${below?.stamp}`;
  const last = known.get(report);
  if (last?.stamp === stamp) return last.doubt;
  const draft = await store.read(report);
  const state = place && (await stateOf(place.store, place.kept.id));
  const doubt = draft && doubtOfSum(draft.report, state?.settled().collected.addends);
  if (known.size >= mostKnown) known.clear();
  known.set(report, { stamp, doubt });
  return doubt;
}

/** Returns with the doubts about those that are sums; one that was accepted is closed below and stands. */
export async function withSumDoubts(
  store: Store,
  received: readonly Received[],
  reports: readonly NamedReport[],
  stateOf: StateOf,
): Promise<readonly Received[]> {
  const byId = new Map(reports.map((one) => [`report:${one.report}`, one]));
  const answered: Received[] = [];
  for (const one of received) {
    const sum = one.addends && !one.signed?.accepted ? byId.get(one.id) : undefined;
    const unsettled = sum && (await sumDoubt(store, sum, stateOf));
    answered.push(unsettled ? { ...one, unsettled } : one);
  }
  return answered;
}
