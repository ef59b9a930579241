// The front door where people sign in: who asked is noted for the audit log, and nothing is open but what asks for a session.
import type { IncomingMessage, ServerResponse } from "node:http";
import { Refusal } from "../ground/refusal.ts";
import type { Refused } from "../http/check-request.ts";
import { askerOf, type Listening } from "../http/listening.ts";
import { sendPage } from "../http/plain-page.ts";
import type { KeptStore } from "../keeping/kept-store.ts";
import { namedDatabase, openWhereItIs } from "../store/whole/open-where-it-is.ts";
import { originHeader, pathHeader } from "./office-mode.ts";
import { RequestRate } from "./request-rate.ts";

const rate = new RequestRate();

/** Writes into the request who asked for what, whatever the client sent. Refused (403) for whoever goes past the proxy. */
export function noteAsker(request: IncomingMessage, { proxies }: Pick<Listening, "proxies">): Refused | undefined {
  const { headers, socket, url = "/" } = request;
  const asker = askerOf(socket.remoteAddress ?? "", String(headers["x-forwarded-for"] ?? ""), proxies);
  if (asker === undefined) return { status: 403, message: "请用正式的地址访问。" };
  if (rate.isTooMuch(asker)) return { status: 429, message: "访问过于频繁，请稍后再试。" };
  headers[originHeader] = asker;
  headers[pathHeader] = url.slice(0, 2_000);
  return undefined;
}

/** Answers by the product; while the data cannot be opened, with words alone: putting back a copy is done on the machine. */
export async function answerOffice(
  kept: KeptStore,
  request: IncomingMessage,
  response: ServerResponse,
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
): Promise<void> {
  if (kept.store && request.url?.split("?")[0] !== "/recovery") return handle(request, response);
  if (kept.store) return sendPage(response, 404, { title: "没有找到这个页面。" });
  const message = "数据暂时打不开，请联系管理员；浏览器里还没有送出的内容都在。";
  if (!request.url?.startsWith("/api/")) return sendPage(response, 503, { title: message });
  response.writeHead(503, { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" });
  response.end(JSON.stringify({ message }));
}

/** Refused (422) where nobody could be told apart from anybody. */
export async function requireAdministratorIn(folder: string): Promise<void> {
  const store = await openWhereItIs(folder, namedDatabase());
  const there = await store.people.hasAdministrator().finally(() => store.close());
  if (!there)
    throw new Refusal(
      422,
      "拒绝启动：对局域网开放前必须先设置管理员口令。请先运行“设置管理员”：nianbao admin create --login 账号 --office 单位名称",
    );
}
