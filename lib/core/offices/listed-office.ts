// An office on a collection's list: who must report, under which names it is known, below whom it stands.
import type { OfficeKind, OfficeLevel } from "../report/report.ts";

export interface ListedOffice {
  readonly name: string;
  /** Former and short names (曾用名、简称). */
  readonly aliases: readonly string[];
  readonly kind?: OfficeKind;
  readonly level?: OfficeLevel;
  /** Name of the office above it, where that is on the list too or known. */
  readonly parent?: string;
  /** 统一社会信用代码 or another code of its own. */
  readonly code?: string;
  /** The first and the last year in which it exists: founded; merged, split or abolished. */
  readonly from?: number;
  readonly until?: number;
  /** Why it need not report (免报). */
  readonly exempt?: string;
}

/** Does the office exist in a year, as far as the list says? */
export function existsIn({ from, until }: Pick<ListedOffice, "from" | "until">, year: number): boolean {
  return (from === undefined || from <= year) && (until === undefined || until >= year);
}
