// A file that cannot be read, with the Chinese sentence that tells the clerk why and what to do.

import type { UnreadableReason } from "#core/contract/read-answer.ts";

/** Thrown inside readers; `readReport` turns it into its answer. */
export class UnreadableFile extends Error {
  readonly reason: UnreadableReason | undefined;

  constructor(message: string, reason?: UnreadableReason) {
    super(message);
    this.reason = reason;
  }
}
