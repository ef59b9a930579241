// Who accepted a signed report for the office above; asked of signed reports alone, so that a save does not pay for it.
import type { Accepted } from "#core/workflow/judge-move.ts";
import { localDay } from "../ground/local-day.ts";
import type { Connection } from "./draft-rows.ts";

/** Undefined where nobody did, or it was given back since. */
export async function readAccepted(db: Connection, report: string): Promise<Accepted | undefined> {
  const last = await db
    .selectFrom("receipts")
    .leftJoin("offices", "offices.id", "receipts.office_id")
    .select(["verdict", "office_id", "offices.name as office", "person", "at"])
    .where("report_id", "=", report)
    .orderBy("receipts.id", "desc")
    .limit(1)
    .executeTakeFirst();
  if (last?.verdict !== "accepted") return undefined;
  const { office_id, office, person, at } = last;
  return { officeId: office_id, office: office ?? "上级单位", by: person, on: localDay(new Date(at)) };
}
