// The server: Next behind our own front door. `NIANBAO_DATA`, `PORT`, `HOST`; NODE_ENV=development for `npm run dev`.
import { existsSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerOptions, type ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { fileURLToPath } from "node:url";
import { removeLeftovers } from "#writers/temporary-folder.ts";
import { modeFor, officeMode, setOfficeMode } from "./accounts/office-mode.ts";
import type { ProviderSettings } from "./accounts/provider-settings.ts";
import { type Log, openLog } from "./ground/log.ts";
import { isRefusal } from "./ground/refusal.ts";
import { accessTo } from "./http/access.ts";
import { checkRequest, type Refused } from "./http/check-request.ts";
import { openingAddress, passesGate } from "./http/gate.ts";
import { asksForOthers, type Listening, listeningFrom, unprotectedWarning } from "./http/listening.ts";
import { goOn, oldBrowserWords, wishToGoOn } from "./http/old-browser.ts";
import { plainPage, sendPage } from "./http/plain-page.ts";
import { headersFor } from "./http/response-headers.ts";
import { clockWarning } from "./keeping/clock-warning.ts";
import { answerHealth, healthPath } from "./keeping/health.ts";
import { KeptStore } from "./keeping/kept-store.ts";
import { lookAfterStore } from "./keeping/look-after-store.ts";
import { answerLaunched } from "./launch/answer-launched.ts";
import { launcher } from "./launch/launcher.ts";
import { findRunningServer, leaveTrace, removeTrace, runningAnswer, runningPath } from "./launch/running-server.ts";
import { checkAside } from "./reports/check-aside.ts";
import { setCheckAside } from "./reports/checks-aside.ts";
import { dataFolder } from "./store/opened-store.ts";
import { isOnNetwork, networkAdvice } from "./store/sqlite/network-folder.ts";
import { networkWarning } from "./uploads/barriers.ts";

process.env.NEXT_TELEMETRY_DISABLED = "1";
// What this program writes is for whoever started it.
process.umask(0o077);
process.env.NIANBAO_DATA = dataFolder();
const dir = fileURLToPath(new URL("../..", import.meta.url));
process.chdir(dir);

const dev = process.env.NODE_ENV === "development";
if (!dev) Object.assign(process.env, { NODE_ENV: "production" });

const { provider, ...listening } = await whereToListen();
const { host, port, address, hosts, scheme } = listening;

if (!dev && !existsSync(`${dir}/.next/BUILD_ID`))
  giveUp(78, "页面还没有构建：请用 npm start 启动，或先运行 npm run build。");

setCheckAside(checkAside);
const kept = new KeptStore(dataFolder());
let log: Log | undefined;
const longestDropped = 200 * 1024 * 1024;
// A wish for another protocol is a request like any other, for the guard to refuse. Only development has a web socket.
const server = await makeServer({ requestTimeout: 60_000, maxHeaderSize: 16_384, shouldUpgradeCallback: () => dev });
server.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EADDRINUSE")
    giveUp(
      69,
      `端口 ${port} 已被占用：可能程序已经打开（${address}），否则请换一个端口，例如 PORT=${port + 1} npm start`,
    );
  if (error.code === "EACCES")
    giveUp(77, `没有权限使用端口 ${port}，请换一个大于 1023 的端口，例如 PORT=3000 npm start`);
  giveUp(69, `不能在 ${host}:${port} 提供服务（${error.code ?? "未知原因"}）。`);
});
server.on("clientError", (_error, socket) => refuseSocket(socket, "400 Bad Request", "请求格式错误。"));
server.on("connect", (_request, socket) => refuseSocket(socket, "405 Method Not Allowed", "不支持的操作。"));

