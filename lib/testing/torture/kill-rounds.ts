// Servers' stores killed while they save: whatever was acknowledged must be there, whole and sealed.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { Report } from "#core/report/report.ts";
import { openWhereItIs } from "#server/store/whole/open-where-it-is.ts";

const saving = new URL("../saving-child.ts", import.meta.url).pathname;

export const blank: Report = {
  office: { name: "青禾县林业局" },
  year: 2021,
  edition: "2021",
  entries: {},
  typedTotals: [],
  narrative: {},
};

export interface KillResult {
  readonly acknowledged: number;
  readonly lost: number;
  /** Rounds after which the store could not be opened or did not hold. */
  readonly broken: number;
}

/**
 * So many rounds of two processes that save to one report until the signal ends them at a moment of chance: in a folder
 * of their own, or in the PostgreSQL at an address.
 */
export async function killRounds(rounds: number, signal: "SIGKILL" | "SIGTERM", address?: string): Promise<KillResult> {
  const folder = mkdtempSync(join(tmpdir(), "nianbao-torture-"));
  const place = address ?? folder;
  const result = { acknowledged: 0, lost: 0, broken: 0 };
  try {
    const first = await openWhereItIs(folder, address);
    const { id } = await first.create({ report: blank, author: "甲", cause: "created" });
    await first.close();
    for (let round = 0; round < rounds; round++) {
      const names = [`a${round}`, `b${round}`];
      const acknowledged = await Promise.all(names.map((name) => saveUntil(place, id, name, signal)));
      const kept = await keptOf(folder, address, id, names, round === rounds - 1).catch(() => undefined);
      if (!kept) result.broken++;
      for (const [at, count] of acknowledged.entries()) {
        result.acknowledged += count;
        result.lost += Math.max(0, count - (kept?.[at] ?? 0));
      }
    }
    return result;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How many saves were acknowledged before the end. */
async function saveUntil(folder: string, id: string, name: string, signal: "SIGKILL" | "SIGTERM"): Promise<number> {
  const child = spawn(process.execPath, [saving, folder, id, name], { stdio: ["ignore", "pipe", "inherit"] });
  let acknowledged = 0;
  const started = new Promise<void>((resolve) => {
    child.stdout.on("data", (lines: Buffer) => {
      acknowledged = Number(lines.toString().trim().split("\n").at(-1));
      resolve();
    });
    child.once("close", () => resolve());
  });
  const ended = new Promise((resolve) => child.once("close", resolve));
  await started;
  await setTimeout(Math.random() * 200);
  child.kill(signal);
  await ended;
  return acknowledged;
}

/** The counts that the store holds. Throws where it does not open or its seals do not hold. */
async function keptOf(
  folder: string,
  address: string | undefined,
  id: string,
  names: readonly string[],
  all: boolean,
): Promise<readonly number[]> {
  const store = await openWhereItIs(folder, address);
  try {
    const narrative = (await store.read(id))?.report.narrative ?? {};
    if ((await store.verify(all ? "all" : "new")).length > 0) throw new Error("the seals do not hold");
    return names.map((name) => Number(narrative[name] ?? 0));
  } finally {
    await store.close();
  }
}
