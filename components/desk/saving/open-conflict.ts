// A place that was changed here and elsewhere, and about which the clerk has not decided yet.
import type { Conflict } from "#core/contract/save.ts";

/** Who changed it elsewhere is known where the server said so. */
export type OpenConflict = Pick<Conflict, "key" | "label" | "raw" | "current"> &
  Partial<Pick<Conflict, "author" | "at">>;
