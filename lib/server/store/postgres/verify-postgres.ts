// Recomputes the seals of a store on PostgreSQL, as of one moment, a page of rows at a time. For a thread of its own.
import { type Kysely, sql, type Transaction } from "kysely";
import { type OpenRow, selectOpenRows } from "../bodies.ts";
import { openRows, type ReportRow } from "../draft-rows.ts";
import { Chain, chainProblem, headProblem, type LastVerified, orphanProblem, type Verified } from "../judge-seals.ts";
import type { Tables } from "../tables.ts";

const revisionsAtOnce = 200;
const headsAtOnce = 500;

/**
 * What does not hold, in Chinese sentences, and how far all that holds was verified. `since` is where the last time ended;
 * where it is not known, heads and their newest revisions alone are looked at, for a start that waits for nothing more.
 */
export function verifyPostgres(
  db: Kysely<Tables>,
  since: Verified | undefined,
): Promise<{ readonly problems: readonly string[]; readonly verified: Verified }> {
  return db
    .transaction()
    .setIsolationLevel("repeatable read")
    .execute(async (tx) => {
      const problems: string[] = [];
      const verified: Record<string, LastVerified> = {};
      for (let after = "", heads = await headsAfter(tx, after); heads.length > 0; heads = await headsAfter(tx, after)) {
        for (const head of heads) {
          const newest = await newestOf(tx, head.id);
          const wrong = headProblem(head, newest);
          if (wrong) problems.push(wrong);
          const { broken, last } = await followChain(tx, head.id, since ? since[head.id] : newest);
          if (broken !== undefined) problems.push(chainProblem(head, broken));
          else if (last) verified[head.id] = last;
        }
        after = heads.at(-1)?.id ?? after;
      }
      return { problems: [...new Set([...problems, ...(await orphans(tx))])], verified };
    });
}

function headsAfter(tx: Transaction<Tables>, id: string): Promise<ReportRow[]> {
  return tx.selectFrom("reports").selectAll().where("id", ">", id).orderBy("id").limit(headsAtOnce).execute();
}

function newestOf(tx: Transaction<Tables>, id: string): Promise<OpenRow | undefined> {
  return openRows(tx).where("v.report_id", "=", id).orderBy("v.version", "desc").limit(1).executeTakeFirst();
}

/** Someone who can switch off the rules of a database can take a head away; its revisions stay. */
async function orphans(tx: Transaction<Tables>): Promise<readonly string[]> {
  const { rows } = await sql<OpenRow>`
    ${sql.raw(selectOpenRows)} where not exists (select 1 from reports r where r.id = v.report_id)
    and v.version = (select max(version) from revisions w where w.report_id = v.report_id)`.execute(tx);
  return rows.map(orphanProblem);
}

async function followChain(tx: Transaction<Tables>, id: string, since: LastVerified | undefined) {
  const chain = new Chain(since);
  for (;;) {
    const rows = await openRows(tx)
      .where("v.report_id", "=", id)
      .where("v.version", ">=", chain.expected)
      .orderBy("v.version")
      .limit(revisionsAtOnce)
      .execute();
    for (const row of rows) if (!chain.follows(row)) return { broken: chain.expected };
    if (rows.length < revisionsAtOnce) return chain.last ? { last: chain.last } : { broken: chain.expected };
  }
}
