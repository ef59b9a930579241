// A sum is signed as what the offices below have signed now, nothing more and nothing less.
import { changedOffices, changedWords } from "#core/aggregate/sum-standing.ts";
import { isApproved, type Move } from "#core/workflow/states.ts";
import { Refusal } from "../ground/refusal.ts";
import type { Footing } from "../store/footing.ts";
import type { Store } from "../store/store.ts";
import { collectionState } from "./settled-collection.ts";

/**
 * Looks at a sum before it is brought up (送审) and before it is signed, and answers what goes with the signing: see `requireSumStands`.
 * Who brings it up can still take in what changed; found only at the signing, everybody before had looked at it in vain.
 */
export async function footingOfMove(store: Store, id: string, move: Move): Promise<Footing | undefined> {
  if (move === "approve") return requireSumStands(store, id);
  if (move === "submit") await requireSumStands(store, id, "不能送审；请先在“汇总数”一页“计入更新”，再送审。");
  return undefined;
}

/**
 * What the sum was compared with, to be asked for again in the transaction that signs it; undefined for a report that is no sum of a
 * collection. Refused with 409 where it is a sum of returns that are others now, or its office collects and this is not the sum of that. What somebody altered in it is the reviewer's to see.
 */
export async function requireSumStands(
  store: Store,
  id: string,
  then = "不能签发；请先退回修改，在“汇总数”一页“计入更新”，再送审、签发。",
): Promise<Footing | undefined> {
  const [work, draft] = await Promise.all([store.review.work(id), store.read(id)]);
  if (!work || isApproved(work.state) || !draft?.report.addends) return undefined;
  const place = await store.collectionOfSum?.(id, work.office, draft.report.year);
  if (!place) return undefined;
  if (place.kept.collection.draft !== id)
    throw new Refusal(
      409,
      "这份汇总不是本单位“汇总”里固定的那一份，没有与下级核对，不能送审、签发；请打开“汇总”，用那里固定的汇总年报。",
    );
  const state = await collectionState(place.store, place.kept.id);
  const changed = changedOffices(draft.report.addends, state.settled().collected.addends);
  if (changed.length === 0) return state.below?.footings.get(work.office);
  throw new Refusal(409, `${changedWords(changed)}，${then}`);
}
