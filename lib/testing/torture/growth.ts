// How a store grows: what a report takes, and what each save of it adds, on a real report of full length.
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { cellsOf } from "#core/editions/cells.ts";
import { requireEdition } from "#core/editions/registry.ts";
import { withText } from "#core/report/keys.ts";
import type { Report } from "#core/report/report.ts";
import { openStore } from "#server/store/sqlite/open-store.ts";
import type { Store } from "#server/store/store.ts";
import { openWhereItIs } from "#server/store/whole/open-where-it-is.ts";
import type { RunningPostgres } from "../postgres/running-postgres.ts";

export interface Growth {
  readonly bytesAReport: number;
  readonly bytesASave: number;
}

const saves = 200;

/** In a file of SQLite, without what its log holds. */
export async function growthOnSqlite(report: Report, reports = 20): Promise<Growth> {
  const folder = mkdtempSync(join(tmpdir(), "nianbao-growth-"));
  try {
    return await grow(
      report,
      reports,
      () => openStore(folder),
      () => {
        const database = new DatabaseSync(join(folder, "nianbao.db"));
        database.exec("pragma wal_checkpoint(truncate); vacuum");
        database.close();
        return Promise.resolve(statSync(join(folder, "nianbao.db")).size);
      },
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Tables and their indexes, when what is dead was taken away. */
export async function growthOnPostgres(report: Report, postgres: RunningPostgres, reports = 20): Promise<Growth> {
  const address = await postgres.newDatabase();
  return grow(
    report,
    reports,
    () => openWhereItIs("", address),
    async () => {
      await postgres.ask("vacuum full", address);
      const { rows } = await postgres.ask("select pg_database_size(current_database()) as size", address);
      return Number(rows[0]?.size);
    },
  );
}

async function grow(
  report: Report,
  reports: number,
  open: () => Promise<Store>,
  size: () => Promise<number>,
): Promise<Growth> {
  await (await open()).close();
  const before = await size();
  let store = await open();
  const ids: string[] = [];
  for (let made = 0; made < reports; made++)
    ids.push(
      (await store.create({ report: { ...report, office: { name: `${made}` } }, author: "甲", cause: "imported" })).id,
    );
  await store.close();
  const filled = await size();
  store = await open();
  const cells = cellsOf(requireEdition(report.edition)).map(({ name }) => `entries.${name}`);
  // Ids as long as a browser makes them, answers as they are given.
  const idOf = (count: number) => `5f0e2a1c-6d3b-4e8f-9a7b-${String(count).padStart(12, "0")}`;
  for (const id of ids)
    for (let count = 1; count <= saves; count++) {
      const key = cells[(count * 37) % cells.length] ?? "";
      const request = { saveId: idOf(count), fingerprint: "f".repeat(64), author: "本机", baseVersion: count };
      await store.save(id, request, (draft, _later, at) => ({
        report: withText(draft.report, key, String(count)),
        answer: { version: draft.version + 1, savedAt: at, applied: [key], merged: [], conflicts: [] },
      }));
    }
  await store.close();
  return { bytesAReport: (filled - before) / reports, bytesASave: ((await size()) - filled) / reports / saves };
}
