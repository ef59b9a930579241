// A page that any browser can show, however old: a heading and paragraphs, without scripts.
import type { ServerResponse } from "node:http";

/** Sends it. The texts are our own and may hold markup. */
export function messagePage(
  response: ServerResponse,
  status: number,
  heading: string,
  paragraphs: readonly string[],
): void {
  response.statusCode = status;
  response.setHeader("content-type", "text/html; charset=utf-8");
  response.setHeader("cache-control", "no-store");
  response.setHeader("content-security-policy", "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'");
  response.end(messageHtml(heading, paragraphs));
}

/** The page as text. */
export function messageHtml(heading: string, paragraphs: readonly string[]): string {
  const body = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join("\n");
  return `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${heading}</title>
<style>body{max-width:40em;margin:3em auto;padding:0 1em;font:18px/1.8 "Microsoft YaHei","Noto Sans CJK SC",sans-serif;color:#1a1a1a}h1{font-size:1.4em}</style>
</head><body><h1>${heading}</h1>
${body}
</body></html>
`;
}
