// Where a report is on its way, read and kept inside a transaction of whoever writes the report itself.
import type { Transaction } from "kysely";
import { isApproved, isWritable, stateNames, type WorkState } from "#core/workflow/states.ts";
import { Refusal } from "../ground/refusal.ts";
import type { Connection } from "./draft-rows.ts";
import type { ReportWork, Writer } from "./review-store.ts";
import type { Tables } from "./tables.ts";

/** Undefined where there are no offices at all: then nothing has a way. */
export async function readWork(db: Connection, report: string): Promise<ReportWork | undefined> {
  const row = await db.selectFrom("report_work").selectAll().where("report_id", "=", report).executeTakeFirst();
  const top = row
    ? undefined
    : await db.selectFrom("offices").select("id").where("above", "is", null).executeTakeFirst();
  const office = row?.office_id ?? top?.id;
  if (office === undefined) return undefined;
  const round = row?.round ?? 1;
  const writers = await db
    .selectFrom("report_writers")
    .select("person_id")
    .where("report_id", "=", report)
    .where("round", "=", round)
    .orderBy("person_id")
    .execute();
  const kept = await db.selectFrom("offices").select("one_for_all").where("id", "=", office).executeTakeFirst();
  const state = row?.state ?? "draft";
  const accepted = isApproved(state) ? await (await import("./accepted-work.ts")).readAccepted(db, report) : undefined;
  return {
    report,
    office,
    state,
    round,
    writers: writers.map(({ person_id }) => person_id),
    oneForAll: kept?.one_for_all === 1,
    ...(accepted ? { accepted } : {}),
  };
}

export async function keepWork(
  tx: Transaction<Tables>,
  work: Pick<ReportWork, "report" | "office" | "state" | "round">,
) {
  const row = { office_id: work.office, state: work.state, round: work.round };
  await tx
    .insertInto("report_work")
    .values({ report_id: work.report, ...row })
    .onConflict((conflict) => conflict.column("report_id").doUpdateSet(row))
    .execute();
}

/** Where a report stood when a clerk's change was worked out; it must stand there still when the change is written. */
export interface WorkToWriteIn {
  readonly state: WorkState;
  readonly round: number;
  readonly person: string;
  /** Has it a row of its own? Reports from before there were people have none. */
  readonly isPlaced: boolean;
}

function whyLocked(state: WorkState): string {
  return state === "published"
    ? "报告已发布，"
    : isApproved(state)
      ? "报告已签发，"
      : `报告${stateNames[state]}，退回或更正前不能修改；`;
}

/** Refused (423) while the report is not the clerk's to change; `refused`: what was not done. Undefined where nobody signs in. */
export async function workToWriteIn(
  db: Connection,
  report: string,
  writer: Writer | undefined,
  refused = "你的修改没有写入，已存为草稿副本：在这台电脑的“审核与签发”一页可以取用。",
): Promise<WorkToWriteIn | undefined> {
  const work = writer && (await readWork(db, report));
  if (!work) return undefined;
  const { state, round } = work;
  if (!isWritable(state)) {
    throw new Refusal(423, `${whyLocked(state)}${refused}`, { state });
  }
  const row = await db.selectFrom("report_work").select("state").where("report_id", "=", report).executeTakeFirst();
  return { state, round, person: writer.person, isPlaced: row !== undefined };
}

/**
 * In the transaction that changes a report: refused (423) while it is not the clerk's to change; who writes is noted.
 * Nothing where nobody signs in.
 */
export async function requireWritable(
  tx: Transaction<Tables>,
  report: string,
  writer: Writer | undefined,
  refused?: string,
): Promise<void> {
  const work = await workToWriteIn(tx, report, writer, refused);
  if (work) await noteWriter(tx, report, work.round, work.person);
}

/** A new report belongs to an office from its first moment. */
export async function placeReport(tx: Transaction<Tables>, report: string, writer: Required<Writer>): Promise<void> {
  await keepWork(tx, { report, office: writer.office, state: "draft", round: 1 });
  await noteWriter(tx, report, 1, writer.person);
}

export async function noteWriter(
  tx: Transaction<Tables>,
  report: string,
  round: number,
  person: string,
): Promise<void> {
  await tx
    .insertInto("report_writers")
    .values({ report_id: report, round, person_id: person })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
