// One text put into one place of a report.
import type { Key } from "#core/report/keys.ts";

export interface Edit {
  readonly key: Key;
  readonly text: string;
  /** What the clerk typed, where `text` was made of it (`=414+2`): for the history. */
  readonly typed?: string | undefined;
}
