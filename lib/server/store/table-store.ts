// The store's work on reports, on whatever database keeps the tables: current state in `reports`, every state ever
// acknowledged in `revisions`, sealed one on another.
import { randomBytes } from "node:crypto";
import type { Transaction } from "kysely";
import type { Edition } from "#core/editions/edition.ts";
import type { Report } from "#core/report/report.ts";
import { Refusal } from "../ground/refusal.ts";
import type { CollectionStore } from "./collection-store.ts";
import {
  append,
  type Connection,
  headOf,
  openBody,
  putHead,
  type ReportRow,
  readDraft,
  revisionRow,
  summaryOf,
  wellFormed,
} from "./draft-rows.ts";
import { revisionsAfter, revisionsBefore } from "./history-rows.ts";
import type { KeptReport } from "./kept-report-shape.ts";
import type { KeptOfficeWork } from "./office-work-shape.ts";
import type { PeopleStore } from "./people-store.ts";
import type { RegisterStore } from "./register-store.ts";
import { placeReport, requireWritable } from "./report-work.ts";
import type { ReviewStore, Writer } from "./review-store.ts";
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
  /** Done twice it is done once: where the answer of a commit was lost the work is simply done again. */
  readonly repeatable?: boolean;
}

/** A report and its version. */
export type Changed = Pick<Draft, "id" | "version" | "report">;

export abstract class TableStore implements Store {
  readonly #access: TableAccess = {
    reading: (work) => this.reading(work),
    writing: (work, subject) => this.writing(work, { subject }),
    now: () => this.now().toISOString(),
  };
  readonly collections: CollectionStore = new TableCollections(this.#access);
  readonly registers: RegisterStore = new TableRegisters(this.#access);
  readonly people: PeopleStore = new TablePeople(this.#access);
  readonly review: ReviewStore = new TableReview(this.#access);

  /** For whoever only reads; errors come out as Refusals where their meaning is known. */
  protected abstract reading<T>(work: (db: Connection) => Promise<T>): Promise<T>;
  /** One transaction. */
  protected abstract writing<T>(work: (tx: Transaction<Tables>) => Promise<T>, wish?: WriteWish): Promise<T>;
  protected abstract now(): Date;
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
        const appended = await append(tx, draft, report, { at, author, cause });
        await this.changed(tx, appended);
        if (writer?.office !== undefined) await placeReport(tx, id, { ...writer, office: writer.office });
        return appended;
      },
      { subject: id, repeatable: true },
    );
  }

  save<Answer>(id: string, request: SaveRequest, merge: Merge<Answer>): Promise<Answer | undefined> {
    return this.writing(
      async (tx) => {
        const { baseVersion } = request;
        const [saveId, fingerprint] = [wellFormed(request.saveId), wellFormed(request.fingerprint)];
        const known = await tx
          .selectFrom("saves")
          .selectAll()
          .where("report_id", "=", id)
          .where("save_id", "=", saveId)
          .executeTakeFirst();
        if (known && known.fingerprint !== fingerprint)
          throw new Refusal(422, "保存编号已用于另一次保存，请刷新页面。");
        if (known) return JSON.parse(known.answer) as Answer;
        const draft = await readDraft(tx, id);
        if (!draft) return undefined;
        await requireWritable(tx, id, request.writer);
        const at = this.now().toISOString();
        const { report, answer, typed } = merge(draft, await revisionsAfter(tx, id, baseVersion), at);
        const saved = await append(tx, draft, report, { at, author: request.author, cause: "saved", typed });
        if (saved.version !== draft.version) await this.changed(tx, saved, draft.report);
        const kept = { save_id: saveId, report_id: id, fingerprint, answer: JSON.stringify(answer), at };
        await tx.insertInto("saves").values(kept).execute();
        return answer;
      },
      { subject: id, repeatable: true },
    );
  }

  restore(id: string, version: number, author: string, writer?: Writer): Promise<Draft | undefined> {
    return this.writing(
      async (tx) => {
        const draft = await readDraft(tx, id);
        const row = await revisionRow(tx, id, version);
        if (!draft || !row) return undefined;
        await requireWritable(tx, id, writer);
        const by = { at: this.now().toISOString(), author, cause: "restored" } as const;
        const restored = await append(tx, draft, openBody(row), by);
        if (restored.version !== draft.version) await this.changed(tx, restored, draft.report);
        return restored;
      },
      { subject: id },
    );
  }

  setDeleted(id: string, deleted: boolean, writer?: Writer): Promise<Draft | undefined> {
    return this.writing(
      async (tx) => {
        const draft = await readDraft(tx, id);
        const newest = draft && (await revisionRow(tx, id, draft.version));
        if (!newest) return undefined;
        await requireWritable(tx, id, writer);
        const { deletedAt: _was, ...standing } = draft;
        const changed = deleted ? { ...standing, deletedAt: this.now().toISOString() } : standing;
        await putHead(tx, changed, newest.digest);
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
        await this.changed(tx, { id, version, report: JSON.parse(each.revisions.at(-1)?.body ?? "") as Report });
      }
    };
    return this.writing(all, { repeatable: true });
  }

  takeOutWork(): Promise<KeptOfficeWork> {
    return this.reading(async (db) => (await import("./office-work.ts")).takeOutWork(db));
  }

  async putInWork(kept: KeptOfficeWork): Promise<void> {
    const { putInWork } = await import("./office-work.ts");
    return this.writing((tx) => putInWork(tx, kept), { subject: "people" });
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
