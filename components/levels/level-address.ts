// Addresses of 逐级汇总: the office, and after the `?` year, kind and cell.
import type { LevelPlace } from "#core/contract/level-answers.ts";

/** The pages of an office, after its address. */
export type LevelPage = "" | "/years" | "/missing" | "/standing-out";

interface Where extends Pick<LevelPlace, "year" | "kind"> {
  readonly cell?: string | undefined;
}

/** The address of an office's page. */
export function levelPath(office: string, page: LevelPage, { year, kind, cell }: Where): string {
  return `/levels/${office}${page}?${queryOf({ year, kind, cell })}`;
}

/** The same as it follows `?`. */
export function queryOf({ year, kind, cell }: Where): string {
  return `year=${year}&kind=${kind}${cell === undefined ? "" : `&cell=${cell}`}`;
}

/** The address of a report that is looked at from an office's page: it leads back there. */
export function reportPath(report: string, level: string, { kind, cell }: Pick<Where, "kind" | "cell">): string {
  return `/reports/${report}/preview?level=${level}&kind=${kind}${cell === undefined ? "" : `&cell=${cell}`}`;
}
