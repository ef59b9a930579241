// What the office above decided about signed reports, on whatever database keeps the tables.
import type { Selectable, Transaction } from "kysely";
import { isApproved, openingMove } from "#core/workflow/states.ts";
import { isRefusal, Refusal } from "../ground/refusal.ts";
import { type Connection, readDraft, wellFormed } from "./draft-rows.ts";
import type { LevelStanding } from "./footing.ts";
import { handOver, readHandings } from "./hand-over.ts";
import { inParts } from "./in-parts.ts";
import { readLevelStandings, standsOn } from "./level-standings.ts";
import type { OwnSum, Receipt, ReceiptAnswer, ReceiptRequest, ReceiptStore, ReportBelow } from "./receipt-store.ts";
import { readWork } from "./report-work.ts";
import type { ReportWork } from "./review-store.ts";
import { sumsAbove, withSumAbove } from "./sum-above.ts";
import type { TableAccess } from "./table-access.ts";
import { writeNote } from "./table-people.ts";
import type { Tables } from "./tables.ts";

type Judge = Parameters<ReceiptStore["receive"]>[2];
type Person = Parameters<ReceiptStore["receive"]>[1];

export class TableReceipts implements ReceiptStore {
  readonly #access: TableAccess;

  constructor(access: TableAccess) {
    this.#access = access;
  }

  reportsOf(offices: readonly string[], years: readonly number[]): Promise<readonly ReportBelow[]> {
    return this.#access.reading(async (db) => {
      const found: ReportBelow[] = [];
      for (const part of inParts(offices)) {
        const rows = await db
          .selectFrom("report_work")
          .innerJoin("reports", "reports.id", "report_work.report_id")
          .select(["reports.id", "office_id", "year", "version", "state", "updated_at"])
          .where("office_id", "in", part)
          .where("year", "in", years)
          .where("deleted_at", "is", null)
          .orderBy("reports.id")
          .execute();
        const receipts = await lastReceipts(
          db,
          rows.map(({ id }) => id),
        );
        for (const { id, office_id, year, version, state, updated_at } of rows) {
          const receipt = receipts.get(id);
          const one = { report: id, office: office_id, year, version, state, updatedAt: updated_at };
          found.push(receipt ? { ...one, receipt } : one);
        }
      }
      return found;
    });
  }

  async receive(
    requests: readonly ReceiptRequest[],
    person: Person,
    judge: Judge,
    own: readonly string[],
  ): Promise<readonly ReceiptAnswer[]> {
    const opened = requests.filter(({ verdict }) => verdict === "returned").map(({ report }) => report);
    const above = await this.#access.reading((db) => sumsAbove(db, opened));
    const held = [...new Set([...requests.map(({ report }) => report), ...own, ...above])];
    return this.#access.writing(
      async (tx) => {
        const sums = await readSums(tx, own);
        const answers: ReceiptAnswer[] = [];
        for (const request of requests) answers.push(await this.#decide(tx, request, person, judge, sums));
        return answers;
      },
      `receive ${requests[0]?.collection}`,
      held,
    );
  }

  standings(offices: readonly string[], year: number): Promise<ReadonlyMap<string, LevelStanding>> {
    return this.#access.reading((db) => readLevelStandings(db, offices, year));
  }

  async #decide(
    tx: Transaction<Tables>,
    request: ReceiptRequest,
    person: Person,
    judge: Judge,
    own: readonly OwnSum[],
  ): Promise<ReceiptAnswer> {
    const { report, version, office, collection, verdict, why, until, note, footing } = request;
    const head = await tx.selectFrom("reports").select("version").where("id", "=", report).executeTakeFirst();
    const work = await readWork(tx, report);
    if (!head || !work) return { report, refused: "这份年报已经不在了，请刷新页面。" };
    const before = (await readReceipts(tx, report)).at(-1);
    if (isMade(before, request, work)) return { report };
    try {
      judge(work, request, own);
      if (head.version !== version) throw new Refusal(409, "这份年报在你看过之后有改动，请刷新页面，看过改动再办理。");
      if (footing && !(await standsOn(tx, footing)))
        throw new Refusal(409, "这份汇总所依据的下级年报刚刚有变动，没有办理；请刷新页面，看过再办理。");
    } catch (error) {
      if (!isRefusal(error)) throw error;
      return { report, refused: error.message };
    }
    const at = this.#access.now();
    const opens = verdict === "returned" ? openingMove(work.state) : undefined;
    const handings = opens ? await readHandings(tx, report) : [];
    await tx
      .insertInto("receipts")
      .values({
        report_id: report,
        id: (before?.id ?? 0) + 1,
        at,
        person_id: person.id,
        person: wellFormed(person.name),
        office_id: office,
        collection_id: collection,
        verdict,
        version,
        why: wellFormed(why),
        until: until ?? null,
        move_id: opens ? (handings.at(-1)?.id ?? 0) + 1 : null,
      })
      .execute();
    if (opens) await handOver(tx, at, work, handings.at(-1), { move: opens, person, version, why, note });
    else await writeNote(tx, note, at);
    return { report };
  }

  of(report: string): Promise<readonly Receipt[]> {
    return this.#access.reading((db) => readReceipts(db, report));
  }
}

/** The sums of who collects, closed also where the sum that holds them was accepted. */
async function readSums(tx: Transaction<Tables>, reports: readonly string[]): Promise<readonly OwnSum[]> {
  const sums: OwnSum[] = [];
  for (const report of reports) {
    const work = await readWork(tx, report);
    if (!work) continue;
    const closed = await withSumAbove(tx, work);
    const { addends = [] } = (await readDraft(tx, report))?.report ?? {};
    sums.push({ ...closed, added: addends.map(({ digest }) => digest) });
  }
  return sums;
}

/** Was just this decided already? */
function isMade(
  last: Receipt | undefined,
  { verdict, version, office }: ReceiptRequest,
  { state }: ReportWork,
): boolean {
  const isLast = last?.verdict === verdict && last.version === version && last.office === office;
  return isLast && isApproved(state) === (verdict === "accepted");
}

async function readReceipts(db: Connection, report: string): Promise<readonly Receipt[]> {
  const rows = await db.selectFrom("receipts").selectAll().where("report_id", "=", report).orderBy("id").execute();
  return rows.map(receiptOf);
}

async function lastReceipts(db: Connection, reports: readonly string[]): Promise<ReadonlyMap<string, Receipt>> {
  const last = new Map<string, Receipt>();
  for (const part of inParts(reports)) {
    const rows = await db.selectFrom("receipts").selectAll().where("report_id", "in", part).orderBy("id").execute();
    for (const row of rows) last.set(row.report_id, receiptOf(row));
  }
  return last;
}

function receiptOf(row: Selectable<Tables["receipts"]>): Receipt {
  const { id, at, person_id, person, office_id, collection_id, verdict, version, why, until, move_id } = row;
  return {
    id,
    at,
    personId: person_id,
    person,
    office: office_id,
    collection: collection_id,
    verdict,
    version,
    why,
    ...(until === null ? {} : { until }),
    ...(move_id === null ? {} : { move: move_id }),
  };
}
