// The audit page with real files: findings per file, Excel, the report as it should look; bad files say why.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { openWorkbook, rowsIn } from "#testing/plain-workbook.ts";
import { publishedJson } from "#testing/published-report.ts";
import { findViolations } from "./find-violations.ts";

const published = join(import.meta.dirname, "../lib/testing/published");

function file(name: string, as = name): { name: string; mimeType: string; buffer: Buffer } {
  return { name: as, mimeType: "application/octet-stream", buffer: readFileSync(join(published, name)) };
}

function bytes(name: string, content: string | Buffer) {
  return { name, mimeType: "application/octet-stream", buffer: Buffer.from(content) };
}

async function audit(page: Page, files: readonly { name: string; mimeType: string; buffer: Buffer }[]): Promise<void> {
  await page.goto("/audit");
  await page.getByLabel("选择要审查的文件").setInputFiles([...files]);
  await expect(page.getByRole("status")).toContainText("审查完成", { timeout: 60_000 });
}

test("many files at once: findings of each, an Excel file of all, and nothing kept", async ({ page }) => {
  const before = await (await page.request.get("/api/reports")).json();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await audit(page, [
    file("seed-2021-kaifeng.txt", "开封.txt"),
    file("2024-hongze.pdf", "洪泽.pdf"),
    file("relayout/html-chrome__2024-hongze.txt", "网页.html"),
    file("seed-2020-guancheng.txt", "管城.txt"),
    bytes("笔记.txt", "今天下雨，没有年报。"),
  ]);
  const rows = page.getByRole("table", { name: /审查的文件/ }).locator("tbody tr");
  await expect(rows).toHaveCount(5);
  await expect(rows.nth(0)).toContainText("开封市人民政府");
  await expect(rows.nth(0)).toContainText("200/200");
  await expect(rows.nth(1)).toContainText("2024");
  await expect(rows.nth(4)).toContainText("无法读取");
  expect(await findViolations(page)).toEqual([]);

  await page.getByRole("button", { name: "管城.txt" }).click();
  const shown = page.getByRole("region", { name: "管城.txt" });
  await expect(shown.getByRole("heading", { level: 2 })).toContainText("2020年");
  await expect(shown.locator("[data-check]").first()).toBeVisible();
  await expect(shown.locator("[data-check] a").first()).toHaveAttribute("href", /^\/checks#[A-Z]\d+$/);

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "下载 Excel" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("年报审查结果.xlsx");
  const workbook = openWorkbook(readFileSync(await download.path()));
  expect(workbook.sheets).toEqual(["文件", "问题"]);
  const [, ...files] = rowsIn(workbook, "文件").map(([name]) => name);
  expect(files).toEqual(["开封.txt", "洪泽.pdf", "网页.html", "管城.txt", "笔记.txt"]);
  expect(rowsIn(workbook, "问题").length).toBeGreaterThan(1);
  expect(await (await page.request.get("/api/reports")).json()).toEqual(before);
  const { origin } = new URL(page.url());
  expect(asked.filter((url) => !url.startsWith(origin) && !/^(?:data|blob):/.test(url))).toEqual([]);
});

test("a deliberate mistake is found with both numbers, and the report is shown as it should look", async ({ page }) => {
  const wrong = publishedJson("seed-2021-kaifeng");
  wrong.figures.requests_resultsTotal_total = 540;
  await audit(page, [bytes("改错.json", JSON.stringify(wrong))]);
  const shown = page.getByRole("region", { name: "改错.json" });
  const errors = shown.getByRole("region", { name: /错误 \d+ 个/ });
  await expect(errors.locator("[data-check]", { hasText: "540" }).first()).toBeVisible();
  await shown.getByRole("tab", { name: "应有的样子" }).click();
  const frame = page.frameLocator("iframe[sandbox='']");
  await expect(frame.getByRole("heading", { level: 1 })).toContainText("开封市人民政府");
  await expect(frame.locator('[data-cell="requests_resultsTotal_total"]')).toHaveText("540");
});

test("our own Word file is read back figure for figure", async ({ page }) => {
  const created = await page.request.post("/api/reports", { data: { exchange: publishedJson("seed-2021-kaifeng") } });
  const { id } = (await created.json()) as { id: string };
  const word = await page.request.get(`/api/reports/${id}/docx`);
  expect(word.status()).toBe(200);
  await audit(page, [bytes("开封.docx", await word.body())]);
  await expect(page.getByRole("region", { name: "开封.docx" })).toContainText("200 个，共应有 200 个");
  await page.request.delete(`/api/reports/${id}`);
});

test("bad files say in Chinese what is wrong, and good ones go on", async ({ page }) => {
  test.slow();
  await audit(page, [
    bytes("空.docx", ""),
    bytes("太大.pdf", Buffer.alloc(20 * 1024 * 1024 + 1, "x")),
    bytes("程序.docx", Buffer.from("4d5a90000300000004000000", "hex")),
    bytes("旧版.doc", Buffer.from(`d0cf11e0a1b11ae1${"00".repeat(600)}`, "hex")),
    bytes("断.pdf", readFileSync(join(published, "2024-hongze.pdf")).subarray(0, 20_000)),
    bytes("<script>alert(1)</script>.html", "<script>alert(1)</script><p onclick=x>没有表格</p>"),
    file("seed-2019-luohe.txt", "漯河.txt"),
  ]);
  const rows = page.getByRole("table", { name: /审查的文件/ }).locator("tbody tr");
  await expect(rows).toHaveCount(7);
  for (let at = 0; at < 6; at += 1) {
    await expect(rows.nth(at)).toContainText(/无法读取.*[\u4e00-\u9fff]{2}.{6}/u);
    await expect(rows.nth(at)).not.toContainText(/error|exception|undefined|null/i);
  }
  await expect(rows.nth(0)).toContainText("空");
  await expect(rows.nth(1)).toContainText("20 MB");
  await expect(rows.nth(6)).toContainText("漯河");
});

test("a page copied from the browser is pasted with its cells; what was pasted stays in the box", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/audit");
  const html = readFileSync(join(published, "relayout/html-spans__2024-suqian.txt"), "utf8");
  await page.evaluate(async (copied) => {
    const plain = new Blob([copied.replace(/<[^>]+>/g, " ")], { type: "text/plain" });
    const rich = new Blob([copied], { type: "text/html" });
    await navigator.clipboard.write([new ClipboardItem({ "text/plain": plain, "text/html": rich })]);
  }, html);
  const box = page.getByLabel("或者粘贴内容");
  await box.focus();
  await page.keyboard.press("Control+V");
  await expect(page.getByText("已保留表格结构")).toBeVisible();
  await page.getByRole("button", { name: "审查粘贴的内容" }).click();
  const shown = page.getByRole("region", { name: "粘贴的网页内容" });
  await expect(shown).toContainText("200 个，共应有 200 个");
  await expect(box).not.toHaveValue("");

  await box.fill("不是年报");
  await expect(page.getByText("已保留表格结构")).toBeHidden();
  await page.getByRole("button", { name: "审查粘贴的内容" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "无法读取" })).toBeVisible();
  await expect(box).toHaveValue("不是年报");
});
