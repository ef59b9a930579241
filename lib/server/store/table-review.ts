// The way of reports, on whatever database keeps the tables.
import { inflateRawSync } from "node:zlib";
import type { Selectable, Transaction } from "kysely";
import { isApproved, moveRules } from "#core/workflow/states.ts";
import { Refusal } from "../ground/refusal.ts";
import { sha256 } from "./digest.ts";
import { type Connection, wellFormed } from "./draft-rows.ts";
import { readWork } from "./report-work.ts";
import type {
  Approved,
  Handing,
  MoveRequest,
  NewRemark,
  OpenReport,
  Present,
  Remark,
  ReportWork,
  ReviewStore,
} from "./review-store.ts";
import type { TableAccess } from "./table-access.ts";
import type { Tables } from "./tables.ts";

/** Loaded when somebody follows a report's way: no start waits for it. */
const ways = () => import("./hand-over.ts");

/** Whoever was heard of within this time has the report open. */
const present = 60_000;

export class TableReview implements ReviewStore {
  readonly #access: TableAccess;

  constructor(access: TableAccess) {
    this.#access = access;
  }

  work(report: string): Promise<ReportWork | undefined> {
    return this.#access.reading(async (db) =>
      (await versionOf(db, report)) === undefined ? undefined : readClosed(db, report),
    );
  }

  works(): Promise<readonly Omit<ReportWork, "writers" | "accepted">[]> {
    return this.#access.reading(async (db) => {
      const top = await db.selectFrom("offices").select("id").where("above", "is", null).executeTakeFirst();
      if (!top) return [];
      const offices = await db.selectFrom("offices").select("id").where("one_for_all", "=", 1).execute();
      const oneForAll = new Set(offices.map(({ id }) => id));
      const rows = await db
        .selectFrom("reports")
        .leftJoin("report_work", "report_work.report_id", "reports.id")
        .select(["reports.id", "report_work.office_id", "report_work.state", "report_work.round"])
        .execute();
      return rows.map(({ id, office_id, state, round }) => ({
        report: id,
        office: office_id ?? top.id,
        state: state ?? "draft",
        round: round ?? 1,
        oneForAll: oneForAll.has(office_id ?? top.id),
      }));
    });
  }

  openReports(asked: { readonly year?: number; readonly office?: string } = {}): Promise<readonly OpenReport[]> {
    return this.#access.reading((db) => {
      let found = db
        .selectFrom("report_work")
        .innerJoin("reports", "reports.id", "report_work.report_id")
        .innerJoin("offices", "offices.id", "report_work.office_id")
        .select(["reports.id as report", "offices.id as office", "reports.year as year"])
        .where("offices.open_data", "=", 1)
        .where("reports.deleted_at", "is", null)
        // A round ends with a publication.
        .where((is) => is.or([is("report_work.state", "=", "published"), is("report_work.round", ">", 1)]));
      if (asked.year !== undefined) found = found.where("reports.year", "=", asked.year);
      if (asked.office !== undefined) found = found.where("offices.id", "=", asked.office);
      return found.orderBy("reports.year", "desc").orderBy("offices.name").orderBy("reports.id").execute();
    });
  }

  async move(report: string, request: MoveRequest, judge: (work: ReportWork) => void): Promise<Handing | undefined> {
    // Who opens a report and who takes a sum that it is in wait for each other.
    const above = moveRules[request.move].opens
      ? await this.#access.reading(async (db) => (await import("./sum-above.ts")).sumsAbove(db, [report]))
      : [];
    return this.#access.writing((tx) => this.#move(tx, report, request, judge), report, above);
  }

  async #move(
    tx: Transaction<Tables>,
    report: string,
    request: MoveRequest,
    judge: (work: ReportWork) => void,
  ): Promise<Handing | undefined> {
    const version = await versionOf(tx, report);
    const work = await readClosed(tx, report);
    if (version === undefined || !work) return undefined;
    const { handOver, markLooked, readHandings } = await ways();
    const handings = await readHandings(tx, report);
    const made = sameMove(handings, work, request);
    if (made) {
      judge({ ...work, state: handings.at(-2)?.state ?? "draft" });
      return made;
    }
    judge(work);
    if (request.version !== version)
      throw new Refusal(409, "报告在你打开之后有改动，请刷新页面，看过改动再办理。", { version });
    const { footing } = request;
    if (footing && !(await (await import("./level-standings.ts")).standsOn(tx, footing)))
      throw new Refusal(409, "汇总所依据的下级年报刚刚有变动，没有签发；请刷新页面，核对后再签发。");
    const handing = await handOver(tx, this.#access.now(), work, handings.at(-1), request);
    await markLooked(tx, report, request.person.id, request.version, handing.at);
    return handing;
  }

  handings(report: string): Promise<readonly Handing[]> {
    return this.#access.reading(async (db) => (await ways()).readHandings(db, report));
  }

  approved(report: string, handing: number): Promise<Approved | undefined> {
    return this.#access.reading(async (db) => {
      const found = db.selectFrom("approved_versions").selectAll().where("report_id", "=", report);
      const row = await found.where("move_id", "=", handing).executeTakeFirst();
      if (!row) return undefined;
      if (sha256(Buffer.from(row.word).toString("base64")) !== row.word_digest)
        throw new Refusal(503, "签发时保存的 Word 文件校验不通过，请从备份恢复。");
      const { version, fingerprint, word } = row;
      return { version, fingerprint, word, kept: inflateRawSync(row.kept).toString("utf8") };
    });
  }

  approvals(report: string) {
    return this.#access.reading(async (db) => {
      const found = db.selectFrom("approved_versions").select(["move_id", "version", "fingerprint"]);
      const rows = await found.where("report_id", "=", report).orderBy("move_id").execute();
      return rows.map(({ move_id, version, fingerprint }) => ({ handing: move_id, version, fingerprint }));
    });
  }

  addRemark(report: string, { answers, ...remark }: NewRemark): Promise<Remark> {
    return this.#access.writing(async (tx) => {
      const all = await readRemarks(tx, report);
      if (answers !== undefined && !all.some(({ id, answers: above }) => id === answers && above === undefined))
        throw new Refusal(404, "没有找到要回复的意见。");
      const row = {
        report_id: report,
        id: (all.at(-1)?.id ?? 0) + 1,
        answers: answers ?? null,
        at: this.#access.now(),
        person_id: remark.personId,
        person: wellFormed(remark.person),
        version: remark.version,
        place: wellFormed(remark.place),
        quote: wellFormed(remark.quote),
        words: wellFormed(remark.words),
        resolved_at: null,
        resolved_by: null,
      };
      await tx.insertInto("remarks").values(row).execute();
      return remarkOf(row);
    }, report);
  }

  resolveRemark(report: string, remark: number, by: string, resolved: boolean): Promise<boolean> {
    return this.#access.writing(async (tx) => {
      const state = resolved
        ? { resolved_at: this.#access.now(), resolved_by: wellFormed(by) }
        : { resolved_at: null, resolved_by: null };
      const changed = tx.updateTable("remarks").set(state).where("report_id", "=", report).where("id", "=", remark);
      return Number((await changed.where("answers", "is", null).executeTakeFirst()).numUpdatedRows) > 0;
    }, report);
  }

  remarks(report: string): Promise<readonly Remark[]> {
    return this.#access.reading((db) => readRemarks(db, report));
  }

  look(report: string, person: string, version?: number): Promise<readonly Present[]> {
    return this.#access.writing(async (tx) => {
      const now = this.#access.now();
      await (await ways()).markLooked(tx, report, person, version, now);
      const rows = await tx
        .selectFrom("looks")
        .innerJoin("people", "people.id", "looks.person_id")
        .select(["people.id", "people.name"])
        .where("looks.report_id", "=", report)
        .where("looks.person_id", "!=", person)
        .where("looks.seen_at", ">", new Date(Date.parse(now) - present).toISOString())
        .orderBy("people.name")
        .execute();
      return rows.map(({ id, name }) => ({ personId: id, person: name }));
    }, `look ${report}`);
  }

  lastLook(report: string, person: string): Promise<number | undefined> {
    return this.#access.reading(async (db) => {
      const row = db
        .selectFrom("looks")
        .select("version")
        .where("report_id", "=", report)
        .where("person_id", "=", person);
      return (await row.executeTakeFirst())?.version || undefined;
    });
  }
}

