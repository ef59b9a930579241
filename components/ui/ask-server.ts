// One question to our own server: the answer, or a Chinese sentence why there is none.
import { type Expected, refusalIn } from "#core/contract/answer.ts";
import { asPerson } from "./as-person.ts";

export type Answered<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string };

type Method = "GET" | "POST" | "DELETE";

/** Asks for an answer of one kind; `body` is sent as JSON. Never throws. */
export async function askServer<T>(
  url: string,
  method: Method,
  isExpected: Expected<T>,
  body?: object,
): Promise<Answered<T>> {
  const told = await tellServer(url, method, body);
  if (!told.ok) return told;
  if (isExpected(told.value)) return { ok: true, value: told.value };
  return { ok: false, message: "服务器的回答看不懂，请刷新页面后再试。" };
}

/** Has something done; what is answered to it is looked at by whoever wants to. Never throws. */
export async function tellServer(url: string, method: Method, body?: object): Promise<Answered<unknown>> {
  let response: Response;
  try {
    response = await fetch(
      url,
      body === undefined
        ? { method, headers: asPerson() }
        : { method, headers: { "content-type": "application/json", ...asPerson() }, body: JSON.stringify(body) },
    );
  } catch {
    return { ok: false, message: "没有连上服务器，请确认程序窗口还开着，然后再试。" };
  }
  const value: unknown = await response.json().catch(() => undefined);
  if (response.ok) return { ok: true, value };
  const { message = `服务器没有完成（${response.status}），请再试一次。` } = refusalIn(value);
  return { ok: false, message };
}
