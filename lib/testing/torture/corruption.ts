// Bytes of a database changed at random: nothing may be shown that is not what was saved.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { withText } from "#core/report/keys.ts";
import { openStore } from "#server/store/sqlite/open-store.ts";
import { blank } from "./kill-rounds.ts";

export interface CorruptionResult {
  readonly tried: number;
  readonly noticed: number;
  /** Shown as sound and yet not what was saved. */
  readonly silentlyWrong: number;
}

/** Changes one bit somewhere in a filled database, so many times, each time in a fresh copy of it. */
export async function corruptAtRandom(times: number): Promise<CorruptionResult> {
  const folder = mkdtempSync(join(tmpdir(), "nianbao-corrupt-"));
  const result = { tried: times, noticed: 0, silentlyWrong: 0 };
  try {
    const { id, said } = await fill(folder);
    const path = join(folder, "nianbao.db");
    const sound = readFileSync(path);
    for (let time = 0; time < times; time++) {
      const bytes = Buffer.from(sound);
      const at = Math.floor(Math.random() * bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(Math.random() * 8));
      for (const rest of ["-wal", "-shm", ".verified"]) rmSync(`${path}${rest}`, { force: true });
      writeFileSync(path, bytes);
      const shown = await show(folder, id);
      if (shown === undefined) result.noticed++;
      else if (shown !== said) result.silentlyWrong++;
    }
    return result;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function fill(folder: string): Promise<{ id: string; said: string }> {
  const store = await openStore(folder);
  const { id } = await store.create({ report: blank, author: "甲", cause: "created" });
  for (let count = 1; count <= 20; count++) {
    const saveId = `save-${count}`;
    await store.save(id, { saveId, fingerprint: saveId, author: "甲", baseVersion: 1 }, ({ report }) => ({
      report: withText(report, `narrative.p${count}`, `第${count}段。`.repeat(50)),
      answer: true,
    }));
  }
  await store.close();
  const said = await show(folder, id);
  if (said === undefined) throw new Error("the store was not sound to begin with");
  return { id, said };
}

/** What the store says of the report; undefined where it notices that something is wrong. */
async function show(folder: string, id: string): Promise<string | undefined> {
  try {
    const store = await openStore(folder);
    try {
      if ((await store.verify("all")).length > 0) return undefined;
      return JSON.stringify([await store.list(), await store.read(id), await store.history(id)]);
    } finally {
      await store.close();
    }
  } catch {
    return undefined;
  }
}
