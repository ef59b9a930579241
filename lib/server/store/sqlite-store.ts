// The store on SQLite: current state in `reports`, every state ever acknowledged in `revisions`, sealed one on another.
import { randomBytes } from "node:crypto";
import { dirname } from "node:path";
import { Kysely, sql, type Transaction } from "kysely";
import type { Report } from "#core/report/report.ts";
import { Refusal } from "../refusal.ts";
import { backupsOf } from "./copies.ts";
import { append, headOf, openBody, putHead, type ReportRow, readDraft, revisionRow, summaryOf } from "./draft-rows.ts";
import { revisionsAfter, revisionsBefore } from "./history-rows.ts";
import type { Tables } from "./migrate.ts";
import { nodeSqliteDialect } from "./node-sqlite.ts";
import { SqliteThread } from "./sqlite-thread.ts";
import type { Draft, DraftSummary, HistoryPage, Merge, NewDraft, Revision, SaveRequest, Store } from "./store.ts";
import { asRefusal, noRoom } from "./store-refusal.ts";
import { doUpkeep } from "./upkeep.ts";

/** After this quiet time the log is folded into the database file, so that a copy of the file alone is complete. */
const checkpointAfter = 2_000;

export class SqliteStore implements Store {
  /** Its own thread: whoever reads never waits for a lock that a writer waits for. */
  #reads: Kysely<Tables>;
  #writes: Kysely<Tables>;
  readonly #path: string;
  readonly #now: () => Date;
  #withoutRoom: boolean;
  #regaining: Promise<void> | undefined;
  #stopped: string | undefined;
  #checkpoint: NodeJS.Timeout | undefined;

  /** `withoutRoom`: the disk is full and the file can only be read; the first write that finds room changes that. */
  constructor(path: string, now: () => Date, withoutRoom = false) {
    this.#path = path;
    this.#now = now;
    this.#withoutRoom = withoutRoom;
    this.#writes = this.#connect(false);
    this.#reads = withoutRoom ? this.#writes : this.#connect(true);
  }

  /** Both threads have opened the file. Rejects with SQLite's error where one cannot. */
  async opened(): Promise<this> {
    await Promise.all([this.#reads, this.#writes].map((db) => sql`select 1`.execute(db)));
    return this;
  }

  list(): Promise<readonly DraftSummary[]> {
    return this.#reading(async () => {
      const rows = await this.#reads
        .selectFrom("reports")
        .selectAll()
        .orderBy("updated_at", "desc")
        .orderBy("id")
        .execute();
      return rows.map(summaryOf);
    });
  }

  read(id: string): Promise<Draft | undefined> {
    return this.#reading(() => readDraft(this.#reads, id));
  }

  create({ report, author, cause, lastYear }: NewDraft): Promise<Draft> {
    return this.#writing(async (tx) => {
      const at = this.#now().toISOString();
      const id = randomBytes(8).toString("hex");
      const row: ReportRow = {
        ...headOf(report),
        id,
        version: 0,
        created_at: at,
        updated_at: at,
        deleted_at: null,
        last_year: lastYear ?? null,
        seal: "",
      };
      await tx.insertInto("reports").values(row).execute();
      const blank: Report = { ...report, entries: {}, typedTotals: [], narrative: {}, office: { name: "" } };
      const draft: Draft = { ...summaryOf(row), report: blank, author, ...(lastYear ? { lastYear } : {}) };
      return append(tx, draft, report, { at, author, cause });
    });
  }

  save<Answer>(id: string, request: SaveRequest, merge: Merge<Answer>): Promise<Answer | undefined> {
    return this.#writing(async (tx) => {
      const { saveId, fingerprint, baseVersion } = request;
      const known = await tx
        .selectFrom("saves")
        .selectAll()
        .where("report_id", "=", id)
        .where("save_id", "=", saveId)
        .executeTakeFirst();
      if (known && known.fingerprint !== fingerprint) throw new Refusal(422, "保存编号已用于另一次保存，请刷新页面。");
      if (known) return JSON.parse(known.answer) as Answer;
      const draft = await readDraft(tx, id);
      if (!draft) return undefined;
      const at = this.#now().toISOString();
      const { report, answer, typed } = merge(draft, await revisionsAfter(tx, id, baseVersion), at);
      await append(tx, draft, report, { at, author: request.author, cause: "saved", typed });
      const kept = { save_id: saveId, report_id: id, fingerprint, answer: JSON.stringify(answer), at };
      await tx.insertInto("saves").values(kept).execute();
      return answer;
    });
  }

  restore(id: string, version: number, author: string): Promise<Draft | undefined> {
    return this.#writing(async (tx) => {
      const draft = await readDraft(tx, id);
      const row = await revisionRow(tx, id, version);
      if (!draft || !row) return undefined;
      return append(tx, draft, openBody(row), { at: this.#now().toISOString(), author, cause: "restored" });
    });
  }

  setDeleted(id: string, deleted: boolean): Promise<Draft | undefined> {
    return this.#writing(async (tx) => {
      const draft = await readDraft(tx, id);
      const newest = draft && (await revisionRow(tx, id, draft.version));
      if (!newest) return undefined;
      const { deletedAt: _was, ...standing } = draft;
      const changed = deleted ? { ...standing, deletedAt: this.#now().toISOString() } : standing;
      await putHead(tx, changed, newest.digest);
      return changed;
    });
  }

  history(id: string, page?: HistoryPage): Promise<readonly Revision[]> {
    return this.#reading(() => revisionsBefore(this.#reads, id, page));
  }

  readAt(id: string, version: number): Promise<Report | undefined> {
    return this.#reading(async () => {
      const row = await revisionRow(this.#reads, id, version);
      return row && openBody(row);
    });
  }

  verify(extent: "all" | "new" = "all"): Promise<readonly string[]> {
    if (this.#withoutRoom) return Promise.resolve([]);
    return this.#reading(async () => {
      const task = { kind: "verify", path: this.#path, all: extent === "all" } as const;
      const problems = await doUpkeep<readonly string[]>(task);
      this.#stopped ??= problems[0];
      return problems;
    });
  }

  backUp(): Promise<boolean> {
    if (this.#withoutRoom) return Promise.resolve(false);
    const backups = backupsOf(dirname(this.#path));
    return this.#reading(() => doUpkeep<boolean>({ kind: "backUp", path: this.#path, backups, now: this.#now() }));
  }

  async close(): Promise<void> {
    clearTimeout(this.#checkpoint);
    await Promise.all([this.#reads.destroy(), this.#writes.destroy()]);
  }

  #connect(reads: boolean): Kysely<Tables> {
    const thread = new SqliteThread({ path: this.#path, reads, withoutRoom: this.#withoutRoom });
    return new Kysely<Tables>({ dialect: nodeSqliteDialect(thread) });
  }

  async #reading<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw asRefusal(error);
    }
  }

  #writing<T>(work: (tx: Transaction<Tables>) => Promise<T>): Promise<T> {
    return this.#reading(async () => {
      if (this.#stopped) throw new Refusal(503, this.#stopped);
      await this.#requireRoom();
      const result = await this.#writes.transaction().execute(async (tx) => {
        const made = await work(tx);
        await tx.updateTable("store").set({ sequence: sql`sequence + 1` }).execute();
        return made;
      });
      this.#checkpointSoon();
      return result;
    });
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
    this.#writes = this.#connect(false);
    try {
      await sql`insert into store select * from store where false`.execute(this.#writes);
      this.#reads = this.#connect(true);
    } catch {
      await this.#writes.destroy();
      this.#withoutRoom = true;
      this.#writes = this.#connect(false);
      this.#reads = this.#writes;
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
