// The store's work on reports, on whatever database keeps the tables: current state in `reports`, every state ever
// acknowledged in `revisions`, sealed one on another.

import { randomBytes } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import type { Transaction } from "kysely";
import type { Edition } from "#core/editions/edition.ts";
import type { Report } from "#core/report/report.ts";
import { Refusal } from "../ground/refusal.ts";
import type { CollectionStore } from "./collection-store.ts";
import {
  type Connection,
  openBody,
  type ReportRow,
  readDraft,
  readStanding,
  revisionRow,
  summaryOf,
  wellFormed,
} from "./draft-rows.ts";
import type { FactsStore } from "./facts-store.ts";
import { revisionsBefore, revisionsBetween } from "./history-rows.ts";
import type { KeptReport } from "./kept-report-shape.ts";
import type { KeptRest } from "./kept-rest-shape.ts";
import type { PeopleStore } from "./people-store.ts";
import { Queues } from "./queues.ts";
import type { ReceiptStore } from "./receipt-store.ts";
import type { RegisterStore } from "./register-store.ts";
import { reportOfText } from "./report-text.ts";
import { placeReport, requireWritable, workToWriteIn } from "./report-work.ts";
import type { ReviewStore, Writer } from "./review-store.ts";
import { readBeforeSave, type SaveStep } from "./save-step.ts";
import type {
  Draft,
  DraftSummary,
  HistoryPage,
  Merge,
  NewDraft,
  OfficeFigures,
  Revision,
  SaveRequest,
  Store,
} from "./store.ts";
import type { SumStore } from "./sum-store.ts";
import type { TableAccess } from "./table-access.ts";
import { TableCollections } from "./table-collections.ts";
import { TablePeople } from "./table-people.ts";
import { TableRegisters } from "./table-registers.ts";
import { TableReview } from "./table-review.ts";
import type { Tables } from "./tables.ts";

/** What a writer says of its work. */
export interface WriteWish {
  /** Of two writers on one subject the second waits for the first; a report's id, "" for what has none. */
  readonly subject?: string;
  /** Reports beside it that nobody else writes meanwhile. */
  readonly reports?: readonly string[];
  /** Done twice it is done once: where the answer of a commit was lost the work is simply done again. */
  readonly repeatable?: boolean;
}

/** What became of a save; no answer for an unknown report. */
interface Done<Answer> {
  readonly answer: Answer | undefined;
}

/** A report and its version. */
export type Changed = Pick<Draft, "id" | "version" | "report">;

/** What writes is loaded when somebody writes, facts when a list lacks some, receipts when offices hand in: no start waits. */
const revisions = () => import("./next-revision.ts");
const facts = () => import("./table-facts.ts");
const receipts = async (access: TableAccess) => new (await import("./table-receipts.ts")).TableReceipts(access);

/** Of servers that save to one report at once one goes first each time: who loses works its save out again. */
const mostTries = 200;
/** From then on with a pause of chance, so that all come through. */
const patientTries = 3;

