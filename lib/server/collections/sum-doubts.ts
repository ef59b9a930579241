// Sums that offices below signed, compared with what their own collections add up to now; those that were accepted as well.
import { doubtOfSum, type SumDoubt } from "#core/aggregate/sum-standing.ts";
import type { Collected } from "#core/collection/collect.ts";
import type { MatchedReceived } from "#core/collection/match-received.ts";
import type { Received } from "#core/collection/received.ts";
import type { LevelStanding } from "../store/footing.ts";
import type { Below, NamedReport } from "../store/receiving.ts";
import type { Store } from "../store/store.ts";

/** How the state of a collection is worked out, by whoever may collect in it. */
type StateOf = (
  store: Store,
  id: string,
) => Promise<{
  readonly matched: Pick<MatchedReceived, "offices">;
  settled(): { readonly collected: Pick<Collected, "addends"> };
}>;

const known = new Map<string, { readonly stamp: string; readonly doubt: SumDoubt | undefined }>();
/** As many as a province has offices that add up. */
const mostKnown = 10_000;
/** The clocks of several servers may differ by so much. */
const clocksDiffer = 10 * 60_000;

/** Returns with the doubts about those that are sums. */
export async function withSumDoubts(
  store: Store,
  received: readonly Received[],
  { reports, standings }: Pick<Below, "reports" | "standings">,
  stateOf: StateOf,
): Promise<readonly Received[]> {
  const byId = new Map(reports.map((one) => [`report:${one.report}`, one]));
  const answered: Received[] = [];
  for (const one of received) {
    const sum = one.addends ? byId.get(one.id) : undefined;
    const unsettled = sum && (await sumDoubt(store, sum, stateOf, standings.get(sum.office)));
    answered.push(unsettled ? { ...one, unsettled } : one);
  }
  return answered;
}

/** The sum of an office in doubt; undefined where it stands, or is no sum. It is worked out again when something below it changed. */
async function sumDoubt(
  store: Store,
  sum: NamedReport,
  stateOf: StateOf,
  standing: LevelStanding | undefined,
): Promise<SumDoubt | undefined> {
  const { report, office, year, version, receipt } = sum;
  const isAccepted = receipt?.verdict === "accepted";
  const stamp = `${version} ${isAccepted} ${standing?.stamp}`;
  const last = known.get(report);
  if (last?.stamp === stamp) return last.doubt;
  const draft = await store.read(report);
  const place = await store.collectionOfSum?.(report, office, year);
  const isApart = place?.kept.collection.draft !== report;
  const isOld = standing && (await isUnchanged(store, report, standing));
  const state = place && !isApart && !isOld ? await stateOf(place.store, place.kept.id) : undefined;
  const doubted = state?.matched.offices.flatMap(({ office: { name }, returns: [one, ...others] }) =>
    one?.unsettled?.isAccepted && others.length === 0 ? [name] : [],
  );
  const doubt = draft && doubtOfSum(draft.report, state?.settled().collected.addends, { isAccepted, isApart, doubted });
  if (known.size >= mostKnown) known.clear();
  known.set(report, { stamp, doubt });
  return doubt;
}

/**
 * It was compared when it was signed: where nothing at or below its office was signed, opened or decided since, it need not be
 * compared again.
 */
async function isUnchanged(store: Store, report: string, { changed, own }: LevelStanding): Promise<boolean> {
  const signed = (await store.review.handings(report)).findLast(({ move }) => move === "approve")?.at;
  if (signed === undefined) return false;
  const others = own.flatMap((one) => (one.report === report ? [] : [one.changed]));
  const latest = [changed, ...others].filter((time) => time !== "").map((time) => Date.parse(time));
  return latest.every((time) => time + clocksDiffer < Date.parse(signed));
}
