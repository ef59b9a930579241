// What routes take, as schemas: nothing but these keys.
import * as z from "zod";
import { kindsOfOffice, levelsOfOffice } from "#core/report/report.ts";
import { Refusal } from "../refusal.ts";

const author = z.string().max(50).optional();
const id = z.string().regex(/^[0-9a-f]{16}$/);

const office = z.strictObject({
  name: z.string(),
  kind: z.enum(kindsOfOffice).optional(),
  level: z.enum(levelsOfOffice).optional(),
});

/** A new report: blank, started from last year's, or given as exchange JSON. */
export const newReportShape = z.union([
  z.strictObject({ year: z.int(), office, author }),
  z.strictObject({ fromLastYear: id, author }),
  z.strictObject({ exchange: z.looseObject({}), author }),
]);

/** The key of an explanation names the cells of its finding, which can be those of all tables. */
const longestKey = 20_000;

/** What was typed where the text saved was made of it: a formula. */
const longestTyped = 200;

/** An autosave. */
export const saveShape = z.strictObject({
  saveId: z.string().regex(/^[\w-]{8,64}$/),
  baseVersion: z.int().min(1),
  ops: z
    .array(
      z.strictObject({
        key: z.string().max(longestKey),
        raw: z.string(),
        base: z.string(),
        typed: z.string().max(longestTyped).optional(),
      }),
    )
    .min(1)
    .max(1_000),
  author,
});

export const restoreShape = z.strictObject({ version: z.int().min(1).optional(), author });

/** Words for a save that has the wrong shape: which place, and what is wrong with it. */
export function refuseSave(issue: z.core.$ZodIssue, body: unknown): Refusal | undefined {
  const [first, index, field] = issue.path;
  if (first === "baseVersion" && !hasField(body, "baseVersion")) return new Refusal(428, "缺少版本信息，请刷新页面。");
  if (first !== "ops" || (field !== "raw" && field !== "base")) return undefined;
  const op: unknown = (body as { ops: readonly unknown[] }).ops[index as number];
  const key = hasField(op, "key") ? String((op as { key: unknown }).key) : "";
  const value: unknown = (op as Record<string, unknown> | undefined)?.[field];
  const hint = value === null ? "；要清空请传空字符串" : "";
  return new Refusal(422, `“${key}”的数据类型不对${hint}。`, { key });
}

function hasField(value: unknown, name: string): boolean {
  return typeof value === "object" && value !== null && name in value;
}
