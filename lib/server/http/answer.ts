// Every route answers through here: JSON, never cached, and every failure a Chinese sentence without a stack.
import { randomBytes } from "node:crypto";
import { isRefusal } from "../ground/refusal.ts";

/** Runs a route's work and turns whatever is thrown into `{message, …}`; an unexpected error gets an id, told and logged. */
export async function answer(work: () => Promise<Response> | Response): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (isRefusal(error)) return json({ message: error.message, ...error.details }, error.status);
    const id = randomBytes(4).toString("hex");
    console.error(`[${id}]`, error);
    return json({ message: `程序出错了，刚才的操作没有完成。错误编号：${id}`, id }, 500);
  }
}

export function json(value: unknown, status = 200): Response {
  return Response.json(value, { status, headers: { "cache-control": "no-store" } });
}
