// What comes in: bytes up to a limit, JSON up to a depth, and only the keys that are expected.
import type * as z from "zod";
import { isTooDeep } from "#core/report/json-depth.ts";
import { largestFile, largestFileWords } from "#core/report/largest-file.ts";
import { Refusal } from "../ground/refusal.ts";

/** Most bytes of a JSON request. */
export const largestJson = 1024 * 1024;

const poisoned = new Set(["__proto__", "constructor", "prototype"]);

/** The request's JSON as the schema wants it. Refuses with 400, 413, 415, 422. `refine` words a failed field itself. */
export async function readJson<S extends z.ZodType>(
  request: Request,
  schema: S,
  refine?: (issue: z.core.$ZodIssue, body: unknown) => Refusal | undefined,
): Promise<z.output<S>> {
  requireType(request, "application/json");
  const body = parseJson(await readBytes(request, largestJson));
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const refusal = issue && refine?.(issue, body);
  throw (
    refusal ??
    new Refusal(422, issue?.code === "unrecognized_keys" ? "提交了不允许的内容。" : "提交的内容不完整或类型不对。")
  );
}

/** Bytes sent as they are (`application/octet-stream`). Refused with 422 where there are none, unless that may be. */
export async function readBinary(
  request: Request,
  { mayBeEmpty = false }: { readonly mayBeEmpty?: boolean } = {},
): Promise<Uint8Array> {
  requireType(request, "application/octet-stream");
  const bytes = await readBytes(request, largestFile);
  if (bytes.length === 0 && !mayBeEmpty) throw new Refusal(422, "没有收到内容，请重试。");
  return bytes;
}

/** Refuses a request of another type. */
export function requireType(request: Request, type: string): void {
  const given = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (given !== type) throw new Refusal(415, "不支持的内容类型。");
}

/** Stops reading at the limit, whatever the request says about its length. */
async function readBytes(request: Request, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    length += part.value.length;
    if (length > limit) {
      await reader?.cancel();
      throw new Refusal(413, tooLarge(limit));
    }
    chunks.push(part.value);
  }
  const announced = request.headers.get("content-length");
  if (announced !== null && Number(announced) !== length) throw new Refusal(400, "内容没有传完整，请重试。");
  return Buffer.concat(chunks, length);
}

export function tooLarge(limit: number): string {
  return limit === largestFile ? `文件过大：最大 ${largestFileWords}。` : "提交的内容过大：最大 1 MB。";
}

/** Parses strict UTF-8 JSON. Refuses nesting over 64 and keys that reach for prototypes. */
export function parseJson(bytes: Uint8Array): unknown {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Refusal(400, "请求内容编码错误。");
  }
  if (isTooDeep(text)) throw new Refusal(400, "请求内容格式错误：嵌套过深。");
  try {
    return JSON.parse(text, refusePoison);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(400, "请求内容格式错误。");
  }
}

function refusePoison(key: string, value: unknown): unknown {
  if (poisoned.has(key)) throw new Refusal(422, "提交了不允许的内容。");
  return value;
}
