// The gate behind the guard: lets in who opened the program, and tells everybody else how to open it.
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Access } from "./access.ts";
import { plainPage } from "./plain-page.ts";

/** A launched program is opened as it was started; from a terminal its window shows the address. */
function howToOpen(): string {
  return process.env.NIANBAO_PACKAGED === "1"
    ? "本程序只给打开它的人使用。请双击程序文件夹里的“启动”，浏览器会打开可以使用的页面；想用别的浏览器时，把程序窗口里显示的完整地址复制过去。"
    : "本程序只给打开它的人使用。请回到运行程序的窗口，用那里显示的完整地址打开；窗口里没有可用的地址时，再运行一次 npm start，会显示新的地址。";
}

/** The address that a token opens: with it anybody on this machine can come in, once. */
export function openingAddress(address: string, access: Access | undefined): string {
  return access ? `${address}/?open=${access.token()}` : address;
}

/**
 * Answers whether the request may go on. If not, it has been answered: a token with a cookie and the page behind it, a
 * page without a cookie with a page that says how to open the program (200: it is no error), all else with 401.
 */
export function passesGate(access: Access, request: IncomingMessage, response: ServerResponse): boolean {
  const { method, url = "/", headers } = request;
  const { pathname, searchParams } = new URL(url, "http://local");
  const isPage = (method === "GET" || method === "HEAD") && !/^\/(?:api|_next)(?:\/|$)/.test(pathname);
  // Whoever only asks for the head of a page (a preview, a scanner) does not use up the token.
  const token = method === "GET" && isPage ? (searchParams.get("open") ?? undefined) : undefined;
  const visit = access.visit(headers.cookie, token);
  if ("cookie" in visit && visit.cookie) response.appendHeader("set-cookie", visit.cookie);
  if (visit.kind === "known" && token === undefined) return true;
  response.setHeader("cache-control", "no-store");
  if (visit.kind === "known" || visit.kind === "token") {
    searchParams.delete("open");
    const rest = searchParams.size > 0 ? `?${searchParams}` : "";
    const place = pathname === "/" ? "/reports" : `/${pathname.replace(/^\/+/, "")}${rest}`;
    response.writeHead(303, { location: place }).end();
  } else if (isPage) {
    const used = visit.kind === "used" ? "这个地址已经用过，或不是这次运行的。" : "";
    const body = plainPage({
      title: "请从程序窗口打开",
      paragraphs: [used + howToOpen(), "在这个浏览器里打开过一次之后，三十天内可以直接用收藏的网址。"],
      links: [{ href: pathname, label: "已经打开过：进入" }],
    });
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(method === "HEAD" ? undefined : body);
  } else {
    const body = JSON.stringify({ message: "请先用程序窗口里显示的地址打开本程序，再继续；已经填写的内容都在。" });
    response.writeHead(401, { "content-type": "application/json; charset=utf-8" }).end(body);
  }
  return false;
}
