// The two stores as victims of power cuts: SQLite in a folder on the disk, PostgreSQL with its cluster there.
import { join } from "node:path";
import { openPostgresStore } from "#server/store/postgres/postgres-store.ts";
import { openStore } from "#server/store/sqlite/open-store.ts";
import type { Store } from "#server/store/store.ts";
import { RunningPostgres } from "../postgres/running-postgres.ts";
import { blank } from "./kill-rounds.ts";
import { startCounting, type Victim } from "./power-cuts.ts";

const saving = new URL("../saving-child.ts", import.meta.url).pathname;
const name = "cut";

async function fill(store: Store): Promise<string> {
  const { id } = await store.create({ report: blank, author: "甲", cause: "created" });
  await store.close();
  return id;
}

/** How many saves are there. Throws where the seals do not hold. */
async function countIn(store: Store): Promise<number> {
  try {
    const [first] = await store.list();
    if ((await store.verify("all")).length > 0) throw new Error("the seals do not hold");
    return Number((first && (await store.read(first.id)))?.report.narrative[name] ?? 0);
  } finally {
    await store.close();
  }
}

export const onSqlite: Victim = {
  async start(folder) {
    const data = join(folder, "data");
    const id = await fill(await openStore(data));
    const { pid, ended, count } = await startCounting(saving, data, id, name);
    return { processes: () => [pid], ended, acknowledged: count };
  },
  count: async (folder) => countIn(await openStore(join(folder, "data"))),
};

export const onPostgres: Victim = {
  async start(folder) {
    const postgres = await RunningPostgres.start(folder);
    const id = await fill(await openPostgresStore(postgres.address()));
    const { pid, ended, count } = await startCounting(saving, postgres.address(), id, name);
    const all = Promise.all([ended, postgres.ended]).then(() => postgres.remove());
    return { processes: () => [pid, ...postgres.processes()], ended: all, acknowledged: count };
  },
  async count(folder) {
    const postgres = await RunningPostgres.start(folder);
    try {
      return await countIn(await openPostgresStore(postgres.address()));
    } finally {
      await postgres.remove();
    }
  },
};