/** The work, closed also where the sum that holds the report was accepted. */
async function readClosed(db: Connection, report: string): Promise<ReportWork | undefined> {
  const work = await readWork(db, report);
  return work && isApproved(work.state) ? (await import("./sum-above.ts")).withSumAbove(db, work) : work;
}

/** The move that the request asks for again: it was the last one, of the same version. */
function sameMove(handings: readonly Handing[], work: ReportWork, { move, version }: MoveRequest): Handing | undefined {
  const last = handings.at(-1);
  return last?.move === move && last.version === version && last.state === work.state ? last : undefined;
}

async function versionOf(db: Connection, report: string): Promise<number | undefined> {
  return (await db.selectFrom("reports").select("version").where("id", "=", report).executeTakeFirst())?.version;
}

async function readRemarks(db: Connection, report: string): Promise<readonly Remark[]> {
  const rows = await db.selectFrom("remarks").selectAll().where("report_id", "=", report).orderBy("id").execute();
  return rows.map(remarkOf);
}

function remarkOf(row: Selectable<Tables["remarks"]>): Remark {
  const { id, answers, at, person_id, person, version, place, quote, words, resolved_at, resolved_by } = row;
  return {
    id,
    at,
    personId: person_id,
    person,
    version,
    place,
    quote,
    words,
    ...(answers === null ? {} : { answers }),
    ...(resolved_at === null ? {} : { resolvedAt: resolved_at, resolvedBy: resolved_by ?? "" }),
  };
}
