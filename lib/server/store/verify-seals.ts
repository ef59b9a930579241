// Recomputes the seals of a store: heads against their newest revisions, revisions one on another. For a thread of its own.
import type { DatabaseSync } from "node:sqlite";
import type { Report } from "#core/report/report.ts";
import { sealOf } from "./digest.ts";
import { isSealed, openBody, type ReportRow, type RevisionRow } from "./draft-rows.ts";

/** Up to which revision a report was verified, and that revision's digest. */
export type Verified = Readonly<Record<string, { readonly version: number; readonly digest: string }>>;

const advice = "已停止写入；请从备份恢复。";

/** What does not hold, in Chinese sentences, and how far all that holds was verified. `since` is where the last time ended. */
export function verifySeals(
  database: DatabaseSync,
  since: Verified = {},
): { readonly problems: readonly string[]; readonly verified: Verified } {
  const problems = [...brokenHeads(database), ...orphans(database)];
  const verified: Record<string, { version: number; digest: string }> = {};
  const heads = database.prepare("select * from reports order by id").all() as unknown as ReportRow[];
  for (const head of heads) {
    const { broken, last } = followChain(database, head.id, since[head.id]);
    if (broken !== undefined) problems.push(`${nameOf(head)}：第 ${broken} 版数据校验不通过，${advice}`);
    else if (last) verified[head.id] = last;
  }
  return { problems: [...new Set(problems)], verified };
}

/** Heads that are not what was sealed, or are not their newest revision. */
export function brokenHeads(database: DatabaseSync): readonly string[] {
  const newest = database.prepare("select * from revisions where report_id = ? order by version desc limit 1");
  const problems: string[] = [];
  for (const head of database.prepare("select * from reports order by id").all() as unknown as ReportRow[]) {
    const row = newest.get(head.id) as unknown as RevisionRow | undefined;
    if (!row) problems.push(`${nameOf(head)}：没有任何一版内容，${advice}`);
    else if (row.version !== head.version)
      problems.push(`${nameOf(head)}：登记的是第 ${head.version} 版，最新的却是第 ${row.version} 版，${advice}`);
    else if (!isSealed(row)) problems.push(`${nameOf(head)}：第 ${row.version} 版数据校验不通过，${advice}`);
    else if (head.seal !== sealOf(head, row.digest))
      problems.push(`${nameOf(head)}：登记的单位、年度、时间或是否删除被改动过，${advice}`);
  }
  return problems;
}

/** Reports whose row was taken away while their revisions stayed. */
function orphans(database: DatabaseSync): readonly string[] {
  const rows = database
    .prepare(
      "select * from revisions v where report_id not in (select id from reports) and version = (select max(version) from revisions w where w.report_id = v.report_id)",
    )
    .all() as unknown as RevisionRow[];
  return rows.map((row) => `${nameIn(row)}：登记不见了，内容还在（第 ${row.version} 版），${advice}`);
}

function followChain(database: DatabaseSync, id: string, since: Verified[string] | undefined) {
  const rows = database.prepare("select * from revisions where report_id = ? and version >= ? order by version");
  let last: { version: number; digest: string } | undefined;
  let expected = since?.version ?? 1;
  let previous = "";
  for (const row of rows.iterate(id, expected) as Iterable<unknown> as Iterable<RevisionRow>) {
    const known = since !== undefined && row.version === since.version;
    const follows = known ? row.digest === since.digest : row.previous === previous;
    if (row.version !== expected || !follows || !isSealed(row)) return { broken: expected };
    last = { version: row.version, digest: row.digest };
    previous = row.digest;
    expected++;
  }
  return last ? { last } : { broken: expected };
}

function nameOf({ office, year }: Pick<ReportRow, "office" | "year">): string {
  return `${office}${year}年的报告`;
}

function nameIn(row: RevisionRow): string {
  try {
    const { office, year } = openBody(row) as Report;
    return nameOf({ office: office.name, year });
  } catch {
    return `编号 ${row.report_id} 的报告`;
  }
}
