// Fixing a sum (固定汇总): a draft of the collecting office, the returns it was made from with their digests, and taking in what changed.
import { randomBytes } from "node:crypto";
import type { FixedSum } from "#core/aggregate/fixed-sum.ts";
import { summedReport } from "#core/aggregate/summed-report.ts";
import type { Report } from "#core/report/report.ts";
import { isWritable, stateNames } from "#core/workflow/states.ts";
import { Refusal } from "../ground/refusal.ts";
import { nobody } from "../reports/save-report.ts";
import { sha256 } from "../store/digest.ts";
import type { Store } from "../store/store.ts";
import { type CollectionState, collectionState } from "./settled-collection.ts";

/**
 * Fixes the sum as it is: the first time it becomes a draft, later the draft's figures are brought up to it (its text
 * stays). Answers the draft's id. Refused with 422 where nothing can be added up, with 409 while the draft is under review or signed
 * and where somebody else fixed it meanwhile.
 */
export async function fixSum(store: Store, id: string, now = new Date()): Promise<string> {
  const state = await collectionState(store, id);
  if (state.below?.passedOver !== undefined) throw new Refusal(409, state.below.passedOver);
  const { addends } = state.settled().collected;
  if (addends.length === 0) throw new Refusal(422, "还没有可以计入的年报，不能汇总。");
  const report = reportOf(state);
  const { draft } = state.kept.collection;
  const keeper = (await store.keeperOfSum?.(id)) ?? store;
  const closed = draft === undefined ? undefined : await whySumClosed(keeper, draft);
  if (closed !== undefined) throw new Refusal(409, closed);
  const standing = draft === undefined ? undefined : await keeper.read(draft);
  const kept =
    standing && !standing.deletedAt
      ? await bringUp(keeper, standing.id, report)
      : (await store.create({ report, author: nobody, cause: "imported" })).id;
  try {
    await store.collections.change(id, (collection) => {
      // Of two who fix the sum at once one makes it; a sum that no collection knows is signed by nobody.
      if (collection.draft !== draft) throw new Refusal(409, "刚刚有人固定了这次汇总，请刷新页面，在那一份上继续。");
      return { ...collection, draft: kept };
    });
  } catch (error) {
    if (kept !== draft) await keeper.setDeleted(kept, true);
    throw error;
  }
  await store.collections.fix(id, JSON.stringify(fixedOf(state, now)));
  return kept;
}

/** Where people sign in: a sum that is signed stays as it is until it is opened again. Why it may not be made anew, in Chinese. */
export async function whySumClosed(store: Store, draft: string): Promise<string | undefined> {
  const work = await store.review.work(draft);
  if (!work || isWritable(work.state)) return undefined;
  const { accepted, state } = work;
  return accepted
    ? `汇总成的年报已由“${accepted.office}”于${accepted.on}接收，不能再更新；要更新的，请先请“${accepted.office}”退回。`
    : `汇总成的年报${stateNames[state]}，不能更新；要更新的，请先在“审核与签发”一页退回或撤回。`;
}

function reportOf({ kept, settled }: CollectionState): Report {
  const { edition, year, sum, addends, offices } = settled().collected;
  const due = offices.filter(({ state }) => state !== "exempt").length;
  return summedReport(edition, year, kept.collection.office, sum, addends, due);
}

async function bringUp(store: Store, id: string, { entries, typedTotals, addends, coverage }: Report): Promise<string> {
  const saveId = randomBytes(12).toString("hex");
  const request = { saveId, fingerprint: sha256(saveId), author: nobody, baseVersion: Number.MAX_SAFE_INTEGER };
  await store.save(id, request, ({ report }) => ({
    report: {
      ...report,
      entries,
      typedTotals,
      ...(addends ? { addends } : {}),
      ...(coverage ? { coverage } : {}),
    },
    answer: {},
  }));
  return id;
}

function fixedOf({ received, settled }: CollectionState, now: Date): FixedSum {
  const files = new Map(received.map(({ digest, file }) => [digest, file]));
  return {
    at: now.toISOString(),
    addends: settled().collected.addends.map(({ office, digest, state, figures }) => ({
      office,
      digest,
      state,
      figures,
      file: files.get(digest) ?? "",
    })),
  };
}
