import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";
import { escapeHtml, plainPage, sendPage } from "./plain-page.ts";

describe("a page that needs nothing but itself", () => {
  it("says its title, its paragraphs and its ways on, in Chinese", () => {
    const page = plainPage({
      title: "数据有问题",
      paragraphs: ["第一段。", "第二段。"],
      links: [{ href: "/reports", label: "返回" }],
    });
    expect(page).toContain('lang="zh-CN"');
    expect(page).toContain("<title>数据有问题</title>");
    expect(page.match(/<p>/gu)).toHaveLength(3);
    expect(page).toContain('<a href="/reports">返回</a>');
  });

  it("loads nothing and runs nothing", () => {
    expect(plainPage({ title: "x" })).not.toMatch(/<script|<link|src=|url\(/u);
  });

  it("no word from outside becomes markup", () => {
    const page = plainPage({
      title: "<i>",
      paragraphs: ["<script>1</script>&"],
      links: [{ href: '"><b', label: "'x'" }],
    });
    expect(page).not.toMatch(/<script|<i>|"><b/u);
    expect(escapeHtml(`&<>"'`)).toBe("&amp;&lt;&gt;&quot;&#39;");
  });
});

it("is kept by nobody, and whoever asks for the head gets no body", async () => {
  const server = createServer((request, response) =>
    sendPage(response, 503, { title: "稍候" }, request.method === "HEAD"),
  );
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const page = await fetch(address);
  expect([page.status, page.headers.get("cache-control"), page.headers.get("content-type")]).toEqual([
    503,
    "no-store",
    "text/html; charset=utf-8",
  ]);
  expect(await page.text()).toContain("稍候");
  const head = await fetch(address, { method: "HEAD" });
  expect([head.status, await head.text()]).toEqual([503, ""]);
  server.close();
});
