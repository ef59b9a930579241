// The tables of figures: one an edition, a column a cell (counts, and amounts in 分), partitioned by year, derived from the editions.
import { type Kysely, sql, type Transaction } from "kysely";
import type pg from "pg";
import { cellsOf } from "#core/editions/cells.ts";
import type { Edition } from "#core/editions/edition.ts";
import { editionById, editions } from "#core/editions/registry.ts";
import type { Report } from "#core/report/report.ts";
import { type OpenRow, selectOpenRows } from "../bodies.ts";
import { openBody } from "../draft-rows.ts";
import { leafFigures } from "../leaf-figures.ts";
import type { OfficeFigures } from "../store.ts";
import type { Changed } from "../table-store.ts";
import type { Tables } from "../tables.ts";
import type { Beside } from "./commit-step.ts";
import { editionTable, missingCells, quoted } from "./edition-table.ts";

/** Years that have a partition of their own before a report of them comes; all others share one. */
const firstPartition = 2015;
const yearsAhead = 5;
const refilledAtOnce = 200;

/** The table of an edition's figures. */
export const figureTableOf = (edition: Edition) => editionTable("figures", edition);

/**
 * Makes the tables what the editions say: missing tables, columns and partitions are added, nothing is taken away; then
 * reports whose figures are missing or older are filled in. Inside the transaction of the migration.
 */
export async function deriveFigureTables(client: pg.PoolClient, now: Date, among = editions): Promise<void> {
  for (const edition of among) {
    const table = figureTableOf(edition);
    await client.query(
      `create table if not exists ${table} (report_id text not null, year integer not null, version integer not null, primary key (year, report_id)) partition by list (year)`,
    );
    await addPartitions(client, edition, now.getUTCFullYear() + yearsAhead);
    if (await addColumns(client, edition)) await client.query(`delete from ${table}`);
    await refill(client, edition);
  }
}

async function addPartitions(client: pg.PoolClient, edition: Edition, until: number): Promise<void> {
  const table = figureTableOf(edition);
  await client.query(`create table if not exists ${table}_others partition of ${table} default`);
  const from = Math.max(firstPartition, edition.years.from ?? firstPartition);
  for (let year = from; year <= Math.min(until, edition.years.to ?? until); year++) {
    const name = `${table}_of_${year}`;
    const { rows } = await client.query(
      `select 1 where to_regclass('${name}') is not null or exists (select 1 from ${table}_others where year = ${year})`,
    );
    if (rows.length === 0) await client.query(`create table ${name} partition of ${table} for values in (${year})`);
  }
}

async function addColumns(client: pg.PoolClient, edition: Edition): Promise<boolean> {
  const missing = await missingCells(client, figureTableOf(edition), cellsOf(edition));
  if (missing.length === 0) return false;
  const added = missing.map((name) => `add column ${quoted(name)} bigint`);
  await client.query(`alter table ${figureTableOf(edition)} ${added.join(", ")}`);
  return true;
}

async function refill(client: pg.PoolClient, edition: Edition): Promise<void> {
  const table = figureTableOf(edition);
  for (;;) {
    const { rows } = await client.query<OpenRow>(
      `${selectOpenRows} join reports r on v.report_id = r.id and v.version = r.version
       where r.edition = $1 and not exists (select 1 from ${table} f where f.report_id = r.id and f.year = r.year and f.version = r.version)
       limit ${refilledAtOnce}`,
      [edition.id],
    );
    for (const row of rows) {
      const { text, values } = insertion(edition, row.report_id, row.version, openBody(row));
      await client.query(text, values);
      await client.query("insert into sums_marks select year, id from reports where id = $1", [row.report_id]);
    }
    if (rows.length < refilledAtOnce) return;
  }
}

/** `insert … on conflict` of one report's figures, blank cells as null. */
function insertion(edition: Edition, id: string, version: number, report: Report) {
  const figures = leafFigures(edition, report);
  const names = cellsOf(edition).map(({ name }) => name);
  const columns = ["report_id", "year", "version", ...names];
  const values = [id, report.year, version, ...names.map((name) => figures[name] ?? null)];
  const updates = columns.slice(2).map((name) => `${quoted(name)} = excluded.${quoted(name)}`);
  const text = `insert into ${figureTableOf(edition)} (${columns.map(quoted).join(", ")}) values (${values.map((_value, at) => `$${at + 1}`).join(", ")}) on conflict (year, report_id) do update set ${updates.join(", ")}`;
  return { text, values };
}

/** Are a report's figures in the same row as before? */
export function isSameRow(report: Report, before: Report): boolean {
  return report.edition === before.edition && report.year === before.year;
}

/** The `update` that keeps a row's figures with the report: what changed, and the version. Undefined for an unknown edition. */
export function figureUpdate({ id, version, report }: Changed, before: Report): Beside | undefined {
  const edition = editionById(report.edition);
  if (!edition) return undefined;
  const values: unknown[] = [id, report.year, version];
  const sets = changedFigures(edition, report, before).map(([name, figure]) => {
    return `${quoted(name)} = $${values.push(figure)}::bigint`;
  });
  const text = `update ${figureTableOf(edition)} set ${["version = $3::integer", ...sets].join(", ")} where report_id = $1::text and year = $2::integer`;
  return { text, values };
}

function changedFigures(edition: Edition, report: Report, before: Report): [string, number | null][] {
  if (report.entries === before.entries && report.typedTotals === before.typedTotals) return [];
  const [now, was] = [leafFigures(edition, report), leafFigures(edition, before)];
  return cellsOf(edition).flatMap(({ name }) => (now[name] === was[name] ? [] : [[name, now[name] ?? null]]));
}

/** Keeps the figures of a report's newest version, in the transaction that writes it. */
export async function keepFigures(
  tx: Transaction<Tables>,
  id: string,
  version: number,
  report: Report,
  before?: Pick<Report, "edition" | "year">,
): Promise<void> {
  const old = before && editionById(before.edition);
  if (old && (before.edition !== report.edition || before.year !== report.year))
    await sql`delete from ${sql.table(figureTableOf(old))} where report_id = ${id}`.execute(tx);
  const edition = editionById(report.edition);
  if (!edition) return;
  const { text, values } = insertion(edition, id, version, report);
  const parts = text.split(/\$\d+/);
  await sql
    .join(
      parts.map((part, at) => (at < values.length ? sql`${sql.raw(part)}${values[at]}` : sql.raw(part))),
      sql``,
    )
    .execute(tx);
}

/** Figures of all reports of a year that are not in the bin, by office. */
export async function readFigures(
  db: Kysely<Tables>,
  edition: Edition,
  year: number,
): Promise<readonly OfficeFigures[]> {
  const { rows } = await sql<Record<string, string | number | null>>`
    select r.office as "office name", f.* from ${sql.table(figureTableOf(edition))} f join reports r on r.id = f.report_id
    where f.year = ${year} and r.version = f.version and r.deleted_at is null order by r.id`.execute(db);
  return rows.map((row) => ({
    id: String(row.report_id),
    office: String(row["office name"]),
    figures: Object.fromEntries(
      cellsOf(edition).flatMap(({ name }) => (row[name] === null ? [] : [[name, Number(row[name])]])),
    ),
  }));
}
