// The store on SQLite: current state in `reports`, every state ever acknowledged in `revisions`, sealed one on another.
import { randomBytes } from "node:crypto";
import { statSync } from "node:fs";
import { dirname } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { setImmediate } from "node:timers/promises";
import { Kysely, sql, type Transaction } from "kysely";
import type { Report } from "#core/report/report.ts";
import { Refusal } from "../refusal.ts";
import { backUp } from "./back-up.ts";
import {
  append,
  headOf,
  isSealed,
  openBody,
  type ReportRow,
  readDraft,
  revisionRow,
  revisionsAfter,
  summaryOf,
} from "./draft-rows.ts";
import type { Tables } from "./migrate.ts";
import { nodeSqliteDialect } from "./node-sqlite.ts";
import type { Draft, DraftSummary, Merge, NewDraft, Revision, SaveRequest, Store } from "./store.ts";
import { asRefusal, damaged } from "./store-refusal.ts";

/** After this quiet time the log is folded into the database file, so that a copy of the file alone is complete. */
const checkpointAfter = 2_000;

export class SqliteStore implements Store {
  readonly #database: DatabaseSync;
  readonly #db: Kysely<Tables>;
  readonly #path: string;
  readonly #inode: number;
  readonly #now: () => Date;
  #stopped: string | undefined;
  #checkpoint: NodeJS.Timeout | undefined;

  constructor(database: DatabaseSync, path: string, now: () => Date) {
    this.#database = database;
    this.#db = new Kysely<Tables>({ dialect: nodeSqliteDialect(database) });
    this.#path = path;
    this.#inode = statSync(path).ino;
    this.#now = now;
  }

  list(): Promise<readonly DraftSummary[]> {
    return this.#reading(async () => {
      const rows = await this.#db
        .selectFrom("reports")
        .selectAll()
        .orderBy("updated_at", "desc")
        .orderBy("id")
        .execute();
      return rows.map(summaryOf);
    });
  }

  read(id: string): Promise<Draft | undefined> {
    return this.#reading(() => readDraft(this.#db, id));
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
      const deletedAt = deleted ? this.#now().toISOString() : null;
      await tx.updateTable("reports").set({ deleted_at: deletedAt }).where("id", "=", id).execute();
      return readDraft(tx, id);
    });
  }

  history(id: string): Promise<readonly Revision[]> {
    return this.#reading(async () => (await revisionsAfter(this.#db, id, 0)).toReversed());
  }

  readAt(id: string, version: number): Promise<Report | undefined> {
    return this.#reading(async () => {
      const row = await revisionRow(this.#db, id, version);
      return row && openBody(row);
    });
  }

  verify(): Promise<readonly string[]> {
    return this.#reading(async () => {
      const problems: string[] = [];
      for (const { id, office, year, version } of await this.#db.selectFrom("reports").selectAll().execute()) {
        const broken = await this.#brokenRevision(id, version);
        if (broken !== undefined)
          problems.push(`${office}${year}年的报告：第 ${broken} 版数据校验不通过，已停止写入；请从备份恢复。`);
      }
      this.#stopped ??= problems[0];
      return problems;
    });
  }

  backUp(): Promise<boolean> {
    const day = this.#now().toISOString().slice(0, 10);
    return this.#reading(() => backUp((path) => sql`vacuum into ${path}`.execute(this.#db), dirname(this.#path), day));
  }

  async close(): Promise<void> {
    clearTimeout(this.#checkpoint);
    await this.#db.destroy();
    // Kysely leaves a database open that it was never asked anything about.
    if (this.#database.isOpen) this.#database.close();
  }

  /** The first version whose seal is broken or missing, up to the one that should be the newest. */
  async #brokenRevision(id: string, newest: number): Promise<number | undefined> {
    let previous = "";
    for (let version = 1; version <= newest; version++) {
      const row = await revisionRow(this.#db, id, version);
      if (!row || row.previous !== previous || !isSealed(row)) return version;
      previous = row.digest;
      // Requests go first.
      if (version % 20 === 0) await setImmediate();
    }
    return undefined;
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
      this.#requireFile();
      const result = await this.#db.transaction().execute(work);
      this.#checkpointSoon();
      return result;
    });
  }

  /** A file that was deleted or exchanged under a running server still takes writes, and nobody would find them again. */
  #requireFile(): void {
    if (statSync(this.#path, { throwIfNoEntry: false })?.ino !== this.#inode) throw new Refusal(503, damaged);
  }

  #checkpointSoon(): void {
    clearTimeout(this.#checkpoint);
    // In the queue, like everything: never inside somebody's transaction. Where it fails the next one does it.
    const fold = () => sql`pragma wal_checkpoint(truncate)`.execute(this.#db).catch(() => undefined);
    this.#checkpoint = setTimeout(fold, checkpointAfter);
    this.#checkpoint.unref();
  }
}
