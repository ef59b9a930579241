// Recomputes the seals of a store in a file: heads against their newest revisions, revisions one on another. For a thread of its own.
import type { DatabaseSync } from "node:sqlite";
import { type OpenRow, selectOpenRows } from "../bodies.ts";
import type { ReportRow } from "../draft-rows.ts";
import { Chain, chainProblem, headProblem, type LastVerified, orphanProblem, type Verified } from "../judge-seals.ts";
import { rowsOf } from "./rows-of.ts";

/** What does not hold, in Chinese sentences, and how far all that holds was verified. `since` is where the last time ended. */
export function verifySeals(
  database: DatabaseSync,
  since: Verified = {},
): { readonly problems: readonly string[]; readonly verified: Verified } {
  const problems = [...brokenHeads(database), ...orphans(database)];
  const verified: Record<string, LastVerified> = {};
  const heads = [...rowsOf<ReportRow>(database.prepare("select * from reports order by id"))];
  for (const head of heads) {
    const { broken, last } = followChain(database, head.id, since[head.id]);
    if (broken !== undefined) problems.push(chainProblem(head, broken));
    else if (last) verified[head.id] = last;
  }
  return { problems: [...new Set(problems)], verified };
}

function brokenHeads(database: DatabaseSync): readonly string[] {
  const newest = database.prepare(`${selectOpenRows} where v.report_id = ? order by v.version desc limit 1`);
  const heads = [...rowsOf<ReportRow>(database.prepare("select * from reports order by id"))];
  return heads.flatMap((head) => headProblem(head, [...rowsOf<OpenRow>(newest, head.id)][0]) ?? []);
}

function orphans(database: DatabaseSync): readonly string[] {
  const last = "select max(version) from revisions w where w.report_id = v.report_id";
  const alone = database.prepare(
    `${selectOpenRows} where v.report_id not in (select id from reports) and v.version = (${last})`,
  );
  return Array.from(rowsOf<OpenRow>(alone), orphanProblem);
}

function followChain(database: DatabaseSync, id: string, since: LastVerified | undefined) {
  const rows = database.prepare(`${selectOpenRows} where v.report_id = ? and v.version >= ? order by v.version`);
  const chain = new Chain(since);
  for (const row of rowsOf<OpenRow>(rows, id, chain.expected))
    if (!chain.follows(row)) return { broken: chain.expected };
  return chain.last ? { last: chain.last } : { broken: chain.expected };
}
