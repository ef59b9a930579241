// One question to our own server: the answer, or a Chinese sentence why there is none.

export type Answered<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string };

/** Sends JSON and reads JSON. Never throws. */
export async function askServer<T>(
  url: string,
  method: "GET" | "POST" | "DELETE",
  body?: unknown,
): Promise<Answered<T>> {
  let response: Response;
  try {
    response = await fetch(
      url,
      body === undefined
        ? { method }
        : { method, headers: { "content-type": "application/json" }, body: JSON.stringify(body) },
    );
  } catch {
    return { ok: false, message: "没有连上服务器，请确认程序窗口还开着，然后再试。" };
  }
  const value: unknown = await response.json().catch(() => undefined);
  if (response.ok) return { ok: true, value: value as T };
  const message = (value as { message?: unknown } | undefined)?.message;
  return {
    ok: false,
    message: typeof message === "string" ? message : `服务器没有完成（${response.status}），请再试一次。`,
  };
}
