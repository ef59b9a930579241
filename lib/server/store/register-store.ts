// The part of the store's contract that keeps what counting registers leaves: what an office answered, and the rows behind figures.
import type { DatedCount, KeptCount } from "#core/register/kept-count.ts";

/** An office's answers. What was asked is kept as digests alone: words and titles of registers can hold names. */
export interface OfficeMemory {
  /** Goes into every digest. */
  readonly salt: string;
  /** Digest of a word → id of its head. */
  readonly words: Readonly<Record<string, string>>;
  /** Digest of a column's title → what it holds. */
  readonly columns: Readonly<Record<string, string>>;
}

export interface RegisterStore {
  /** An office's answers, by its name; undefined where it has given none. */
  memory(office: string): Promise<OfficeMemory | undefined>;
  /** Changes an office's answers in one transaction. */
  remember(office: string, change: (memory: OfficeMemory | undefined) => OfficeMemory): Promise<OfficeMemory>;
  /** The offices that have given answers. */
  offices(): Promise<readonly string[]>;
  /** The count that a report's tables were last filled from. */
  count(reportId: string): Promise<DatedCount | undefined>;
  /** Keeps it in place of the one before. `at`: when it was counted, now where it is not told. */
  keepCount(reportId: string, count: KeptCount, at?: string): Promise<void>;
}
