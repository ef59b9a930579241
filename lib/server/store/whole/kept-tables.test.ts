// No table is forgotten when everything moves: what the databases have is what is listed, and each kind of listing is served.
import { DatabaseSync } from "node:sqlite";
import { afterAll, expect, test } from "vitest";
import { endPostgres, postgresForTests } from "#testing/stores/kinds-of-stores.ts";
import { keptTables, tablesBy } from "../kept-tables.ts";
import { openPostgresStore } from "../postgres/postgres-store.ts";
import { migrate } from "../sqlite/migrate.ts";

afterAll(endPostgres);

const listed = Object.keys(keptTables).sort();

test("SQLite has the listed tables and no other, each with its key", () => {
  const database = new DatabaseSync(":memory:");
  migrate(database);
  const found = database
    .prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'")
    .all();
  expect(found.map(({ name }) => name).sort()).toEqual(listed);
  for (const [name, { key }] of Object.entries(keptTables)) {
    const columns = database.prepare("select name from pragma_table_info(?)").all(name);
    expect(columns.map((column) => column.name)).toEqual(expect.arrayContaining([...key]));
  }
  database.close();
});

test("PostgreSQL has the listed tables, its own version and the tables of figures and sums, which follow from reports", async () => {
  const postgres = await postgresForTests();
  const address = await postgres.newDatabase();
  await (await openPostgresStore(address)).close();
  const { rows } = await postgres.ask(
    "select table_name as name from information_schema.tables where table_schema = current_schema()",
    address,
  );
  const names = rows.map(({ name }) => String(name)).filter((name) => !/^(?:figures|sums)_/.test(name));
  expect(names.filter((name) => name !== "schema_version").sort()).toEqual(listed);
});

test("what goes with reports and collections is what their carriers carry; a new table goes row by row", () => {
  expect(tablesBy("report").map(([name]) => name)).toEqual(["reports", "revisions", "saves"]);
  expect(tablesBy("collection").map(([name]) => name)).toEqual(["collections", "returns", "fixed_sums"]);
});
