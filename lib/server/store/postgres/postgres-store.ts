// The store on PostgreSQL: several servers share one database; of two writers on one report the second waits.
import { type Kysely, sql, type Transaction } from "kysely";
import type pg from "pg";
import type { Edition } from "#core/editions/edition.ts";
import type { Report } from "#core/report/report.ts";
import { Refusal } from "#server/ground/refusal.ts";
import type { Connection } from "../draft-rows.ts";
import { putHead } from "../next-revision.ts";
import { Queues } from "../queues.ts";
import { requireWritable } from "../report-work.ts";
import type { SaveStep } from "../save-step.ts";
import type { OfficeFigures } from "../store.ts";
import { type Changed, TableStore, type WriteWish } from "../table-store.ts";
import type { Tables } from "../tables.ts";
import { doAside, type VerifyTold } from "./aside.ts";
import { commitStep } from "./commit-step.ts";
import { poolTo, tablesIn } from "./connect.ts";
import { figureUpdate, isSameRow, keepFigures, readFigures } from "./figure-tables.ts";
import { KeptSums } from "./kept-sums.ts";
import { migratePostgres } from "./migrate-postgres.ts";
import { type Attempt, tryAgain } from "./try-again.ts";

/**
 * Opens the store in a database that is there. `now` is the clock, `backups` the folder for copies, `steps` what this version of
 * the program knows. Rejects with a Refusal in Chinese where it cannot be used.
 */
export async function openPostgresStore(
  url: string,
  now: () => Date = () => new Date(),
  backups?: string,
  steps?: readonly string[],
): Promise<PostgresStore> {
  const pool = poolTo(url);
  try {
    await tryAgain(() => migratePostgres(pool, now, steps), true);
    return new PostgresStore(url, pool, now, backups);
  } catch (error) {
    await pool.end();
    throw error;
  }
}

class PostgresStore extends TableStore {
  readonly sums: KeptSums;
  readonly #url: string;
  readonly #pool: pg.Pool;
  readonly #db: Kysely<Tables>;
  readonly #now: () => Date;
  readonly #backups: string | undefined;
  readonly #queues = new Queues();
  #stopped: string | undefined;
  #verified: string | undefined;

  constructor(url: string, pool: pg.Pool, now: () => Date, backups: string | undefined) {
    super();
    this.#backups = backups;
    this.#url = url;
    this.#pool = pool;
    this.sums = new KeptSums(pool);
    this.#db = tablesIn(pool);
    this.#now = now;
  }

  async verify(extent: "all" | "new" = "all"): Promise<readonly string[]> {
    const since = extent === "all" ? "{}" : this.#verified;
    const { problems, verified } = await tryAgain(
      () => doAside<VerifyTold>({ kind: "verify", url: this.#url, since }),
      true,
    );
    if (problems.length === 0) this.#verified = verified;
    await this.sums.settle();
    this.#stopped ??= problems[0];
    return problems;
  }

  /** Only where the store was told a folder for its copies. */
  async backUp(): Promise<boolean> {
    const [url, backups] = [this.#url, this.#backups];
    if (backups === undefined) return false;
    return tryAgain(() => doAside<boolean>({ kind: "backUp", url, backups, now: this.#now() }), true);
  }

  async close(): Promise<void> {
    await this.#db.destroy();
    // A pool that nobody asked anything is not ended by that.
    if (!this.#pool.ended) await this.#pool.end();
  }

  figuresOf(edition: Edition, year: number): Promise<readonly OfficeFigures[]> {
    return this.reading(() => readFigures(this.#db, edition, year));
  }

  protected changed(tx: Transaction<Tables>, { id, version, report }: Changed, before?: Report): Promise<void> {
    return keepFigures(tx, id, version, report, before);
  }

  /** One statement; where the figures go to another row, or nothing says where the report is on its way, a transaction. */
  protected commit(step: SaveStep, now?: Changed, before?: Report): Promise<boolean> {
    if (this.#stopped) return Promise.reject(new Refusal(503, this.#stopped));
    const isElsewhere = now && before && !isSameRow(now.report, before);
    if (isElsewhere || step.work?.isPlaced === false) return this.#commitSlowly(step, now, before);
    const beside = now && before && figureUpdate(now, before);
    return tryAgain(() => commitStep(this.#pool, step, beside), true);
  }

  #commitSlowly({ id, expected, next, save, work }: SaveStep, now?: Changed, before?: Report): Promise<boolean> {
    const write = async (tx: Transaction<Tables>) => {
      const head = await tx.selectFrom("reports").select("seal").where("id", "=", id).executeTakeFirst();
      if (head?.seal !== expected) return false;
      if (work) await requireWritable(tx, id, { person: work.person });
      if (next) {
        await tx.insertInto("revisions").values(next.revision).execute();
        await putHead(tx, next.head);
      }
      if (now) await this.changed(tx, now, before);
      await tx.insertInto("saves").values(save).execute();
      return true;
    };
    return this.writing(write, { subject: id, repeatable: true });
  }

  protected now(): Date {
    return this.#now();
  }

  protected reading<T>(work: (db: Connection) => Promise<T>): Promise<T> {
    return tryAgain(() => work(this.#db), true);
  }

  protected writing<T>(
    work: (tx: Transaction<Tables>) => Promise<T>,
    { subject = "", reports = [], repeatable = false }: WriteWish = {},
  ): Promise<T> {
    if (this.#stopped) return Promise.reject(new Refusal(503, this.#stopped));
    const once = (attempt: Attempt) =>
      this.#db.transaction().execute(async (tx) => {
        await sql`select pg_advisory_xact_lock(hashtextextended(${subject}, 0))`.execute(tx);
        // Saves do not ask for that lock: they are kept out at the head's row.
        await sql`select 1 from reports where id = ${subject} for update`.execute(tx);
        // Many at once are held in the order of their ids, so that no two wait for each other.
        if (reports.length > 0)
          await sql`select 1 from reports where id = any(${reports}::text[]) order by id for update`.execute(tx);
        const made = await work(tx);
        attempt.committing = true;
        return made;
      });
    // Who would wait for our own lock waits without a connection.
    return this.#queues.inTurn(subject, () => tryAgain(once, repeatable));
  }
}
