// The shape of all that is kept of a report: apart, as only who reads it from a file needs more than the type.
import * as z from "zod";

const text = z.string();
const version = z.int().positive();
const head = z.strictObject({
  id: text.regex(/^[0-9a-f]{16}$/),
  office: text,
  year: z.int(),
  edition: text,
  version,
  created_at: text,
  updated_at: text,
  deleted_at: text.nullable(),
  last_year: text.nullable(),
  seal: text,
});
/** `body` is the whole report as JSON. */
const revision = z.strictObject({
  version,
  at: text,
  author: text,
  cause: text,
  changes: text,
  body: text,
  previous: text,
  digest: text,
});
const save = z.strictObject({ save_id: text, fingerprint: text, answer: text, at: text });

export const keptReportShape = z.strictObject({ head, revisions: z.array(revision).min(1), saves: z.array(save) });
export type KeptReport = z.output<typeof keptReportShape>;
