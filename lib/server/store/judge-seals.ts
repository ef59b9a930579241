// What seals must say, row by row, whatever database the rows come from.
import type { Report } from "#core/report/report.ts";
import type { OpenRow } from "./bodies.ts";
import { sealOf } from "./digest.ts";
import { isSealed, openBody, type ReportRow } from "./draft-rows.ts";

/** Up to which revision a report was verified, and that revision's digest. */
export type Verified = Readonly<Record<string, LastVerified>>;

export interface LastVerified {
  readonly version: number;
  readonly digest: string;
}

const advice = "已停止写入；请从备份恢复。";

/** What is wrong with a head: it is not what was sealed, or not its newest revision. */
export function headProblem(head: ReportRow, newest: OpenRow | undefined): string | undefined {
  const name = nameOf(head);
  if (!newest) return `${name}：没有任何一版内容，${advice}`;
  if (newest.version !== head.version)
    return `${name}：登记的是第 ${head.version} 版，最新的却是第 ${newest.version} 版，${advice}`;
  if (!isSealed(newest)) return chainProblem(head, newest.version);
  if (head.seal !== sealOf(head, newest.digest)) return `${name}：登记的单位、年度、时间或是否删除被改动过，${advice}`;
  return undefined;
}

/** A report whose row was taken away while its revisions stayed; `newest` is the last of them. */
export function orphanProblem(newest: OpenRow): string {
  return `${nameIn(newest)}：登记不见了，内容还在（第 ${newest.version} 版），${advice}`;
}

export function chainProblem(head: ReportRow, version: number): string {
  return `${nameOf(head)}：第 ${version} 版数据校验不通过，${advice}`;
}

/** Follows a report's revisions in order, from the one that was verified last (`since`) or the first. */
export class Chain {
  readonly #since: LastVerified | undefined;
  #expected: number;
  #previous = "";
  last: LastVerified | undefined;

  constructor(since: LastVerified | undefined) {
    this.#since = since;
    this.#expected = since?.version ?? 1;
  }

  /** The version that comes next; where the chain breaks, the one that is broken. */
  get expected(): number {
    return this.#expected;
  }

  /** False where this revision is not what follows. */
  follows(row: OpenRow): boolean {
    const known = this.#since !== undefined && row.version === this.#since.version;
    const fits = known ? row.digest === this.#since?.digest : row.previous === this.#previous;
    if (row.version !== this.#expected || !fits || !isSealed(row)) return false;
    this.last = { version: row.version, digest: row.digest };
    this.#previous = row.digest;
    this.#expected++;
    return true;
  }
}

function nameOf({ office, year }: Pick<ReportRow, "office" | "year">): string {
  return `${office}${year}年的报告`;
}

function nameIn(row: OpenRow): string {
  try {
    const { office, year } = openBody(row) as Report;
    return nameOf({ office: office.name, year });
  } catch {
    return `编号 ${row.report_id} 的报告`;
  }
}
