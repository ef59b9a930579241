// Reading a file on the page of importing, and what is done there with a report that was read.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type APIRequestContext, expect, type Page } from "@playwright/test";

export const published = join(import.meta.dirname, "../lib/testing/published");

export function file(name: string, as = name) {
  return { name: as, mimeType: "application/octet-stream", buffer: readFileSync(join(published, name)) };
}

export function bytes(name: string, content: string | Buffer) {
  return { name, mimeType: "application/octet-stream", buffer: Buffer.from(content) };
}

export async function read(page: Page, source: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  await page.goto("/reports/import");
  await page.getByLabel("选择要读入的文件").setInputFiles(source);
  await expect(page.getByRole("region", { name: "原文" })).toBeVisible({ timeout: 30_000 });
}

export async function decide(page: Page, use: string): Promise<void> {
  await page.getByRole("button", { name: "下一步" }).click();
  await page.getByRole("radio", { name: use }).check();
  await page.getByRole("button", { name: "确定" }).click();
}

export async function storedReport(request: APIRequestContext, page: Page) {
  const id = /\/reports\/([0-9a-f]{16})/.exec(page.url())?.[1] ?? "";
  const draft = (await (await request.get(`/api/reports/${id}`)).json()) as {
    report: { year: number; office: { name: string }; entries: Record<string, string> };
  };
  return { id, ...draft.report };
}

export const figure = (page: Page, cell: string) => page.locator(`#read-${cell}`);
