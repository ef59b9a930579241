// The seal on a revision: a digest over everything it says and over the seal before it.
import { createHash } from "node:crypto";

export interface Sealed {
  readonly id: string;
  readonly version: number;
  readonly at: string;
  readonly author: string;
  readonly cause: string;
  /** As stored. */
  readonly changes: string;
  /** The report as JSON. */
  readonly body: string;
  /** Digest of the revision before, "" for the first. */
  readonly previous: string;
}

/** SHA-256 in hex. */
export function digestOf({ id, version, at, author, cause, changes, body, previous }: Sealed): string {
  return sha256(JSON.stringify([id, version, at, author, cause, changes, body, previous]));
}

export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