// Listening is first: of two starts at once the second must not touch anything. Early visitors wait for the rest.
await new Promise<void>((resolve) => server.listen(port, host, resolve));
const ready = prepare();
let stopping = false;
let modeIsKnown = false;
for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, stop);
// Started by the launcher: end with it, however it ended.
process.once("disconnect", stop);
server.on("request", (request, response) => {
  const began = performance.now();
  // A connection that is kept would go on asking a server that ends.
  if (stopping) response.setHeader("connection", "close");
  response.once("close", () => {
    const { method = "", url = "" } = request;
    if (!url.startsWith("/_next/")) log?.request(method, url, response.statusCode, performance.now() - began);
  });
  serve(request, response).catch((error) => {
    console.error(error);
    log?.error("request failed", error);
    if (response.headersSent) response.destroy();
    else refuse(request, response, { status: 500, message: "程序出错了，刚才的操作没有完成。" });
  });
});
const { access, other } = await ready;
await decideMode();
const opening = openingAddress(address, officeMode() ? undefined : access);
console.log(`年报程序已启动，请在浏览器中打开：${opening}`);
console.log(`数据文件夹：${dataFolder()}${launcher() ? "" : "（关闭程序：Ctrl+C）"}`);
if (listening.unprotected) console.error(unprotectedWarning);
launcher()?.ready(opening);
log = await openLog(dataFolder());
log.event("started", { port, store: kept.kind, trouble: kept.trouble !== undefined });
if (other) {
  const first = openingAddress(other.address, access);
  console.log(`这个数据文件夹已由另一个年报程序打开（进程号 ${other.pid}），一般用那一个就够了：${first}`);
}

if (kept.trouble) console.error(`${kept.trouble}\n用上面的地址打开，页面上可以从备份恢复。`);
for (const words of [
  isOnNetwork(dataFolder()) ? networkAdvice : undefined,
  clockWarning(new Date(), (await kept.store?.list().catch(() => []))?.[0]?.updatedAt),
])
  if (words) console.error(words);
// Other servers on the folder leave this to the first.
if (!other) await lookAfterStore(kept, tellProblems, tellUnfinished);
// Last: to find out it starts a program and waits for it.
const warning = networkWarning();
if (warning) console.log(warning);

async function prepare() {
  removeLeftovers();
  await kept.open().catch((error) => giveUp(isRefusal(error) && error.status === 507 ? 73 : 74, wordsFor(error)));
  const other = await findRunningServer(dataFolder());
  if (!other) leaveTrace(dataFolder(), address);
  const access = accessTo(dataFolder(), port);
  const { default: next } = await import("next");
  // Only development needs the server itself, for its web socket.
  const app = next({ dev, dir, hostname: host, port, ...(dev ? { httpServer: server } : {}) });
  await app.prepare();
  return { access, other, handle: app.getRequestHandler() };
}

async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { policy, headers } = headersFor(request.url ?? "", dev, scheme === "https");
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  const refused = checkRequest(request, hosts, scheme);
  if (refused) return refuse(request, response, refused);
  // Next takes the nonce from the request's policy: it must be ours, whatever the client sent.
  request.headers["content-security-policy"] = policy;
  delete request.headers["content-security-policy-report-only"];
  if (request.url === runningPath) {
    response.setHeader("content-type", "application/json; charset=utf-8");
    return void response.end(runningAnswer(launcher()?.instance));
  }
  if (request.url === healthPath) return answerHealth(kept, response);
  if (refuseOldBrowser(request, response)) return;
  const { handle, access } = await ready;
  await decideMode();
  if (listening.open || officeMode()) {
    const { answerOffice, noteAsker } = await import("./accounts/door.ts");
    const past = noteAsker(request, listening);
    return past ? refuse(request, response, past) : answerOffice(kept, request, response, handle);
  }
  if (access && !passesGate(access, request, response)) {
    // The token is used up: whoever needs the next one finds it in the window.
    if (response.statusCode === 303) console.log(`再用另一个浏览器打开：${openingAddress(address, access)}`);
    return;
  }
  if (answerLaunched(request, response, stop)) return;
  if (!kept.store || request.url?.startsWith("/recovery")) {
    const { answersForTrouble } = await import("./http/recovery-page.ts");
    if (await answersForTrouble(kept, request, response)) return;
  }
  const id = /^\/reports\/([0-9a-f]{16})(?:[/?]|$)/.exec(request.url ?? "")?.[1];
  if (id && (await kept.store?.read(id).catch(() => undefined))?.deletedAt) return tellGone(request, response);
  await handle(request, response);
}

/** People sign in where there are people, or where others than this machine come in. */
async function decideMode(): Promise<void> {
  if (officeMode()) return;
  const people =
    kept.store && !modeIsKnown ? await kept.store.people.hasAdministrator().catch(() => undefined) : undefined;
  modeIsKnown ||= people !== undefined;
  if (people || listening.open) setOfficeMode(modeFor(scheme === "https", port, provider));
}

