// Everything that is kept of a report, as plain JSON: what moves between databases and stands in exported files.
import type { Transaction } from "kysely";
import { Refusal } from "../ground/refusal.ts";
import { bodyOf, type OpenRow, packBody, packWhole } from "./bodies.ts";
import { sha256 } from "./digest.ts";
import { type Connection, openRows, type ReportRow } from "./draft-rows.ts";
import { Chain, headProblem } from "./judge-seals.ts";
import type { KeptReport } from "./kept-report-shape.ts";
import type { Tables } from "./tables.ts";

/** All that is kept of a report; undefined for an unknown id. */
export async function takeOut(db: Connection, id: string): Promise<KeptReport | undefined> {
  const row = await db.selectFrom("reports").selectAll().where("id", "=", id).executeTakeFirst();
  if (!row) return undefined;
  const rows = await openRows(db).where("v.report_id", "=", id).orderBy("v.version").execute();
  const saves = await db.selectFrom("saves").selectAll().where("report_id", "=", id).orderBy("save_id").execute();
  return {
    head: row,
    revisions: rows.map(({ report_id: _id, body, base, base_body, ...rest }) => ({
      ...rest,
      body: bodyOf({ body, base, base_body }),
    })),
    saves: saves.map(({ report_id: _id, ...rest }) => rest),
  };
}

/**
 * Keeps a report as it came. Where the same report is there already nothing is done. Throws a Refusal where its seals do
 * not hold (422), or where another state of it is there (409).
 */
export async function putIn(tx: Transaction<Tables>, kept: KeptReport): Promise<void> {
  const { head: row, revisions, saves } = kept;
  requireSealed(
    row,
    revisions.map((each) => ({ ...each, report_id: row.id, ...packWhole(each.body), base_body: null })),
  );
  const there = await takeOut(tx, row.id);
  if (there && digestOfKept(there) === digestOfKept(kept)) return;
  if (there) throw new Refusal(409, `${row.office}${row.year}年的报告已经在那里，但内容不同，未做改动。`);
  await tx.insertInto("reports").values(row).execute();
  let before: OpenRow | undefined;
  for (const each of revisions) {
    const revision = { ...each, report_id: row.id, ...packBody(each.body, before) };
    await tx.insertInto("revisions").values(revision).execute();
    const base_body = revision.base === null ? null : before?.base === null ? before.body : (before?.base_body ?? null);
    before = { ...revision, base_body };
  }
  for (const each of saves)
    await tx
      .insertInto("saves")
      .values({ ...each, report_id: row.id })
      .execute();
}

/** SHA-256 over all that is kept; the same on every kind of store. */
export function digestOfKept({ head: row, revisions, saves }: KeptReport): string {
  const ordered = [...saves].sort((one, other) => (one.save_id < other.save_id ? -1 : 1));
  return sha256(
    JSON.stringify([
      row.seal,
      row.id,
      revisions.map(({ digest }) => digest),
      ordered.map(({ save_id, fingerprint, answer, at }) => [save_id, fingerprint, answer, at]),
    ]),
  );
}

function requireSealed(row: ReportRow, rows: readonly OpenRow[]): void {
  const chain = new Chain(undefined);
  const broken = rows.find((each) => !chain.follows(each));
  if (broken || headProblem(row, rows.at(-1)))
    throw new Refusal(422, `${row.office}${row.year}年的报告校验不通过（第 ${chain.expected} 版），未做任何改动。`);
}
