// How the body of a revision is kept: whole, or as what it has that an earlier whole one of the same report has not. A
// report is written some hundred times, a figure or a sentence at a time: whole bodies were nearly all of a store.
import { deflateRawSync, inflateRawSync, zstdCompressSync, zstdDecompressSync } from "node:zlib";
import type { Selectable } from "kysely";
import type { Tables } from "./tables.ts";

export type RevisionRow = Selectable<Tables["revisions"]>;
/** A revision, and the whole body that its own was taken from. */
export type OpenRow = RevisionRow & { readonly base_body: Uint8Array | null };
/** As it stands in the tables. */
export type PackedBody = Pick<RevisionRow, "body" | "base">;

/** Whoever reads the tables in plain SQL: `v` are the revisions. */
export const selectOpenRows =
  "select v.*, k.body as base_body from revisions v left join revisions k on k.report_id = v.report_id and k.version = v.base";

/** After so many revisions one is whole again: a lost one takes no more than these with it. */
const longestRun = 64;
/** Smaller differences are never worth a whole body. */
const alwaysSmall = 256;

/** The report as JSON. Throws where the bytes are not what was packed. */
export function bodyOf({ body, base, base_body }: Pick<OpenRow, "body" | "base" | "base_body">): string {
  if (base === null) return inflateRawSync(body).toString("utf8");
  if (!base_body) throw new Error("the whole body is not there");
  return zstdDecompressSync(body, { dictionary: wholeOf(base_body) }).toString("utf8");
}

/** Packs the body that comes after a revision (the first after none). */
export function packBody(body: string, before: OpenRow | undefined): PackedBody {
  const whole = before && (before.base === null ? before.body : before.base_body);
  const base = before && (before.base ?? before.version);
  if (!before || !whole || base === undefined || before.version + 1 - base >= longestRun) return packWhole(body);
  const rest = zstdCompressSync(body, { dictionary: wholeOf(whole) });
  return rest.length > alwaysSmall && 4 * rest.length > whole.length ? packWhole(body) : { body: rest, base };
}

export function packWhole(body: string): PackedBody {
  return { body: deflateRawSync(body), base: null };
}

let last: { readonly packed: Uint8Array; readonly whole: Uint8Array } | undefined;

/** Whoever goes through a history asks for the same one again and again. */
function wholeOf(packed: Uint8Array): Uint8Array {
  if (!last || Buffer.compare(last.packed, packed) !== 0) last = { packed, whole: inflateRawSync(packed) };
  return last.whole;
}
