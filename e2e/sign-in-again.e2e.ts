// The session ends while somebody fills in: what was typed stays, they sign in on the page, and nothing is saved in another's name.
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { password, TestOffice } from "#testing/office-people.ts";
import { publishedJson } from "#testing/published-report.ts";
import { cellField, expectSaved } from "./fill-in.ts";

const office = new TestOffice(Number(process.env.E2E_PORT) + 57);
test.beforeAll(async () => {
  await office.start();
  await office.addSecondClerk();
});
test.afterAll(() => office.remove());

const a = "requests_newlyReceived_naturalPerson";
const b = "requests_carriedOver_naturalPerson";

async function enter(page: Page, login: string): Promise<void> {
  await page.goto(`${office.server.address}/sign-in`);
  await page.getByLabel("账号").fill(login);
  await page.getByLabel("口令").fill(password);
  await page.getByRole("button", { name: "登录" }).click();
  await expect(page).toHaveURL(/\/reports$/);
}

async function newReport(body: object): Promise<string> {
  const made = await office.ask("clerk", "POST", "/api/reports", body);
  expect(made.status, made.text).toBe(201);
  return (JSON.parse(made.text) as { id: string }).id;
}

async function open(context: BrowserContext, id: string, step: string): Promise<Page> {
  const page = await context.newPage();
  await enter(page, "clerk");
  await page.goto(`${office.server.address}/reports/${id}/${step}`);
  await expect(page.locator("[data-save=saved]")).toBeVisible();
  return page;
}

/** All sessions were used last long ago. */
function letExpire(): void {
  const database = new DatabaseSync(join(office.server.folder, "nianbao.db"));
  database.exec("PRAGMA busy_timeout = 5000; UPDATE sessions SET seen_at = '2026-01-01T00:00:00.000Z'");
  database.close();
}

async function kept(id: string) {
  await office.signIn("clerk");
  const { text } = await office.ask("clerk", "GET", `/api/reports/${id}`);
  return (JSON.parse(text) as { report: { entries: Record<string, string> } }).report.entries;
}

async function authors(id: string): Promise<readonly string[]> {
  const { text } = await office.ask("clerk", "GET", `/api/reports/${id}/history`);
  return [...text.matchAll(/"author":"([^"]*)"/g)].map(([, author = ""]) => author);
}

test("AUTH-010 whose session has expired signs in on the page, and what was typed is saved by itself", async ({
  context,
}) => {
  const id = await newReport({ year: 2021, office: { name: "青禾市财政局" } });
  const page = await open(context, id, "requests");
  await cellField(page, a).fill("5");
  await expectSaved(page);
  await page.waitForTimeout(1_500);
  letExpire();
  await cellField(page, b).fill("7");
  const dialog = page.getByRole("dialog", { name: "重新登录" });
  await expect(dialog).toContainText("登录已过期，请在弹窗中重新登录；刚才填写的内容都还在。");
  await expect(dialog.getByLabel("账号")).toHaveValue("clerk");
  await expect(dialog.getByLabel("账号")).toHaveAttribute("readonly", "");
  await dialog.getByRole("button", { name: "稍后再登录" }).click();
  await expect(cellField(page, b)).toHaveValue("7");
  await page.getByRole("button", { name: "重新登录" }).click();
  await dialog.getByLabel("口令").fill("不是这个口令呀");
  await dialog.getByRole("button", { name: "登录，继续保存" }).click();
  await expect(dialog).toContainText("账号或口令不正确。");
  await dialog.getByLabel("口令").fill(password);
  await dialog.getByLabel("口令").press("Enter");
  await expect(dialog).toBeHidden();
  await expectSaved(page);
  expect(await kept(id)).toMatchObject({ [a]: "5", [b]: "7" });
});

test("AUTH-010 while another person is signed in nothing is saved in that name, and the text waits for whoever typed it", async ({
  context,
}) => {
  const id = await newReport({ year: 2021, office: { name: "青禾市财政局" } });
  const page = await open(context, id, "requests");
  const second = await context.newPage();
  await enter(second, "clerk2");
  await cellField(page, a).fill("9");
  const dialog = page.getByRole("dialog", { name: "重新登录" });
  await expect(dialog).toContainText("现在登录的是“人clerk2”，不是打开这一页的人");
  expect(await kept(id)).not.toHaveProperty(a);
  await page.close({ runBeforeUnload: false });
  await second.goto(`${office.server.address}/reports/${id}/requests`);
  await expect(second.locator("[data-save=saved]")).toBeVisible();
  await second.waitForTimeout(1_500);
  await expect(cellField(second, a)).toHaveValue("");
  const again = await open(context, id, "requests");
  await expect(again.getByText(/已恢复上次没有保存完的 1 处修改/)).toBeVisible();
  await expect(cellField(again, a)).toHaveValue("9");
  await expectSaved(again);
  expect(await kept(id)).toMatchObject({ [a]: "9" });
  expect(await authors(id)).not.toContain("人clerk2");
});

test("CONC-008 what is typed after the report was handed on is kept as a draft copy that its author finds", async ({
  context,
}) => {
  const { typedTotals: _, ...exchange } = publishedJson("seed-2020-guancheng");
  const id = await newReport({ exchange });
  const page = await open(context, id, "problems");
  const { version } = JSON.parse((await office.ask("clerk", "GET", `/api/reports/${id}`)).text) as { version: number };
  const moved = await office.ask("clerk", "POST", `/api/reports/${id}/approval`, { move: "submit", version, why: "" });
  expect(moved.status, moved.text).toBe(200);
  await page.locator("#text-problems").click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type("另有一句没有赶上。");
  await expect(page.locator("[data-save=refused]")).toContainText("你的修改没有写入，已存为草稿副本");
  await page.goto(`${office.server.address}/reports/${id}/approval`);
  const copy = page.getByRole("region", { name: "草稿副本" });
  await expect(copy).toContainText("另有一句没有赶上。");
  await page.reload();
  await copy.getByRole("button", { name: "删除这份副本" }).click();
  await expect(copy).toBeHidden();
});
