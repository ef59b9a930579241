// A signed report that is in the accepted sum of the office above is closed, whether or not that office accepted it itself.
import type { Collection } from "#core/collection/collection.ts";
import type { Accepted } from "#core/workflow/judge-move.ts";
import { isApproved } from "#core/workflow/states.ts";
import { readKept } from "../ground/read-kept.ts";
import { readAccepted } from "./accepted-work.ts";
import { returnDigest } from "./digest.ts";
import { type Connection, readDraft } from "./draft-rows.ts";
import type { ReportWork } from "./review-store.ts";

/** The work as it is, with who accepted the sum that holds the report where nobody accepted the report itself. */
export async function withSumAbove(db: Connection, work: ReportWork): Promise<ReportWork> {
  if (work.accepted || !isApproved(work.state)) return work;
  const accepted = await readSumAbove(db, work);
  return accepted ? { ...work, accepted } : work;
}

async function readSumAbove(db: Connection, { report, office }: ReportWork): Promise<Accepted | undefined> {
  const own = await db.selectFrom("offices").select("above").where("id", "=", office).executeTakeFirst();
  const head = await db.selectFrom("reports").select("year").where("id", "=", report).executeTakeFirst();
  if (!own?.above || !head) return undefined;
  const collections = await db
    .selectFrom("collections")
    .innerJoin("offices", "offices.id", "collections.office_id")
    .select(["collections.body", "offices.name"])
    .where("office_id", "=", own.above)
    .where("year", "=", head.year)
    .execute();
  for (const { body, name } of collections) {
    const sum = readKept<Collection>(body).draft;
    if (sum === undefined) continue;
    const standing = await db.selectFrom("report_work").select("state").where("report_id", "=", sum).executeTakeFirst();
    const accepted = standing && isApproved(standing.state) ? await readAccepted(db, sum) : undefined;
    if (accepted && (await holds(db, sum, report))) return { ...accepted, sumOf: name };
  }
  return undefined;
}

async function holds(db: Connection, sum: string, report: string): Promise<boolean> {
  const [whole, part] = [await readDraft(db, sum), await readDraft(db, report)];
  const digest = part && returnDigest(part.report);
  return whole?.report.addends?.some((addend) => addend.digest === digest) ?? false;
}
