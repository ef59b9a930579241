// The shape of what is kept beside reports and collections: what registers left, people, the ways of reports.
import * as z from "zod";

/** Bytes are base64. */
const value = z.union([z.string(), z.number(), z.null(), z.strictObject({ base64: z.string() })]);
export type KeptValue = z.output<typeof value>;
export type KeptRow = Readonly<Record<string, KeptValue>>;
const rows = z.array(z.record(z.string(), value));

/** Rows of tables, in the order in which they can be put in. */
export const keptRestShape = z.strictObject({ tables: z.array(z.strictObject({ name: z.string(), rows })) });
export type KeptRest = z.output<typeof keptRestShape>;

/** A collection with everything that came for it, as rows of its tables. */
export const keptCollectionShape = z.strictObject({
  head: z.record(z.string(), value),
  returns: rows,
  sums: rows,
});
