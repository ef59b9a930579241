// Words for a save that has the wrong shape: which place, and what is wrong with it.
import type * as z from "zod";
import { isRecord } from "#core/contract/answer.ts";
import { Refusal } from "../ground/refusal.ts";

/** A refusal of its own for a missing version and for a text that is none; undefined where the usual words do. */
export function refuseSave({ path: [first, index, field] }: z.core.$ZodIssue, body: unknown): Refusal | undefined {
  const save = isRecord(body) ? body : {};
  if (first === "baseVersion" && save.baseVersion === undefined) return new Refusal(428, "缺少版本信息，请刷新页面。");
  if (first !== "ops" || (field !== "raw" && field !== "base")) return undefined;
  const op: unknown = Array.isArray(save.ops) ? save.ops[Number(index)] : undefined;
  const fields = isRecord(op) ? op : {};
  const key = fields.key === undefined ? "" : String(fields.key);
  const hint = fields[field] === null ? "；要清空请传空字符串" : "";
  return new Refusal(422, `“${key}”的数据类型不对${hint}。`, { key });
}
