// The database's own dump: made once a day where its tools are, read by them, put back by them; without them none, and no trace.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Report } from "#core/report/report.ts";
import { RunningPostgres } from "#testing/postgres/running-postgres.ts";
import { contentsOf } from "../whole/move-store.ts";
import { dumpPostgres } from "./dump.ts";
import { openPostgresStore } from "./postgres-store.ts";

const blank: Report = {
  office: { name: "青禾县林业局" },
  year: 2021,
  edition: "2021",
  entries: {},
  typedTotals: [],
  narrative: {},
};

/** The server of a system whose tools are of the same version. */
const installed = ["/usr/lib/postgresql/15", "/usr/lib/postgresql/16", "/usr/lib/postgresql/17"].find((folder) =>
  existsSync(join(folder, "bin", "postgres")),
);

let backups: string;
beforeEach(() => {
  backups = join(mkdtempSync(join(tmpdir(), "nianbao-dump-")), "backups");
});
afterEach(() => rmSync(join(backups, ".."), { recursive: true }));

test("where the database cannot be dumped nothing is made and nothing is left", async () => {
  expect(await dumpPostgres("postgres://nobody@127.0.0.1:1/none", backups, new Date())).toBe(false);
  expect(readdirSync(backups)).toEqual([]);
});

describe.runIf(installed !== undefined && spawnSync("pg_dump", ["--version"]).status === 0)("with its tools", () => {
  let postgres: RunningPostgres;
  afterAll(() => postgres?.remove());

  test("the database is dumped once a day, a week of them is kept, and a dump goes into an empty one", {
    timeout: 120_000,
  }, async () => {
    postgres = await RunningPostgres.start(undefined, installed);
    const address = await postgres.newDatabase();
    const store = await openPostgresStore(address);
    await store.create({ report: blank, author: "甲", cause: "created" });
    for (let day = 1; day <= 9; day++) {
      const now = new Date(2026, 10, day, 9);
      expect(await dumpPostgres(address, backups, now)).toBe(true);
      expect(await dumpPostgres(address, backups, now)).toBe(false);
    }
    const dumps = readdirSync(backups).sort();
    expect(dumps).toEqual([3, 4, 5, 6, 7, 8, 9].map((day) => `nianbao-2026-11-0${day}.dump`));
    const newest = join(backups, dumps.at(-1) ?? "");
    expect(statSync(newest).mode & 0o777).toBe(0o600);
    const fresh = await postgres.newDatabase();
    expect(spawnSync("pg_restore", ["--no-owner", "--dbname", fresh, newest]).status).toBe(0);
    const there = await openPostgresStore(fresh);
    expect(await contentsOf(there)).toEqual(await contentsOf(store));
    expect(await there.verify()).toEqual([]);
    await there.close();
    await store.close();
  });
});
