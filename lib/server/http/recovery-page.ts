// What a clerk sees when the data cannot be opened: what happened, and the newest copy that is sound.
import type { IncomingMessage, ServerResponse } from "node:http";
import { isRefusal } from "../ground/refusal.ts";
import type { KeptStore } from "../keeping/kept-store.ts";
import { escapeHtml, plainPage } from "./plain-page.ts";

const place = "/recovery";

/**
 * Answers in place of the product while the store is not open, and always at /recovery. False where the product shall
 * answer itself.
 */
export async function answersForTrouble(
  kept: KeptStore,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const path = request.url?.split("?")[0];
  if (kept.store && path !== place) return false;
  if (path === place && request.method === "POST") return restore(kept, response);
  if (path?.startsWith("/api/")) {
    const message = kept.trouble ?? "数据还没有打开，请稍候再试。";
    response.writeHead(503, { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" });
    response.end(JSON.stringify({ message }));
  } else tell(response, kept.trouble ? 503 : 200, await pageFor(kept));
  return true;
}

async function restore(kept: KeptStore, response: ServerResponse): Promise<true> {
  try {
    await kept.restore();
    response.writeHead(303, { location: "/reports" }).end();
  } catch (error) {
    if (!isRefusal(error)) console.error(error);
    const message = isRefusal(error) ? error.message : "恢复没有完成，数据文件夹里的内容没有丢。";
    tell(
      response,
      409,
      plainPage({ title: "没有恢复", paragraphs: [message], links: [{ href: place, label: "返回" }] }),
    );
  }
  return true;
}

async function pageFor(kept: KeptStore): Promise<string> {
  const home = { href: "/reports", label: "到我的年报" };
  if (!kept.trouble) return plainPage({ title: "数据没有问题", links: [home] });
  const copy = await kept.newestSoundCopy();
  const told = [kept.trouble, "程序没有改动任何数据。浏览器里还没有送出的内容也都在。"];
  if (!copy) {
    return plainPage({
      title: "数据有问题",
      paragraphs: [...told, kept.adviceWithoutCopy],
      ...(kept.store ? { links: [home] } : {}),
    });
  }
  const when = escapeHtml(copy.at.replace("T", " "));
  const body = `<p>最新的完好备份：<strong>${when}</strong>（${escapeHtml(copy.name)}，${Math.ceil(copy.bytes / 1024)} KB，已逐版核对）。恢复后，这个时间以后的修改要重新填写；现在的数据文件移到数据文件夹的 replaced 里，不会删除。</p><form method="post" action="${place}"><button type="submit" style="font:inherit;padding:.4rem 1.2rem">用这个备份恢复</button></form>`;
  return plainPage({
    title: "数据有问题，可以从备份恢复",
    paragraphs: told,
    body,
    ...(kept.store ? { links: [home] } : {}),
  });
}

function tell(response: ServerResponse, status: number, page: string): void {
  response.writeHead(status, { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" }).end(page);
}
