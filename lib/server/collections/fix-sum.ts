// Fixing a sum (固定汇总): a draft of the collecting office, the returns it was made from with their digests, and taking in what changed.
import { randomBytes } from "node:crypto";
import type { FixedSum } from "#core/aggregate/fixed-sum.ts";
import { summedReport } from "#core/aggregate/summed-report.ts";
import type { Report } from "#core/report/report.ts";
import { Refusal } from "../ground/refusal.ts";
import { nobody } from "../reports/save-report.ts";
import { sha256 } from "../store/digest.ts";
import type { Store } from "../store/store.ts";
import { type CollectionState, collectionState } from "./settled-collection.ts";

/**
 * Fixes the sum as it is: the first time it becomes a draft, later the draft's figures are brought up to it (its text
 * stays). Answers the draft's id. Refused with 422 where nothing can be added up.
 */
export async function fixSum(store: Store, id: string, now = new Date()): Promise<string> {
  const state = await collectionState(store, id);
  const { addends } = state.settled().collected;
  if (addends.length === 0) throw new Refusal(422, "还没有可以计入的年报，不能汇总。");
  const report = reportOf(state);
  const { draft } = state.kept.collection;
  const standing = draft === undefined ? undefined : await store.read(draft);
  const kept =
    standing && !standing.deletedAt
      ? await bringUp(store, standing.id, report)
      : (await store.create({ report, author: nobody, cause: "imported" })).id;
  await store.collections.change(id, (collection) => ({ ...collection, draft: kept }));
  await store.collections.fix(id, JSON.stringify(fixedOf(state, now)));
  return kept;
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