/** Ends with what is wrong: nobody is let in from elsewhere before there is an administrator, nor unprotected unasked. */
async function whereToListen(): Promise<Listening & { readonly provider: ProviderSettings | undefined }> {
  try {
    if (asksForOthers(process.env)) await (await import("./accounts/door.ts")).requireAdministratorIn(dataFolder());
    const wanted = listeningFrom(process.env, process.argv.slice(2));
    const asked = process.env.NIANBAO_OIDC_ISSUER ? await import("./accounts/provider-settings.ts") : undefined;
    return { ...wanted, provider: asked?.providerFrom(process.env, wanted.address) };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return giveUp(78, error.message);
  }
}

async function makeServer(options: ServerOptions): Promise<Server> {
  const { tls } = listening;
  if (!tls) return createServer(options);
  const { createServer: createSecure } = await import("node:https");
  try {
    return createSecure({ ...options, ...tls, minVersion: "TLSv1.2" });
  } catch {
    return giveUp(78, "证书或私钥不对，不能使用：请检查 NIANBAO_CERT、NIANBAO_CERT_KEY。");
  }
}

/** Pages alone: what programs and scripts ask for is theirs to understand. */
function refuseOldBrowser({ url = "", headers }: IncomingMessage, response: ServerResponse): boolean {
  if (url.startsWith("/api/") || !headers.accept?.includes("text/html")) return false;
  const wish = wishToGoOn(url);
  if (wish) response.setHeader("set-cookie", wish);
  const words = oldBrowserWords(headers["user-agent"], wish ?? headers.cookie);
  if (words) sendPage(response, 200, { title: "浏览器版本过旧", paragraphs: words, links: [goOn] });
  return words !== undefined;
}

function tellGone(request: IncomingMessage, response: ServerResponse): void {
  const page = {
    title: "这份年报已移入回收站",
    paragraphs: ["内容都在，可以在“我的年报”下面的回收站里恢复。"],
    links: [{ href: "/reports", label: "回到我的年报" }],
  };
  sendPage(response, 410, page, request.method === "HEAD");
}

function refuse(request: IncomingMessage, response: ServerResponse, { status, message }: Refused): void {
  const page = request.method === "GET" && !request.url?.startsWith("/api/");
  const body = page ? plainPage({ title: message }) : JSON.stringify({ message });
  response.writeHead(status, {
    "content-type": page ? "text/html; charset=utf-8" : "application/json; charset=utf-8",
    "cache-control": "no-store",
    // The rest of the body is read and dropped, so that a browser gets to see this answer; endless ones are cut off.
    ...(Number(request.headers["content-length"] ?? 0) > longestDropped ||
    request.headers["transfer-encoding"] ||
    request.headers.upgrade
      ? { connection: "close" }
      : {}),
  });
  response.end(request.method === "HEAD" ? undefined : body);
}

/** An answer to what is not even HTTP, or wants another server through this one. */
function refuseSocket(socket: Duplex, status: string, message: string): void {
  socket.on("error", () => undefined);
  if (!socket.writable) return;
  const body = Buffer.from(JSON.stringify({ message }));
  socket.write(
    `HTTP/1.1 ${status}\r\ncontent-type: application/json; charset=utf-8\r\nconnection: close\r\ncontent-length: ${body.length}\r\n\r\n`,
  );
  socket.end(body);
}

/** The server goes on, so that all else can be read. */
function tellProblems(problems: readonly string[]): void {
  for (const problem of problems) console.error(problem);
  log?.event("the data do not hold", { problems: problems.length });
  console.error(`可以从备份恢复：${address}/recovery`);
}

function tellUnfinished(error: unknown): void {
  if (stopping) return;
  log?.error("upkeep was not finished", error);
  console.error(`检查或备份数据没有完成：${wordsFor(error)}`);
}

/** Nobody new is let in; who is being answered gets the answer, for a second and a half; then the store is closed. */
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  setTimeout(() => process.exit(0), 6_000).unref();
  removeTrace(dataFolder());
  const answered = new Promise((resolve) => server.close(resolve));
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  await Promise.race([answered, new Promise((resolve) => setTimeout(resolve, 1_500))]);
  clearInterval(idle);
  server.closeAllConnections();
  await ready.then(() => kept.close()).catch(() => undefined);
  log?.event("stopped");
  process.exit(0);
}

function wordsFor(error: unknown): string {
  if (isRefusal(error)) return `${error.message}\n数据文件夹：${dataFolder()}`;
  console.error(error);
  return "打不开数据。";
}

/** Ends with a Chinese message; exit codes as in sysexits.h. */
function giveUp(code: number, message: string): never {
  console.error(message);
  launcher()?.gaveUp(message);
  process.exit(code);
}
