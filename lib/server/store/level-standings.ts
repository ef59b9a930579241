// What the sums of levels follow from, told in a line an office: read to see whether anything changed, without reading a report.
import { type RawBuilder, sql } from "kysely";
import { isApproved, signingMoves, states } from "#core/workflow/states.ts";
import { sha256 } from "./digest.ts";
import type { Connection } from "./draft-rows.ts";
import type { Footing, LevelStanding } from "./footing.ts";
import { inParts } from "./in-parts.ts";

const signed = sql`w.state in (${sql.join(states.filter(isApproved))})`;
const lastOf = (table: RawBuilder<unknown>, column: RawBuilder<unknown>) =>
  sql`(select max(${column}) from ${table} x where x.report_id = r.id)`;
const lastMove = (column: RawBuilder<unknown>) =>
  sql`(select max(${column}) from report_moves x where x.report_id = r.id and x.move in (${sql.join([...signingMoves])}))`;
const [byId, byTime, receipts] = [sql`x.id`, sql`x.at`, sql`receipts`];

/** Of each of these offices; one without anything has no line. Drafts that nobody signed are in it as little as their texts. */
export async function readLevelStandings(
  db: Connection,
  offices: readonly string[],
  year: number,
): Promise<ReadonlyMap<string, LevelStanding>> {
  const found = new Map<string, { stamp: string; changed: string; own: LevelStanding["own"] }>();
  const at = (office: string) => {
    const there = found.get(office) ?? { stamp: "", changed: "", own: [] };
    found.set(office, there);
    return there;
  };
  for (const part of inParts(offices)) {
    for (const row of await ownRows(db, part, year)) {
      const one = at(row.office);
      one.stamp += ` ${row.report}@${row.version}:${row.signed}:${row.move}:${row.receipt}`;
      one.own = [...one.own, { report: row.report, changed: laterOf(row.moved, row.received) }];
    }
    for (const row of await rowsBelow(db, part, year)) {
      const one = at(row.office);
      one.stamp += ` ${Object.values(row).join(":")}`;
      one.changed = laterOf(one.changed, row.moved, row.received);
    }
    for (const { office, id, version, updated_at } of await collectionRows(db, part, year)) {
      for (const each of office === null ? part : [office]) {
        const one = at(each);
        one.stamp += ` ${id}@${version}`;
        one.changed = laterOf(one.changed, updated_at);
      }
    }
  }
  return found;
}

/** One text of several lines: another one whenever one of them is. */
export function stampOfStandings(standings: ReadonlyMap<string, Pick<LevelStanding, "stamp">>): string {
  const lines = [...standings].map(([office, { stamp }]) => `${office}${stamp}`);
  return sha256(lines.sort().join("\n"));
}

/** Is what a sum was compared with still as it was? Asked in the transaction that takes the sum. */
export async function standsOn(db: Connection, { offices, year, stamp }: Footing): Promise<boolean> {
  return stampOfStandings(await readLevelStandings(db, offices, year)) === stamp;
}

export function laterOf(...times: readonly (string | null)[]): string {
  return times.reduce<string>((latest, time) => (time !== null && time > latest ? time : latest), "");
}

interface OwnRow {
  readonly office: string;
  readonly report: string;
  readonly version: number;
  readonly signed: number;
  readonly move: number | null;
  readonly moved: string | null;
  readonly receipt: number | null;
  readonly received: string | null;
}

async function ownRows(db: Connection, offices: readonly string[], year: number): Promise<readonly OwnRow[]> {
  const asked = sql<OwnRow>`
    select w.office_id as office, r.id as report, case when ${signed} then r.version else 0 end as version,
      case when ${signed} then 1 else 0 end as signed, ${lastMove(byId)} as move, ${lastMove(byTime)} as moved,
      ${lastOf(receipts, byId)} as receipt, ${lastOf(receipts, byTime)} as received
    from report_work w join reports r on r.id = w.report_id
    where w.office_id in (${sql.join([...offices])}) and r.year = ${year} and r.deleted_at is null
    order by r.id`;
  return (await asked.execute(db)).rows;
}

interface RowBelow {
  readonly office: string;
  readonly moved: string | null;
  readonly received: string | null;
}

/**
 * Of those right below each: how many signed, of which versions; moves and receipts are only ever added. Each column is asked for
 * once: a database looks a move up as often as it is named.
 */
async function rowsBelow(db: Connection, offices: readonly string[], year: number): Promise<readonly RowBelow[]> {
  const asked = sql<RowBelow>`
    select t.office, count(t.id) as signed, sum(t.version) as versions, min(t.id) as first, max(t.id) as last,
      sum(t.move) as moves, sum(t.receipt) as receipts, max(t.moved) as moved, max(t.received) as received
    from (
      select o.above as office, case when ${signed} then r.id end as id, case when ${signed} then r.version end as version,
        ${lastMove(byId)} as move, ${lastMove(byTime)} as moved, ${lastOf(receipts, byId)} as receipt,
        ${lastOf(receipts, byTime)} as received
      from offices o join report_work w on w.office_id = o.id join reports r on r.id = w.report_id
      where o.above in (${sql.join([...offices])}) and r.year = ${year} and r.deleted_at is null
    ) t group by t.office having max(t.move) is not null`;
  return (await asked.execute(db)).rows;
}

async function collectionRows(db: Connection, offices: readonly string[], year: number) {
  return db
    .selectFrom("collections")
    .select(["office_id as office", "id", "version", "updated_at"])
    .where((is) =>
      is.or([
        is.and([is("office_id", "is", null), is.or([is("year", "is", null), is("year", "=", year)])]),
        is.and([is("office_id", "in", offices), is("year", "=", year)]),
      ]),
    )
    .orderBy("id")
    .execute();
}
