// The store on PostgreSQL: several servers share one database; of two writers on one report the second waits.
import { type Kysely, sql, type Transaction } from "kysely";
import type pg from "pg";
import type { Edition } from "#core/editions/edition.ts";
import type { Report } from "#core/report/report.ts";
import { Refusal } from "#server/ground/refusal.ts";
import type { Connection } from "../draft-rows.ts";
import { Queues } from "../queues.ts";
import type { OfficeFigures } from "../store.ts";
import { type Changed, TableStore, type WriteWish } from "../table-store.ts";
import type { Tables } from "../tables.ts";
import { poolTo, tablesIn } from "./connect.ts";
import { keepFigures, readFigures } from "./figure-tables.ts";
import { migratePostgres } from "./migrate-postgres.ts";
import { type Attempt, tryAgain } from "./try-again.ts";
import { verifyAside } from "./verify-aside.ts";

/** Opens the store in a database that is there. `now` is the clock. Rejects with a Refusal in Chinese where it cannot be used. */
export async function openPostgresStore(url: string, now: () => Date = () => new Date()): Promise<PostgresStore> {
  const pool = poolTo(url);
  try {
    await tryAgain(() => migratePostgres(pool, now), true);
    return new PostgresStore(url, pool, now);
  } catch (error) {
    await pool.end();
    throw error;
  }
}

class PostgresStore extends TableStore {
  readonly #url: string;
  readonly #db: Kysely<Tables>;
  readonly #now: () => Date;
  readonly #queues = new Queues();
  #stopped: string | undefined;
  #verified: string | undefined;

  constructor(url: string, pool: pg.Pool, now: () => Date) {
    super();
    this.#url = url;
    this.#db = tablesIn(pool);
    this.#now = now;
  }

  async verify(extent: "all" | "new" = "all"): Promise<readonly string[]> {
    const since = extent === "all" ? undefined : this.#verified;
    const { problems, verified } = await tryAgain(() => verifyAside(this.#url, since), true);
    if (problems.length === 0) this.#verified = verified;
    this.#stopped ??= problems[0];
    return problems;
  }

  /** The database's own keepers make its copies. */
  backUp(): Promise<boolean> {
    return Promise.resolve(false);
  }

  close(): Promise<void> {
    return this.#db.destroy();
  }

  figuresOf(edition: Edition, year: number): Promise<readonly OfficeFigures[]> {
    return this.reading(() => readFigures(this.#db, edition, year));
  }

  protected changed(tx: Transaction<Tables>, { id, version, report }: Changed, before?: Report): Promise<void> {
    return keepFigures(tx, id, version, report, before);
  }

  protected now(): Date {
    return this.#now();
  }

  protected reading<T>(work: (db: Connection) => Promise<T>): Promise<T> {
    return tryAgain(() => work(this.#db), true);
  }

  protected writing<T>(
    work: (tx: Transaction<Tables>) => Promise<T>,
    { subject = "", repeatable = false }: WriteWish = {},
  ): Promise<T> {
    if (this.#stopped) return Promise.reject(new Refusal(503, this.#stopped));
    const once = (attempt: Attempt) =>
      this.#db.transaction().execute(async (tx) => {
        await sql`select pg_advisory_xact_lock(hashtextextended(${subject}, 0))`.execute(tx);
        const made = await work(tx);
        attempt.committing = true;
        return made;
      });
    // Who would wait for our own lock waits without a connection.
    return this.#queues.inTurn(subject, () => tryAgain(once, repeatable));
  }
}
