// The guard in front of everything: who is asked for, who asks, how, and how much is sent.
import type { IncomingMessage } from "node:http";
import { largestFile } from "#core/report/largest-file.ts";
import { largestJson, tooLarge } from "./read-body.ts";

export interface Refused {
  readonly status: number;
  /** In Chinese. */
  readonly message: string;
}

const methods: readonly string[] = ["GET", "HEAD", "POST", "PATCH", "DELETE"];
const changing: readonly string[] = ["POST", "PATCH", "DELETE"];
const upload = /^\/api\/(?:read|audit|collections\/[0-9a-f]{16}\/files)(?:\/|$)/;
const longestAddress = 8_000;

/** The addresses under which a server on this port answers. */
export function allowedHosts(port: number): ReadonlySet<string> {
  const names = ["127.0.0.1", "localhost", "[::1]"];
  return new Set(
    port === 80 ? [...names, ...names.map((name) => `${name}:80`)] : names.map((name) => `${name}:${port}`),
  );
}

/** Why a request is not served; undefined where it is. Only headers and address are looked at. */
export function checkRequest(
  { method = "", url = "", headers, rawHeaders }: Pick<IncomingMessage, "method" | "url" | "headers" | "rawHeaders">,
  hosts: ReadonlySet<string>,
  scheme: "http" | "https" = "http",
): Refused | undefined {
  // Of two hosts Node keeps the first, and others might believe the second.
  const named = rawHeaders.filter((name, at) => at % 2 === 0 && name.toLowerCase() === "host").length;
  if (named > 1) return { status: 400, message: "请求格式错误。" };
  if (!hosts.has((headers.host ?? "").toLowerCase())) return { status: 421, message: "访问地址不在允许范围内。" };
  if (!methods.includes(method)) return { status: 405, message: "不支持的操作。" };
  if (/websocket/i.test(headers.upgrade ?? "")) return { status: 400, message: "本程序没有这种连接。" };
  if (url.length > longestAddress) return { status: 414, message: "地址过长。" };
  const path = pathOf(url);
  if (path === undefined || path.startsWith("/_next/image")) return { status: 404, message: "没有找到这个页面。" };
  if (changing.includes(method) && !isOwnOrigin(headers, hosts, scheme))
    return { status: 403, message: "请求来源不对，已拒绝。" };
  return checkLength(headers, upload.test(path) ? largestFile : largestJson);
}

/** The decoded path, or undefined where it cannot be one. */
function pathOf(url: string): string | undefined {
  try {
    const path = decodeURIComponent(url.split("?")[0] ?? "");
    return path.startsWith("/") && !path.includes("\0") ? path : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Browsers say where a request comes from: it must be a page of ours. Programs (curl, scripts) say nothing and are no
 * danger, because no page can make them.
 */
function isOwnOrigin(headers: IncomingMessage["headers"], hosts: ReadonlySet<string>, scheme: string): boolean {
  const site = headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && site !== "none") return false;
  const { origin } = headers;
  return (
    origin === undefined ||
    (origin.startsWith(`${scheme}://`) && hosts.has(origin.slice(`${scheme}://`.length).toLowerCase()))
  );
}

/** The length must be told beforehand and keep the limit: a body in chunks of unknown length is refused. */
function checkLength(headers: IncomingMessage["headers"], limit: number): Refused | undefined {
  const tooMuch = { status: 413, message: tooLarge(limit) };
  if (headers["transfer-encoding"] !== undefined) return tooMuch;
  const length = Number(headers["content-length"] ?? 0);
  return length <= limit ? undefined : tooMuch;
}
