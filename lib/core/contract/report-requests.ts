// New reports and the way back to older ones: what the routes of reports take.
import * as z from "zod";
import { kindsOfOffice, levelsOfOffice, type Office } from "../report/report.ts";

/** A new report: blank, started from last year's, or given as exchange JSON. */
export type NewReportRequest = { readonly author?: string | undefined } & (
  | { readonly year: number; readonly office: Office }
  | { readonly fromLastYear: string }
  | { readonly exchange: object }
);

/** Back: out of the bin (no version), or to an older revision. */
export interface RestoreRequest {
  readonly version?: number | undefined;
  readonly author?: string | undefined;
}

const author = z.string().max(50).optional();
const id = z.string().regex(/^[0-9a-f]{16}$/);

const office = z.strictObject({
  name: z.string(),
  kind: z.enum(kindsOfOffice).exactOptional(),
  level: z.enum(levelsOfOffice).exactOptional(),
}) satisfies z.ZodType<Office>;

export const newReportShape = z.union([
  z.strictObject({ year: z.int(), office, author }),
  z.strictObject({ fromLastYear: id, author }),
  z.strictObject({ exchange: z.looseObject({}), author }),
]) satisfies z.ZodType<NewReportRequest>;

export const restoreShape = z.strictObject({
  version: z.int().min(1).optional(),
  author,
}) satisfies z.ZodType<RestoreRequest>;
