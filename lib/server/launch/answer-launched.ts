// The two addresses that only a launched program has: who runs here, and to close it.
import type { IncomingMessage, ServerResponse } from "node:http";
import { messagePage } from "../http/message-page.ts";
import { launcher } from "./launcher.ts";

export const runningPath = "/api/running";
const closingPath = "/api/close";

/** Answers where the address is one of ours; `close` ends the program once the answer is sent. */
export function answerLaunched(request: IncomingMessage, response: ServerResponse, close: () => void): boolean {
  const launched = launcher();
  if (!launched) return false;
  if (request.method === "GET" && request.url === runningPath) {
    response.setHeader("content-type", "application/json; charset=utf-8");
    response.end(JSON.stringify({ instance: launched.instance }));
    return true;
  }
  if (request.method === "POST" && request.url === closingPath) {
    response.on("close", () => setTimeout(close, 100));
    messagePage(response, 200, "程序已关闭", [
      "数据都已保存在本机。现在可以关掉这个页面。",
      "要再用时，双击程序文件夹里的“启动”。",
    ]);
    return true;
  }
  if (request.headers.accept?.includes("text/html")) launched.visited();
  return false;
}
