// How the parts of a store read and write: its connections, its refusals, its clock.
import type { Transaction } from "kysely";
import type { Connection } from "./draft-rows.ts";
import type { Tables } from "./tables.ts";

export interface TableAccess {
  reading<T>(work: (db: Connection) => Promise<T>): Promise<T>;
  /** Of two writers on one `subject` the second waits; so does whoever writes one of these `reports`. */
  writing<T>(work: (tx: Transaction<Tables>) => Promise<T>, subject: string, reports?: readonly string[]): Promise<T>;
  /** ISO 8601. */
  now(): string;
}
