// A province made up in PostgreSQL at once: 20 cities, 200 counties, 2,000 towns, the rest below towns; each of the rest with a
// report a year, of which one in forty is a draft and the others are signed.
import pg from "pg";
import { cellsOf } from "#core/editions/cells.ts";
import { edition2021 } from "#core/editions/edition-2021.ts";
import { figureTableOf } from "#server/store/postgres/figure-tables.ts";
import { openPostgresStore } from "#server/store/postgres/postgres-store.ts";
import { fillSumReturns } from "#server/store/postgres/sum-tables.ts";

/** Fills the empty database at an address. The offices: p, city0 …, county0 …, town0 …, v0 …; reports r<year>-0 …. */
export async function makeProvince(address: string, leaves: number, years: readonly number[]): Promise<void> {
  await (await openPostgresStore(address)).close();
  const client = new pg.Client(address);
  await client.connect();
  // In a few great commands: what triggers would do row by row is done at once after them.
  await client.query("set session_replication_role = replica");
  for (const statement of statements(leaves, years)) await client.query(statement);
  await client.end();
}

function statements(leaves: number, years: readonly number[]): readonly string[] {
  const cells = cellsOf(edition2021).map(({ name }) => `"${name}"`);
  const table = figureTableOf(edition2021);
  const level = (name: string, count: number, above: string) =>
    `insert into offices select '${name}' || n, '${name}' || n, '[]', ${above}, 1 from generate_series(0, ${count - 1}) n`;
  return [
    "insert into offices values ('p', '某省', '[]', null, 1)",
    level("city", 20, "'p'"),
    level("county", 200, "'city' || n % 20"),
    level("town", 2_000, "'county' || n % 200"),
    level("v", leaves, "'town' || n % 2000"),
    ...years.flatMap((year) => [
      `insert into reports select 'r' || ${year} || '-' || n, 'v' || n, ${year}, '2021', 1, '2026-01-01', '2026-01-01', null, null, 's' || n from generate_series(0, ${leaves - 1}) n`,
      `insert into report_work select 'r' || ${year} || '-' || n, 'v' || n, case when n % 40 = 0 then 'draft' else 'approved' end, 1 from generate_series(0, ${leaves - 1}) n`,
      `insert into ${table} (report_id, year, version, ${cells.join(", ")}) select 'r' || ${year} || '-' || n, ${year}, 1, ${cells.map((_cell, at) => `(n * ${at + 1}) % 997`).join(", ")} from generate_series(0, ${leaves - 1}) n`,
    ]),
    fillSumReturns,
    "vacuum analyze",
  ];
}
