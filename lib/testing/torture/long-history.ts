// A store with a long history: how quickly it opens, how long the event loop stands, how much room copies take.
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { withText } from "#core/report/keys.ts";
import { openStore } from "#server/store/sqlite/open-store.ts";
import type { Store } from "#server/store/store.ts";
import { blank } from "./kill-rounds.ts";

const reports = 10;

export interface HistoryResult {
  readonly megabytes: number;
  readonly openMs: number;
  readonly verifyAllMs: number;
  readonly verifyNewMs: number;
  readonly backUpMs: number;
  /** Longest time for which the event loop did not turn, during all of that. */
  readonly longestFreezeMs: number;
  /** Longest work of our own between two turns: on a busy machine others hold the loop up too. */
  readonly longestWorkMs: number;
  readonly copiesTimesDatabase: number;
  /** A page of a hundred revisions, newest and in the middle; all of one place; a state of long ago. */
  readonly historyMs: readonly number[];
}

/** Fills a store with so many revisions, a tenth of them in each report, then opens, verifies and copies it. */
export async function longHistory(revisions: number): Promise<HistoryResult> {
  const folder = mkdtempSync(join(tmpdir(), "nianbao-history-"));
  try {
    await fill(folder, revisions);
    let [longest, last] = [0, performance.now()];
    let [busiest, worked] = [0, workedMs()];
    const turning = setInterval(() => {
      longest = Math.max(longest, performance.now() - last - 5);
      busiest = Math.max(busiest, workedMs() - worked);
      [last, worked] = [performance.now(), workedMs()];
    }, 5);
    const [openMs, store] = await timed(() => openStore(folder));
    const [verifyAllMs] = await timed(() => store.verify("all"));
    const [verifyNewMs] = await timed(() => store.verify("new"));
    const [backUpMs] = await timed(() => store.backUp());
    const historyMs = await readHistory(store, revisions / reports);
    clearInterval(turning);
    await store.close();
    const size = statSync(join(folder, "nianbao.db")).size;
    const copies = readdirSync(join(folder, "backups")).map((name) => statSync(join(folder, "backups", name)).size);
    const copiesTimesDatabase = copies.reduce((sum, bytes) => sum + bytes, 0) / size;
    const megabytes = size / 1024 / 1024;
    return {
      megabytes,
      openMs,
      verifyAllMs,
      verifyNewMs,
      backUpMs,
      longestFreezeMs: longest,
      longestWorkMs: busiest,
      copiesTimesDatabase,
      historyMs,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function readHistory(store: Store, revisions: number): Promise<number[]> {
  const id = (await store.list())[0]?.id ?? "";
  const ways = [
    () => store.history(id, { most: 100 }),
    () => store.history(id, { most: 100, before: Math.floor(revisions / 2) }),
    () => store.history(id, { most: 100, key: "narrative.overview" }),
    () => store.readAt(id, Math.floor(revisions / 3)),
  ];
  const taken: number[] = [];
  for (const way of ways) taken.push((await timed<unknown>(way))[0]);
  return taken;
}

async function fill(folder: string, revisions: number): Promise<void> {
  const store = await openStore(folder);
  const report = { ...blank, narrative: { overview: "本年度主动公开政府信息若干条。".repeat(300) } };
  // Side by side, as clerks save: one after the other would only wait for the disk.
  const write = async () => {
    const { id } = await store.create({ report, author: "甲", cause: "created" });
    for (let count = 1; count < revisions / reports; count++) {
      const saveId = `save-${count}`;
      await store.save(id, { saveId, fingerprint: saveId, author: "甲", baseVersion: count }, (draft) => ({
        report: withText(draft.report, "narrative.problems", `${count} ${Math.random()}`.repeat(40)),
        answer: true,
      }));
    }
  };
  await Promise.all(Array.from({ length: reports }, write));
  await store.close();
}

async function timed<T>(work: () => Promise<T>): Promise<[number, T]> {
  const before = performance.now();
  const made = await work();
  return [performance.now() - before, made];
}

/** How long this thread has worked. */
function workedMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}
