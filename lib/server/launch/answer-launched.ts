// The address that only a launched program has: to close it.
import type { IncomingMessage, ServerResponse } from "node:http";
import { sendPage } from "../http/plain-page.ts";
import { launcher } from "./launcher.ts";

const closingPath = "/api/close";

/** Answers where the address is one of ours; `close` ends the program once the answer is sent. */
export function answerLaunched(request: IncomingMessage, response: ServerResponse, close: () => void): boolean {
  const launched = launcher();
  if (!launched) return false;
  if (request.method === "POST" && request.url === closingPath) {
    response.on("close", () => setTimeout(close, 100));
    const paragraphs = ["数据都已保存在本机。现在可以关掉这个页面。", "要再用时，双击程序文件夹里的“启动”。"];
    sendPage(response, 200, { title: "程序已关闭", paragraphs });
    return true;
  }
  if (request.headers.accept?.includes("text/html")) launched.visited();
  return false;
}
