// The part of the store's contract that keeps collections: the collection itself, what came for it, and fixed sums.
import type { Collection } from "#core/collection/collection.ts";
import type { Tables } from "./tables.ts";

export interface KeptCollection {
  readonly id: string;
  /** Counts every change, what comes in included: what was worked out for a version holds as long as it is the same. */
  readonly version: number;
  readonly collection: Collection;
  readonly createdAt: string;
  readonly updatedAt: string;
  /** Id of the office whose it is; absent where nobody signed in when it was made. */
  readonly place?: string;
}

/** A file that came in and is not read yet. */
export interface WaitingFile {
  readonly id: number;
  readonly file: string;
  readonly bytes: Uint8Array;
}

export interface NewFile {
  readonly file: string;
  readonly digest: string;
  readonly batch: string;
  readonly bytes: Uint8Array;
  /** Why it is never read, in Chinese: it is listed alone. */
  readonly unread?: string;
}

/** What became of a file. `facts` and `body` are JSON; `figures` is packed. */
export type ReadOutcome =
  | { readonly kind: "read"; readonly facts: string; readonly figures: string; readonly body: string }
  | { readonly kind: "unread"; readonly why: string }
  /** An archive: its files wait in its place. */
  | { readonly kind: "unpacked"; readonly files: readonly NewFile[] };

export interface KeptReturn {
  readonly id: number;
  readonly file: string;
  readonly digest: string;
  readonly batch: string;
  readonly at: string;
  readonly state: "waiting" | "read" | "unread";
  /** Why it was not read, in Chinese. */
  readonly why: string;
  /** JSON; "" where it was not read. */
  readonly facts: string;
  /** Packed; "" unless asked for. */
  readonly figures: string;
}

/** A collection with everything that came for it, as the tables hold it. */
export interface WholeCollection {
  readonly head: Tables["collections"];
  readonly returns: readonly Tables["returns"][];
  readonly sums: readonly Tables["fixed_sums"][];
}

export interface CollectionStore {
  /** Newest change first. */
  list(): Promise<readonly KeptCollection[]>;
  read(id: string): Promise<KeptCollection | undefined>;
  /** Those of these offices in these years, and those that say no office. */
  of(places: readonly string[], years: readonly number[]): Promise<readonly KeptCollection[]>;
  /** Those in these years that exempt an office; others may be among them. */
  exempting(years: readonly number[]): Promise<readonly KeptCollection[]>;
  /** Those in these years to which files came that could be read. */
  withFiles(years: readonly number[]): Promise<readonly KeptCollection[]>;
  /**
   * `place`: whose it is. Of two that are made for one place and year at once the second waits for the first; `judge` is told, in the
   * transaction, of those that there are and of those that do not say whose they are, and throws where that refuses it.
   */
  create(
    collection: Collection,
    place?: string,
    judge?: (there: readonly KeptCollection[]) => void,
  ): Promise<KeptCollection>;
  /**
   * Changes it in one transaction; what `change` throws changes nothing. Undefined for an unknown id. `place`: whose it is,
   * where it does not say that yet.
   */
  change(
    id: string,
    change: (collection: Collection) => Collection,
    place?: string,
  ): Promise<KeptCollection | undefined>;
  /** Keeps a file until it is read, or with why it is not. False where the same file of the same name is there already. */
  receive(id: string, file: NewFile): Promise<boolean>;
  /** The oldest file that waits and is none of `busy`. */
  nextWaiting(id: string, busy: readonly number[]): Promise<WaitingFile | undefined>;
  /** Keeps what became of a file and lets its bytes go; also for a file that was read before (its figures confirmed). */
  settle(id: string, file: number, outcome: ReadOutcome): Promise<void>;
  /** Everything that came, in order. */
  returns(id: string, withFigures: boolean): Promise<readonly KeptReturn[]>;
  /** How many files came, and how many of them wait. */
  progress(id: string): Promise<{ readonly files: number; readonly waiting: number }>;
  /** JSON of what was read from a file; undefined where nothing was. */
  body(id: string, file: number): Promise<string | undefined>;
  /** Keeps a fixed sum (JSON). */
  fix(id: string, sum: string): Promise<void>;
  /** All that is kept of a collection, for another store. Undefined for an unknown id. */
  takeOut(id: string): Promise<WholeCollection | undefined>;
  /** Keeps a collection as it came; one that is there already stays as it is. */
  putIn(whole: WholeCollection): Promise<void>;
  /** The newest fixed sum. */
  fixed(id: string): Promise<string | undefined>;
}