export abstract class TableStore implements Store {
  readonly #saving = new Queues();
  readonly #access: TableAccess = {
    reading: (work) => this.reading(work),
    writing: (work, subject, reports = []) => this.writing(work, { subject, reports }),
    now: () => this.now().toISOString(),
  };
  readonly collections: CollectionStore = new TableCollections(this.#access);
  readonly registers: RegisterStore = new TableRegisters(this.#access);
  readonly facts: FactsStore = {
    all: async () => (await facts()).allFacts(this.#access),
    keep: async (found) => (await facts()).keepFacts(this.#access, found),
  };
  readonly people: PeopleStore = new TablePeople(this.#access);
  readonly review: ReviewStore = new TableReview(this.#access);
  readonly receipts: ReceiptStore = {
    reportsOf: async (...asked) => (await receipts(this.#access)).reportsOf(...asked),
    receive: async (...asked) => (await receipts(this.#access)).receive(...asked),
    standings: async (...asked) => (await receipts(this.#access)).standings(...asked),
    of: async (report) => (await receipts(this.#access)).of(report),
  };
  abstract readonly sums: SumStore;

  /** For whoever only reads; errors come out as Refusals where their meaning is known. */
  protected abstract reading<T>(work: (db: Connection) => Promise<T>): Promise<T>;
  /** One transaction. */
  protected abstract writing<T>(work: (tx: Transaction<Tables>) => Promise<T>, wish?: WriteWish): Promise<T>;
  protected abstract now(): Date;
  /** Writes a save's step, or answers false where the report is not what the save was worked out on. Lasting when answered. */
  protected abstract commit(step: SaveStep, now?: Changed, before?: Report): Promise<boolean>;
  /** Called in the transaction that made a report what it is now; `before` is what it was. */
  protected abstract changed(tx: Transaction<Tables>, now: Changed, before?: Report): Promise<void>;
  abstract figuresOf(edition: Edition, year: number): Promise<readonly OfficeFigures[]>;
  abstract verify(extent?: "all" | "new"): Promise<readonly string[]>;
  abstract backUp(): Promise<boolean>;
  abstract close(): Promise<void>;

  list(): Promise<readonly DraftSummary[]> {
    return this.reading(async (db) => {
      const rows = await db.selectFrom("reports").selectAll().orderBy("updated_at", "desc").orderBy("id").execute();
      return rows.map(summaryOf);
    });
  }

  read(id: string): Promise<Draft | undefined> {
    return this.reading((db) => readDraft(db, id));
  }

  create({ report, author, cause, lastYear, writer }: NewDraft): Promise<Draft> {
    const id = randomBytes(8).toString("hex");
    return this.writing(
      async (tx) => {
        const made = await readDraft(tx, id);
        if (made) return made;
        const { append, headOf, nextState } = await revisions();
        const at = this.now().toISOString();
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
        const appended = await append(tx, draft, nextState({ draft }, report, { at, author, cause }));
        await this.changed(tx, appended);
        if (writer?.office !== undefined) await placeReport(tx, id, { ...writer, office: writer.office });
        return appended;
      },
      { subject: id, repeatable: true },
    );
  }

  save<Answer>(id: string, request: SaveRequest, merge: Merge<Answer>): Promise<Answer | undefined> {
    // Saves of one server to one report wait for each other and not in vain.
    return this.#saving.inTurn(id, async () => {
      for (let attempt = 1; attempt <= mostTries; attempt++) {
        const done = await this.#saveOnce(id, request, merge);
        if (done) return done.answer;
        if (attempt >= patientTries) await setTimeout(Math.random() * 20);
      }
      throw new Refusal(503, "数据库正忙，请稍候再试；刚才的修改没有写入。");
    });
  }

  /** Undefined where the report was changed meanwhile. */
  async #saveOnce<Answer>(id: string, request: SaveRequest, merge: Merge<Answer>): Promise<Done<Answer> | undefined> {
    const found = await this.reading((db) => readBeforeSave(db, id, request));
    if (!found) return { answer: undefined };
    const { known, standing } = found;
    const [saveId, fingerprint] = [wellFormed(request.saveId), wellFormed(request.fingerprint)];
    if (known && known.fingerprint !== fingerprint) throw new Refusal(422, "保存编号已用于另一次保存，请刷新页面。");
    if (known) return { answer: JSON.parse(known.answer) as Answer };
    const { draft, seal: expected } = standing;
    const { baseVersion, author } = request;
    const isBehind = baseVersion < draft.version;
    const later = isBehind ? await this.reading((db) => revisionsBetween(db, id, baseVersion, draft.version)) : [];
    const work = await this.reading((db) => workToWriteIn(db, id, request.writer));
    const at = this.now().toISOString();
    const { report, answer, typed } = merge(draft, later, at);
    const next = (await revisions()).nextState(standing, report, { at, author, cause: "saved", typed });
    const save = { save_id: saveId, report_id: id, fingerprint, answer: JSON.stringify(answer), at };
    const step: SaveStep = { id, expected, save, next, work };
    return (await this.commit(step, next?.draft, draft.report)) ? { answer } : undefined;
  }

  restore(id: string, version: number, author: string, writer?: Writer): Promise<Draft | undefined> {
    return this.writing(
      async (tx) => {
        const standing = await readStanding(tx, id);
        const row = await revisionRow(tx, id, version);
        if (!standing || !row) return undefined;
        await requireWritable(tx, id, writer);
        const { draft } = standing;
        const { append, nextState } = await revisions();
        const by = { at: this.now().toISOString(), author, cause: "restored" } as const;
        const restored = await append(tx, draft, nextState(standing, openBody(row), by));
        if (restored.version !== draft.version) await this.changed(tx, restored, draft.report);
        return restored;
      },
      { subject: id },
    );
  }

  setDeleted(id: string, deleted: boolean, writer?: Writer): Promise<Draft | undefined> {
    return this.writing(
      async (tx) => {
        const found = await readStanding(tx, id);
        if (!found) return undefined;
        await requireWritable(tx, id, writer, deleted ? "不能移入回收站。" : "不能恢复。");
        const { deletedAt: _was, ...standing } = found.draft;
        const changed = deleted ? { ...standing, deletedAt: this.now().toISOString() } : standing;
        const { headRow, putHead } = await revisions();
        await putHead(tx, headRow(changed, found.newest.digest));
        return changed;
      },
      { subject: id, repeatable: true },
    );
  }

  takeOut(id: string): Promise<KeptReport | undefined> {
    // Here and below: what moves data is loaded when data move.
    return this.reading(async (db) => (await import("./kept-report.ts")).takeOut(db, id));
  }

  async putIn(...kept: readonly KeptReport[]): Promise<void> {
    const { putIn } = await import("./kept-report.ts");
    const all = async (tx: Transaction<Tables>) => {
      for (const each of kept) {
        await putIn(tx, each);
        const { id, version } = each.head;
        await this.changed(tx, { id, version, report: reportOfText(each.revisions.at(-1)?.body ?? "") });
      }
    };
    return this.writing(all, { repeatable: true });
  }

  takeOutRest(): Promise<KeptRest> {
    return this.reading(async (db) => (await import("./kept-rest.ts")).takeOutRest(db));
  }

  async putInRest(kept: KeptRest): Promise<void> {
    const { putInRest } = await import("./kept-rest.ts");
    return this.writing((tx) => putInRest(tx, kept), { subject: "people" });
  }

  history(id: string, page?: HistoryPage): Promise<readonly Revision[]> {
    return this.reading((db) => revisionsBefore(db, id, page));
  }

  readAt(id: string, version: number): Promise<Report | undefined> {
    return this.reading(async (db) => {
      const row = await revisionRow(db, id, version);
      return row && openBody(row);
    });
  }
}
