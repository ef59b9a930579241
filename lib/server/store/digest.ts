// The seal on a revision: a digest over everything it says and over the seal before it.
import { createHash } from "node:crypto";
import type { Report } from "#core/report/report.ts";

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

/** A report's head as its row says it. */
export interface Head {
  readonly id: string;
  readonly office: string;
  readonly year: number;
  readonly edition: string;
  readonly version: number;
  readonly created_at: string;
  readonly updated_at: string;
  readonly deleted_at: string | null;
  readonly last_year: string | null;
}

/** The seal on a head: over all that its row says, and over the newest revision by its digest. */
export function sealOf(head: Head, newest: string): string {
  const { id, office, year, edition, version, created_at, updated_at, deleted_at, last_year } = head;
  const said = [id, office, year, edition, version, created_at, updated_at, deleted_at, last_year, newest];
  return sha256(JSON.stringify(said));
}

export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** The digest of a report of this program as a return: a sum says by it what it was made of. */
export function returnDigest(report: Report): string {
  return sha256(JSON.stringify(report));
}
