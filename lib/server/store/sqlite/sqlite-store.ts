// The store on SQLite: one file, one thread that writes and, once somebody writes, one that reads.
import { dirname } from "node:path";
import { Kysely, sql, type Transaction } from "kysely";
import type { Edition } from "#core/editions/edition.ts";
import { Refusal } from "#server/ground/refusal.ts";
import type { Connection } from "../draft-rows.ts";
import type { SaveStep } from "../save-step.ts";
import type { OfficeFigures, Store } from "../store.ts";
import { asRefusal, noRoom } from "../store-refusal.ts";
import type { SumStore } from "../sum-store.ts";
import { TableStore } from "../table-store.ts";
import type { Tables } from "../tables.ts";
import { backupsOf } from "./copies.ts";
import { nodeSqliteDialect } from "./node-sqlite.ts";
import { SqliteThread } from "./sqlite-thread.ts";
import { doUpkeep } from "./upkeep.ts";

/** After this quiet time the log is folded into the database file, so that a copy of the file alone is complete. */
const checkpointAfter = 2_000;

export class SqliteStore extends TableStore {
  readonly sums = lateSums(this);
  /**
   * Its own thread, so that whoever reads never waits for a lock that a writer waits for; it comes with the first write,
   * as until then nobody waits.
   */
  #reads: Kysely<Tables> | undefined;
  #thread: SqliteThread;
  #writes: Kysely<Tables>;
  readonly #path: string;
  readonly #now: () => Date;
  #withoutRoom: boolean;
  #regaining: Promise<void> | undefined;
  #stopped: string | undefined;
  #checkpoint: NodeJS.Timeout | undefined;

  /** `withoutRoom`: the disk is full and the file can only be read; the first write that finds room changes that. */
  constructor(path: string, now: () => Date, withoutRoom = false) {
    super();
    this.#path = path;
    this.#now = now;
    this.#withoutRoom = withoutRoom;
    this.#thread = this.#start(false);
    this.#writes = onThread(this.#thread);
  }

  /** The thread has opened the file. Rejects with SQLite's error where it cannot. */
  async opened(): Promise<this> {
    await sql`select 1`.execute(this.#writes);
    return this;
  }

  verify(extent: "all" | "new" = "all"): Promise<readonly string[]> {
    if (this.#withoutRoom) return Promise.resolve([]);
    return refusing(async () => {
      const task = { kind: "verify", path: this.#path, all: extent === "all" } as const;
      const problems = await doUpkeep<readonly string[]>(task);
      this.#stopped ??= problems[0];
      return problems;
    });
  }

  backUp(): Promise<boolean> {
    if (this.#withoutRoom) return Promise.resolve(false);
    const backups = backupsOf(dirname(this.#path));
    return refusing(() => doUpkeep<boolean>({ kind: "backUp", path: this.#path, backups, now: this.#now() }));
  }

  async close(): Promise<void> {
    clearTimeout(this.#checkpoint);
    await Promise.all([this.#reads?.destroy(), this.#writes.destroy()]);
  }

  /** Worked out of each report: one office's reports, or a county's, are no many. */
  async figuresOf(edition: Edition, year: number): Promise<readonly OfficeFigures[]> {
    // No start waits for what few ask.
    const { leafFigures } = await import("../leaf-figures.ts");
    const found: OfficeFigures[] = [];
    const asked = (await this.list()).filter((each) => each.edition === edition.id && each.year === year);
    for (const { id, office, deletedAt } of asked.sort((one, other) => (one.id < other.id ? -1 : 1))) {
      const report = deletedAt ? undefined : (await this.read(id))?.report;
      if (report) found.push({ id, office, figures: leafFigures(edition, report) });
    }
    return found;
  }

  /** Nothing is derived beside the report. */
  protected changed(): Promise<void> {
    return Promise.resolve();
  }

  protected now(): Date {
    return this.#now();
  }

  protected reading<T>(work: (db: Connection) => Promise<T>): Promise<T> {
    return refusing(() => work(this.#reads ?? this.#writes));
  }

  /** Figures follow from the report: only the step itself is written. */
  protected commit(step: SaveStep): Promise<boolean> {
    return refusing(async () => {
      await this.#beforeWriting();
      const done = await this.#thread.commit(step);
      this.#checkpointSoon();
      return done;
    });
  }

  protected writing<T>(work: (tx: Transaction<Tables>) => Promise<T>): Promise<T> {
    return refusing(async () => {
      await this.#beforeWriting();
      const result = await this.#writes.transaction().execute(async (tx) => {
        const made = await work(tx);
        await tx.updateTable("store").set({ sequence: sql`sequence + 1` }).execute();
        return made;
      });
      this.#checkpointSoon();
      return result;
    });
  }

  #start(reads: boolean): SqliteThread {
    return new SqliteThread({ path: this.#path, reads, withoutRoom: this.#withoutRoom });
  }

  #startAgain(): void {
    this.#thread = this.#start(false);
    this.#writes = onThread(this.#thread);
  }

  async #beforeWriting(): Promise<void> {
    if (this.#stopped) throw new Refusal(503, this.#stopped);
    await this.#requireRoom();
    this.#reads ??= onThread(this.#start(true));
  }

  /** Opened on a full disk: is there room again? Then this store becomes like any other. */
  #requireRoom(): Promise<void> {
    if (!this.#withoutRoom) return Promise.resolve();
    this.#regaining ??= this.#regainRoom().finally(() => {
      this.#regaining = undefined;
    });
    return this.#regaining;
  }

  async #regainRoom(): Promise<void> {
    await this.#writes.destroy();
    this.#withoutRoom = false;
    this.#startAgain();
    try {
      await sql`insert into store select * from store where false`.execute(this.#writes);
    } catch {
      await this.#writes.destroy();
      this.#withoutRoom = true;
      this.#startAgain();
      await this.opened();
      throw new Refusal(507, noRoom);
    }
  }

  #checkpointSoon(): void {
    clearTimeout(this.#checkpoint);
    // In the queue, like everything: never inside somebody's transaction. Where it fails the next one does it.
    const fold = () => sql`pragma wal_checkpoint(truncate)`.execute(this.#writes).catch(() => undefined);
    this.#checkpoint = setTimeout(fold, checkpointAfter);
    this.#checkpoint.unref();
  }
}

function onThread(thread: SqliteThread): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: nodeSqliteDialect(thread) });
}

async function refusing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw asRefusal(error);
  }
}

/** No start waits for what adds up. */
function lateSums(store: Store): SumStore {
  const sums = async () => new (await import("../worked-out-sums.ts")).WorkedOutSums(store);
  return {
    of: async (...asked) => (await sums()).of(...asked),
    inFull: async (...asked) => (await sums()).inFull(...asked),
    contributors: async (...asked) => (await sums()).contributors(...asked),
    below: async (...asked) => (await sums()).below(...asked),
    lastChange: async (...asked) => (await sums()).lastChange(...asked),
    missing: async (...asked) => (await sums()).missing(...asked),
    years: async () => (await sums()).years(),
    check: async () => (await sums()).check(),
  };
}
