// A file that cannot be read, with the Chinese sentence that tells the clerk why and what to do.

/** `kind`: another kind of file, or one that is locked. `size`: larger than is read. Else it is broken or no report. */
export type UnreadableReason = "kind" | "size";

/** Thrown inside readers; `readReport` turns it into its answer. */
export class UnreadableFile extends Error {
  readonly reason: UnreadableReason | undefined;

  constructor(message: string, reason?: UnreadableReason) {
    super(message);
    this.reason = reason;
  }
}
