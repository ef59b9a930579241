// A report handed over, inside a transaction of whoever makes the move: its receipt is sealed on the one before.
import { deflateRawSync } from "node:zlib";
import type { Selectable, Transaction } from "kysely";
import { moveRules } from "#core/workflow/states.ts";
import { sha256 } from "./digest.ts";
import { type Connection, wellFormed } from "./draft-rows.ts";
import { keepWork } from "./report-work.ts";
import type { Handing, MoveRequest, ReportWork } from "./review-store.ts";
import { writeNote } from "./table-people.ts";
import type { Tables } from "./tables.ts";

/** Who makes a move, of which version, with which words. */
type Move = Omit<MoveRequest, "person"> & { readonly person: { readonly id: string; readonly name: string } };

/** Writes the move, where the report is then, and the line of the audit log. `last`: the move before. */
export async function handOver(
  tx: Transaction<Tables>,
  at: string,
  work: ReportWork,
  last: Handing | undefined,
  request: Move,
): Promise<Handing> {
  const { move, person, version, why, approved, note } = request;
  const { report } = work;
  const state = moveRules[move].to;
  const row = {
    id: (last?.id ?? 0) + 1,
    at,
    person_id: person.id,
    person: wellFormed(person.name),
    move,
    state,
    round: work.round,
    version,
    why: wellFormed(why),
    one_for_all: work.oneForAll ? 1 : 0,
    previous: last?.digest ?? "",
  };
  const sealed = {
    report_id: report,
    ...row,
    digest: sha256(JSON.stringify([report, row, approved?.fingerprint ?? ""])),
  };
  await tx.insertInto("report_moves").values(sealed).execute();
  const round = move === "correct" ? work.round + 1 : work.round;
  await keepWork(tx, { report, office: work.office, state, round });
  if (approved) {
    const { fingerprint, kept, word } = approved;
    const packed = {
      kept: deflateRawSync(kept),
      word: Buffer.from(word),
      word_digest: sha256(Buffer.from(word).toString("base64")),
    };
    await tx
      .insertInto("approved_versions")
      .values({ report_id: report, move_id: row.id, version, fingerprint, ...packed })
      .execute();
  }
  await writeNote(tx, note, row.at);
  return handingOf(sealed);
}

/** Oldest first. */
export async function readHandings(db: Connection, report: string): Promise<readonly Handing[]> {
  const rows = await db.selectFrom("report_moves").selectAll().where("report_id", "=", report).orderBy("id").execute();
  return rows.map(handingOf);
}

/** Somebody has the report open; with `version` they looked it through. */
export async function markLooked(
  tx: Transaction<Tables>,
  report: string,
  person: string,
  version: number | undefined,
  at: string,
) {
  const seen = { seen_at: at, ...(version === undefined ? {} : { version }) };
  await tx
    .insertInto("looks")
    .values({ report_id: report, person_id: person, version: 0, ...seen })
    .onConflict((on) => on.columns(["report_id", "person_id"]).doUpdateSet(seen))
    .execute();
}

function handingOf(row: Selectable<Tables["report_moves"]>): Handing {
  const { id, at, person_id, person, move, state, round, version, why, one_for_all, digest } = row;
  return {
    id,
    at,
    personId: person_id,
    person,
    move,
    state,
    round,
    version,
    why,
    oneForAll: one_for_all === 1,
    digest,
  };
}
