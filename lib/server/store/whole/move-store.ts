// Everything of one store into another, and proof that both hold the same.
import { Refusal } from "#server/ground/refusal.ts";
import type { WholeCollection } from "../collection-store.ts";
import { sha256 } from "../digest.ts";
import { digestOfKept } from "../kept-report.ts";
import { plainRow } from "../kept-rows.ts";
import type { Store } from "../store.ts";

export interface Moved {
  readonly reports: number;
  readonly revisions: number;
  /** Over everything, the same on both sides. */
  readonly digest: string;
}

/**
 * Copies every report with its history, every collection with what came for it, and all that is kept beside them into
 * another store; the source stays as it is. Broken off, it can be done again.
 * Throws a Refusal where the source does not hold (503), or where the other store holds something else (409).
 */
export async function moveStore(from: Store, to: Store): Promise<Moved> {
  const [problem] = await from.verify("all");
  if (problem !== undefined) throw new Refusal(503, problem);
  const there = new Set((await from.list()).map(({ id }) => id));
  if ((await to.list()).some(({ id }) => !there.has(id)))
    throw new Refusal(409, "要移到的数据库里已有别的报告，未做任何改动；请换一个空的数据库。");
  for (const id of there) {
    const kept = await from.takeOut(id);
    if (kept) await to.putIn(kept);
  }
  for (const { id } of await from.collections.list()) {
    const whole = await from.collections.takeOut(id);
    if (whole) await to.collections.putIn(whole);
  }
  await to.putInRest(await from.takeOutRest());
  const [before, after] = [await contentsOf(from), await contentsOf(to)];
  if (before.digest !== after.digest || before.revisions !== after.revisions || before.reports !== after.reports)
    throw new Refusal(
      503,
      "移过去的数据与原来的不一致（移动期间有人在写？）。原来的数据没有改动，请关闭程序后再移一次。",
    );
  return after;
}

/** What a store holds, counted and digested. */
export async function contentsOf(store: Store): Promise<Moved> {
  const ids = (await store.list()).map(({ id }) => id).sort();
  let revisions = 0;
  const digests: string[] = [];
  for (const id of ids) {
    const kept = await store.takeOut(id);
    revisions += kept?.revisions.length ?? 0;
    digests.push(kept ? digestOfKept(kept) : "");
  }
  for (const id of (await store.collections.list()).map((one) => one.id).sort())
    digests.push(digestOfCollection(await store.collections.takeOut(id)));
  digests.push(sha256(JSON.stringify(await store.takeOutRest())));
  return { reports: ids.length, revisions, digest: sha256(digests.join("\n")) };
}

/** Over all that is kept of a collection; the same on every kind of store. */
export function digestOfCollection(whole: WholeCollection | undefined): string {
  if (!whole) return "";
  const { head, returns, sums } = whole;
  return sha256(JSON.stringify([head, ...returns, ...sums].map((row) => Object.entries(plainRow(row)).sort())));
}
