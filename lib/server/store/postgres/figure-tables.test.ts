// Tables of figures are made of the editions: a column a cell, partitions by year, filled in where they are missing.
import { afterAll, expect, test } from "vitest";
import { cellsOf } from "#core/editions/cells.ts";
import { edition2021 } from "#core/editions/edition-2021.ts";
import { editions } from "#core/editions/registry.ts";
import { edition2027 } from "#testing/edition-2027.ts";
import { publishedReport } from "#testing/published-report.ts";
import { endPostgres, postgresForTests } from "#testing/stores/kinds-of-stores.ts";
import { poolTo } from "./connect.ts";
import { deriveFigureTables } from "./figure-tables.ts";
import { openPostgresStore } from "./postgres-store.ts";

afterAll(endPostgres);

test("every cell has a column of whole numbers, every year a partition; what was lost or is of an edition to come is filled in", async () => {
  const postgres = await postgresForTests();
  const address = await postgres.newDatabase();
  let store = await openPostgresStore(address);
  const { report } = publishedReport("seed-2021-kaifeng");
  await store.create({ report, author: "甲", cause: "imported" });
  const before = await store.figuresOf(edition2021, report.year);
  expect(Object.keys(before[0]?.figures ?? {}).length).toBe(cellsOf(edition2021).length);
  await store.close();

  const { rows: columns } = await postgres.ask(
    "select column_name, data_type from information_schema.columns where table_name = 'figures_2021'",
    address,
  );
  for (const { name } of cellsOf(edition2021))
    expect(columns).toContainEqual({ column_name: name, data_type: "bigint" });
  const { rows: held } = await postgres.ask(`select tableoid::regclass::text as name from figures_2021`, address);
  expect(held).toEqual([{ name: `figures_2021_of_${report.year}` }]);

  const [lost = ""] = cellsOf(edition2021).map(({ name }) => name);
  await postgres.ask(`alter table figures_2021 drop column "${lost}"`, address);
  store = await openPostgresStore(address);
  expect(await store.figuresOf(edition2021, report.year)).toEqual(before);
  await store.close();

  const pool = poolTo(address, 1);
  const client = await pool.connect();
  await deriveFigureTables(client, new Date("2027-01-01"), [...editions, edition2027]);
  await deriveFigureTables(client, new Date("2031-01-01"), [...editions, edition2027]);
  const { rows: later } = await client.query(
    "select count(*)::int as n from pg_tables where tablename = 'figures_2027_of_2036'",
  );
  expect(later).toEqual([{ n: 1 }]);
  client.release();
  await pool.end();
});
