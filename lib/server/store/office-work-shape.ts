// Everything kept about people and the ways of reports, as plain JSON: what moves between databases.

/** Rows of tables, in the order in which they can be put in. Bytes are base64 with `base64:` before them. */
export interface KeptOfficeWork {
  readonly tables: readonly {
    readonly name: string;
    readonly rows: readonly Readonly<Record<string, string | number | null>>[];
  }[];
}
