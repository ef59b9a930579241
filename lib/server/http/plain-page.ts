// A page that needs nothing but itself: what the server has to say when the product's own pages cannot.
import type { ServerResponse } from "node:http";

const letters: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => letters[letter] ?? letter);
}

export interface PlainPage {
  readonly title: string;
  /** One paragraph each, plain text. */
  readonly paragraphs?: readonly string[];
  readonly links?: readonly { readonly href: string; readonly label: string }[];
  /** Markup of ours after the paragraphs. */
  readonly body?: string;
}

/** The page as HTML: Chinese, readable without style sheets and scripts. */
export function plainPage({ title, paragraphs = [], links = [], body = "" }: PlainPage): string {
  const told = paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`).join("");
  const ways = links.map(({ href, label }) => `<p><a href="${escapeHtml(href)}">${escapeHtml(label)}</a></p>`).join("");
  const name = escapeHtml(title);
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${name}</title></head><body style="max-width:42rem;margin:3rem auto;padding:0 1rem;font:1.0625rem/1.8 'Microsoft YaHei','Noto Sans CJK SC',sans-serif;overflow-wrap:anywhere"><main><h1 style="font-size:1.5rem">${name}</h1>${told}${body}${ways}</main></body></html>`;
}

/** Sends the page; nobody keeps it. */
export function sendPage(response: ServerResponse, status: number, page: PlainPage, headOnly = false): void {
  response.writeHead(status, { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" });
  response.end(headOnly ? undefined : plainPage(page));
}
