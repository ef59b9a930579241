// A save in two halves: it is worked out on the report as it was read, and written in one step if the report is still that.
import type { OpenRow } from "./bodies.ts";
import { type Connection, type Standing, standingOf, wellFormed } from "./draft-rows.ts";
import type { NextState } from "./next-revision.ts";
import type { WorkToWriteIn } from "./report-work.ts";
import type { SaveRequest } from "./store.ts";
import type { Tables } from "./tables.ts";

/** What a save writes, all of it or nothing, where the report's seal is still `expected` and the save not there yet. */
export interface SaveStep {
  readonly id: string;
  readonly expected: string;
  /** Absent where the save changes nothing. */
  readonly next?: Pick<NextState, "head" | "revision"> | undefined;
  /** Where the report must still stand on its way; who writes is noted. */
  readonly work?: WorkToWriteIn | undefined;
  readonly save: Tables["saves"];
}

export interface BeforeSave {
  readonly standing: Standing;
  /** The same save, where it was done before. */
  readonly known?: Pick<Tables["saves"], "fingerprint" | "answer">;
}

/** A report and what is known of a save, as of one moment. Undefined for an unknown id. Throws a Refusal where a seal does not hold. */
export async function readBeforeSave(
  db: Connection,
  id: string,
  request: SaveRequest,
): Promise<BeforeSave | undefined> {
  const row = await db
    .selectFrom("reports as r")
    .leftJoin("revisions as v", (join) => join.onRef("v.report_id", "=", "r.id").onRef("v.version", "=", "r.version"))
    .leftJoin("revisions as k", (join) =>
      join.onRef("k.report_id", "=", "v.report_id").onRef("k.version", "=", "v.base"),
    )
    .leftJoin("saves as s", (join) =>
      join.onRef("s.report_id", "=", "r.id").on("s.save_id", "=", wellFormed(request.saveId)),
    )
    .selectAll("r")
    .select(["v.at", "v.author", "v.cause", "v.changes", "v.body", "v.base", "v.previous", "v.digest"])
    .select(["k.body as base_body", "s.fingerprint", "s.answer"])
    .where("r.id", "=", id)
    .executeTakeFirst();
  if (!row) return undefined;
  const { at, author, cause, changes, body, base, previous, digest, base_body, fingerprint, answer, ...head } = row;
  const newest = digest === null ? undefined : { report_id: id, version: head.version, at, author, cause, changes };
  const standing = standingOf(head, newest && ({ ...newest, body, base, previous, digest, base_body } as OpenRow));
  return fingerprint === null || answer === null ? { standing } : { standing, known: { fingerprint, answer } };
}
