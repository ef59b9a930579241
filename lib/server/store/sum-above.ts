// A signed report that is in the accepted sum of the office above, or of its own office, is closed, whoever accepted it itself.
import type { Collection } from "#core/collection/collection.ts";
import type { Accepted } from "#core/workflow/judge-move.ts";
import { isApproved } from "#core/workflow/states.ts";
import { readKept } from "../ground/read-kept.ts";
import { readAccepted } from "./accepted-work.ts";
import { returnDigest } from "./digest.ts";
import { type Connection, readDraft } from "./draft-rows.ts";
import type { ReportWork } from "./review-store.ts";

/**
 * The work as it is, with who accepted the sum that holds the report where nobody accepted the report itself; a sum that nobody
 * accepted by itself may be in one that was, and so on up.
 */
export async function withSumAbove(db: Connection, work: ReportWork): Promise<ReportWork> {
  if (work.accepted || !isApproved(work.state)) return work;
  const accepted = await readSumAbove(db, work, 0);
  return accepted ? { ...work, accepted } : work;
}

/** The sums of its own office and of all above, of the year of each report: what may hold it. */
export async function sumsAbove(db: Connection, reports: readonly string[]): Promise<readonly string[]> {
  const sums = new Set<string>();
  for (const report of reports) {
    const at = await db
      .selectFrom("report_work")
      .innerJoin("reports", "reports.id", "report_work.report_id")
      .select(["office_id", "year"])
      .where("report_id", "=", report)
      .executeTakeFirst();
    let office = at?.office_id;
    for (let up = 0; at && office !== undefined && up <= mostLevels; up += 1) {
      for (const { sum } of await sumsOf(db, office, at.year)) sums.add(sum);
      office = await aboveOf(db, office);
    }
  }
  return [...sums].filter((sum) => !reports.includes(sum));
}

/** A tree that somebody made into a circle is not gone up for ever. */
const mostLevels = 20;

async function readSumAbove(
  db: Connection,
  { report, office }: Pick<ReportWork, "report" | "office">,
  level: number,
): Promise<Accepted | undefined> {
  const above = await aboveOf(db, office);
  const head = await db.selectFrom("reports").select("year").where("id", "=", report).executeTakeFirst();
  if (!head || level >= mostLevels) return undefined;
  // What an office signs beside its sum (本级) may be in that sum.
  const own = level === 0 ? await sumsOf(db, office, head.year) : [];
  const sums = [...own, ...(above === undefined ? [] : await sumsOf(db, above, head.year))];
  for (const { sum, place, name } of sums.filter((one) => one.sum !== report)) {
    const standing = await db.selectFrom("report_work").select("state").where("report_id", "=", sum).executeTakeFirst();
    if (!standing || !isApproved(standing.state)) continue;
    const itself = await readAccepted(db, sum);
    const accepted = itself
      ? { ...itself, sumOf: name }
      : await readSumAbove(db, { report: sum, office: place }, level + 1);
    if (accepted && (await holds(db, sum, report))) return accepted;
  }
  return undefined;
}

async function aboveOf(db: Connection, office: string): Promise<string | undefined> {
  const own = await db.selectFrom("offices").select("above").where("id", "=", office).executeTakeFirst();
  return own?.above ?? undefined;
}

/** The sums that the collections of an office and year were opened as, with its name. */
async function sumsOf(db: Connection, office: string, year: number) {
  const collections = await db
    .selectFrom("collections")
    .innerJoin("offices", "offices.id", "collections.office_id")
    .select(["collections.body", "offices.name"])
    .where("office_id", "=", office)
    .where("year", "=", year)
    .execute();
  return collections.flatMap(({ body, name }) => {
    const sum = readKept<Collection>(body).draft;
    return sum === undefined ? [] : [{ sum, place: office, name }];
  });
}

async function holds(db: Connection, sum: string, report: string): Promise<boolean> {
  const [whole, part] = [await readDraft(db, sum), await readDraft(db, report)];
  const digest = part && returnDigest(part.report);
  return whole?.report.addends?.some((addend) => addend.digest === digest) ?? false;
}
