// The part of the store's contract that keeps what was found of reports: whatever can be found again, so that nobody waits for it.
import type { State } from "#core/findings/section-state.ts";

/** What a list says of a report beyond its name. */
export interface ReportFacts {
  /** Absent where the report cannot be read: its form may be of a later version of this program. */
  readonly state?: State;
  readonly errors: number;
  readonly warnings: number;
  /** It is a sum, added up from so many. */
  readonly addends?: number;
}

/** Facts with all that they hang on: where any of it is another now, they say nothing. */
export interface KeptFacts {
  /** The report's id. */
  readonly report: string;
  /** The program that found them, the report's version and those of the reports that it was compared with. */
  readonly basis: string;
  /** The report of the year before that it names; its name alone is read with the body. */
  readonly linked?: string | undefined;
  /** They hold on the days after `after` up to `until`, by the office's calendar, written as 2026-01-31. */
  readonly after: string;
  readonly until: string;
  readonly facts: ReportFacts;
}

export interface FactsStore {
  /** All that are kept, in no order. */
  all(): Promise<readonly KeptFacts[]>;
  /** Keeps them in place of those before; facts of a report that is not there are dropped. */
  keep(found: readonly KeptFacts[]): Promise<void>;
}
