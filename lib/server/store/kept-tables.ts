// Every table, and how its rows come along when everything moves, is exported or copied: a table that is forgotten here
// does not compile, and a test compares this with what the databases have.
import { entriesOf } from "#core/ground/entries-of.ts";
import type { Tables } from "./tables.ts";

export interface KeptTable {
  /**
   * `report`, `collection`: with the report or collection that they are of, whose history is proved on the way; `rest`: row
   * by row after those; `own`: each store has its own; `moment`: nobody misses them elsewhere.
   */
  readonly by: "report" | "collection" | "rest" | "own" | "moment";
  /** The columns that tell its rows apart, by which they are ordered. */
  readonly key: readonly string[];
  /** The database counts its rows: the numbers may differ elsewhere, the order not. */
  readonly isCounted?: true;
}

/** Each after those that it refers to: in this order rows can be put in. */
export const keptTables: { readonly [Name in keyof Tables]: KeptTable } = {
  store: { by: "own", key: ["id"] },
  reports: { by: "report", key: ["id"] },
  revisions: { by: "report", key: ["report_id", "version"] },
  saves: { by: "report", key: ["report_id", "save_id"] },
  collections: { by: "collection", key: ["id"] },
  returns: { by: "collection", key: ["collection_id", "id"] },
  fixed_sums: { by: "collection", key: ["collection_id", "id"] },
  office_memories: { by: "rest", key: ["office"] },
  register_counts: { by: "rest", key: ["report_id"] },
  report_facts: { by: "moment", key: ["report_id"] },
  offices: { by: "rest", key: ["id"] },
  offices_version: { by: "own", key: ["version"] },
  people: { by: "rest", key: ["id"] },
  grants: { by: "rest", key: ["person_id", "office_id", "role"] },
  sessions: { by: "moment", key: ["hash"] },
  attempts: { by: "moment", key: ["key"] },
  audit_log: { by: "rest", key: ["id"], isCounted: true },
  report_work: { by: "rest", key: ["report_id"] },
  report_writers: { by: "rest", key: ["report_id", "round", "person_id"] },
  report_moves: { by: "rest", key: ["report_id", "id"] },
  receipts: { by: "rest", key: ["report_id", "id"] },
  approved_versions: { by: "rest", key: ["report_id", "move_id"] },
  remarks: { by: "rest", key: ["report_id", "id"] },
  looks: { by: "rest", key: ["report_id", "person_id"] },
};

/** Those of a kind, in the order in which they can be put in. */
export function tablesBy(...kinds: readonly KeptTable["by"][]): readonly (readonly [keyof Tables, KeptTable])[] {
  const all = entriesOf<keyof Tables, KeptTable>(keptTables);
  return all.filter(([, { by }]) => kinds.includes(by));
}
