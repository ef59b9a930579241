// Everything of one store into another, and proof that both hold the same.
import { Refusal } from "#server/ground/refusal.ts";
import type { WholeCollection } from "../collection-store.ts";
import { sha256 } from "../digest.ts";
import { digestOfKept } from "../kept-report.ts";
import type { Store } from "../store.ts";

export interface Moved {
  readonly reports: number;
  readonly revisions: number;
  /** Over everything, the same on both sides. */
  readonly digest: string;
}

/**
 * Copies every report with its history, every collection with what came for it, and what counting registers left, into
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
  await copyRegisters(from, to, there);
  await to.putInWork(await from.takeOutWork());
  const [before, after] = [await contentsOf(from), await contentsOf(to)];
  if (before.digest !== after.digest || before.revisions !== after.revisions || before.reports !== after.reports)
    throw new Refusal(
      503,
      "移过去的数据与原来的不一致（移动期间有人在写？）。原来的数据没有改动，请关闭程序后再移一次。",
    );
  return after;
}

/** What counting registers left: answers of offices, and the rows behind the reports' figures. */
async function copyRegisters({ registers: from }: Store, { registers: to }: Store, ids: Iterable<string>) {
  for (const office of await from.offices()) {
    const memory = await from.memory(office);
    if (memory) await to.remember(office, () => memory);
  }
  for (const id of ids) {
    const kept = await from.count(id);
    if (kept) await to.keepCount(id, kept.count, kept.at);
  }
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
  for (const office of await store.registers.offices())
    digests.push(sha256(JSON.stringify([office, await store.registers.memory(office)])));
  for (const id of ids) digests.push(sha256(JSON.stringify((await store.registers.count(id)) ?? null)));
  digests.push(sha256(JSON.stringify(await store.takeOutWork())));
  return { reports: ids.length, revisions, digest: sha256(digests.join("\n")) };
}

/** Over all that is kept of a collection; the same on every kind of store. */
function digestOfCollection(whole: WholeCollection | undefined): string {
  if (!whole) return "";
  const { head, returns, sums } = whole;
  const packed = (bytes: Uint8Array | null) => (bytes === null ? "" : Buffer.from(bytes).toString("base64"));
  return sha256(
    JSON.stringify([
      [head.id, head.version, head.body, head.created_at, head.updated_at],
      returns.map(({ id, file, digest, batch, at, state, why, facts, figures, body, bytes }) => {
        return [id, file, digest, batch, at, state, why, facts, figures, packed(body), packed(bytes)];
      }),
      sums.map(({ id, at, body }) => [id, at, packed(body)]),
    ]),
  );
}
